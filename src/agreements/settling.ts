import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { command } from '../conversation/feature.ts';
import { shortText } from '../conversation/fields.ts';
import type { WayOn } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { tellCoordination } from '../delivery/recipients.ts';
import { entryOf } from '../text/lookup.ts';
import { type Agreement, type AgreementState, isAllClear, mayKeep, numberField, STATES } from './agreement.ts';
import { agreementCard, allClearCard } from './cards.ts';
import { agreementFor, notYours } from './finding.ts';
import { settling } from './keeping-sayings.ts';
import { allAgreements, changeState, findAgreementOrThrow } from './store.ts';

const TYPED: Readonly<Record<string, AgreementState>> = {
  erledigt: 'done',
  geklaert: 'done',
  geklärt: 'done',
  offen: 'open',
  entfaellt: 'dropped',
  entfällt: 'dropped',
  entfallen: 'dropped',
};

const STATE = 'Bitte erledigt, offen oder entfällt angeben.';

const state = shortText(STATE).transform((typed, context): AgreementState => {
  const known = typed.toLowerCase();
  const found = (Object.keys(STATES) as AgreementState[]).find((key) => key === known) ?? entryOf(TYPED, known);
  if (!found) context.addIssue({ code: 'custom', message: STATE });
  return found ?? z.NEVER;
});

/** Changes where an agreement stands. When nothing has to be clarified any more, `next` is proposed to the Koordination. */
export function settle(next: WayOn) {
  const pattern = /absprache (?:nr\.? )?(?<number>\d{1,6}) (?<state>erledigt|geklaert|offen|entfaellt|entfallen)/u;
  return command({
    verb: 'agreements.settle',
    may: 'known',
    writes: true,
    typed: [
      { pattern, example: 'absprache 3 erledigt' },
      { pattern, tail: 'note', example: 'absprache 3 erledigt: Vorlage liegt vor' },
    ],
    asked: settling,
    input: z.object({
      number: numberField,
      state,
      note: z.string().max(500, 'Bitte die Anmerkung auf 500 Zeichen kürzen.').optional(),
    }),
    run: (turn, input, db) => settleAgreement(turn, { ...input, next }, db),
  });
}

async function settleAgreement(
  turn: MemberTurn,
  input: { number: number; state: AgreementState; note?: string | undefined; next: WayOn },
  db: Db,
): Promise<Reply> {
  const { roundId, at, member } = turn;
  const { number, state: wanted, note, next } = input;
  const before = await agreementFor(db, turn, number);
  if (!mayKeep(member, before.municipality?.id)) throw notYours(before);
  const change = { at, office: member.office, what: `Jetzt ${STATES[wanted]}`, note };
  const changed = await changeState(db, roundId, { number, state: wanted, change });
  const agreement = await findAgreementOrThrow(db, roundId, number);
  if (changed) await touch(db, roundId, `agreements.card:${number}`);
  if (changed && agreement.kind === 'aspect') await proposeWhenClear(turn, { agreement, next }, db);
  return agreementCard(agreement, member);
}

async function proposeWhenClear(turn: MemberTurn, last: { agreement: Agreement; next: WayOn }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  if (!isAllClear(await allAgreements(db, roundId))) return;
  const card = allClearCard(last.agreement, last.next);
  await tellCoordination(db, { roundId, at, personal: () => card, line: card });
}
