import { randomUUID } from 'node:crypto';
import { enumerate } from '../../german/list.ts';
import { belongingTo, clickedFor, saidFor } from '../belonging.ts';
import { notice } from '../cards.ts';
import type { Db } from '../database.ts';
import type { Command, Right } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import type { Reply } from '../reply.ts';
import { type Member, type MemberTurn, memberships } from '../turn.ts';
import type { Called } from './commands.ts';

/** Whether a member may. */
type May = (member: Member, right: Right) => Refusal | undefined;

/** Finds the municipality of the round that was named; undefined where it is none. */
export type Named = (db: Db, turn: MemberTurn, typed: string) => Promise<Member['municipality'] | undefined>;

const FOR = /^\s*f(?:ü|ue)r\s+(?<name>[^:\n]{2,60}):\s*(?<said>\S.*)$/isu;
/** Beside files no more need be said. */
const FOR_FILES = /^f(?:ü|ue)r (?<name>[^:\n]{2,60}):?(?<said>)$/iu;
const LONGEST_FOR = 80;

/**
 * A message that begins with for whom it is said (*für Haan: abstimmen 1 zustimmung*), as one that says the rest for that
 * municipality. Where no municipality stands there, it is a message like any other.
 */
export async function addressed(db: Db, turn: MemberTurn, named: Named): Promise<MemberTurn> {
  const { input } = turn;
  if (input.kind !== 'text') return turn;
  const text = input.text.trim();
  const isShort = (input.attachments ?? []).length > 0 && text.length <= LONGEST_FOR;
  const files = isShort ? FOR_FILES.exec(text) : null;
  const { name, said } = (FOR.exec(input.text) ?? files)?.groups ?? {};
  if (name === undefined || said === undefined) return turn;
  const municipality = await named(db, turn, name);
  if (!municipality) return turn;
  if (!memberships(turn.member).some((one) => one.municipality.id === municipality.id))
    throw notYours(municipality.name, turn.member);
  return { ...turn, input: { ...input, text: said }, speaksFor: municipality.id };
}

/**
 * Who does what was called: the member as what they are for the municipality that they named, or the only one for which
 * they may. Who may for several is asked, never taken for the first.
 */
export function speaker(may: May, turn: MemberTurn, called: Called): MemberTurn | { readonly asks: Reply } {
  const all = memberships(turn.member);
  const { command } = called;
  const wanted = saidFor(turn.input) ?? turn.speaksFor;
  if (!saysWhose(command)) return turn;
  if (wanted !== undefined && !all.some(({ municipality }) => municipality.id === wanted))
    throw notYours('diese Kommune', turn.member);
  if (all.length === 1) return turn;
  const entitled = all.filter((one) => may(one, command.may) === undefined);
  const named = all.find(({ municipality }) => municipality.id === wanted);
  const [only] = entitled.length === 1 ? entitled : [];
  const member = named ?? (isOfRound(command) ? entitled[0] : only);
  if (member) return { ...turn, member };
  return entitled.length === 0 ? turn : { asks: whichCard(turn, called, entitled) };
}

/** What the Koordination does, it does for the round. */
function isOfRound({ may, speaks }: Command): boolean {
  return may === 'coordinate' && speaks !== true;
}

function saysWhose({ may, writes, speaks }: Command): boolean {
  return speaks ?? (writes || may === 'speak' || may === 'vote' || may === 'coordinate');
}

function whichCard(turn: MemberTurn, { command, raw }: Called, entitled: readonly Member[]): Reply {
  const names = entitled.map(({ municipality }) => municipality.name);
  const twin = turn.input.kind === 'text' ? `für ${names[0]}: ${shortened(turn.input.text)}` : undefined;
  const typed = twin === undefined ? '' : ` Getippt geht es so: „${twin}“.`;
  const data = command.creates === true ? { operation: randomUUID(), ...raw } : raw;
  const asks = notice({
    kind: 'Rückfrage',
    status: command.writes ? 'noch nicht gespeichert' : undefined,
    title: 'Für welche Kommune?',
    text: `Sie vertreten: ${enumerate(names)}. Bitte wählen Sie, für wen das gilt.${typed}`,
    ways: entitled.map(({ municipality: { id, name } }) => ({
      title: `Für ${name}`,
      verb: command.verb,
      data: clickedFor(data, id),
    })),
  });
  return belongingTo({ ...asks, asks: true }, turn.member.personId);
}

const LONGEST = 60;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

function notYours(name: string, member: Member): Refusal {
  const own = enumerate(memberships(member).map(({ municipality }) => municipality.name));
  return new Refusal({
    code: 'municipalities.not-yours',
    status: 'nicht gespeichert',
    title: `${name} wird von anderen vertreten`,
    text: `Sie vertreten: ${own}. Bitte wenden Sie sich an die Koordination; sie erfasst, was ${name} telefonisch oder per E-Mail mitteilt.`,
  });
}
