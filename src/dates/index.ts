/** What lies ahead for the round and for the own municipality: meetings, deadlines, due days, dates of the programme. */
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { dayField } from '../conversation/day-fields.ts';
import { type Ahead, type AheadList, command, type Feature } from '../conversation/feature.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf, fromBerlin } from '../german/time.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { datesCard, type Span } from './cards.ts';
import { dateWords, showing } from './date-sayings.ts';

const day = dayField('Bitte einen Tag angeben, z. B. 12.10.2023.');

/** The feature; `list` is what all features know to lie ahead. */
export function dates(list: AheadList): Feature {
  const show = command({
    verb: 'dates.show',
    may: 'known',
    writes: false,
    typed: [{ pattern: /termine|was steht an/u, example: 'termine' }],
    asked: showing,
    input: z.object({ from: day.optional(), to: day.optional() }),
    run: async ({ roundId, member: { municipality }, at, place }, span, db) => {
      const all = [...(await list(db, roundId, at)), ...(await programmeDates(db, roundId, at))];
      const mine = all.filter(
        ({ at: moment, municipalityId, confidential, dated }) =>
          dated?.kind !== 'proposal' &&
          (confidential !== true || place.kind === 'personal') &&
          (municipalityId === undefined || municipalityId === municipality.id) &&
          isWithin(dayOf(moment), span),
      );
      return datesCard(inOrder(mine), municipality, span);
    },
  });
  return {
    name: 'dates',
    purpose: 'What lies ahead.',
    help: [{ label: 'Termine', words: 'termine', purpose: 'was für die Runde und Ihre Kommune ansteht' }],
    menu: [],
    words: dateWords,
    commands: [show],
  };
}

function isWithin(day: Day, { from = day, to = day }: Span): boolean {
  return from <= day && day <= to;
}

function inOrder(all: readonly Ahead[]): Ahead[] {
  return all.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** The end of the programme, while it lies ahead. */
async function programmeDates(db: Db, roundId: string, now: Instant): Promise<Ahead[]> {
  const { programme } = await findRoundOrThrow(db, roundId);
  const at = fromBerlin(`${programme.to}T23:59`);
  return at === undefined || at < now
    ? []
    : [{ at, wholeDay: true, title: `Ende des Bewilligungszeitraums ${programme.name}` }];
}
