import type { Db } from '../conversation/database.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import { membersOf } from './members.ts';
import { nextNumber } from './store.ts';
import type { AbsencesTable, MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** Who is away from their office from a day up to another, or until they are back, and who stands in. */
export interface Absence {
  readonly number: number;
  readonly municipalityId: string;
  readonly personId: string;
  readonly from: Day;
  readonly until?: Day | undefined;
  readonly substituteId?: string | undefined;
}

/** The absences of a round that have not been ended, also those that lie ahead or are over by their day. */
export async function absencesOf(db: Db, roundId: string): Promise<Absence[]> {
  const rows = await open(db)
    .selectFrom('absences')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    municipalityId: row.municipality_id,
    personId: row.person_id,
    from: row.from_day,
    until: row.until_day ?? undefined,
    substituteId: row.substitute_id ?? undefined,
  }));
}

/** Whether a day lies within an absence. */
function covers({ from, until }: Pick<Absence, 'from' | 'until'>, day: Day): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** An absence as it is named: by which office, as whose word. */
export interface Naming extends Omit<Absence, 'number'> {
  readonly roundId: string;
  readonly by: string;
  readonly as: AbsencesTable['named_as'];
  readonly at: Instant;
}

/** Keeps an absence in place of an earlier one of the same person there, which stays on record; gives its number. */
export async function nameAbsence(db: Db, naming: Naming): Promise<number> {
  const { roundId, municipalityId, personId, from, until, substituteId, by, as, at } = naming;
  await endAbsence(db, roundId, { municipalityId, personId, by, at });
  const number = await nextNumber(db, roundId, 'absences');
  await open(db)
    .insertInto('absences')
    .values({
      round_id: roundId,
      number,
      municipality_id: municipalityId,
      person_id: personId,
      from_day: from,
      until_day: until ?? null,
      substitute_id: substituteId ?? null,
      named_by: by,
      named_as: as,
      named_at: at,
      ended_at: null,
      ended_by: null,
    })
    .execute();
  return number;
}

/** Somebody is back, from this absence where its number is said; false where they were not away, or another has begun. */
export async function endAbsence(
  db: Db,
  roundId: string,
  ending: Pick<Absence, 'municipalityId' | 'personId'> & { number?: number | undefined; by: string; at: Instant },
): Promise<boolean> {
  const running = open(db)
    .updateTable('absences')
    .set({ ended_at: ending.at, ended_by: ending.by })
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', ending.municipalityId)
    .where('person_id', '=', ending.personId)
    .where('ended_at', 'is', null);
  const one = ending.number === undefined ? running : running.where('number', '=', ending.number);
  const result = await one.executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Who speaks for the municipalities of a round on a day. */
export interface Speaking {
  /** The one person who is mentioned for it: its head, else who stands in, else whoever leads and is there. */
  readonly mentioned: (municipalityId: string) => Member | undefined;
  /** Whom a reminder reaches in the personal chat: those who lead and are there, and who stands in. */
  readonly reminded: (municipalityId: string) => readonly Member[];
}

/** Who is mentioned and reminded for each municipality now. */
export async function speakingIn(db: Db, roundId: string, now: Instant): Promise<Speaking> {
  return speakingAmong(await membersOf(db, roundId), await absencesOf(db, roundId), dayOf(now));
}

/** The same of these people and absences, on a day. Who has left stands in for nobody. */
function speakingAmong(members: readonly Member[], absences: readonly Absence[], day: Day): Speaking {
  const today = absences.filter((absence) => covers(absence, day));
  const of = (municipalityId: string) => {
    const own = members.filter(({ municipality }) => municipality.id === municipalityId);
    const away = today.filter((absence) => absence.municipalityId === municipalityId);
    const isAway = ({ personId }: Member) => away.some((absence) => absence.personId === personId);
    const ofHeadFirst = away.toSorted((one, other) => Number(isHead(own, other)) - Number(isHead(own, one)));
    const standing = ofHeadFirst.flatMap(({ substituteId }) =>
      own.filter((one) => one.personId === substituteId && !isAway(one)),
    );
    const led = [...own.filter(({ roles }) => roles.includes('head')), ...own.filter(isDeputyOnly)];
    return { led, there: led.filter((one) => !isAway(one)), standing };
  };
  return {
    mentioned: (municipalityId) => {
      const { led, there, standing } = of(municipalityId);
      const head = there.find(({ roles }) => roles.includes('head'));
      return head ?? standing[0] ?? there[0] ?? led[0];
    },
    reminded: (municipalityId) => {
      const { led, there, standing } = of(municipalityId);
      const reached = new Map([...there, ...standing].map((one) => [one.personId, one]));
      return reached.size > 0 ? [...reached.values()] : led;
    },
  };
}

function isHead(members: readonly Member[], { personId }: Absence): boolean {
  return members.some((one) => one.personId === personId && one.roles.includes('head'));
}

function isDeputyOnly({ roles }: Member): boolean {
  return roles.includes('deputy') && !roles.includes('head');
}
