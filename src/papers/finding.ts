import type { Db } from '../conversation/database.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import { dayOf } from '../german/time.ts';
import { findRoundOrThrow, municipalitiesOf } from '../municipalities/store.ts';
import { type Committee, committeeName, type Session, sessionName } from './committee.ts';
import { allCommittees, allSessions } from './committee-store.ts';
import { type Content, contentOf, type Material } from './content.ts';
import { keeperFor } from './keeper.ts';
import { type Paper, paperName, termsOf } from './paper.ts';
import { findPaper } from './paper-store.ts';
import type { Sources, TellPresented } from './sources.ts';

/** What papers need: what other features give for them, links to files, and whom to tell of what was presented. */
export interface PapersNeeds {
  readonly sources: Sources;
  readonly links: Links;
  readonly presented?: TellPresented | undefined;
}

/** The committees of the author's own municipality. */
export async function ownCommittees(db: Db, turn: MemberTurn): Promise<Committee[]> {
  const { id } = await keeperFor(db, turn);
  return (await allCommittees(db, turn.roundId)).filter(({ municipality }) => municipality.id === id);
}

/** The sessions of the own committees, the earliest first; cancelled ones among them. */
export async function ownSessions(db: Db, turn: MemberTurn): Promise<Session[]> {
  const { id } = await keeperFor(db, turn);
  return (await allSessions(db, turn.roundId)).filter(({ municipality }) => municipality.id === id);
}

/** The own committee of this number; a refusal that leads to the list, when there is none. */
export async function committeeFor(db: Db, turn: MemberTurn, number: number): Promise<Committee> {
  const found = (await ownCommittees(db, turn)).find((one) => one.number === number);
  return foundOr(found, {
    code: 'papers.unknown-committee',
    kind: 'Ausschüsse',
    what: `Einen eigenen ${committeeName({ number })}`,
    text: 'Die Nummern Ihrer Ausschüsse stehen in der Liste.',
    way: { title: 'Ausschüsse ansehen', verb: 'papers.committees' },
  });
}

/** The session of this number of an own committee; a refusal that leads to the list, when there is none. */
export async function sessionFor(db: Db, turn: MemberTurn, number: number): Promise<Session> {
  const found = (await ownSessions(db, turn)).find((one) => one.number === number);
  return foundOr(found, {
    code: 'papers.unknown-session',
    kind: 'Ausschüsse',
    what: `Einen eigenen ${sessionName({ number })}`,
    text: 'Die Nummern Ihrer Ausschusstermine stehen in der Liste.',
    way: { title: 'Ausschüsse ansehen', verb: 'papers.committees' },
  });
}

/** The own paper of this number; a refusal that leads to the list, when there is none. */
export async function paperFor(db: Db, turn: MemberTurn, number: number): Promise<Paper> {
  const { id } = await keeperFor(db, turn);
  return foundOr(await findPaper(db, turn.roundId, { municipalityId: id, number }), {
    code: 'papers.unknown-paper',
    kind: 'Ausschussvorlagen',
    what: `Eine eigene ${paperName({ number })}`,
    text: 'Die Nummern Ihrer Vorlagen stehen in der Liste.',
    way: { title: 'Ausschussvorlagen ansehen', verb: 'papers.list' },
  });
}

/** All that a paper of the author's municipality can be made of now. */
async function materialFor(db: Db, turn: MemberTurn, { frame, ...sources }: Sources): Promise<Material> {
  const { roundId, at } = turn;
  const own = await keeperFor(db, turn);
  const { programme } = await findRoundOrThrow(db, roundId);
  const all = await municipalitiesOf(db, roundId);
  const { name, from, to, deadlines = [] } = programme;
  return {
    municipality: { ...own, kind: all.find(({ id }) => id === own.id)?.kind ?? 'city' },
    others: all.filter(({ id }) => id !== own.id).map((one) => one.name),
    programme: { name, from, to, deadlines: deadlines.map((one) => ({ name: one.name, on: one.on })) },
    frame: await frame(db, roundId, dayOf(at)),
    funds: await sources.funds(db, roundId, own.id),
    ideas: await sources.ideas(db, roundId, own.id),
    questions: await sources.questions(db, roundId),
    decisions: await sources.decisions(db, roundId, at),
  };
}

/** What goes into a paper as it stands, with what is known now. */
export async function contentFor(db: Db, turn: MemberTurn, of: { paper: Paper; sources: Sources }): Promise<Content> {
  const { paper, sources } = of;
  const session = (await ownSessions(db, turn)).find(({ number }) => number === paper.session);
  return {
    ...contentOf(termsOf(paper), await materialFor(db, turn, sources)),
    session: session && { committee: session.committeeName, heldOn: session.heldOn },
  };
}
