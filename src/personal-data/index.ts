/** Personal data: what is kept of a person, as a file; forgetting them, with what stays and why; and what goes at night. */
import { z } from 'zod';
import type { Db, Owing } from '../conversation/database.ts';
import { command, type Feature, type FileMaker, type WorkHandler } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { tellCoordination } from '../delivery/recipients.ts';
import type { Links } from '../downloads/index.ts';
import { membersOf } from '../municipalities/members.ts';
import { coordinatorsAmong, thinPlaces } from '../municipalities/rights.ts';
import { holdNumbers, municipalitiesOf } from '../municipalities/store.ts';
import * as cards from './cards.ts';
import { type DeletingNeeds, deletePerson, SWEEP, sweep } from './deleting.ts';
import { identityOf } from './identity-store.ts';
import { type Place, placesOf } from './mentions.ts';
import { forgettingAtNight, NIGHT, type NightNeeds } from './night.ts';
import { heldOf, ownFile } from './own-file.ts';
import { endingOwn, personalWords, showingOwn } from './sayings.ts';
import { owing } from './tables.ts';

export type { DeletingNeeds } from './deleting.ts';
export { planNight } from './night.ts';

/** What the feature needs of others. */
export interface PersonalDataNeeds extends DeletingNeeds, NightNeeds {
  readonly owing: () => Pick<Owing, 'tables'>;
  readonly links: Links;
}

const named = z.object({ name: z.string().trim().max(80).optional() });

/** The feature. */
export function personalData(needs: PersonalDataNeeds): Feature {
  return {
    name: 'personal-data',
    owing,
    purpose: 'Personal data: shown to the person, and deleted.',
    help: [
      {
        label: 'Meine Daten',
        words: 'meine daten',
        purpose: 'was Kreisrunde über Sie speichert, als Datei; „meine daten löschen“',
      },
    ],
    menu: [],
    words: personalWords,
    commands: [own(needs), ending(), confirm(needs), deletion(needs)],
    files: { 'privacy.word': wordFile(needs) },
    work: { [SWEEP]: sweeping(needs), [NIGHT]: forgettingAtNight(needs) },
  };
}

/** Somebody is forgotten wholly, also where the round was closed meanwhile. */
function sweeping(needs: PersonalDataNeeds): WorkHandler {
  const run: WorkHandler = (db, { roundId, subject, now }) => sweep(db, needs, { roundId, id: subject, at: now });
  return Object.assign(run, { whenClosed: true as const });
}

/** Who asks: all is looked up by their own key alone. */
function asking(db: Db, { roundId, member }: MemberTurn) {
  return identityOf(db, roundId, member.personId);
}

function own({ owing: all, links }: PersonalDataNeeds) {
  return command({
    verb: 'privacy.own',
    may: 'known',
    writes: false,
    typed: [{ pattern: /meine daten/u, example: 'meine daten' }],
    asked: showingOwn,
    input: z.object({}),
    run: async (turn, _, db) => {
      const held = await heldOf(db, { owing: all(), who: await asking(db, turn) });
      const { roundId, at: now } = turn;
      const of = { roundId, personId: turn.member.personId, subject: '', now };
      return cards.ownCard(held, links.file({ ...of, kind: 'privacy.word' }));
    },
  });
}

function wordFile({ owing: all }: PersonalDataNeeds): FileMaker {
  return async (db, { roundId, member, now }) => {
    const who = await identityOf(db, roundId, member.personId);
    return ownFile(db, { who, held: await heldOf(db, { owing: all(), who }), now });
  };
}

function ending() {
  return command({
    verb: 'privacy.ending',
    may: 'known',
    writes: false,
    typed: [{ pattern: /meine daten loeschen/u, example: 'meine daten löschen' }],
    asked: endingOwn,
    input: z.object({}),
    run: async (turn, _, db) => cards.endingForm(await asking(db, turn)),
  });
}

function confirm(needs: PersonalDataNeeds) {
  return command({
    verb: 'privacy.confirm',
    may: 'known',
    writes: false,
    typed: [{ pattern: /meine daten loeschen/u, tail: 'name', example: 'meine daten löschen: Müller' }],
    input: named,
    run: async (turn, { name = '' }, db) => {
      const who = await asking(db, turn);
      const names = [name, ...who.offices.map((office) => office.name)];
      const places = await placesFor(db, needs, { turn, names });
      return { ...cards.confirmCard(who, { name, places }), again: cards.endingForm(who) };
    },
  });
}

function deletion(needs: PersonalDataNeeds) {
  return command({
    verb: 'privacy.delete',
    may: 'known',
    writes: true,
    speaks: false,
    typed: [
      { pattern: /meine daten endgueltig loeschen/u, example: 'meine daten endgültig löschen' },
      {
        pattern: /meine daten endgueltig loeschen/u,
        tail: 'name',
        example: 'meine daten endgültig löschen: Müller',
      },
    ],
    input: named,
    run: (turn, { name = '' }, db) => forget(turn, { needs, name }, db),
  });
}

async function forget(
  turn: MemberTurn,
  { needs, name }: { needs: PersonalDataNeeds; name: string },
  db: Db,
): Promise<Reply> {
  const { roundId, at, member } = turn;
  await holdNumbers(db, roundId, 'access');
  const before = await membersOf(db, roundId);
  if (isLastCoordinator(before, member.personId)) throw lastCoordinator();
  const { offices } = await asking(db, turn);
  const former = await deletePerson(db, needs, { roundId, personId: member.personId, at });
  const municipalities = await municipalitiesOf(db, roundId);
  const was = new Set(thinPlaces(before, municipalities));
  const thin = thinPlaces(await membersOf(db, roundId), municipalities).filter((said) => !was.has(said));
  const told = cards.goneCard(former, thin);
  await tellCoordination(db, { roundId, at, personal: () => told, line: told });
  const names = [name, ...offices.map((office) => office.name)];
  const places = await placesFor(db, needs, { turn, names });
  return { ...cards.deletedCard(former, places), again: cards.deletedCard(former, 'not kept') };
}

/** Without the Koordination nobody could let anybody in again. */
function isLastCoordinator(members: Parameters<typeof coordinatorsAmong>[0], personId: string): boolean {
  const all = coordinatorsAmong(members);
  return all.size === 1 && [...all].some((id) => id.toLowerCase() === personId.toLowerCase());
}

function lastCoordinator(): Refusal {
  return new Refusal({
    code: 'privacy.last-coordinator',
    kind: 'Meine Daten',
    status: 'nicht gelöscht',
    title: 'Die Runde braucht eine Koordination',
    text: 'Bitte geben Sie zuerst einer weiteren Person Zugang als Koordination. Danach können Sie Ihre Daten löschen.',
  });
}

function placesFor(
  db: Db,
  { owing: all }: PersonalDataNeeds,
  { turn, names }: { turn: MemberTurn; names: readonly string[] },
): Promise<readonly Place[]> {
  const wanted = names.filter((one) => one.length > 1);
  return placesOf(db, { owing: all(), names: wanted, of: 'forgotten' }, turn.roundId);
}
