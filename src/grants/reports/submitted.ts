import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { longDay } from '../../german/write.ts';
import type { Deadline } from '../../municipalities/round.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { inOrder, isPast, isReport } from '../deadline.ts';
import { submitReport, submittedReports, withdrawReport } from '../report-store.ts';
import { SUBMITTED, WITHDRAWN } from './sayings.ts';

const REPORT = { monitoringbericht: 'interim-report', verwendungsnachweis: 'proof-of-use' } as const;
type Kind = keyof typeof REPORT;
/** The deadline that a button carries, or the report that was typed. */
const input = z.object({
  deadline: z.string().max(40).optional(),
  report: z.enum(['monitoringbericht', 'verwendungsnachweis']).optional().catch(undefined),
});
const WHICH = '(?<report>monitoringbericht|verwendungsnachweis)';

/** A municipality says that it has submitted a report: it is no longer reminded of it. */
export const submitted = command({
  verb: 'grants.submitted',
  asked: SUBMITTED,
  may: 'speak',
  writes: true,
  typed: [{ pattern: new RegExp(`${WHICH} abgegeben`, 'u'), example: 'monitoringbericht abgegeben' }],
  input: z.preprocess(folded, input),
  run: async (turn, { deadline, report }, db) => {
    const known = await submittedBy(db, turn);
    const found = await reportOf(db, turn, { deadline, report, fits: (one) => !known.has(one.key) });
    await submitReport(db, turn, found.key);
    return submittedCard(turn, found);
  },
});

/** A municipality takes that back. */
export const withdrawn = command({
  verb: 'grants.withdrawn',
  asked: WITHDRAWN,
  may: 'speak',
  writes: true,
  typed: [
    { pattern: new RegExp(`${WHICH} (?:doch )?nicht abgegeben`, 'u'), example: 'monitoringbericht nicht abgegeben' },
  ],
  input: z.preprocess(folded, input),
  run: async (turn, { deadline, report }, db) => {
    const known = await submittedBy(db, turn);
    const found = await reportOf(db, turn, { deadline, report, fits: (one) => known.has(one.key) });
    await withdrawReport(db, turn, found.key);
    return openAgainCard(turn, found);
  },
});

function folded(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('report' in raw) || typeof raw.report !== 'string') return raw;
  return { ...raw, report: raw.report.toLowerCase() };
}

/** The reports that the member's municipality has submitted, by the key of their deadline. */
async function submittedBy(db: Db, { roundId, member }: MemberTurn): Promise<ReadonlySet<string>> {
  const all = await submittedReports(db, roundId);
  const own = all.filter(({ municipalityId }) => municipalityId === member.municipality.id);
  return new Set(own.map(({ deadline }) => deadline));
}

/** The report that is meant: the one named, or the earliest that fits and has not long been due. */
async function reportOf(
  db: Db,
  turn: MemberTurn,
  asked: { deadline?: string | undefined; report?: Kind | undefined; fits: (one: Deadline) => boolean },
): Promise<Deadline> {
  const { programme } = await findRoundOrThrow(db, turn.roundId);
  const reports = inOrder(programme.deadlines ?? []).filter(isReport);
  const named = reports.find(({ key }) => key === asked.deadline);
  const kind = asked.report && REPORT[asked.report];
  const meant = reports.find((one) => one.asks === kind && !isPast(one, turn.at) && asked.fits(one));
  const found = named ?? meant;
  if (found) return found;
  throw new Refusal({
    code: 'grants.no-such-report',
    kind: 'Mittel',
    title: 'Dieser Bericht steht nicht an',
    text: 'Welche Berichte anstehen und welche vorliegen, sehen Sie bei den Mitteln.',
    ways: [{ title: 'Mittel ansehen', verb: 'grants.funds' }],
  });
}

function submittedCard({ member, at }: MemberTurn, deadline: Deadline): Reply {
  const text = `Vermerkt ist: ${member.municipality.name} hat am ${longDay(at)} abgegeben. Erinnert wird daran nicht mehr.`;
  const reply = notice({
    kind: 'Mittel',
    status: 'abgegeben',
    title: deadline.name,
    text,
    ways: [
      { title: 'Mittel ansehen', verb: 'grants.funds' },
      { title: 'Doch nicht abgegeben', verb: 'grants.withdrawn', data: { deadline: deadline.key } },
    ],
  });
  return { ...reply, summary: `${deadline.name}: ${text}`, beside: true };
}

function openAgainCard({ member }: MemberTurn, deadline: Deadline): Reply {
  const text = `Für ${member.municipality.name} ist der Bericht wieder offen, fällig am ${longDay(deadline.on)}.`;
  const reply = notice({
    kind: 'Mittel',
    title: deadline.name,
    text,
    ways: [{ title: 'Als abgegeben melden', verb: 'grants.submitted', data: { deadline: deadline.key } }],
  });
  return { ...reply, summary: `${deadline.name}: ${text}`, beside: true };
}
