import type { Asked } from '../conversation/asked.ts';
import { NBSP } from '../german/write.ts';

/** *Sammlung 2*. */
function named(number: unknown): string {
  return typeof number === 'number' ? `Sammlung${NBSP}${number}` : 'Die Sammlung';
}

/** How people ask for a new collection. */
export const opening: Asked = {
  ways: [
    'collection new/add !collection-number =0.6',
    'collection open !collection-number !see =0.4',
    'collection question ministry =1.4 !collection-number !see',
    'collection askall !collection-number =0.4',
    'collection publish !collection-number',
  ],
  sayings: [
    'Fragensammlung (eröffnen|starten|anlegen)',
    '(bitte|) eine neue Sammlung von Fragen ans MAGS anlegen',
    'Sammlung für die nächste Mail ans MAGS eröffnen',
    'wir wollen die Fragen einsammeln, bitte eine Sammlung anlegen',
    'neue Fragensammlung starten bis {date}',
    'wir sollten die Fragen ans Ministerium jetzt einsammeln',
    'bis {date} alles zusammentragen, was wir vom Ministerium noch wissen wollen',
    'jede Stadt soll melden, was sie das MAGS fragen will',
  ],
  brings: { date: 'deadline', time: 'time' },
  labels: { date: 'Fragen ergänzen bis' },
  fills: ({ date, time }) => ({ closesOn: date, closesTime: time }),
  button: 'Fragen sammeln …',
};

/** How people ask to change it before it is published. */
export const changing: Asked = {
  ways: [
    'collection votedraft change',
    'collection votedraft adjust =0.3',
    'collection-number change !deadline =1',
    'collection-number adjust =1',
    'collection-number votedraft change =1.5',
  ],
  sayings: [
    '(bitte|) (den|) Entwurf der Sammlung {collection} (ändern|bearbeiten|überarbeiten)',
    'Sammlung {collection} ändern',
    'bei Sammlung {collection} den Betreff ändern',
    'der Entwurf der Sammlung {collection} muss noch geändert werden',
    'Überarbeitung des Entwurfs der Sammlung {collection}',
  ],
  brings: { collection: 'thing' },
  fills: ({ collection }) => ({ number: collection }),
  button: 'Entwurf ändern …',
  needs: ['collection'],
};

/** How people ask to publish it. */
export const publishing: Asked = {
  ways: ['collection-number publish/outgoing =1.5', 'collection outgoing'],
  sayings: [
    '(bitte|) Sammlung {collection} (veröffentlichen|freigeben|freischalten|rausschicken)',
    'Sammlung {collection} kann raus an alle',
    '(gib|geben Sie) die Sammlung {collection} frei',
    'die Sammlung {collection} in den Kanal stellen',
    'Freigabe Sammlung {collection}',
  ],
  brings: { collection: 'thing', date: 'deadline', time: 'time' },
  labels: { date: 'Fragen ergänzen bis' },
  fills: ({ collection, date, time }) => ({ number: collection, closesOn: date, closesTime: time }),
  button: 'Veröffentlichen',
  says: ({ collection }) => `${named(collection)} wird veröffentlicht`,
  needs: ['collection'],
  clickOnly: true,
};

/** How people say that they have no more questions. */
export const nothingMore: Asked = {
  ways: [
    'nilreturn !survey =0.8',
    'collection-number nilreturn =1',
    'collection nilreturn =0.6',
    'nothingelse ministry =1.2',
    'nothingelse collection =1',
    'nothingelse bring =1.6',
  ],
  sayings: [
    'wir haben keine weiteren Fragen',
    '{municipality}: Fehlanzeige',
    '{municipality}: keine weiteren Fragen (ans MAGS|)',
    'Sammlung {collection}: keine weiteren Fragen',
    'zur Sammlung {collection} haben wir keine weiteren Fragen',
    'von unserer Seite nichts mehr fürs MAGS',
    '{municipality} hat nichts mehr beizutragen',
  ],
  brings: { collection: 'thing' },
  fills: ({ collection }) => ({ number: collection }),
  button: 'Keine weiteren',
  says: ({ collection }, { member }) =>
    `${member.municipality.name} hat keine weiteren Fragen: ${typeof collection === 'number' ? named(collection) : 'eine Sammlung'}`,
  needs: ['collection'],
};

/** How people ask for one of them. */
export const showing: Asked = {
  ways: [
    '~ collection see collection-number =0.5',
    '~ collection-number status/outcome =1',
    '~ collection-number who =1',
    '~ collection who pendingvote',
    '~ collection-number !nilreturn !publish !outgoing !extend !longer !shut !end !calloff !cancel !withdraw !remove !manage !a-text =0.2',
  ],
  sayings: [
    '(zeig mir|bitte|) (die|) Sammlung {collection} (zeigen|öffnen|ansehen|)',
    '(Stand|Zwischenstand) der Sammlung {collection}',
    'wer fehlt bei der Sammlung {collection} noch',
    'wie sieht es bei der Sammlung {collection} aus',
    'Rücklauf zur Sammlung {collection}',
  ],
  brings: { collection: 'thing' },
  fills: ({ collection }) => ({ number: collection }),
  button: 'Sammlung ansehen',
  needs: ['collection'],
};

/** How people ask for all of them. */
export const listing: Asked = {
  ways: [
    '~ collection list !collection-number',
    '~ collection underway !collection-number',
    '~ collection see !collection-number',
    '~ collection thereis !collection-number',
  ],
  sayings: [
    '(laufende|alle|die) Sammlungen (anzeigen|)',
    'welche Sammlungen laufen (gerade|noch|)',
    'Übersicht der Sammlungen',
    'Sammlungen auflisten',
    'Sammlungen zeigen',
  ],
  fills: () => ({}),
  button: 'Sammlungen ansehen',
};
