import type { Asked } from '../conversation/asked.ts';
import { NBSP } from '../german/write.ts';

const SAID: Readonly<Record<string, string>> = { yes: 'ja', 'if-need-be': 'zur Not', no: 'nein' };

/** How people answer the dates of a poll. */
export const answering: Asked = {
  ways: [
    'poll poll-number availability a-text =1.5',
    'poll poll-number a-text giveaway =1',
    'poll poll-number a-text agreeable/disagree =1',
    'poll availability a-text',
    'poll poll-number agreeable/disagree a-text',
    'poll poll-number suits a-text =0.5',
    'poll poll-number yesno a-text =1',
    'poll poll-number yesno =1.4',
  ],
  sayings: [
    'Terminfindung {poll}: ja, zur Not, nein',
    'zur Terminabfrage {poll}: passt, passt nicht, zur Not',
    'unsere Antworten zur Terminfindung {poll}: ja, nein, ja',
    'bei Terminfindung {poll} passt uns: Termin 1 ja, Termin 2 nein',
    'Terminumfrage {poll}: erster Termin passt, zweiter nicht, dritter zur Not',
    'für die Terminabfrage {poll} melden wir: nein, ja, zur Not',
  ],
  brings: { poll: 'thing', answers: 'answers', municipality: 'municipality' },
  fills: ({ poll, answers }) => ({
    poll,
    typed: Array.isArray(answers) ? answers.map((one) => SAID[one] ?? one).join(', ') : undefined,
  }),
  button: 'Antworten speichern',
  says: ({ poll }, { member }) =>
    `${member.municipality.name} antwortet zu ${poll === undefined ? 'einer Terminfindung' : `Terminfindung${NBSP}${poll}`}`,
  needs: ['poll', 'answers'],
  form: 'date-polls.form-answers',
  clickOnly: true,
};

/** How people ask for the form in which they answer, or say which date suits them. */
export const answeringForm: Asked = {
  ways: [
    'poll giveaway !a-text !term',
    'poll poll-number giveaway !a-text =0.5',
    'poll availability we',
    'poll availability giveaway',
    'poll poll-number suits we !a-text =0.5',
    'poll poll-number suits a-municipality =0.5',
    'availability giveaway',
    'poll poll-number giveaway !a-text =0.5',
    'poll poll-number availability !a-text',
    'poll poll-number agreeable/disagree',
    'poll suits not we',
  ],
  sayings: [
    'ich muss noch meine Verfügbarkeiten für die Terminabfrage durchgeben',
    '(ich|wir) (möchte|möchten|will) Terminfindung {poll} (beantworten|ausfüllen)',
    'auf die Terminabfrage (antworten|reagieren)',
    'unsere (Termine|Zeiten|Verfügbarkeiten) für die Terminfindung {poll} eintragen',
    'bei Terminfindung {poll} (passt|geht) uns nur der {date}',
    'Terminumfrage {poll} ausfüllen',
    'wir haben bei der Terminabfrage noch nicht geantwortet, wo geht das',
    'unsere Antwort zur Terminfindung {poll} ändern',
    'an der Terminabfrage teilnehmen',
    'zu Terminfindung {poll} zurückmelden, wann wir können',
    'bei Terminabfrage {poll} geht für {municipality} der zweite Termin nicht',
    'das Doodle ausfüllen',
    'Rückmeldung zur Terminfindung {poll} abgeben',
    'für die Terminumfrage kann ich am {date} nicht',
  ],
  brings: { poll: 'thing' },
  button: 'Termine beantworten …',
  needs: ['poll'],
};

/** How the Koordination chooses the date. */
export const choosing: Asked = {
  ways: [
    'poll choose !a-text',
    'poll choose term !a-text =0.5',
    'poll poll-number choose =0.5',
    'poll poll-number choose term =1',
    'choose term-number !vote !idea =1',
    'choose term a-number !vote !idea =1.4',
    'term choose we !vote !idea =0.8',
    'poll choose term-number !option =1',
    'term choose poll we',
    'poll poll-number choose term !option =1',
  ],
  sayings: [
    'bei Terminfindung {poll} nehmen wir den dritten Termin',
    'Terminfindung {poll}: Termin 3 (festlegen|nehmen|auswählen|fixieren)',
    'bei der Terminabfrage {poll} wird es der zweite Termin',
    'Termin 2 der Terminfindung {poll} (festmachen|festzurren|auswählen)',
    '(leg|legen Sie) den ersten Termin aus Terminfindung {poll} fest',
    'wir entscheiden uns bei Terminfindung {poll} für Termin 1',
    'aus der Terminumfrage {poll} den besten Termin nehmen',
    'Festlegung des Termins aus Terminfindung {poll}',
    'der dritte Termin gewinnt bei Terminfindung {poll}',
    'mach aus Terminfindung {poll} den zweiten Termin fest',
    'wir nehmen den {date}, bitte festmachen',
    'der {date} passt den meisten, den nehmen wir',
  ],
  brings: { poll: 'thing', term: 'number', option: 'number' },
  fills: ({ poll, term, option }) => ({ poll, position: term ?? option }),
  button: 'Termin festlegen',
  says: ({ poll, term }) =>
    `${term === undefined ? 'Ein Termin' : `Termin${NBSP}${term}`} der Terminfindung${poll === undefined ? '' : `${NBSP}${poll}`} wird festgelegt`,
  needs: ['poll', 'term'],
  form: 'date-polls.show',
  clickOnly: true,
};

/** How the Koordination asks for the form for answers that it was told. */
export const entering: Asked = {
  ways: [
    'poll telephone a-municipality =1',
    'poll forthem a-municipality =1',
    'poll-number telephone =1',
    'poll onrecord a-municipality =0.8',
  ],
  sayings: [
    'für {municipality} zur Terminfindung {poll} eine Antwort eintragen, kam per E-Mail',
    '{municipality} hat die Antwort zur Terminfindung {poll} telefonisch durchgegeben',
    'Terminfindung {poll}: {municipality} hat per Mail geantwortet, bitte eintragen',
    'Antwort von {municipality} zur Terminfindung {poll} nachtragen, kam telefonisch',
    'zur Terminfindung {poll} hat {municipality} angerufen, bitte erfassen',
  ],
  brings: { poll: 'thing', municipality: 'municipality' },
  button: 'Antwort eintragen …',
  needs: ['poll'],
};
