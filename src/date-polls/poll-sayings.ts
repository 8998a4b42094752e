import type { Asked } from '../conversation/asked.ts';
import type { Raw } from '../conversation/inputs.ts';
import { NBSP } from '../german/write.ts';

/** *Terminfindung 2*. */
function named({ poll }: Raw): string {
  return typeof poll === 'number' ? `Terminfindung${NBSP}${poll}` : 'Die Terminfindung';
}

/** How people ask for one date poll. */
export const showing: Asked = {
  ways: [
    '~ poll poll-number !availability !giveaway !choose !publish !outgoing !putvote =-0.8',
    '~ poll poll-number see =1',
    '~ poll leads',
    '~ poll poll-number leads/status/outcome =1',
    '~ term leads',
    '~ seekday leads =1.4 !idea-number',
    '~ poll leads who',
    '~ leads who term',
    '~ poll outcome/status',
    '~ poll who pendingvote',
    '~ poll poll-number who =1',
    'poll see !list !open !all',
  ],
  sayings: [
    '(zeig mir|bitte|) (die|) Terminfindung {poll} (zeigen|öffnen|ansehen|)',
    'welcher Termin liegt bei der Terminfindung {poll} vorne',
    'wer kann (wann|an welchem Termin) bei Terminfindung {poll}',
    '(Stand|Ergebnis|Zwischenstand) der (Terminfindung|Terminabfrage|Terminumfrage) {poll}',
    'wer hat bei der Terminabfrage {poll} noch nicht geantwortet',
    'wie sieht es bei der Terminfindung {poll} aus',
    'welcher Tag passt den meisten',
    'an welchem der Termine können die meisten',
    'was ist bei der Terminabfrage herausgekommen',
    'bis wann kann man bei der Terminfindung {poll} antworten',
    'wie steht das Doodle {poll}',
    'Rücklauf zur Terminabfrage {poll}',
    'bei welchem Termin haben die wenigsten abgesagt, Terminfindung {poll}',
  ],
  brings: { poll: 'thing' },
  button: 'Terminfindung ansehen',
  needs: ['poll'],
};

/** How people ask for the date polls. */
export const listing: Asked = {
  ways: [
    '~ poll list !poll-number',
    '~ poll open/underway !poll-number',
    '~ poll all !poll-number',
    '~ poll see !poll-number',
    '~ poll we !poll-number !giveaway !availability',
    '~ poll howmany',
    '~ poll thereis !poll-number',
  ],
  sayings: [
    '(laufende|offene|alle|die) (Terminabfragen|Terminfindungen|Terminumfragen) (anzeigen|)',
    'welche Terminfindungen laufen (gerade|noch|)',
    'gibt es (gerade|noch) eine Terminabfrage',
    'Übersicht der Terminfindungen',
    'Terminfindungen auflisten',
    'steht noch eine Terminumfrage aus',
    'wo läuft gerade ein Doodle',
    'wird gerade ein Termin gesucht',
    'Terminabfragen im Überblick',
  ],
  brings: { state: { one: { open: 'laufend* läuft laufen offen* gerade aktuell*' } } },
  fills: () => ({}),
  button: 'Terminfindungen ansehen',
};

/** How people ask for a new date poll. */
export const opening: Asked = {
  ways: [
    'poll add !poll-number',
    'poll someone !poll-number =1',
    'poll putvote !poll-number',
    'poll !poll-number !giveaway !availability !open !list !see !choose !leads !outcome !thereis !underway !all !publish !outgoing',
    'poll a-date !poll-number',
    'poll publish/outgoing a-date !poll-number =0.5',
    'poll a-date term !poll-number =0.5',
    'poll we !poll-number !giveaway !availability !open !see',
    'seekdate =0.8',
    'vote seekdate =1',
    'vote seekday =2',
    'seekdate we =0.5',
    'seekdate a-date =0.5',
  ],
  sayings: [
    '(neue|eine neue|eine) (Terminfindung|Terminabfrage) (starten|anlegen|machen|aufsetzen)',
    '(wir|ich) (müssen|möchte|wollen) einen (gemeinsamen|) Termin finden',
    'können wir einen Termin für {title} (suchen|finden|abstimmen)',
    'wann passt es allen für {title}',
    'mach mal ein Doodle für {title}',
    'Termin suchen für das nächste Treffen',
    'bitte Termine für {title} abfragen',
    'bitte fragen Sie bei den Kommunen ab, wann alle können',
    'Terminabstimmung für {title} einleiten',
    'setz eine Terminabfrage für {title} auf: {dates}',
    'finde einen Termin, an dem alle können',
    'wir brauchen einen Termin im November, der allen passt',
    'lass uns einen Termin ausdoodeln',
    'Verfügbarkeiten der Kommunen abfragen',
    'Durchführung einer Terminabfrage erbeten',
  ],
  brings: { title: 'title', dates: 'dates', date: 'deadline' },
  labels: { title: 'Worum geht es', date: 'Antworten bis' },
  fills: ({ title, dates, date }) => ({
    title,
    dates: Array.isArray(dates) ? dates.join('|') : dates,
    closesOn: date,
  }),
  button: 'Terminfindung vorbereiten …',
};

/** How people give a date poll with all its fields. */
export const submitting: Asked = {
  ways: [
    'poll add a-text a-date !poll-number',
    'poll putvote a-text a-date !poll-number',
    'poll a-text a-date term !poll-number',
    'seekdate a-text a-date =1',
    'poll a-text a-date !poll-number =0.8',
    'poll a-text a-date deadline !poll-number =1',
    'poll add a-date term !poll-number',
  ],
  sayings: [
    'Terminfindung anlegen: {title}; Termine: {dates}; Frist: {date}',
    'Terminabfrage erstellen: {title}, Termine 12.10. 14 Uhr und 13.10. 10 Uhr',
    'neue Terminumfrage mit den Terminen {dates}, antworten bis {date}',
    'Terminfindung {title}: zur Auswahl stehen 12.10. 14 Uhr und 13.10. 10 Uhr',
    'stell folgende Termine zur Wahl: 12.10. 14 Uhr und 13.10. 10 Uhr',
    'leg eine Terminfindung an: {title}, Termine 12.10. 14 Uhr und 13.10. 10 Uhr, Frist {date}',
  ],
  brings: { title: 'title', dates: 'dates', date: 'deadline' },
  labels: { title: 'Worum geht es', date: 'Antworten bis' },
  fills: ({ title, dates, date }) => ({
    title,
    dates: Array.isArray(dates) ? dates.join('|') : dates,
    closesOn: date,
  }),
  button: 'Terminfindung vorbereiten',
  needs: ['title', 'dates'],
  form: 'date-polls.form',
};

/** How people ask for the form of a draft. */
export const changing: Asked = {
  ways: [
    'poll votedraft change',
    'poll votedraft adjust =0.3',
    'poll votedraft poll-number change =1.5',
    'poll-number change term !own =1',
  ],
  sayings: [
    '(bitte|) (den|) Entwurf der Terminfindung {poll} (ändern|bearbeiten|überarbeiten|anpassen)',
    'im Entwurf der Terminfindung {poll} die Termine ändern',
    'Entwurf der Terminabfrage {poll} anpassen',
    'Überarbeitung des Entwurfs der Terminfindung {poll}',
    'Entwurf von Terminfindung {poll} bitte ändern',
  ],
  brings: { poll: 'thing' },
  button: 'Entwurf ändern …',
  needs: ['poll'],
};

/** How people ask to publish a date poll. */
export const publishing: Asked = {
  ways: [
    'poll publish/outgoing !someone !a-date',
    'poll poll-number publish/outgoing =1',
    'poll poll-number fine =0.5',
    'poll votedraft publish',
    'poll poll-number putvote',
  ],
  sayings: [
    '(bitte|) Terminfindung {poll} (veröffentlichen|freigeben|freischalten|rausschicken)',
    'Terminabfrage {poll} kann (raus|raus an alle|online)',
    '(gib|geben Sie) die Terminfindung {poll} frei',
    'Terminumfrage {poll} an alle verschicken',
    'Entwurf der Terminfindung {poll} passt so, bitte veröffentlichen',
    'Terminfindung {poll} starten',
    'schick das Doodle {poll} raus',
    'Freigabe Terminfindung {poll}',
    'die Terminabfrage {poll} in den Kanal stellen',
  ],
  brings: { poll: 'thing' },
  button: 'Veröffentlichen',
  says: (slots) => `${named(slots)} wird veröffentlicht`,
  needs: ['poll'],
  clickOnly: true,
};
