import { saveCirculation } from '../../src/minutes/circulation-store.ts';
import { saveMinutes } from '../../src/minutes/store.ts';
import type { TestRound } from '../support/round.ts';
import { edited } from './holding.ts';
import { DEPUTY, HAAN, HILDEN, K, VELBERT } from './life.ts';
import { lay } from './working.ts';

type Make = (round: TestRound) => Promise<unknown>;

const say =
  (by: string, text: string): Make =>
  (round) =>
    round.say(by, text);

/** Minutes as they are kept of a meeting: those of the first are there from the start. */
const nextMinutes: Make = (round) => {
  const none = { guests: [], items: [], decisions: [], agreements: [], attachments: [], attendance: [] };
  const of = { origin: 'next', heldOn: '2023-10-05', state: 'draft', what: 'Entwurf', office: K } as const;
  const made = { ...of, content: { title: 'Austausch', ...none }, at: round.clock.now() };
  return round.db.transaction().execute((tx) => saveMinutes(tx, round.plan.id, made));
};

/** Minutes go round once: the next circulation is kept as one is. */
const nextCirculation: Make = (round) =>
  round.db
    .transaction()
    .execute((tx) => saveCirculation(tx, round.plan.id, { minutes: 1, office: K, at: round.clock.now() }));

const nextEdited: Make = async (round) => {
  lay('niederschrift.docx', await edited(round, ['zu zwei Dritteln', 'ganz']));
  return round.send(K, 'niederschrift.docx');
};

/** What has just been decided is to be looked at again when the ministry says otherwise. */
const nextCheck: Make = async (round) => {
  await round.say(K, 'beschluss in der sitzung: Die Runde verständigt sich darauf, AGH-Stellen zu refinanzieren');
  return round.say(K, 'antwort auf frage 1: Nein, AGH-Stellen werden nicht refinanziert.; vom: 09.10.2023');
};

/** How the next one of a number series is made, by the name of the series as it is stored. */
const NEXT: readonly (readonly [RegExp, Make])[] = [
  [/^questions$/u, say(HAAN, 'neue frage ans mags: Zählt die Miete für ein Zelt?')],
  [/^minutes$/u, nextMinutes],
  [/^agreements$/u, say(HAAN, 'absprache erfassen: Die nächste; Zuständig: Haan')],
  [/^common-guidelines$/u, say(K, 'richtlinie anlegen: Die nächste; Entwurf bei: Haan')],
  [/^guideline-circulations$/u, say(K, 'richtlinie 1 umlauf bis 27.10.2023 12 Uhr')],
  [
    /^guideline-amendments$/u,
    say(HILDEN, 'richtlinie 1 abschnitt 1 änderung: Der Wortlaut ist ein anderer.; Begründung: Er ist kürzer'),
  ],
  [/^responsibilities$/u, say(K, 'zuständigkeit erfassen: Die nächste; Zuständig: Haan')],
  [/^committees\/haan$/u, say(HAAN, 'ausschuss erfassen: Der nächste Ausschuss')],
  [/^committees\/hilden$/u, say(HILDEN, 'ausschuss erfassen: Der nächste Ausschuss')],
  [/^committee-sessions\/hilden$/u, say(HILDEN, 'ausschusstermin erfassen: 21.11.2023; Ausschuss: 1')],
  [/^committee-sessions\/haan$/u, say(HAAN, 'ausschusstermin erfassen: 21.11.2023; Ausschuss: 1')],
  [
    /^papers\/haan$/u,
    say(HAAN, 'ausschussvorlage anlegen: Die nächste; Beschlussvorschlag: Der Ausschuss beschließt.'),
  ],
  [/^responsibility-files$/u, (round) => round.send(K, 'zustaendigkeiten.xlsx')],
  [/^access$/u, say('Gast Neu', 'zugang anfragen')],
  [/^ideas$/u, say(HAAN, 'idee trotzdem einreichen: Die nächste; Beschreibung: Neu; Themenfeld: Energie')],
  [/^agenda$/u, say(HILDEN, 'top: Das nächste Thema')],
  [/^votes$/u, say(K, 'abstimmung stellen: Ist das die nächste?; Regel: Konsent; Frist: 27.10.2023 12:00')],
  [/^meetings$/u, say(K, 'sitzung anlegen: Die nächste; Datum: 27.10.2023; Uhrzeit: 14:00; Dauer: 60; Ort: Haan')],
  [/^meetings\/1\/attachments$/u, say(K, 'anlage sitzung 1: https://www.beispiel.de/naechste.pdf')],
  [/^meetings\/4\/attachments$/u, say(K, 'anlage sitzung 4: https://www.beispiel.de/naechste.pdf')],
  [
    /^date-polls$/u,
    say(K, 'terminfindung anlegen: Die nächste; Termine: 26.10.2023 14:00 | 27.10.2023 10:00; Frist: 20.10.2023 12:00'),
  ],
  [/^decisions\/2023$/u, say(K, 'beschluss in der sitzung: Die Runde hat noch etwas entschieden')],
  [/^measures\/haan$/u, say(HAAN, 'maßnahme anlegen: Die nächste; Themenfeld: Energie; verplant: 100')],
  [/^measures\/hilden$/u, say(HILDEN, 'maßnahme anlegen: Die nächste; Themenfeld: Energie; verplant: 100')],
  [/^providers\/haan$/u, say(HAAN, 'maßnahme 1 träger anlegen: Der nächste; weitergeleitet: 100')],
  [/^funds-files\/haan$/u, (round) => round.send(HAAN, 'bericht.xlsx')],
  [/^collections$/u, say(K, 'sammlung anlegen: Die nächste; Frist: 27.10.2023 12:00')],
  [/^reply-files$/u, (round) => round.say(K, 'antwort auf schreiben 1', { files: ['antwort.md'] })],
  [/^reply-checks$/u, nextCheck],
  [/^guideline-files$/u, (round) => round.say(HAAN, 'richtlinie 1 einlesen', { files: ['richtlinie.md'] })],
  [/^minutes-circulations$/u, nextCirculation],
  [/^minutes-files$/u, nextEdited],
  [/^votes\/15\/attachments$/u, say(K, 'anlage abstimmung 15: https://www.beispiel.de/naechste.pdf')],
  [/^surveys$/u, say(K, 'rundfrage anlegen: Die nächste; Frist: 27.10.2023 12:00')],
  [/^acknowledgements$/u, say(K, 'kenntnisnahme anlegen: Die nächste; Text: Bitte lesen; Frist: 27.10.2023 12:00')],
  [/^acknowledgements\/2\/attachments$/u, say(K, 'anlage kenntnisnahme 2: https://www.beispiel.de/naechste.pdf')],
  [/^absences$/u, say(VELBERT, 'abwesend bis 27.10.2023')],
  [/^unloaded-rules$/u, say(HAAN, 'nicht geladen: Satzung über die Unterkünfte')],
  [/^mails$/u, say(DEPUTY, 'einladungen per e-mail')],
  [/^imports$/u, (round) => round.send(K, 'hinweise.md')],
];

/** Makes the next one of a series. */
export async function makeNext(round: TestRound, series: string): Promise<void> {
  const [, make] = NEXT.find(([pattern]) => pattern.test(series)) ?? [];
  if (!make) throw new Error(`numbers.ts does not say how the next of the series ${series} is made`);
  await make(round);
}
