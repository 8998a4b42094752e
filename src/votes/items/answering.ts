import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { isOpen, own } from '../../responses/asking.ts';
import { type Choice, choicesOf } from '../ballot.ts';
import { keptCard } from '../base-card.ts';
import { answersOf, type ItemSaid, readItemsSaid, sayingTo, unansweredBy } from '../items.ts';
import { ownCard } from '../own-card.ts';
import { giveBallot, heldPollFor, type Polls } from '../polls.ts';
import { notOpen, unknown } from '../refusals.ts';
import { findPoll, findPollOrThrow, type HeldPoll } from '../store.ts';
import { isEntitled, type Poll, showsObjections, type Vote, voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { answeringAll, answeringItems, showingItems } from './item-sayings.ts';
import { fieldNames, pageCard, pageForm } from './page-cards.ts';
import { pageWith } from './pages.ts';

const LONGEST_TYPED = 30_000;

/** Shows the items of a vote with their texts: to who votes with a choice at each, to others as they stand. */
export const showItems = command({
  verb: 'votes.items',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /abstimmung (?<vote>\d{1,6}) punkte(?: seite (?<page>\d{1,4}))?/u, example: 'abstimmung 4 punkte' },
    {
      pattern: /abstimmung (?<vote>\d{1,6}) (?:punkt|nr\.?) (?<item>\d{1,3}(?:\.\d{1,3}){0,4})/u,
      example: 'abstimmung 4 punkt 3.2',
    },
  ],
  asked: showingItems,
  input: z.object({ vote: voteNumber, page: pageField.optional(), item: z.string().max(30).optional() }),
  run: async (turn, { vote, page, item }, db) => {
    const poll = await itemsFor(turn, vote, db);
    const position = poll.items?.find(({ number }) => number === item)?.position;
    return shownTo(turn, poll, { page: item === undefined ? page : undefined, position });
  },
});

/** A vote with items that its reader may see; a draft is its municipality's and the Koordination's. */
async function itemsFor({ roundId, member }: MemberTurn, number: number, db: Db): Promise<Poll> {
  const poll = await findPoll(db, roundId, number);
  if (!poll) throw unknown(number);
  const { state, municipalityId } = poll.vote;
  const isOwn = coordinates(member) || member.municipality.id === municipalityId;
  if (state === 'draft' && !isOwn) throw notOpen(poll.vote);
  if (!poll.items) throw noItems(poll.vote);
  return poll;
}

/** What is asked as a whole has no items. */
function noItems({ number }: Vote): Refusal {
  return new Refusal({
    code: 'votes.no-items',
    kind: voteName({ number }),
    title: 'Diese Abstimmung hat keine einzelnen Punkte',
    text: 'Gefragt ist sie im Ganzen.',
    ways: [{ title: `Abstimmung ${number} ansehen`, verb: 'votes.show', data: { vote: number } }],
  });
}

interface Wanted {
  readonly page?: number | undefined;
  readonly position?: number | undefined;
}

function shownTo({ member, at }: MemberTurn, poll: Poll, wanted: Wanted): Reply {
  const { municipality } = member;
  const votes = isOpen(poll.vote, at) && isEntitled(poll, municipality.id) && may(member, 'vote') === undefined;
  const shown = { ...wanted, municipality };
  return votes ? pageForm(poll, shown, { values: {} }) : pageCard(poll, shown);
}

const input = z.looseObject({
  vote: voteNumber,
  page: z.coerce.number().int().min(1).max(999).optional(),
  said: z.string().max(LONGEST_TYPED, 'Bitte die Antworten kürzen.').optional(),
});

/** Saves what a municipality says to the items of a page, or to those that were typed; the others stay as they were. */
export function castItems(polls: Polls) {
  return command({
    verb: 'votes.cast-items',
    may: 'vote',
    writes: true,
    typed: [
      {
        pattern: /(?:abstimmen|abstimmung|stimme) (?<vote>\d{1,6}) punkte?/u,
        tail: 'said',
        example: 'abstimmung 4 punkte: 3.1 zustimmung; 3.2 einwand: Grund',
      },
    ],
    asked: answeringItems,
    input,
    run: async (turn, { vote, page, said, ...fields }, db) => {
      const found = await ballotBox(turn, { vote, polls }, db);
      const { poll } = found;
      const answers = said === undefined ? readPage(turn, poll, { page, fields }) : typedTo(turn, poll, said);
      const kept = await keep(turn, { ...found, polls, answers }, db);
      const pages = pageWith(kept.items ?? [], { page }).pages;
      const next = page !== undefined && page < pages && isPrivate(turn) ? page + 1 : undefined;
      if (next === undefined) return answer(turn, kept);
      return { ...shownTo(turn, kept, { page: next }), replaces: mayReplace(turn) };
    },
    about: 'vote',
    invalid: pageAgain,
  });
}

/** Says yes to all items, or to those that are left. */
export function castAll(polls: Polls) {
  return command({
    verb: 'votes.cast-all',
    may: 'vote',
    writes: true,
    typed: [
      {
        pattern:
          /(?:abstimmen|abstimmung|stimme) (?<vote>\d{1,6}) (?:allen|alle) (?:punkten )?(?:zustimmen|zustimmung|ja)/u,
        example: 'abstimmung 4 allen zustimmen',
      },
    ],
    asked: answeringAll,
    input: z.object({ vote: voteNumber, rest: z.boolean().optional() }),
    run: async (turn, { vote, rest = false }, db) => {
      const found = await ballotBox(turn, { vote, polls }, db);
      const { poll } = found;
      const items = rest ? unansweredBy(poll, turn.member.municipality.id) : (poll.items ?? []);
      const answers = items.map(({ position }) => ({ item: position, choice: 'yes' as const }));
      return answer(turn, await keep(turn, { ...found, polls, answers }, db));
    },
  });
}

/** A vote with items, held, that takes a ballot of the member's municipality now. */
async function ballotBox(turn: MemberTurn, { vote, polls }: { vote: number; polls: Polls }, db: Db): Promise<HeldPoll> {
  const found = await heldPollFor(db, turn, vote);
  polls.admit(found.held, turn.member.municipality, turn.at);
  if (!found.poll.items) throw noItems(found.poll.vote);
  return found;
}

function typedTo({ member }: MemberTurn, poll: Poll, typed: string): readonly ItemSaid[] {
  const said = readItemsSaid(poll, typed, unansweredBy(poll, member.municipality.id));
  if (typeof said !== 'string') return said;
  throw new Refusal({
    code: 'votes.unread-items',
    kind: voteName(poll.vote),
    title: 'Nicht alle Antworten wurden gelesen',
    text: `${said} Es wurde nichts gespeichert.`,
    ways: [{ title: 'Punkte einzeln …', verb: 'votes.items', data: { vote: poll.vote.number } }],
  });
}

/** The answers of a page: what was left empty is not answered; an objection keeps its reason where it is not asked for. */
function readPage(
  { member }: MemberTurn,
  poll: Poll,
  { page = 1, fields }: { page?: number | undefined; fields: Raw },
) {
  const before = answersOf(poll, member.municipality.id);
  const errors: Record<string, string> = {};
  const said = pageWith(poll.items ?? [], { page }).items.flatMap((item): ItemSaid[] => {
    const names = fieldNames(item);
    const choice = choicesOf({ rule: poll.vote.rule }).find((one) => one === fields[names.choice]);
    if (choice === undefined) return [];
    if (choice !== 'objection') return [{ item: item.position, choice }];
    const kept = before.get(item.position);
    const reason = String(fields[names.reason] ?? (kept?.choice === 'objection' ? kept.reason : ''));
    if (reason === '') errors[names.reason] = 'Bitte den Einwand begründen.';
    return [{ item: item.position, choice, reason }];
  });
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors);
  return said;
}

interface Keeping extends HeldPoll {
  readonly polls: Polls;
  readonly answers: readonly ItemSaid[];
}

async function keep(turn: MemberTurn, { poll: before, held, polls, answers }: Keeping, db: Db): Promise<Poll> {
  const { vote } = before;
  const { id } = turn.member.municipality;
  if (answers.length === 0) return before;
  const ballot = own(turn, sayingTo(before, id, answers));
  const taken = await giveBallot(db, polls, { poll: before, held, ballot });
  if (taken === 'same') return before;
  await touch(db, turn.roundId, `votes.card:${vote.number}`);
  const poll = await findPollOrThrow(db, turn.roundId, vote.number);
  if (objectsAnew(before, poll, id)) await tellOfObjection(turn, poll, db);
  return poll;
}

function objectsAnew(before: Poll, poll: Poll, id: string): boolean {
  const choices = (of: Poll) => [...answersOf(of, id).values()].filter(isObjection).map(({ item }) => item);
  const old = new Set(choices(before));
  return choices(poll).some((item) => !old.has(item));
}

function isObjection({ choice }: { readonly choice: Choice }): boolean {
  return choice === 'objection';
}

/** An objection can be worked in as long as the vote runs: the Koordination is told in their personal chats. */
async function tellOfObjection({ roundId, at, member }: MemberTurn, poll: Poll, db: Db): Promise<void> {
  if (!showsObjections(poll.vote) || coordinates(member)) return;
  const said = `Einwand in ${voteName(poll.vote)} (${member.municipality.name}): ${poll.vote.question}`;
  const personal = (reader: Member) => ({ ...ownCard(poll, { member: reader, now: at }), summary: notification(said) });
  await tellCoordination(db, { roundId, at, personal, line: undefined });
}

function answer(turn: MemberTurn, poll: Poll): Reply {
  if (!isPrivate(turn)) return keptCard(poll, turn.member);
  return { ...ownCard(poll, { member: turn.member, now: turn.at }), replaces: mayReplace(turn) };
}

/** The page comes back with what is wrong at its item; what was chosen stays. */
async function pageAgain(turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db): Promise<Reply> {
  const poll = await itemsFor(turn, voteNumber.parse(raw['vote']), db);
  const page = Number(raw['page'] ?? 1);
  return pageForm(
    poll,
    { page, municipality: turn.member.municipality },
    { values: fields, errors, attempt: attemptOf(raw) },
  );
}
