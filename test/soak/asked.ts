import type { TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION } from '../votes/poll.ts';
import type { Click } from './clicks.ts';
import type { Random } from './random.ts';

/** What is asked in a storm beside votes. */
export const ASKED = ['surveys', 'acknowledgements'] as const;

/** An answer as an office gives it by a click: its content, as JSON keeps it. */
export interface SentAnswer {
  readonly kind: (typeof ASKED)[number];
  readonly number: number;
  readonly municipality: string;
  readonly content: string;
}

/** Each of these is extended in the storm. */
const EXTENDED = 2;
const FIRST = 100;

/** Opens Rundfragen and Kenntnisnahmen, so many of each, that close when the votes do. */
export async function prepareAsked(round: TestRound, each: number): Promise<void> {
  for (let number = 1; number <= each; number += 1) {
    const until = 'Frist: 05.10.2023 09:15';
    await round.say(COORDINATION, `rundfrage anlegen: Frage ${number}?; Felder: Fälle: Zahl; ${until}`);
    await round.click(COORDINATION, 'surveys.open', { number });
    await round.say(COORDINATION, `kenntnisnahme anlegen: Erlass ${number}; Text: Bitte lesen; ${until}`);
    await round.click(COORDINATION, 'acknowledgements.open', { number });
  }
}

/** All municipalities answer all of it, changing their minds, some clicks doubled. */
export function answersOf(each: number, connector: string, random: Random): (Click & SentAnswer)[] {
  const heads = samplePlan.people.filter(({ roles }) => roles.includes('head'));
  return Array.from({ length: each }, (_, at) => at + 1).flatMap((number) =>
    heads.flatMap(({ office, municipality, objectId }) =>
      ['one', 'two', 'noted'].flatMap((time) => {
        const whose = { number, municipality, office, connector };
        const click = { ...whose, activity: `f:asked-${number}-${objectId}-${time}`, thread: FIRST + number };
        const answer = time === 'noted' ? noted(number) : surveyed(number, random);
        const copies = random.next() < 0.3 ? 2 : 1;
        return Array.from({ length: copies }, () => ({ ...click, ...answer, after: random.next() * 0.9 }));
      }),
    ),
  );
}

function noted(number: number) {
  const content = JSON.stringify({ noted: true });
  const acknowledged = /Kenntnis genommen, Sozialamt/u;
  return {
    kind: 'acknowledgements',
    verb: 'acknowledgements.confirm',
    data: { number },
    content,
    acknowledged,
  } as const;
}

function surveyed(number: number, random: Random) {
  if (random.next() < 0.2) {
    const content = JSON.stringify({ nil: true });
    const acknowledged = /hat geantwortet: Fehlanzeige/u;
    return { kind: 'surveys', verb: 'surveys.nothing', data: { number, wording: 0 }, content, acknowledged } as const;
  }
  const said = String(random.below(1000));
  const data = { number, wording: 0, 'field1~1': said };
  const content = JSON.stringify({ values: [said] });
  const acknowledged = new RegExp(`hat geantwortet: ${said}\\b`, 'u');
  return { kind: 'surveys', verb: 'surveys.answer', data, content, acknowledged } as const;
}

/** The Koordination extends every second while the answers come in. */
export function extensionsOf(each: number, connector: string, random: Random): Click[] {
  const numbers = Array.from({ length: each }, (_, at) => at + 1).filter((number) => number % EXTENDED === 0);
  const until = { closesOn: '2023-10-05', closesTime: '10:00', reason: 'Alle brauchen länger.' };
  return numbers.flatMap((number) =>
    ASKED.map((kind) => ({
      ...{ activity: `f:extend-${kind}-${number}`, office: COORDINATION, connector, thread: FIRST + number },
      ...{ verb: `${kind}.extend`, data: { number, ...until }, after: 0.05 + random.next() * 0.2 },
      acknowledged: /Grund: Alle brauchen länger\./u,
    })),
  );
}
