import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post, touch } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf, endOfDay, later } from '../../german/time.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { moveEnd, remindOfEnd } from '../../responses/moved-end.ts';
import { type Decision, type DecisionNumber, decisionName, numberField, numberOf } from '../decision.ts';
import { decisionFor, refuseEnded } from '../finding.ts';
import { findImplementation, progressAskings, saveImplementation } from '../implementation-store.ts';
import type { DecidedVotes } from '../register.ts';
import { implementations } from './kind.ts';
import { answeredWith, shownImplementation } from './loading.ts';
import { settingDue } from './sayings.ts';

const WHEN = 'Bitte den Tag eingeben, bis zu dem der Beschluss umzusetzen ist, z. B. 31.12.2023.';

/** Reads the day as it was typed: of a month, its last. */
function readUntil(raw: Raw, now: Instant): Raw {
  return readDayFields(raw, { day: 'until', of: 'last', hint: WHEN }, now);
}

/** Opens the form for the day until which a decision is to be implemented. */
function openForm(decided: DecidedVotes): Command {
  return command({
    verb: 'decisions.due-form',
    may: 'coordinate',
    writes: false,
    typed: [
      {
        pattern: /beschluss (?<number>\d{4}\/\d{1,4}) umsetzungsfrist/u,
        example: 'beschluss 2023/04 umsetzungsfrist',
      },
    ],
    asked: settingDue,
    input: z.object({ number: numberField, until: dayField(WHEN).optional() }),
    reads: readUntil,
    run: async (turn, { number, until }, db) => {
      const decision = await decisionFor(db, turn, { number, decided });
      refuseEnded(decision, turn.at);
      const before = await findImplementation(db, turn.roundId, number);
      const stands = before?.asking.closesAt;
      return dueForm(decision, { values: { until: until ?? (stands && dayOf(stands)) } });
    },
  });
}

/** The form for it. */
export function dueForm(decision: Decision, filled: Filled): Reply {
  const number = numberOf(decision);
  const form = {
    kind: decisionName(decision),
    title: 'Umsetzungsfrist festlegen',
    hint: `Gefragt werden die ${decision.agreed.length}\u00a0Kommunen, die zugestimmt haben. Der Überblick steht im Kanal; ein späterer Tag ändert die Frist, vorliegende Rückmeldungen bleiben.`,
    fields: [
      { kind: 'date', name: 'until', label: 'Umzusetzen bis', required: true },
      { kind: 'text', name: 'reason', label: 'Grund (bei einer Änderung)', maxLength: 500 },
    ],
    submit: { title: 'Umsetzungsfrist festlegen', verb: 'decisions.due', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `beschluss ${number} umzusetzen bis 31.12.2023` },
  };
}

const PATTERN = /beschluss (?<number>\d{4}\/\d{1,4}) (?:ist )?umzusetzen bis (?:zum )?(?<until>[^:]{4,60})/u;

/** Says until when a decision is to be implemented, and asks those that agreed; or moves that day. */
function setDue(decided: DecidedVotes): Command {
  return command({
    verb: 'decisions.due',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: PATTERN, example: 'beschluss 2023/04 umzusetzen bis 31.12.2023' },
      {
        pattern: PATTERN,
        tail: 'reason',
        example: 'beschluss 2023/04 umzusetzen bis 31.01.2024: Ratssitzung im Januar',
      },
    ],
    input: z.object({
      number: numberField,
      until: dayField(WHEN),
      reason: z.string().max(500, 'Bitte den Grund auf 500\u00a0Zeichen kürzen.').optional(),
    }),
    reads: readUntil,
    about: 'number',
    run: async (turn, { number, until, reason }, db) => {
      const decision = await decisionFor(db, turn, { number, decided });
      refuseEnded(decision, turn.at);
      refuseDay(until, turn.at);
      await keepDue(turn, { decision, until, reason: reason?.trim() || 'Umsetzungsfrist geändert' }, db);
      return { ...(await answeredWith(db, turn, number)), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) => {
      const number: DecisionNumber = numberField.parse(fields['number']);
      const { until } = fields;
      const values = { ...fields, until: typeof until === 'string' ? until : undefined };
      return dueForm(await decisionFor(db, turn, { number, decided }), { values, errors, attempt: attemptOf(raw) });
    },
  });
}

function refuseDay(until: Day, now: Instant): void {
  if (until < dayOf(now)) throw new InvalidInput({ until: 'Dieser Tag liegt schon zurück. Bitte später legen.' });
  if (until > dayOf(later(now, { years: 5 })))
    throw new InvalidInput({ until: 'Bitte einen Tag innerhalb von fünf Jahren wählen.' });
}

/** Opens it, with the overview in the channel; once it is open, its day moves and the overview follows. */
async function keepDue(
  turn: MemberTurn,
  { decision, until, reason }: { decision: Decision; until: Day; reason: string },
  db: Db,
): Promise<void> {
  const { roundId, at, member } = turn;
  const { vote, agreed } = decision;
  const closesAt = endOfDay(until);
  const { office } = member;
  if (await implementations.open(db, turn, { number: vote, closesAt, asked: agreed })) {
    await saveImplementation(db, { roundId, at, office }, decision);
    await remindOfEnd(db, { roundId, kind: 'implementations', number: vote }, { openedAt: at, closesAt });
    const { channel } = await findRoundOrThrow(db, roundId);
    const reply = await shownImplementation(db, roundId, { wanted: decision, now: at });
    await post(db, { roundId, conversationId: channel, at, reply, subject: `implementations.card:${vote}` });
    return;
  }
  const held = await progressAskings.hold(db, roundId, vote);
  if (held.closesAt === closesAt) return;
  await moveEnd(db, 'implementations', { held, moved: { at, office, reason, closesAt } });
  await touch(db, roundId, `implementations.card:${vote}`);
}

/** How the Koordination says until when. */
export function dueCommands(decided: DecidedVotes): readonly Command[] {
  return [openForm(decided), setDue(decided)];
}
