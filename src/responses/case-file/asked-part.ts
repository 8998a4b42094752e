import type { Instant } from '../../german/berlin.ts';
import { weekdayTime } from '../../german/write.ts';
import { type ActKind, type Asking, endOf, type Given, isLate, silent } from '../asking.ts';
import { withdrawnWords } from './given.ts';
import type { AskedPart, CaseAnswer, CaseEvent } from './matter.ts';

/** How the answers of a kind are read: in words, and how a wording that is asked no more is called. */
interface Reading<A> {
  readonly about?: string;
  readonly says: (content: A) => Pick<CaseAnswer, 'answer' | 'reason'>;
  /** *galt dem Termin vom …, zählt nicht* of an answer to an earlier wording; without it, it is replaced. */
  readonly earlier?: (wording: number) => string;
}

/** Who was asked, and all answers: of each municipality the latest first, those that were replaced or taken back below. */
export function askedPart<A>(asking: Asking<A>, reading: Reading<A>): AskedPart {
  const { asked, answers, replaced } = asking;
  const of = (all: readonly Given<A>[], id: string) => all.filter(({ municipality }) => municipality.id === id);
  const toAnswer = (given: Given<A>, standing: string): CaseAnswer => {
    const { municipality, content, office, given: way, toldOn, at } = given;
    return {
      ...{ municipality: municipality.name, ...reading.says(content), standing },
      how: { office, given: way, toldOn, at },
    };
  };
  return {
    about: reading.about,
    asked: asked.map(({ name }) => name),
    silent: silent(asking).map(({ name }) => name),
    answers: asked.flatMap(({ id }) => [
      ...of(answers, id).map((one) => toAnswer(one, isLate(asking, one) ? 'gilt, als Nachtrag' : 'gilt')),
      ...of(replaced, id).map((one) => toAnswer(one, standing(asking, one, reading))),
    ]),
  };
}

function standing<A>(asking: Asking<A>, given: Given<A>, { earlier }: Reading<A>): string {
  if (given.withdrawn) return withdrawnWords(given.withdrawn);
  return given.wording !== asking.wording && earlier ? earlier(given.wording) : 'ersetzt';
}

const ACTED: Readonly<Record<ActKind, string>> = {
  extended: 'Frist verlängert',
  'closed-early': 'Vorzeitig geschlossen',
  cancelled: 'Abgebrochen',
};

/** What is asked, as far as its course goes. */
type Course = Pick<Asking<unknown>, 'state' | 'openedAt' | 'closesAt' | 'acts'>;

/** The course of what was asked: published, what was done with it, and that it ran to its end. */
export function askedEvents(asking: Course): readonly CaseEvent[] {
  const { state, openedAt, acts } = asking;
  const opened = openedAt === undefined ? [] : [{ at: openedAt, what: 'Veröffentlicht' }];
  const done = acts.map(({ kind, at, office, reason, endBefore }): CaseEvent => {
    const before = kind === 'extended' && endBefore !== undefined ? `, bisher ${weekdayTime(endBefore)}` : '';
    return { at, what: `${ACTED[kind]}${before}`, office, reason };
  });
  const end = endOf(asking);
  const isEarly = acts.some(({ kind }) => kind !== 'extended');
  const ended = state === 'closed' && !isEarly && end !== undefined ? [{ at: end, what: 'Geschlossen' }] : [];
  return [...opened, ...done.toReversed(), ...ended];
}

/** When it ended; undefined while it runs. */
export function endedAt(asking: Course): Instant | undefined {
  const cancelled = asking.acts.find(({ kind }) => kind === 'cancelled');
  return asking.state === 'open' ? undefined : (cancelled?.at ?? endOf(asking));
}
