import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { longDay } from '../../german/write.ts';
import { type Decision, decisionName, isSame, numberField, numberOf } from '../decision.ts';
import { decisionFor, refuseEnded, wayTo } from '../finding.ts';
import type { DecisionsNeeds } from '../needs.ts';
import { type How, RENEWALS, validityWords } from '../validity.ts';
import { motionOf, renewalTwin, voteCalled, type Wish } from './renewal.ts';
import { heldRenewals, saveRenewal } from './renewal-store.ts';
import { renewing } from './sayings.ts';

const WHICH = 'Bitte verlängern, ändern oder aufheben angeben.';
const WHEN = 'Bitte den Tag eingeben, bis zu dem der Beschluss gelten soll, z. B. 31.12.2024.';
const TEXT = { kind: 'text', name: 'text', label: 'Neuer Wortlaut', required: true } as const;
/** A Beschlusstext is no longer. */
const LONGEST = 4000;

const howField = shortText(WHICH).transform((typed, context): How => {
  const said = fold(typed).folded;
  const all = Object.keys(RENEWALS) as How[];
  const found = all.find((how) => how === said || fold(RENEWALS[how].typed).folded === said);
  if (!found) context.addIssue({ code: 'custom', message: WHICH });
  return found ?? z.NEVER;
});

function readUntil(raw: Raw, now: Instant): Raw {
  return readDayFields(raw, { day: 'until', of: 'last', hint: WHEN }, now);
}

/** Opens the form of what is to come after a decision, with its wording where that is to be changed. */
function openForm({ decided }: DecisionsNeeds): Command {
  return command({
    verb: 'decisions.renew-form',
    may: 'draft',
    writes: false,
    typed: [
      {
        pattern: /beschluss (?<number>\d{4}\/\d{1,4}) (?<how>verlaengern|aendern|aufheben)/u,
        example: 'beschluss 2023/04 verlängern',
      },
    ],
    asked: renewing,
    input: z.object({ number: numberField, how: howField, until: dayField(WHEN).optional() }),
    reads: readUntil,
    run: async (turn, { number, how, until }, db) => {
      const decision = await decisionFor(db, turn, { number, decided });
      refuseEnded(decision, turn.at);
      return renewForm(decision, how, { values: { until, text: how === 'amend' ? decision.wording : undefined } });
    },
  });
}

function fieldsOf(how: How): readonly Field[] {
  const background = {
    kind: 'text',
    name: 'background',
    label: 'Begründung',
    multiline: true,
    maxLength: 900,
  } as const;
  const until = { kind: 'date', name: 'until', label: 'Gilt bis' } as const;
  if (how === 'prolong') return [{ ...until, required: true }, background];
  if (how === 'repeal') return [background];
  return [
    { ...TEXT, multiline: true, maxLength: LONGEST },
    { ...until, label: 'Gilt bis (leer: ohne Ende)' },
    background,
  ];
}

/** The form for it. */
export function renewForm(decision: Decision, how: How, filled: Filled): Reply {
  const { title } = RENEWALS[how];
  const form = {
    kind: decisionName(decision),
    title: `Beschluss ${title.toLowerCase()}`,
    hint: 'Daraus wird der Entwurf einer Abstimmung; die Koordination veröffentlicht ihn. Nimmt die Runde ihn an, gilt das Neue ohne weiteres Zutun.',
    fields: fieldsOf(how),
    submit: {
      title: 'Abstimmung vorbereiten',
      verb: 'decisions.renew',
      data: { number: numberOf(decision), how, operation: filled.values['operation'] ?? randomUUID() },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: renewalTwin(decision, how) },
  };
}

/** Drafts the vote on it. */
function renew(needs: DecisionsNeeds): Command {
  return command({
    verb: 'decisions.renew',
    may: 'draft',
    writes: true,
    creates: true,
    typed: [
      {
        pattern: /beschluss (?<number>\d{4}\/\d{1,4}) (?<how>verlaengern) bis (?:zum )?(?<until>[^:]{4,60})/u,
        example: 'beschluss 2023/04 verlängern bis 31.12.2024',
      },
      {
        pattern: /beschluss (?<number>\d{4}\/\d{1,4}) (?<how>aendern)/u,
        tail: 'text',
        example: 'beschluss 2023/04 ändern: Die Hilfe beträgt höchstens 300 €.',
      },
      {
        pattern: /beschluss (?<number>\d{4}\/\d{1,4}) (?<how>aufheben)/u,
        tail: 'background',
        example: 'beschluss 2023/04 aufheben: Das Programm ist ausgelaufen.',
      },
    ],
    input: z.object({
      number: numberField,
      how: howField,
      operation: z.uuid(),
      until: dayField(WHEN).optional(),
      text: z.string().max(LONGEST, 'Bitte auf 4.000\u00a0Zeichen kürzen.').optional(),
      background: z.string().max(900, 'Bitte auf 900\u00a0Zeichen kürzen.').optional(),
    }),
    reads: (raw, now) => readUntil({ operation: randomUUID(), ...raw }, now),
    about: 'number',
    run: async (turn, { number, operation, ...wish }, db) => {
      const decision = await decisionFor(db, turn, { number, decided: needs.decided });
      refuseEnded(decision, turn.at);
      refuseWish(decision, wish, turn.at);
      return draftedCard(decision, await draft(needs, { turn, decision, operation, wish }, db));
    },
    invalid: async (turn, { raw, fields, errors }, db) => {
      const decision = await decisionFor(db, turn, {
        number: numberField.parse(fields['number']),
        decided: needs.decided,
      });
      const { until } = fields;
      const values = { ...fields, until: typeof until === 'string' ? until : undefined };
      return renewForm(decision, howField.parse(fields['how']), { values, errors, attempt: attemptOf(raw) });
    },
  });
}

function refuseWish({ validity, wording }: Decision, { how, until, text = '' }: Wish, now: Instant): void {
  const wrong = wrongUntil({ until, how, ends: validity?.until }, now);
  if (wrong !== undefined) throw new InvalidInput({ until: wrong });
  if (how === 'amend' && (text.trim() === '' || text.trim() === wording))
    throw new InvalidInput({ text: 'Bitte den geänderten Wortlaut eingeben.' });
}

function wrongUntil({ until, how, ends }: { until: Day | undefined; how: How; ends: Day | undefined }, now: Instant) {
  if (until === undefined) return how === 'prolong' ? WHEN : undefined;
  if (until <= dayOf(now)) return 'Dieser Tag liegt schon zurück. Bitte später legen.';
  return how === 'prolong' && ends !== undefined && until <= ends
    ? `Der Beschluss gilt schon bis ${longDay(ends)}. Bitte einen späteren Tag eingeben.`
    : undefined;
}

/** The number of the vote; the same form sent twice gives the one it made first, and while one runs there is no other. */
async function draft(
  needs: DecisionsNeeds,
  asked: { turn: MemberTurn; decision: Decision; operation: string; wish: Wish },
  db: Db,
): Promise<number> {
  const { turn, decision, operation, wish } = asked;
  const { roundId, at, member } = turn;
  const own = (await heldRenewals(db, roundId)).filter(({ of }) => isSame(of, decision));
  const before = own.find((one) => one.operation === operation);
  if (before) return before.vote;
  for (const one of own) {
    const vote = await needs.voteOf(db, roundId, originOf(one.operation));
    if (vote && ['draft', 'open'].includes(vote.state)) throw runsAlready(decision, vote.number);
  }
  const vote = await needs.draftVote(turn, { ...motionOf(decision, wish), origin: originOf(operation) }, db);
  const { year, number } = decision;
  const { how, until } = wish;
  await saveRenewal(db, { roundId, at, office: member.office }, { vote, of: { year, number }, how, until, operation });
  return vote;
}

/** What its vote says of where it came from. */
export function originOf(operation: string): string {
  return `decisions:${operation}`;
}

function runsAlready(decision: Decision, vote: number): Refusal {
  return new Refusal({
    code: 'decisions.renewal-runs',
    kind: decisionName(decision),
    title: 'Darüber gibt es schon eine Abstimmung',
    text: `${voteCalled(vote)} ist vorbereitet oder läuft. Es wurde keine zweite angelegt.`,
    ways: [{ title: `Abstimmung ${vote} ansehen`, verb: 'votes.show', data: { vote } }, wayTo(decision)],
  });
}

function draftedCard(decision: Decision, vote: number): Reply {
  const { validity } = decision;
  const stands = validityWords(validity, validity?.at ?? decision.decidedAt);
  const until = stands === undefined ? '' : ` Ohne Beschluss bleibt es dabei: ${decisionName(decision)} ${stands}.`;
  return notice({
    kind: decisionName(decision),
    title: `Entwurf der ${voteCalled(vote)} ist angelegt`,
    text: `Im Kanal steht noch nichts; die Koordination veröffentlicht den Entwurf.${until}`,
    ways: [{ title: `Abstimmung ${vote} ansehen`, verb: 'votes.show', data: { vote } }, wayTo(decision)],
  });
}

/** How a vote on what comes after a decision is drafted. */
export function renewCommands(needs: DecisionsNeeds): readonly Command[] {
  return [openForm(needs), renew(needs)];
}
