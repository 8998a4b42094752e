import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { fold } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { personalChat } from '../../delivery/conversations.ts';
import { send } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { dayOf } from '../../german/time.ts';
import { type Absence, absencesOf, endAbsence, nameAbsence } from '../../municipalities/absences.ts';
import { membersOf } from '../../municipalities/members.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { beginsWith } from '../office-words.ts';
import { absenceCard, absenceForm, backCard, type Shown, standsInCard } from './absence-cards.ts';
import { endingAbsence, namingAbsence } from './absence-sayings.ts';
import { absenceSchema, type Said, typedAbsence } from './absence-words.ts';

const said = z.string().max(100).optional();

/** Opens the form, with what was understood in it. */
export const form = command({
  verb: 'absence.form',
  may: 'draft',
  writes: false,
  speaks: true,
  typed: [{ pattern: /abwesenheit|abwesend/u, example: 'abwesenheit' }],
  input: z.object({ person: said, from: said, until: said }),
  run: async (turn, { person, ...days }, db) =>
    shownForm(turn, { values: { ...days, ...(await chosen(turn, person, db)) } }, db),
});

/** Names who is away and who stands in: the head, the deputy, or on their word the Koordination. */
export const name = command({
  verb: 'absence.name',
  may: 'draft',
  writes: true,
  typed: [
    {
      pattern: /abwesend (?:(?:ab|vom|von) (?:dem )?(?<from>[^:;]{2,30}?) )?bis (?:zum |zur )?(?<until>[^:;]{2,30})/u,
      example: 'abwesend bis 12.10.2023',
    },
    {
      pattern: /abwesend/u,
      tail: 'typed',
      example: 'abwesend: Sozialamt Haan; Bis: 12.10.2023; Vertretung: Sozialamt Haan, Sachbearbeitung',
    },
    {
      pattern: /vertretung/u,
      tail: 'standsin',
      example: 'vertretung: Sozialamt Haan, Sachbearbeitung bis 20.10.2023',
    },
  ],
  asked: namingAbsence,
  input: absenceSchema,
  reads: typedAbsence,
  run: named,
  invalid: async (turn, { raw, fields: values, errors }: Attempt, db) =>
    shownForm(turn, { values, errors, attempt: attemptOf(raw) }, db),
});

/** Ends an absence before its time. */
export const back = command({
  verb: 'absence.back',
  may: 'draft',
  writes: true,
  typed: [
    { pattern: /(?:bin )?wieder da/u, example: 'wieder da' },
    { pattern: /wieder da/u, tail: 'person', example: 'wieder da: Sozialamt Haan' },
  ],
  asked: endingAbsence,
  input: absenceSchema
    .pick({ person: true })
    .extend({ absence: wholeNumber('Bitte die Karte neu öffnen.').optional() }),
  run: async (turn, { person, absence: number }, db) => {
    const away = awayOne(turn, { person }, await membersOf(db, turn.roundId));
    const { roundId, at, member } = turn;
    const { personId, municipality } = away;
    const ending = { personId, municipalityId: municipality.id, number, by: member.office, at };
    if (await endAbsence(db, roundId, ending)) return backCard(away, 'ended');
    const later = (await absencesOf(db, roundId)).some((one) => isOf(one, away));
    return backCard(away, later ? 'replaced' : 'none');
  },
});

function isOf({ personId, municipalityId }: Absence, { personId: id, municipality }: Member): boolean {
  return personId === id && municipalityId === municipality.id;
}

async function named(turn: MemberTurn, said: Said, db: Db): Promise<Reply> {
  const { roundId, at, member } = turn;
  const members = await membersOf(db, roundId);
  const away = awayOne(turn, said, members);
  const substitute = substituteOf(said, away, members);
  const from = said.from ?? dayOf(at);
  const { until } = said;
  if (until !== undefined && (until < from || until < dayOf(at)))
    throw new InvalidInput({ until: 'Der letzte Tag liegt vor dem ersten oder ist schon vorbei.' });
  const as = wordOf(turn, away);
  const { personId, municipality } = away;
  const substituteId = substitute?.personId;
  const absence = { personId, municipalityId: municipality.id, from, until, substituteId };
  const number = await nameAbsence(db, { ...absence, roundId, by: member.office, as, at });
  const shown = { number, away, substitute, from, until, told: as === 'coordinator' };
  await tell(db, turn, shown);
  return absenceCard(shown);
}

type Word = 'head' | 'deputy' | 'coordinator';

/** On whose word: what the Koordination enters for another office is marked. */
function wordOf({ member }: MemberTurn, away: Member): Word {
  if (member.municipality.id !== away.municipality.id) return 'coordinator';
  return (['head', 'deputy'] as const).find((role) => member.roles.includes(role)) ?? 'coordinator';
}

/** What the Koordination enters is told to the office, in the channel where nobody of it has a personal chat. */
async function tell(db: Db, { roundId, at, member }: MemberTurn, shown: Shown): Promise<void> {
  const card = absenceCard(shown);
  if (shown.told === true)
    await tellMunicipality(db, shown.away.municipality.id, { roundId, at, personal: () => card, line: card });
  const substitute = shown.substitute;
  if (!substitute || substitute.personId === member.personId) return;
  const conversationId = await personalChat(db, roundId, substitute.personId);
  if (conversationId !== undefined) await send(db, { roundId, conversationId, at, reply: standsInCard(shown) });
}

/**
 * Whose absence it is: who was named; else one's own, and of whoever names only who stands in the head's. Who stands in
 * themselves names none: they vote for the time that was named, and do not lengthen it.
 */
function awayOne(turn: MemberTurn, said: Pick<Said, 'person' | 'substitute'>, members: readonly Member[]): Member {
  const { member } = turn;
  const leading = members.filter(leads);
  const own = leading.filter((one) => isSame(one, member));
  refuseWhoStandsIn(turn, members);
  if (said.person === undefined) {
    const self = own.find(({ personId }) => personId === member.personId);
    const head = own.find(({ roles }) => roles.includes('head'));
    const found = meansHead(said, self) ? (head ?? self) : self;
    if (!found) throw new InvalidInput({ person: 'Bitte wählen, wer abwesend ist.' });
    return found;
  }
  const found = memberMeant(said.person, leading);
  if (!found) throw new InvalidInput({ person: 'Bitte eine Leitung oder Vertretung der Runde nennen.' });
  if (!own.includes(found) && !coordinates(member)) throw notYours();
  return found;
}

/** As they stand in the round, not as they stand in today. */
function refuseWhoStandsIn({ member }: MemberTurn, members: readonly Member[]): void {
  const mine = members.filter(({ personId }) => personId === member.personId);
  if (!coordinates(member) && !mine.some((one) => isSame(one, member) && leads(one))) throw notYours();
}

function isSame({ municipality }: Member, { municipality: { id } }: Member): boolean {
  return municipality.id === id;
}

function meansHead({ substitute }: Pick<Said, 'substitute'>, self: Member | undefined): boolean {
  return substitute !== undefined && self?.roles.includes('head') !== true;
}

function leads({ roles }: Member): boolean {
  return roles.includes('head') || roles.includes('deputy');
}

function substituteOf({ substitute }: Said, away: Member, members: readonly Member[]): Member | undefined {
  if (substitute === undefined) return undefined;
  const own = members.filter((one) => isSame(one, away));
  const found = memberMeant(substitute, own);
  if (!found || found.personId === away.personId)
    throw new InvalidInput({
      substitute: `Bitte eine andere Person nennen, die für ${away.municipality.name} spricht.`,
    });
  return found;
}

/** By a choice of the form, the whole office or its beginning, or a municipality, which means its head. */
function memberMeant(typed: string, members: readonly Member[]): Member | undefined {
  const chosen = members.find(({ personId, municipality }) => `${personId}@${municipality.id}` === typed);
  const wanted = fold(typed).folded;
  const exact = chosen ?? members.find(({ office }) => fold(office).folded === wanted);
  if (exact) return exact;
  const begun = members.filter(({ office }) => beginsWith(office, wanted));
  if (begun.length === 1) return begun[0];
  const places = new Map(members.map(({ municipality }) => [municipality.id, municipality]));
  const place = municipalityNamed(typed, [...places.values()]);
  return members.find(({ municipality, roles }) => municipality.id === place?.id && roles.includes('head'));
}

/** The choice of the form that stands for who was named in other words. */
async function chosen({ roundId }: MemberTurn, person: string | undefined, db: Db): Promise<Record<string, string>> {
  const found = person === undefined ? undefined : memberMeant(person, (await membersOf(db, roundId)).filter(leads));
  return found ? { person: `${found.personId}@${found.municipality.id}` } : {};
}

async function shownForm(turn: MemberTurn, filled: Parameters<typeof absenceForm>[2], db: Db): Promise<Reply> {
  const { member, roundId } = turn;
  const members = await membersOf(db, roundId);
  refuseWhoStandsIn(turn, members);
  const own = members.filter((one) => isSame(one, member));
  const all = coordinates(member) ? members : own;
  const self = own.find(({ personId }) => personId === member.personId && !coordinates(member));
  const values = { ...(self ? { person: `${self.personId}@${self.municipality.id}` } : {}), ...filled.values };
  return absenceForm(all.filter(leads), all, { ...filled, values });
}

function notYours(): Refusal {
  return new Refusal({
    code: 'absence.not-yours',
    kind: 'Abwesenheit',
    title: 'Das ist Ihnen hier nicht möglich',
    text: 'Abwesenheiten tragen die Leitung des Sozialamts und ihre Vertretung ein, auf deren Mitteilung auch die Koordination. Bitte wenden Sie sich dorthin.',
  });
}
