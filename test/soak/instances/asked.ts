import type { Db } from '../../../src/conversation/database.ts';
import type { ResponsesTables } from '../../../src/responses/tables.ts';
import { openStorage } from '../../../src/storage/index.ts';
import { openRound } from '../../support/round.ts';
import { samplePlan } from '../../support/sample.ts';
import { COORDINATION } from '../../votes/poll.ts';
import type { Accepted } from '../connector.ts';
import { postAll } from '../posted.ts';
import type { Report } from '../report.ts';
import type { Kept } from './lives.ts';

/** When all of it ends. */
export const ENDS = '2023-10-12T12:00';
const UNTIL = 'Frist: 12.10.2023 12:00';
const MEETING =
  'sitzung anlegen: Austausch; Datum: 04.10.2023; Uhrzeit: 14:00; Dauer: 120; Ort: Kreishaus; TOPs: Stand der Mittel';
/** More than a page of them. */
const IDEAS = 15;

/** What asks all municipalities, by its kind: how it is asked, and how the post begins that says that it has ended. */
const ASKED: Readonly<Record<string, { readonly said: readonly string[]; readonly ended: RegExp }>> = {
  votes: {
    said: [`abstimmung stellen: Gilt das?; Beschlusstext: 400 Euro; ${UNTIL}`, 'abstimmung 1 veröffentlichen'],
    ended: /^Abstimmung\s1\b(?!\s·\släuft)/u,
  },
  surveys: {
    said: [`rundfrage anlegen: Wie viele?; Felder: Fälle: Zahl; ${UNTIL}`, 'rundfrage 1 veröffentlichen'],
    ended: /^Rundfrage\s1 · geschlossen/u,
  },
  acknowledgements: {
    said: [`kenntnisnahme anlegen: Erlass; Text: Bitte lesen; ${UNTIL}`, 'kenntnisnahme 1 veröffentlichen'],
    ended: /^Kenntnisnahme\s1 · geschlossen/u,
  },
  collections: {
    said: [`sammlung anlegen: Fragen an das Ministerium; ${UNTIL}`, 'sammlung 1 veröffentlichen'],
    ended: /^Fragen\sans\sMAGS\s·\sSammlung\s1\s·\sgeschlossen/u,
  },
  'date-polls': {
    said: [
      `terminfindung anlegen: Austausch; Termine: 17.10.2023 14:00 | 18.10.2023 14:00; ${UNTIL}`,
      'terminfindung 1 veröffentlichen',
    ],
    ended: /^Terminfindung\s1 · ausgewertet/u,
  },
  'minutes-remarks': {
    said: ['protokoll 1 entwerfen', 'protokoll 1 top 1: Die Hälfte.', 'protokoll 1 umlauf bis 12.10.2023 12 Uhr'],
    ended: /^Niederschrift\svom\s04\.10\.2023\s·\sSitzung\s1\s·\sabgestimmt/u,
  },
};

/** Asks all of it in an empty database; gives the moment at which that is done, in Berlin. */
export async function askAll(url: string): Promise<string> {
  const database = { name: 'PostgreSQL', open: () => openStorage(url) } as const;
  const round = await openRound(database, { plan: samplePlan, now: '2023-10-02T09:00' });
  await round.say(COORDINATION, MEETING);
  await round.say(COORDINATION, 'sitzung 1 veröffentlichen');
  round.clock.set('2023-10-05T08:00');
  for (const { said } of Object.values(ASKED)) for (const text of said) await round.say(COORDINATION, text);
  for (let at = 0; at < IDEAS; at += 1)
    await round.click('Sozialamt Wülfrath', 'ideas.submit', {
      ...{ operation: `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(at).padStart(4, '0')}`, attempt: 1, despite: 'yes' },
      ...{ 'title~1': `Einfall ${at}`, 'description~1': 'Hilft.', 'kind~1': 'idea', 'topicArea~1': 'Energie' },
      ...{ 'origin~1': '', 'cost~1': '', 'costsGoOn~1': '', 'contactOffice~1': '', 'link~1': '' },
    });
  await postAll(round, IDEAS + 2 * Object.keys(ASKED).length);
  await round.close();
  return '2023-10-05T09:00';
}

/** Each of it has been closed once, with one post that says so, and holds one answer of each that gave one. */
export async function judgeAsked(
  report: Report,
  { db, accepted, kept }: { db: Db; accepted: readonly Accepted[]; kept: Kept },
): Promise<void> {
  const tables = db.withTables<ResponsesTables>();
  const askings = await tables.selectFrom('askings').select(['kind', 'state']).execute();
  const responses = await tables.selectFrom('responses').select(['kind', 'municipality_id', 'content']).execute();
  const faults: string[] = [];
  for (const [kind, { ended }] of Object.entries(ASKED)) {
    const states = askings.filter((one) => one.kind === kind).map(({ state }) => state);
    if (states.join() !== 'closed') faults.push(`${kind}: ${states.join()}`);
    const posts = accepted.filter((one) => one.kind === 'new' && ended.test(one.text));
    if (posts.length !== 1) faults.push(`${kind}: ended ${posts.length} times`);
  }
  report.check('each asking is closed once, with one post', faults);
  const held = new Set(responses.map((one) => `${one.kind} ${officeIn(one.municipality_id)}`));
  const numbers = new Map(
    responses.filter(({ kind }) => kind === 'surveys').map((one) => [officeIn(one.municipality_id) ?? '', one.content]),
  );
  const changed = [...kept.surveyed].filter(([office, said]) => !numbers.get(office)?.includes(`"${said}"`));
  report.note('acknowledged answers to what was asked', kept.answered.size);
  report.check('every acknowledged answer is there, as it was given last', [
    ...[...kept.answered].filter((one) => !held.has(one)),
    ...changed.map(([office, said]) => `${office}: ${numbers.get(office)} instead of ${said}`),
  ]);
}

function officeIn(municipality: string): string | undefined {
  return samplePlan.people.find((one) => one.municipality === municipality)?.office;
}
