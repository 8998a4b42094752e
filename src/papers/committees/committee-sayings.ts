import type { Asked, Slots } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';

/** How people ask when committees sit, and until when papers are handed in. */
export const committeesListing: Asked = {
  ways: [
    '~ committee see/list !decision !committeepaper =0.4',
    '~ committee manycommittees !add !change !committeepaper =0.8',
    '~ committeedate see/list =0.5',
    '~ committeedate !add !change !cancel !committeedate-number =0.3',
    '~ committee when !decision =0.6',
    '~ committeedate when =0.6',
    '~ committee paperdeadline =0.8',
    '~ committeepaper paperdeadline =1.2',
    '~ committeepaper when =0.8',
    '~ committeedate paperdeadline =0.8',
    '~ committeedate a-municipality !add !change !cancel =0.5',
  ],
  sayings: [
    'Ausschüsse (anzeigen|auflisten|bitte)',
    'Termine des Sozialausschusses',
    'wann tagt der Sozialausschuss (in {municipality}|)',
    'wann ist die nächste Sitzung des Sozialausschusses',
    'wann muss die Vorlage für den Ausschuss am {date} abgegeben sein',
    'bis wann müssen Vorlagen für den Fachausschuss eingereicht werden',
    'Abgabefrist für den Sozialausschuss',
    'Ausschusstermine {municipality}',
    'Sitzungskalender der Ausschüsse (zeigen|)',
    'welche Fachausschüsse gibt es (in {municipality}|)',
    'zeigen Sie mir die Ausschusssitzungen',
    'Übersicht der Ausschusstermine',
    'wann ist Vorlagenschluss für den Ausschuss',
  ],
  brings: { municipality: 'municipality', date: 'day' },
  fills: ({ municipality }) => (municipality === undefined ? {} : { of: municipality }),
  does: 'view',
  button: 'Ausschüsse ansehen',
};

/** How people ask to keep a committee. */
export const committeeOpening: Asked = {
  ways: ['committee add !committeedate !committeepaper !a-date !a-text =0.8', 'committee committeeterm !a-date =0.6'],
  sayings: [
    '(neuen|einen neuen|einen|) Ausschuss (erfassen|anlegen|eintragen|aufnehmen)',
    'unseren Sozialausschuss eintragen',
    'ich möchte unseren Fachausschuss erfassen',
    'bitte den Ausschuss unserer Stadt hinterlegen',
    'Ausschuss mit Wahlperiode anlegen',
    'unser Ausschuss fehlt noch, bitte aufnehmen',
    'wir müssen den Sozialausschuss noch erfassen',
    'einen weiteren Fachausschuss hinzufügen',
  ],
  fills: () => ({}),
  button: 'Ausschuss erfassen …',
};

/** How people give a committee with what is known of it. */
export const committeeSubmitting: Asked = {
  ways: ['committee add a-text !committeedate !committeepaper =1.2'],
  sayings: [
    'Ausschuss erfassen: Jugend und Soziales',
    'neuen Ausschuss anlegen: Generationen und Soziales',
    'Fachausschuss eintragen: Soziales und Gesundheit',
    'unseren Ausschuss aufnehmen: Soziales und Integration',
    'weiteren Ausschuss hinzufügen: Soziales und Wohnen',
  ],
  brings: { text: 'text' },
  labels: { text: 'Ausschuss' },
  fills: ({ text }) => ({ name: text }),
  button: 'Ausschuss speichern',
  needs: ['text'],
  form: 'papers.committee-form',
};

/** How people ask to change a committee. */
export const committeeEditing: Asked = {
  ways: ['committee-number change =0.6', 'committee change !committeepaper !committeedate !committeeresult =0.4'],
  sayings: [
    '(bitte|) Ausschuss {committee} (ändern|umbenennen|anpassen)',
    'Wahlperiode von Ausschuss {committee} ändern',
    'Ausschuss {committee} heißt jetzt anders, bitte anpassen',
    'Name des Ausschusses {committee} korrigieren',
    'bei Ausschuss {committee} stimmt die Wahlperiode nicht',
  ],
  brings: { committee: 'thing' },
  fills: ({ committee }) => ({ number: committee }),
  button: 'Ausschuss ändern …',
  needs: ['committee'],
};

function sessionOf({ date, deadline }: Slots): Raw {
  return {
    ...(date === undefined ? {} : { heldOn: date }),
    ...(deadline === undefined ? {} : { papersDue: deadline }),
  };
}

const SESSION = { date: 'day', deadline: 'deadline' } as const;
const SESSION_LABELS = { date: 'Sitzung am', deadline: 'Abgabefrist' } as const;

/** How people ask to keep a session of a committee. */
export const sessionOpening: Asked = {
  ways: [
    'committeedate add !committeedate-number =0.8',
    'committee a-date add !committeepaper !nopaper =0.9',
    'committeedate new !committeedate-number =0.5',
  ],
  sayings: [
    '(neuen|einen neuen|einen|) Ausschusstermin (erfassen|anlegen|eintragen)',
    'Termin des Sozialausschusses am {date} eintragen',
    'unser Sozialausschuss tagt am {date}, bitte eintragen',
    'Sitzung des Fachausschusses am {date} erfassen',
    'Ausschusstermin {date} anlegen, Abgabe bis {deadline}',
    'nächste Ausschusssitzung eintragen',
    'ich möchte einen Termin unseres Ausschusses festhalten',
    'bitte den Ausschusstermin am {date} aufnehmen',
    'die nächste Sitzung des Ausschusses ist am {date}, bitte vormerken',
    'neuer Ausschusstermin',
  ],
  brings: SESSION,
  labels: SESSION_LABELS,
  fills: sessionOf,
  button: 'Ausschusstermin erfassen …',
};

/** How people give a session with its day. */
export const sessionSubmitting: Asked = {
  ways: ['committeedate add a-date paperdeadline !committeedate-number =0.9'],
  sayings: [
    'Ausschusstermin erfassen: {date}; Abgabefrist: {deadline}',
    'Ausschusstermin am {date} eintragen, Abgabefrist bis {deadline}',
    'neuen Ausschusstermin {date} anlegen mit Abgabefrist bis {deadline}',
    'Ausschusssitzung am {date} eintragen, Abgabefrist bis {deadline}',
    'Termin des Sozialausschusses am {date} erfassen, Abgabefrist bis {deadline}',
  ],
  brings: SESSION,
  labels: SESSION_LABELS,
  fills: sessionOf,
  button: 'Termin speichern',
  needs: ['date', 'deadline'],
  form: 'papers.session-form',
};

/** How people ask for one session. */
export const sessionShowing: Asked = {
  ways: ['~ committeedate-number see !change =0.5', '~ committeedate-number !change !cancel !nopaper !add'],
  sayings: [
    '(zeig mir|bitte|) Ausschusstermin {committeedate} (zeigen|öffnen|ansehen|)',
    'was ist mit Ausschusstermin {committeedate}',
    'wann ist Ausschusstermin {committeedate}',
    'Einzelheiten zu Ausschusstermin {committeedate}',
    'Abgabefrist von Ausschusstermin {committeedate}',
  ],
  brings: { committeedate: 'thing' },
  fills: ({ committeedate }) => ({ number: committeedate }),
  button: 'Ausschusstermin ansehen',
  needs: ['committeedate'],
};

/** How people ask to change a session. */
export const sessionEditing: Asked = {
  ways: ['committeedate-number change/move =0.6', 'committeedate change/move =0.5'],
  sayings: [
    '(bitte|) Ausschusstermin {committeedate} (ändern|verschieben|verlegen|anpassen)',
    'Abgabefrist von Ausschusstermin {committeedate} ändern',
    'Ausschusstermin {committeedate} findet an einem anderen Tag statt, bitte ändern',
    'der Ausschusstermin {committeedate} wurde verlegt',
    'die Sitzung des Sozialausschusses ist verschoben worden',
    'bei Ausschusstermin {committeedate} stimmt die Abgabefrist nicht',
  ],
  brings: { committeedate: 'thing' },
  fills: ({ committeedate }) => ({ number: committeedate }),
  button: 'Termin ändern …',
  needs: ['committeedate'],
};

/** How people say that a session does not take place. */
export const sessionCancelling: Asked = {
  ways: ['committeedate-number cancel/remove =0.8', 'committeedate cancel/remove =0.6', 'committee a-date cancel =0.9'],
  sayings: [
    'Ausschusstermin {committeedate} (entfällt|fällt aus|streichen)',
    'der Ausschusstermin {committeedate} ist abgesagt',
    'Ausschusstermin {committeedate} findet nicht statt',
    'die Sitzung des Sozialausschusses fällt aus',
    'Ausschusstermin {committeedate} löschen',
    'bitte den Ausschusstermin {committeedate} austragen',
  ],
  brings: { committeedate: 'thing' },
  fills: ({ committeedate }) => ({ number: committeedate }),
  does: 'action',
  button: 'Ausschusstermin streichen',
  needs: ['committeedate'],
  clickOnly: true,
};

/** How people say that they hand in no paper for a session. */
export const noPaperSaid: Asked = {
  ways: ['committeedate-number nopaper =1', 'committeedate nopaper =0.8', 'committee nopaper =1.4'],
  sayings: [
    'für Ausschusstermin {committeedate} ist keine Vorlage vorgesehen',
    'Ausschusstermin {committeedate} ohne Vorlage',
    'zum Ausschusstermin {committeedate} bringen wir keine Vorlage ein',
    'wir legen zu Ausschusstermin {committeedate} keine Vorlage vor',
    'keine Vorlage für Ausschusstermin {committeedate}',
    'bei Ausschusstermin {committeedate} wollen wir nichts einbringen',
  ],
  brings: { committeedate: 'thing' },
  fills: ({ committeedate }) => ({ number: committeedate }),
  does: 'action',
  button: 'Keine Vorlage vorgesehen',
  needs: ['committeedate'],
};
