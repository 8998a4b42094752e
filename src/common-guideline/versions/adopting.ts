import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { tellChannel } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import { spokenTables } from '../../text/pipe-table.ts';
import { saveSettled } from '../amendment-store.ts';
import { touchGuideline } from '../comment-store.ts';
import { type Guideline, guidelineName } from '../guideline.ts';
import { findGuidelineOrThrow, holdGuideline, saveWording } from '../store.ts';
import {
  agreedSections,
  type Ballot,
  brokenReferences,
  decisionName,
  type Outcome,
  type Version,
  versionName,
} from '../version.ts';
import { ballotOf, saveVersion, versions } from '../version-store.ts';
import { changesIn } from './compared.ts';

/** A carried vote: its decision, by whom it was carried, and what came of each of its items. */
export interface CarriedVote {
  readonly year: number;
  readonly number: number;
  readonly vote: number;
  readonly support: string;
  readonly decidedAt: Instant;
  readonly items?:
    | readonly {
        readonly number: string;
        readonly status: string;
        readonly carried: boolean;
        readonly support: string;
      }[]
    | undefined;
}

/** What of a version is cited, each section by itself, and the decision of the version before, which it replaces. */
export interface Adopted {
  readonly items: readonly {
    readonly number: string;
    readonly heading: string;
    readonly text: string;
    readonly support: string;
  }[];
  readonly replaces?: { readonly year: number; readonly number: number } | undefined;
}

/** A vote on a guideline that was carried makes its next version; undefined where the vote is about something else. */
export async function adoptGuideline(
  db: Db,
  roundId: string,
  carried: CarriedVote,
  now: Instant,
): Promise<Adopted | undefined> {
  const found = await ballotOf(db, roundId, carried.vote);
  if (!found) return undefined;
  const { guideline: number, ballot } = found;
  await holdGuideline(db, roundId, number);
  const guideline = await findGuidelineOrThrow(db, roundId, number);
  const [last] = await versions(db, roundId, number);
  const outcomes = outcomesOf(ballot, carried);
  const version: Version = {
    number: (last?.number ?? 0) + 1,
    decision: { year: carried.year, number: carried.number },
    on: dayOf(carried.decidedAt),
    sections: agreedSections(guideline, { ballot, last, outcomes }),
  };
  await saveVersion(db, roundId, { guideline: number, version });
  await settleAmendments(db, roundId, { guideline, version, ballot, outcomes, now });
  await touchGuideline(db, roundId, number);
  await tellChannel(db, { roundId, at: now, reply: adoptedCard(guideline, version) });
  return adoptedOf(version, { carried, last });
}

/** As a whole every section is carried. */
function outcomesOf({ sections, whole }: Ballot, { items = [] }: CarriedVote): readonly Outcome[] {
  if (whole) return sections.map(({ item }) => ({ item, carried: true, status: 'angenommen' }));
  return items.map(({ number: item, carried, status }) => ({ item, carried, status }));
}

/** What was upheld is decided; words that were carried against the draft are the draft from then on. */
async function settleAmendments(
  db: Db,
  roundId: string,
  of: { guideline: Guideline; version: Version; ballot: Ballot; outcomes: readonly Outcome[]; now: Instant },
): Promise<void> {
  const { guideline, version, ballot, outcomes, now } = of;
  const carried = new Set(outcomes.filter((one) => one.carried).map(({ item }) => item));
  for (const { amendment, item, section } of ballot.sections) {
    if (amendment === undefined) continue;
    await saveSettled(db, roundId, { number: amendment, state: carried.has(item) ? 'carried' : 'rejected' });
    const agreed = version.sections.find(({ number }) => number === section);
    if (!carried.has(item) || agreed?.text === undefined) continue;
    const { number, heading, text } = agreed;
    const written = { office: decisionName(version.decision), at: now };
    await saveWording(db, roundId, { guideline: guideline.number, words: { number, heading, text }, written });
  }
}

function adoptedOf(version: Version, { carried, last }: { carried: CarriedVote; last: Version | undefined }): Adopted {
  const supports = new Map((carried.items ?? []).map(({ number, support }) => [number, support]));
  const items = version.sections.flatMap(({ number, heading, text }) =>
    text === undefined
      ? []
      : [
          {
            number,
            heading,
            text: spokenTables(text),
            support: `${versionName(version.number)}; ${supports.get(number) ?? carried.support}`,
          },
        ],
  );
  return { items, ...(last ? { replaces: last.decision } : {}) };
}

/** Tells the channel that there is a new version, and what of it is not agreed to. */
export function adoptedCard(guideline: Guideline, version: Version) {
  const agreed = version.sections.filter(({ text }) => text !== undefined).length;
  const count = `${agreed}${NBSP}von${NBSP}${version.sections.length}${NBSP}Abschnitten sind vereinbart.`;
  return notice({
    kind: guidelineName(guideline),
    status: `${versionName(version.number)} (${numericDay(version.on)})`,
    title: guideline.title,
    text: [`${decisionName(version.decision)}: ${count}`, ...brokenReferences(version)].join('\n'),
    ways: [
      {
        title: `Version ${version.number} ansehen`,
        verb: 'guideline.version',
        data: { number: guideline.number, version: version.number },
      },
      ...(version.number > 1
        ? [{ title: 'Änderungen ansehen', verb: 'comparisons.show', data: changesIn(guideline, version) }]
        : []),
    ],
  });
}
