import { basisCard, touchedCard, touchedLine } from '../../../src/grants/basis/basis-cards.ts';
import type { Basis, Change, Section } from '../../../src/grants/basis.ts';
import { measureCard } from '../../../src/grants/measures/measure-cards.ts';
import { measure } from '../../grants/measures.ts';
import { type Sample, samplesOf } from '../sample.ts';

const AT = '2023-10-05T07:00:00.000Z';
const LONG =
  'Personalausgaben sind nur dann möglich, wenn die Stelle zusätzlich geschaffen wird und unmittelbar dem Angebot dient. Laufende Stellen zählen nicht dazu. Der Nachweis geschieht durch den Arbeitsvertrag und eine Bestätigung des Trägers, aus der hervorgeht, seit wann die Stelle besteht und welche Aufgaben sie im Angebot übernimmt.';

/** A section of the knowledge; samples change what they need. */
function section(change: Partial<Section> = {}): Section {
  return {
    document: 'import-merkblatt',
    documentTitle: 'Merkblatt Fahrten',
    anchor: 'fahrtkosten',
    heading: 'Fahrtkosten der Ehrenamtlichen',
    text: 'Fahrtkosten sind mit 30 Cent je Kilometer förderfähig. Ein Fahrtenbuch genügt.',
    status: 'binding',
    version: '2023-02-01',
    validFrom: '2023-02-01',
    hash: 'a',
    ...change,
  };
}

const taken = {
  municipalityId: 'haan',
  measure: 3,
  taken: 1,
  day: '2023-10-05',
  office: 'Sozialamt Haan',
  takenAt: AT,
};
const fares: Basis = { ...section(), ...taken };
const staff: Basis = {
  ...section({ heading: 'Personalausgaben: unter Bedingungen', anchor: 'personal', text: LONG, status: 'report' }),
  ...taken,
};
const now = section({ text: fares.text.replace('30', '20'), version: undefined, validFrom: '2023-10-05', hash: 'b' });
const changed: Change = { basis: fares, now };
const ended: Change = { basis: staff };
const answer = section({
  documentTitle: 'Antwort des MAGS',
  heading: 'Fahrtkosten ehrenamtlicher Fahrdienste',
  text: 'Fahrdienste brauchen ein Fahrtenbuch.',
  status: 'interpretation',
  version: '2023-10-05',
});
const one = measure({ planned: '1000', title: 'Fahrdienst zur Tafel', topicArea: 'Tafel und Lebensmittel' });
const typed = [one.title, fares.text, now.text, LONG, answer.text];
const empty = { bases: [], changes: [], proposed: [] };
const many = [3, 4, 5, 6, 7, 8, 9].map((number) => ({ measure: { ...one, number }, changes: [changed], added: [] }));

const basis = samplesOf('Rechtsstand');
const touched = samplesOf('Rechtsstand geändert');

/** The legal basis of measures in all states. */
export const basisSamples: readonly Sample[] = [
  basis('nichts gefunden', basisCard(one, empty), typed),
  basis('vorgeschlagen', basisCard(one, { ...empty, proposed: [fares, staff] }), typed),
  basis('übernommen', basisCard(one, { ...empty, bases: [fares, staff], status: 'übernommen' }), typed),
  basis('geändert', basisCard(one, { ...empty, bases: [fares, staff], changes: [changed, ended] }), typed),
  basis('weitere gesucht', basisCard(one, { ...empty, bases: [fares], proposed: [staff] }), typed),
  basis('Maßnahme mit Vorschlag', measureCard(one, { basis: { ...empty, proposed: [fares, staff] } }), typed),
  basis('Maßnahme geändert', measureCard(one, { basis: { ...empty, bases: [fares], changes: [changed] } }), typed),
  touched('eine Maßnahme', touchedCard('Haan', [{ measure: one, changes: [changed], added: [] }]), typed),
  touched(
    'mit einer neuen Auslegung',
    touchedCard('Haan', [{ measure: one, changes: [ended], added: [answer] }]),
    typed,
  ),
  touched('viele Maßnahmen', touchedCard('Haan', many), typed),
  touched('unverändert', touchedCard('Haan', [])),
  touched('im Kanal', touchedLine('Haan')),
];
