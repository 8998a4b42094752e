import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { euro } from '../../german/write-number.ts';
import { keepGrant } from '../grant-store.ts';
import type { Check } from '../notice.ts';
import { checked, isOwn, nameIn, showAgain, typedFigures } from './checking.ts';
import { noticeSchema } from './input.ts';
import { LINE, NAME } from './line.ts';
import { KEPT } from './sayings.ts';
import { verdict } from './verdict.ts';

/** Keeps a checked notice as the grant of the member's municipality: what its measures are paid from. */
export const keepNotice = command({
  verb: 'grants.keep',
  asked: KEPT,
  may: 'speak',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`bescheid speichern:? ${NAME}${LINE}`, 'u'),
      example: 'bescheid speichern 63 € 30.298 Einwohner 7,5 % 143.325 €',
    },
  ],
  input: noticeSchema,
  reads: typedFigures,
  run: async (turn, given, db) => {
    await refuseForeign(turn, nameIn(turn, given), db);
    const { check } = await checked(turn, given, db);
    const { amount } = check.notice;
    if (!amount)
      throw refusal(
        'grants.no-amount',
        'Der Bescheid braucht einen Betrag',
        'Bitte geben Sie den bewilligten Betrag mit an.',
      );
    await keepGrant(db, turn, { notice: check.notice, amount });
    return keptCard(turn, check);
  },
  invalid: showAgain,
});

/** A card in a channel can be clicked by everyone: a notice is kept only by those whose notice it is. */
async function refuseForeign(turn: MemberTurn, name: string, db: Db): Promise<void> {
  if (await isOwn(turn, name, db)) return;
  const own = turn.member.municipality.name;
  throw refusal(
    'grants.foreign-notice',
    `Das ist der Bescheid von ${name}`,
    `Sie können den Bescheid von ${own} speichern.`,
  );
}

function refusal(code: string, title: string, text: string): Refusal {
  return new Refusal({
    code,
    kind: 'Bescheid',
    title,
    text,
    ways: [{ title: 'Bescheid prüfen …', verb: 'grants.form' }],
  });
}

function keptCard({ member }: MemberTurn, check: Check): Reply {
  const name = member.municipality.name;
  const { amount } = check.notice;
  const doubt = check.multiple === false ? `${verdict(check).reason} ` : '';
  const reply = notice({
    kind: 'Bescheid',
    status: 'gespeichert',
    title: `Bescheid von ${name}: ${amount && euro(amount)}`,
    text: `${doubt}Aus diesem Betrag werden die Maßnahmen bezahlt. Ein neuer Bescheid ersetzt ihn.`,
    ways: [
      { title: 'Mittel ansehen', verb: 'grants.funds' },
      { title: 'Maßnahme anlegen …', verb: 'grants.measure-form' },
    ],
  });
  return { ...reply, follows: true };
}
