import { DateTime, type DurationLikeObject } from 'luxon';
import { CITIES } from '../support/sample.ts';
import type { Stay } from './expected.ts';
import type { Random } from './random.ts';

/** Something that an office says, and what it is about: `meeting` counts from 1 in the order of the drafts. */
export interface Act {
  readonly at: number;
  readonly office: string;
  readonly text: string;
}

/** A stretch of time in which the bot does not run, or Teams does not take messages (Unix milliseconds). */
export interface Outage {
  readonly kind: 'process' | 'connector';
  readonly from: number;
  readonly until: number;
}

/** Something that a city has agreed to do by a day (`YYYY-MM-DD`), recorded at `from` under its number. */
export interface Agreement {
  readonly number: number;
  readonly city: string;
  readonly dueOn: string;
  readonly from: number;
}

/** A year as it is planned: what is said when, what goes wrong when, and each date that a meeting has for a while. */
export interface Year {
  readonly agreements: readonly Agreement[];
  readonly acts: readonly Act[];
  readonly outages: readonly Outage[];
  readonly stays: ReadonlyMap<number, readonly Stay[]>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = { zone: 'Europe/Berlin' };
const FROM = DateTime.fromISO('2023-10-04T08:00', zone).toMillis();
const UNTIL = DateTime.fromISO('2024-10-04T08:00', zone).toMillis();
const COORDINATION = 'Koordination';

/** Reminders as they are typed, with what they mean. */
const REMINDERS: readonly { typed: string; offsets: readonly DurationLikeObject[] }[] = [
  { typed: '7 Tage, 1 Tag, 2 Stunden', offsets: [{ days: 7 }, { days: 1 }, { hours: 2 }] },
  { typed: '14 Tage, 3 Tage, 90 Minuten', offsets: [{ days: 14 }, { days: 3 }, { minutes: 90 }] },
  { typed: '1 Tag, 15 Minuten', offsets: [{ days: 1 }, { minutes: 15 }] },
  { typed: '20 Stunden, 2 Stunden', offsets: [{ hours: 20 }, { hours: 2 }] },
];

/** Days worth more than chance: the clocks change on them, or a holiday lies just before. */
const TRICKY = ['2023-10-29', '2023-10-30', '2023-11-02', '2024-01-02', '2024-03-31', '2024-04-02', '2024-05-02'];

/** A year with so many meetings over both changes of the clocks, some of them moved or cancelled, and so many outages. */
export function planYear(size: { readonly meetings: number; readonly outages: number }, random: Random): Year {
  const outages = Array.from({ length: size.outages }, (_, index) => outageOf(index, random));
  const lives = Array.from({ length: size.meetings }, () => lifeOf(random, outages));
  const acts: Act[] = [];
  const stays = new Map<number, readonly Stay[]>();
  lives
    .toSorted((one, other) => one.draftedAt - other.draftedAt)
    .forEach((life, index) => {
      const number = index + 1;
      acts.push(...actsOf(life, number));
      stays.set(number, staysOf(life));
    });
  const agreements = lives
    .map(() => agreementOf(random, outages))
    .toSorted((one, other) => one.from - other.from)
    .map((agreement, index): Agreement => ({ ...agreement, number: index + 1 }));
  acts.push(...agreements.map(recordOf));
  return { acts: acts.toSorted((one, other) => one.at - other.at), outages, stays, agreements };
}

function agreementOf(random: Random, outages: readonly Outage[]): Omit<Agreement, 'number'> {
  const dueOn = dayAfter(random.below(UNTIL - FROM - 21 * DAY));
  const noon = DateTime.fromISO(`${dueOn}T12:00`, zone).toMillis();
  return { city: random.pick(CITIES), dueOn, from: awake(noon - DAY - random.below(15 * DAY), outages) };
}

function recordOf({ city, dueOn, from }: Agreement): Act {
  const until = DateTime.fromISO(dueOn, zone).toFormat('dd.MM.yyyy');
  return { at: from, office: COORDINATION, text: `absprache erfassen: Bericht; Zuständig: ${city}; Frist: ${until}` };
}

function outageOf(index: number, random: Random): Outage {
  const from = FROM + random.below(UNTIL - FROM);
  const until = from + HOUR / 2 + random.below(index % 3 === 0 ? 40 * HOUR : 4 * HOUR);
  return { kind: index % 2 === 0 ? 'process' : 'connector', from, until };
}

/** What becomes of one meeting; each moment at which something is said lies outside of the bot's own outages. */
interface Life {
  readonly draftedAt: number;
  readonly announcedAt: number;
  readonly startsAt: number;
  readonly reminders: (typeof REMINDERS)[number];
  readonly moves: readonly { readonly at: number; readonly startsAt: number }[];
  readonly cancelledAt?: number | undefined;
}

function lifeOf(random: Random, outages: readonly Outage[]): Life {
  const startsAt = beginning(random);
  const announcedAt = awake(startsAt - HOUR - random.below(random.pick([2 * DAY, 20 * DAY])), outages);
  const draftedAt = awake(announcedAt - 60_000 - random.below(3 * HOUR), outages);
  const life: Life = {
    ...{ startsAt, announcedAt, draftedAt: Math.min(draftedAt, announcedAt - 1000) },
    ...{ reminders: random.pick(REMINDERS), moves: [] },
  };
  if (announcedAt >= startsAt) return lifeOf(random, outages);
  return changed(life, random, outages);
}

function changed(life: Life, random: Random, outages: readonly Outage[]): Life {
  const { announcedAt, startsAt } = life;
  const at = awake(announcedAt + 1000 + random.below(startsAt - announcedAt - 1000), outages);
  const chance = random.next();
  if (at >= startsAt || chance > 0.35) return life;
  if (chance < 0.15) return { ...life, cancelledAt: at };
  return { ...life, moves: [{ at, startsAt: minute(startsAt + random.below(14 * DAY)) }] };
}

function beginning(random: Random): number {
  const day = random.next() < 0.15 ? random.pick(TRICKY) : dayAfter(random.below(UNTIL - FROM - 21 * DAY));
  const hour = 8 + random.below(12);
  return DateTime.fromISO(day, zone)
    .set({ hour, minute: 5 * random.below(12) })
    .toMillis();
}

function dayAfter(milliseconds: number): string {
  return DateTime.fromMillis(FROM + 20 * DAY + milliseconds, zone).toISODate() ?? '';
}

function minute(at: number): number {
  return Math.ceil(at / 60_000) * 60_000;
}

function awake(at: number, outages: readonly Outage[]): number {
  const asleep = outages.find((outage) => outage.kind === 'process' && at >= outage.from && at < outage.until);
  return asleep ? awake(asleep.until, outages) : at;
}

function actsOf(life: Life, number: number): Act[] {
  const { draftedAt, announcedAt, moves, cancelledAt, reminders } = life;
  const say = (at: number, text: string): Act => ({ at, office: COORDINATION, text });
  const date = dateFields(life.startsAt);
  const draft = `sitzung anlegen: Austausch; ${date}; Dauer: 60; Ort: Kreishaus; Erinnerungen: ${reminders.typed}`;
  return [
    say(draftedAt, draft),
    say(announcedAt, `sitzung ${number} veröffentlichen`),
    ...moves.map(({ at, startsAt }) =>
      say(at, `sitzung ${number} verschieben: ${dateFields(startsAt)}; Grund: Raum belegt`),
    ),
    ...(cancelledAt === undefined ? [] : [say(cancelledAt, `sitzung ${number} für alle absagen: Raum belegt`)]),
  ];
}

function dateFields(at: number): string {
  const time = DateTime.fromMillis(at, zone);
  return `Datum: ${time.toFormat('dd.MM.yyyy')}; Uhrzeit: ${time.toFormat('HH:mm')}`;
}

function staysOf({ startsAt, announcedAt, moves, cancelledAt, reminders }: Life): Stay[] {
  const begun = [{ at: announcedAt, startsAt }, ...moves];
  return begun.map((stay, index) => ({
    startsAt: stay.startsAt,
    from: stay.at,
    until: Math.min(begun[index + 1]?.at ?? stay.startsAt, cancelledAt ?? stay.startsAt),
    offsets: reminders.offsets as Stay['offsets'],
  }));
}
