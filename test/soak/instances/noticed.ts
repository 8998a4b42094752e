import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../../src/conversation/database.ts';
import { instant } from '../../../src/german/time.ts';
import { applyRound } from '../../../src/municipalities/apply.ts';
import { samplePlan } from '../../support/sample.ts';
import { COORDINATION } from '../../votes/poll.ts';
import type { Report } from '../report.ts';
import { type Person, personOf, type World } from './person.ts';

/** Within this time all instances know what has changed. */
const SECONDS = 5;
const LEAFLET =
  '# Merkblatt Fahrten\n\nStand: 01.02.2023\n\n## Fahrtkosten der Ehrenamtlichen\n\nFahrtkosten der Ehrenamtlichen sind mit 20 Cent je Kilometer förderfähig.\n';
/** The files that are sent, by their names. */
export const FILES: Readonly<Record<string, string>> = { 'merkblatt.md': LEAFLET };
const ADOPTED = {
  ...{ 'status~1': 'binding', 'kind~1': 'report', 'strength~1': 'amtlich', 'title~1': 'Merkblatt Fahrten' },
  ...{ 'publisher~1': 'MAGS NRW', 'validFrom~1': '2023-02-01' },
};
const NEWCOMER = 'Neue Leitung';
const LEAVER = 'Sozialamt Wülfrath';
const ANY = /[\s\S]/u;

/** What changes at one instance and is asked of another: who asks, what, and what the answer says as soon as it is known. */
interface Sought {
  readonly what: string;
  readonly office: string;
  readonly text: string;
  readonly known: RegExp;
}

const KNOWLEDGE: Sought = {
  ...{ what: 'knowledge', office: 'Sozialamt Haan', text: 'Sind Fahrtkosten der Ehrenamtlichen förderfähig?' },
  known: /20\sCent/u,
};
const ROUND: readonly Sought[] = [
  { what: 'a person who is new', office: NEWCOMER, text: 'rundfrage 1', known: /Rundfrage\s1/u },
  { what: 'a person who has left', office: LEAVER, text: 'rundfrage 1', known: /noch nicht eingetragen/u },
  { what: 'a topic area', office: 'Sozialamt Haan', text: 'themenfelder', known: /Ehrenamt/u },
];

/** Changes knowledge by one instance, people and round by the shell; says when the last instance knew. */
export async function judgeNotice(
  report: Report,
  { world, ports, db, now }: { world: World; ports: readonly number[]; db: Db; now: () => number },
): Promise<void> {
  const coordination = personOf(world, COORDINATION);
  const preview = await coordination.send('merkblatt.md', /Abschnitte: \d/u);
  await coordination.press(preview, 'Übernehmen', ADOPTED, /übernommen/u);
  await noticed(report, world, { sought: KNOWLEDGE, ports });
  const people = samplePlan.people.filter(({ office }) => office !== LEAVER);
  const newcomer = {
    objectId: `guest-${NEWCOMER}`,
    office: NEWCOMER,
    municipality: 'wuelfrath',
    roles: ['head'],
  } as const;
  const topicAreas = [...samplePlan.topicAreas, 'Ehrenamt'];
  await applyRound(db, { ...samplePlan, people: [...people, newcomer], topicAreas }, instant(now()));
  for (const sought of ROUND) await noticed(report, world, { sought, ports });
}

async function noticed(
  report: Report,
  world: World,
  { sought, ports }: { sought: Sought; ports: readonly number[] },
): Promise<void> {
  const begun = performance.now();
  const known = await Promise.all(
    ports.map((port) => knows(personOf({ ...world, proxy: { port } }, sought.office), sought)),
  );
  report.check(
    `${sought.what}: all instances know within ${SECONDS} seconds`,
    known.every(Boolean) ? [] : [`${known.join()} after ${SECONDS} seconds`],
  );
  report.note(`${sought.what}: milliseconds until all knew`, Math.round(performance.now() - begun));
}

async function knows(person: Person, { text, known }: Sought): Promise<boolean> {
  const end = performance.now() + SECONDS * 1000;
  for (;;) {
    const seen = await person.say(text, ANY);
    if (known.test(seen.text)) return true;
    if (performance.now() > end) return false;
    await pause(100);
  }
}
