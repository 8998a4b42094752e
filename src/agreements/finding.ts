import type { Db } from '../conversation/database.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { type Agreement, agreementName } from './agreement.ts';
import { findAgreement } from './store.ts';

/** The agreement of this number; a refusal that leads to the list, when there is none. */
export async function agreementFor(db: Db, turn: MemberTurn, number: number): Promise<Agreement> {
  return foundOr(await findAgreement(db, turn.roundId, number), {
    code: 'agreements.unknown',
    kind: 'Absprachen',
    what: `Eine Absprache ${number}`,
    way: { title: 'Absprachen ansehen', verb: 'agreements.list' },
  });
}

/** Somebody else's agreement. */
export function notYours(agreement: Agreement): Refusal {
  const who = agreement.municipality?.name ?? 'alle Kommunen';
  return new Refusal({
    code: 'agreements.not-yours',
    kind: agreementName(agreement),
    title: `Zuständig ist ${who}`,
    text: 'Ändern können diese Absprache die zuständige Kommune und die Koordination. Bitte wenden Sie sich dorthin.',
  });
}
