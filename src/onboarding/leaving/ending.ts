import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { noSuch, Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { personalChat } from '../../delivery/conversations.ts';
import { send } from '../../delivery/outbox.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { membersOf } from '../../municipalities/members.ts';
import { endMembership } from '../../municipalities/memberships.ts';
import { coordinatorsAmong, thinPlaces } from '../../municipalities/rights.ts';
import { findRoundOrThrow, holdNumbers, municipalitiesOf } from '../../municipalities/store.ts';
import { calledExactly, leavers, type Meant } from './leaver.ts';
import { ACCESSES, choiceCard, confirmCard, endedCard, goneCard, thinCard } from './leaving-cards.ts';
import { leaving } from './leaving-sayings.ts';

const input = z.object({
  person: z.string().max(100).optional(),
  municipality: z.string().max(100).optional(),
  who: z.string().trim().max(100).optional(),
});

/** Asks before an access ends; where nobody is named, or several are called so, it lists whom one may mean. */
export const ending = command({
  verb: 'access.ending',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /zugang beenden(?: seite (?<page>\d{1,4}))?/u, example: 'zugang beenden' },
    { pattern: /zugang beenden/u, tail: 'who', example: 'zugang beenden: Sozialamt Haan, Sachbearbeitung' },
    { pattern: /zugang beenden (?<who>.{2,100})/u, example: 'zugang beenden Sozialamt Haan' },
  ],
  asked: leaving,
  input: input.extend({ page: pageField }),
  run: async (turn, { page, ...meant }, db) => {
    const found = await leavers(db, turn, meant);
    const [only] = found.length === 1 ? found : [];
    if (only) return confirmCard(only);
    if (found.length === 0) throw unknown(meant);
    const title = meant.who === undefined ? 'Wessen Zugang soll enden?' : 'Wer ist gemeint?';
    return choiceCard(pageOf(found, page, ACCESSES), { who: meant.who, title });
  },
});

/** Ends an access at once: what was done stays, and who is left is told where that is too few. */
export const end = command({
  verb: 'access.end',
  may: 'known',
  writes: true,
  speaks: false,
  typed: [
    {
      pattern: /zugang (?:sofort|endgueltig) beenden/u,
      tail: 'who',
      example: 'zugang sofort beenden: Sozialamt Haan, Sachbearbeitung',
    },
  ],
  input,
  run: async (turn, meant, db) => {
    await holdNumbers(db, turn.roundId, 'access');
    const found = await leavers(db, turn, meant);
    const exact = calledExactly(found, meant);
    const [only] = exact.length === 1 ? exact : [];
    if (only) return endAccess(turn, only, db);
    if (found.length === 0) throw unknown(meant);
    throw notExact(meant);
  },
});

async function endAccess(turn: MemberTurn, leaver: Member, db: Db): Promise<Reply> {
  const { roundId, at, member } = turn;
  const before = await membersOf(db, roundId);
  refuseLast(before, leaver);
  const { personId, municipality } = leaver;
  await endMembership(db, roundId, { personId, municipalityId: municipality.id, at, by: member.office });
  const municipalities = await municipalitiesOf(db, roundId);
  const was = new Set(thinPlaces(before, municipalities));
  const thin = thinPlaces(await membersOf(db, roundId), municipalities).filter((said) => !was.has(said));
  if (thin.length > 0)
    await tellCoordination(db, { roundId, at, personal: () => thinCard(thin), line: thinCard(thin) });
  await tellLeaver(db, turn, leaver);
  return endedCard(leaver, thin);
}

/** Without the Koordination nobody could let anybody in again. */
function refuseLast(members: readonly Member[], leaver: Member): void {
  const left = coordinatorsAmong(
    members.filter((one) => one.personId !== leaver.personId || one.municipality.id !== leaver.municipality.id),
  );
  if (!leaver.roles.includes('coordinator') || left.size > 0) return;
  throw new Refusal({
    code: 'access.last-coordinator',
    kind: 'Zugang',
    status: 'nicht beendet',
    title: 'Die Runde braucht eine Koordination',
    text: 'Bitte geben Sie zuerst einer weiteren Person Zugang als Koordination.',
  });
}

async function tellLeaver(db: Db, { roundId, at }: MemberTurn, leaver: Member): Promise<void> {
  const conversationId = await personalChat(db, roundId, leaver.personId);
  if (conversationId === undefined) return;
  const { contact } = await findRoundOrThrow(db, roundId);
  await send(db, { roundId, conversationId, at, reply: goneCard(leaver, contact) });
}

/** What ends at once needs the whole name of the office; a part of it asks first. */
function notExact({ who = '' }: Meant): Refusal {
  return new Refusal({
    code: 'access.not-exact',
    kind: 'Zugang',
    status: 'nicht beendet',
    title: `„${who}“ nennt keine Stelle genau`,
    text: 'Sofort beendet wird ein Zugang nur mit dem ganzen Namen der Stelle. Wer gemeint sein kann, zeigt die Auswahl.',
    ways: [{ title: 'Auswahl ansehen …', verb: 'access.ending', data: { who } }],
  });
}

function unknown({ who }: Meant): Refusal {
  return noSuch({
    code: 'access.no-such-person',
    kind: 'Zugang',
    what: who === undefined ? 'Dieser Zugang' : `„${who}“`,
    text: 'Wessen Zugang enden kann, zeigt „zugang beenden“.',
  });
}
