import type { Db } from '../../conversation/database.ts';
import { fold } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { type Member, type MemberTurn, memberships } from '../../conversation/turn.ts';
import { membersOf } from '../../municipalities/members.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { beginsWith } from '../office-words.ts';

/** Who is meant: by a button, or as an office, a municipality or the beginning of either was typed. */
export interface Meant {
  readonly person?: string | undefined;
  readonly municipality?: string | undefined;
  readonly who?: string | undefined;
}

/** Whose access a member can end who fits what was said: of all for the Koordination, of their own people for a head. */
export async function leavers(db: Db, turn: MemberTurn, meant: Meant): Promise<readonly Member[]> {
  const led = memberships(turn.member).filter(({ roles }) => roles.includes('head'));
  const isOwn = ({ municipality: { id } }: Member) => led.some(({ municipality }) => municipality.id === id);
  if (!coordinates(turn.member) && led.length === 0) throw notYours();
  const all = await membersOf(db, turn.roundId);
  const found = named(all, meant);
  const own = coordinates(turn.member) ? found : found.filter(isOwn);
  if (found.length > 0 && own.length === 0) throw notYours();
  return own;
}

/** Those of them who are called just so: what ends at once is not guessed at. */
export function calledExactly(found: readonly Member[], { who }: Meant): readonly Member[] {
  return who === undefined ? found : found.filter(({ office }) => fold(office).folded === fold(who).folded);
}

function named(all: readonly Member[], { person, municipality, who }: Meant): readonly Member[] {
  if (person !== undefined) return all.filter((one) => one.personId === person && one.municipality.id === municipality);
  if (who === undefined) return all;
  const wanted = fold(who).folded;
  const exact = all.filter(({ office }) => fold(office).folded === wanted);
  if (exact.length > 0) return exact;
  const places = new Map(all.map(({ municipality: one }) => [one.id, one]));
  const place = municipalityNamed(who, [...places.values()]);
  return all.filter((one) => one.municipality.id === place?.id || beginsWith(one.office, who));
}

function notYours(): Refusal {
  return new Refusal({
    code: 'access.not-yours',
    kind: 'Zugang',
    title: 'Das ist Ihnen hier nicht möglich',
    text: 'Einen Zugang beendet die Koordination; für ihre eigenen Mitarbeitenden auch die Leitung des Sozialamts. Bitte wenden Sie sich dorthin.',
  });
}
