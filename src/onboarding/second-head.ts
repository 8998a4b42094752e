import type { Db } from '../conversation/database.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { enumerate } from '../german/list.ts';
import { membersOf } from '../municipalities/members.ts';
import type { Municipality } from '../municipalities/round.ts';
import { type Grant, rolesOf } from './access.ts';

/** A municipality has one head: that it gets a second one is asked back, with the other ways. */
export async function askBeforeSecondHead(
  turn: MemberTurn,
  { chosen, municipality }: { chosen: Grant; municipality: Municipality },
  db: Db,
): Promise<void> {
  const { number, position, office, despite } = chosen;
  if (despite !== undefined || !rolesOf(position).includes('head')) return;
  const heads = (await membersOf(db, turn.roundId)).filter(
    (member) => member.municipality.id === municipality.id && member.roles.includes('head'),
  );
  if (heads.length === 0) return;
  const data = { number: String(number), municipality: municipality.id, ...(office === undefined ? {} : { office }) };
  throw new Refusal({
    code: 'access.second-head',
    kind: 'Zugang',
    status: 'noch nicht gegeben',
    title: `${municipality.name} hat schon eine Leitung`,
    text: `Als Leitung ist bereits eingetragen: ${enumerate(heads.map((head) => head.office))}. Soll die Person als Vertretung oder als zweite Leitung eingetragen werden?`,
    ways: [
      { title: 'Als Vertretung eintragen', verb: 'access.grant', data: { ...data, position: 'deputy' } },
      { title: 'Als zweite Leitung eintragen', verb: 'access.grant', data: { ...data, position, despite: 'yes' } },
    ],
  });
}
