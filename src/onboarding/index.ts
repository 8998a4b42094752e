/** The first meeting: the welcome, and how a person whom the round does not know is let in. */
import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import { refusalCard } from '../conversation/cards.ts';
import type { Db } from '../conversation/database.ts';
import { type Attempt, command, type Feature } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../conversation/inputs.ts';
import { readFields } from '../conversation/phrase.ts';
import { noSuch, Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn, StrangerTurn } from '../conversation/turn.ts';
import { personalChat } from '../delivery/conversations.ts';
import { send } from '../delivery/outbox.ts';
import { tellCoordination } from '../delivery/recipients.ts';
import { beginMembership } from '../municipalities/memberships.ts';
import { findRoundOrThrow, municipalitiesOf } from '../municipalities/store.ts';
import { absenceWords } from './absence/absence-sayings.ts';
import * as absence from './absence/naming.ts';
import { list as absences } from './absence/showing.ts';
import { type Grant, grantSchema, municipalityOf, officeOf, POSITIONS, requestNumber, rolesOf } from './access.ts';
import { accountFault, isForeign, tenantOf } from './account.ts';
import * as cards from './cards.ts';
import { knownRequests } from './known.ts';
import { end, ending } from './leaving/ending.ts';
import { leavingWords } from './leaving/leaving-sayings.ts';
import { accessForm, accessListed, accessWords, declining, granting, requestingAccess } from './sayings.ts';
import { askBeforeSecondHead } from './second-head.ts';
import { type AccessRequest, decide, findRequest, keepRequest, openRequests } from './store.ts';
import { owing } from './tables.ts';
import { requestsWaiting } from './waiting.ts';

export { type Comparing, compareRosters } from './roster/weekly.ts';
export { forgetRequests, welcomeOf, withdrawRequests } from './store.ts';
export { arrive, refuseElsewhere, refuseStranger, welcome } from './welcoming.ts';

const number = z.object({ number: requestNumber });

const request = command({
  verb: 'access.request',
  may: 'known',
  writes: true,
  speaks: false,
  typed: [{ pattern: /zugang anfragen/u, example: 'zugang anfragen' }],
  asked: requestingAccess,
  input: z.object({}),
  run: async (turn) => {
    const text = `Sie vertreten in der Runde: ${turn.member.municipality.name}.`;
    throw new Refusal({ code: 'access.known', kind: 'Zugang', title: 'Sie sind bereits eingetragen', text });
  },
  stranger: askForAccess,
});

async function askForAccess(turn: StrangerTurn, db: Db): Promise<Reply> {
  const round = await findRoundOrThrow(db, turn.roundId);
  const kept = await keepRequest(db, turn);
  if (kept.isNew) {
    const fault = accountFault(kept.request, round);
    const form = fault ? refusalCard(fault) : cards.grantForm(kept.request, await about(db, turn, kept.request));
    const line = cards.waitingCard(kept.request);
    await tellCoordination(db, { roundId: turn.roundId, at: turn.at, personal: () => form, line });
  }
  return cards.askedCard(kept.request, round.contact);
}

const list = command({
  verb: 'access.list',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /(?:zugang|zugaenge)(?: seite (?<page>\d{1,4}))?/u, example: 'zugang' }],
  asked: accessListed,
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => cards.requestsCard(pageOf(await openRequests(db, turn.roundId), page)),
});

const form = command({
  verb: 'access.form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /zugang (?<number>\d{1,6}) geben/u, example: 'zugang 2 geben' }],
  asked: accessForm,
  input: number,
  run: async (turn, input, db) => {
    const { asked } = await grantable(db, turn, input.number);
    return cards.grantForm(asked, await about(db, turn, asked));
  },
});

const LABELS = { kommune: 'municipality', rolle: 'position', dienststelle: 'office' };

/** The typed twin brings its fields in one text. */
function typedGrant({ typed, ...rest }: Raw): Raw {
  return typeof typed === 'string' ? { ...rest, ...readFields(typed, 'municipality', LABELS) } : rest;
}

const grant = command({
  verb: 'access.grant',
  may: 'coordinate',
  writes: true,
  typed: [
    { pattern: /zugang (?<number>\d{1,6}) geben/u, tail: 'typed', example: 'zugang 2 geben: Velbert; Rolle: Leitung' },
  ],
  asked: granting,
  input: grantSchema,
  reads: typedGrant,
  run: giveAccess,
  about: 'number',
  invalid: showAgain,
});

async function giveAccess(turn: MemberTurn, chosen: Grant, db: Db): Promise<Reply> {
  const { asked, tenantId } = await grantable(db, turn, chosen.number);
  const municipality = municipalityOf(chosen.municipality, await municipalitiesOf(db, turn.roundId));
  if (!municipality) throw new InvalidInput({ municipality: 'Bitte eine Kommune der Runde wählen.' });
  await askBeforeSecondHead(turn, { chosen, municipality }, db);
  const office = officeOf(municipality, chosen.position, chosen.office);
  await decideOnce(db, turn, { number: asked.number, state: 'granted' });
  await beginMembership(db, {
    roundId: turn.roundId,
    personId: asked.personId,
    tenantId,
    municipalityId: municipality.id,
    office,
    roles: rolesOf(chosen.position),
    source: 'granted',
    at: turn.at,
  });
  await tell(db, turn, asked, cards.admittedCard(office, municipality.name));
  return cards.decidedCard(asked, `Zugang gegeben: ${office} (${POSITIONS[chosen.position]})`);
}

async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { raw, fields: values, errors } = attempt;
  const asked = await openRequest(db, turn, requestNumber.parse(raw['number']));
  return cards.grantForm(asked, await about(db, turn, asked), { values, errors, attempt: attemptOf(raw) });
}

const decline = command({
  verb: 'access.decline',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: /zugang (?<number>\d{1,6}) ablehnen/u, example: 'zugang 2 ablehnen' }],
  asked: declining,
  input: number,
  run: async (turn, input, db) => {
    const asked = await openRequest(db, turn, input.number);
    await decideOnce(db, turn, { number: asked.number, state: 'declined' });
    await tell(db, turn, asked, cards.declinedCard((await findRoundOrThrow(db, turn.roundId)).contact));
    return cards.decidedCard(asked, `Anfrage ${asked.number} abgelehnt`);
  },
});

async function decideOnce(
  db: Db,
  turn: MemberTurn,
  decided: { number: number; state: 'granted' | 'declined' },
): Promise<void> {
  if (!(await decide(db, turn, decided))) throw alreadyDecided(decided.number);
}

/** What the Koordination has to know to decide. */
async function about(db: Db, { roundId }: { readonly roundId: string }, request: AccessRequest) {
  const foreign = isForeign(request, await findRoundOrThrow(db, roundId));
  return { municipalities: await municipalitiesOf(db, roundId), foreign };
}

/** An open request with the tenant of its account. */
async function grantable(db: Db, turn: MemberTurn, wanted: number) {
  const asked = await openRequest(db, turn, wanted);
  const round = await findRoundOrThrow(db, turn.roundId);
  const fault = accountFault(asked, round);
  if (fault) throw fault;
  return { asked, tenantId: tenantOf(asked, round) };
}

async function openRequest(db: Db, turn: MemberTurn, wanted: number): Promise<AccessRequest> {
  const found = Number.isSafeInteger(wanted) ? await findRequest(db, turn.roundId, wanted) : undefined;
  if (found?.state !== 'open') throw alreadyDecided(wanted);
  return found;
}

function alreadyDecided(wanted: number): Refusal {
  return noSuch({
    code: 'access.decided',
    kind: 'Zugang',
    what: `Eine offene Anfrage ${wanted}`,
    text: 'Offene Anfragen zeigt das Stichwort „zugang“.',
  });
}

async function tell(db: Db, turn: MemberTurn, asked: AccessRequest, reply: Reply): Promise<void> {
  const conversationId = (await personalChat(db, turn.roundId, asked.personId)) ?? asked.conversationId;
  await send(db, { roundId: turn.roundId, conversationId, at: turn.at, reply });
}

/** The feature. */
export const onboarding: Feature = {
  name: 'onboarding',
  owing,
  purpose: 'Welcomes, and lets people in.',
  help: [
    {
      label: 'Zugang',
      words: 'zugang',
      purpose: 'Anfragen um Zugang entscheiden; „zugang beenden“ beendet einen',
      coordination: true,
    },
    {
      label: 'Abwesenheit',
      words: 'abwesenheit',
      purpose: 'Abwesenheit und Vertretung eintragen; „abwesend bis 12.10.“, „wieder da“, „abwesenheiten“',
    },
  ],
  menu: [],
  commands: [request, list, form, grant, decline, ending, end, absence.form, absence.name, absence.back, absences],
  words: { ...accessWords, ...absenceWords, ...leavingWords },
  things: { request: knownRequests },
  waiting: requestsWaiting,
};
