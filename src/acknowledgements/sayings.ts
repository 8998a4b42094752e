import type { Asked } from '../conversation/asked.ts';
import { NBSP } from '../german/write.ts';

/** *Kenntnisnahme 2*. */
function named(number: unknown): string {
  return typeof number === 'number' ? `Kenntnisnahme${NBSP}${number}` : 'Die Kenntnisnahme';
}

/** How people ask to let something go round. */
export const opening: Asked = {
  ways: [
    'acknowledgement add !acknowledgement-number =0.5',
    'acknowledgement all !acknowledgement-number !takenote =0.5',
    'acknowledgement send !acknowledgement-number =0.5',
    'acknowledgement a-text !acknowledgement-number =0.5',
    'acknowledgement askall !acknowledgement-number',
  ],
  sayings: [
    'allen zur Kenntnis geben: neue Fassung des Merkblatts',
    'Kenntnisnahme (anlegen|versenden|starten)',
    'den Erlass allen zur Kenntnis schicken',
    'bitte das Schreiben allen Kommunen zur Kenntnis geben',
    'eine Kenntnisnahme (zu {title}|) anlegen',
    'neue Kenntnisnahme anlegen: {title}',
  ],
  brings: { title: 'title', date: 'deadline', time: 'time' },
  labels: { title: 'Worum geht es', date: 'Bestätigen bis' },
  fills: ({ title, date, time }) => ({ title, closesOn: date, closesTime: time }),
  button: 'Zur Kenntnis geben …',
};

/** How people ask for the form of a draft. */
export const changing: Asked = {
  ways: [
    'acknowledgement votedraft change',
    'acknowledgement votedraft adjust =0.3',
    'acknowledgement-number change !deadline !own =1',
    'acknowledgement-number adjust =1',
    'acknowledgement-number votedraft change =1.5',
  ],
  sayings: [
    '(bitte|) (den|) Entwurf (der|zur) Kenntnisnahme {acknowledgement} (ändern|bearbeiten|überarbeiten|anpassen)',
    'Kenntnisnahme {acknowledgement} ändern',
    'der Text der Kenntnisnahme {acknowledgement} muss (nochmal|) überarbeitet werden',
    'im Entwurf der Kenntnisnahme {acknowledgement} stimmt der Link nicht, bitte ändern',
    'Überarbeitung des Entwurfs der Kenntnisnahme {acknowledgement}',
  ],
  brings: { acknowledgement: 'thing' },
  fills: ({ acknowledgement }) => ({ number: acknowledgement }),
  button: 'Entwurf ändern …',
  needs: ['acknowledgement'],
};

/** How people ask to publish it. */
export const publishing: Asked = {
  ways: ['acknowledgement publish', 'acknowledgement outgoing', 'acknowledgement-number publish/outgoing =1.5'],
  sayings: [
    '(bitte|) Kenntnisnahme {acknowledgement} (veröffentlichen|freigeben|freischalten|rausschicken)',
    'Kenntnisnahme {acknowledgement} kann raus an alle',
    '(gib|geben Sie) die Kenntnisnahme {acknowledgement} frei',
    'die Kenntnisnahme {acknowledgement} in den Kanal stellen',
    'Freigabe Kenntnisnahme {acknowledgement}',
  ],
  brings: { acknowledgement: 'thing' },
  fills: ({ acknowledgement }) => ({ number: acknowledgement }),
  button: 'Veröffentlichen',
  says: ({ acknowledgement }) => `${named(acknowledgement)} wird veröffentlicht`,
  needs: ['acknowledgement'],
  clickOnly: true,
};

/** How people say that they have taken note. */
export const confirmed: Asked = {
  ways: [
    'acknowledgement takenote we =0.8',
    'acknowledgement-number takenote =1',
    'acknowledgement takenote own',
    'acknowledgement takenote a-municipality =0.5',
  ],
  sayings: [
    'haben wir zur Kenntnis genommen',
    'Kenntnisnahme {acknowledgement}: haben wir gelesen',
    'wir haben Kenntnis genommen',
    'Kenntnisnahme {acknowledgement} für uns bestätigen',
    'wir bestätigen die Kenntnisnahme {acknowledgement}',
  ],
  brings: { acknowledgement: 'thing' },
  fills: ({ acknowledgement }) => ({ number: acknowledgement }),
  button: 'Kenntnis genommen',
  says: ({ acknowledgement }, { member }) =>
    `${member.municipality.name} nimmt Kenntnis: ${typeof acknowledgement === 'number' ? named(acknowledgement) : 'eine Kenntnisnahme'}`,
  needs: ['acknowledgement'],
  clickOnly: true,
};

/** How people ask for one of them. */
export const showing: Asked = {
  ways: [
    '~ acknowledgement see acknowledgement-number =0.5',
    '~ acknowledgement-number status/outcome =1',
    '~ acknowledgement-number who =1',
    '~ acknowledgement who pendingvote',
    '~ acknowledgement-number !takenote !publish !outgoing !extend !longer !shut !end !calloff !cancel !withdraw !remove !manage !change !adjust !a-text =0.2',
  ],
  sayings: [
    '(zeig mir|bitte|) (die|) Kenntnisnahme {acknowledgement} (zeigen|öffnen|ansehen|)',
    '(Stand|Zwischenstand) der Kenntnisnahme {acknowledgement}',
    'wer fehlt bei der Kenntnisnahme {acknowledgement} noch',
    'wie sieht es bei der Kenntnisnahme {acknowledgement} aus',
    'Rücklauf zur Kenntnisnahme {acknowledgement}',
  ],
  brings: { acknowledgement: 'thing' },
  fills: ({ acknowledgement }) => ({ number: acknowledgement }),
  button: 'Kenntnisnahme ansehen',
  needs: ['acknowledgement'],
};

/** How people ask for all of them. */
export const listing: Asked = {
  ways: [
    '~ acknowledgement list !acknowledgement-number',
    '~ acknowledgement open/underway !acknowledgement-number',
    '~ acknowledgement see !acknowledgement-number',
    '~ acknowledgement thereis !acknowledgement-number',
  ],
  sayings: [
    '(laufende|offene|alle|die) Kenntnisnahmen (anzeigen|)',
    'welche Kenntnisnahmen laufen (gerade|noch|)',
    'Übersicht der Kenntnisnahmen',
    'Kenntnisnahmen auflisten',
    'Kenntnisnahmen zeigen',
    'haben alle das Rundschreiben quittiert',
    'wer hat die Kenntnisnahme noch nicht bestätigt',
  ],
  fills: () => ({}),
  button: 'Kenntnisnahmen ansehen',
};
