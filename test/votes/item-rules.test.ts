import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Ballot, Choice, Rule } from '../../src/votes/ballot.ts';
import { itemLines, readItemLines } from '../../src/votes/drafting/item-lines.ts';
import { pagesOf } from '../../src/votes/items/pages.ts';
import { decideItems, readItemsSaid, sayingTo, unansweredBy } from '../../src/votes/items.ts';
import { type Item, itemPolls, type Poll } from '../../src/votes/vote.ts';

const RULES: readonly Rule[] = ['consent', 'simple', 'absolute', 'two-thirds', 'unanimous'];
const NO: Readonly<Partial<Record<Rule, Choice>>> = { consent: 'objection' };

/** What a municipality says to one item; `undefined` is silence there. */
type Answer = 'for' | 'against' | 'neither' | undefined;
type Both = readonly [Answer, Answer];
const ANSWERS: readonly Answer[] = ['for', 'against', 'neither', undefined];
const WAYS: readonly Both[] = ANSWERS.flatMap((first) => ANSWERS.map((second): Both => [first, second]));

const items: readonly Item[] = [
  { position: 1, number: '3.1', heading: 'Höchstbetrag', text: '300 € je Haushalt' },
  { position: 2, number: '3.2', heading: 'Antrag' },
];

function pollOf(rule: Rule, count: number, ballots: readonly Ballot[] = [], replaced: readonly Ballot[] = []): Poll {
  const entitled = Array.from({ length: count }, (_, at) => ({ id: `m${at}`, name: `m${at}` }));
  const vote = {
    ...({ number: 1, state: 'open', question: '', rule, resultsVisible: false, items: 2 } as const),
    ...AT,
  };
  return { vote, entitled, ballots, replaced, acts: [], items };
}
const AT = { closesAt: '2023-10-12T10:00:00Z', municipalityId: 'm0', office: '' };

function choiceOf(rule: Rule, answer: Exclude<Answer, undefined>): Choice {
  return answer === 'for' ? 'yes' : answer === 'neither' ? 'abstain' : (NO[rule] ?? 'no');
}

/** One ballot for each municipality that has answered an item at least. */
function given(rule: Rule, all: readonly Both[]): Ballot[] {
  const poll = pollOf(rule, all.length);
  return all.flatMap((both, at) => {
    const said = both.flatMap((answer, index) =>
      answer === undefined ? [] : [{ item: index + 1, choice: choiceOf(rule, answer) }],
    );
    return said.length === 0 ? [] : [ballotOf(at, sayingTo(poll, `m${at}`, said))];
  });
}

function ballotOf(at: number, said: ReturnType<typeof sayingTo>, version = 1): Ballot {
  const municipality = { id: `m${at}`, name: `m${at}` };
  return { municipality, ...said, version, office: `o${version}`, given: 'head', castAt: `2023-10-0${version}` };
}

/** The product's rules once more, from their words, for one item. */
function secondOpinion(rule: Rule, said: readonly Answer[]): string {
  const [e, y, n] = [
    said.length,
    said.filter((one) => one === 'for').length,
    said.filter((one) => one === 'against').length,
  ];
  const heard = said.filter((one) => one !== undefined).length;
  if (heard <= e / 2) return 'no-quorum';
  const carried = {
    consent: y > 0 && n === 0,
    simple: y > n,
    absolute: y > e / 2,
    'two-thirds': y > 0 && y / (y + n) >= 2 / 3,
    unanimous: y > 0 && n === 0,
    'straw-poll': false,
  }[rule];
  return carried ? 'carried' : 'rejected';
}

function wholeOpinion(each: readonly string[]): string {
  if (each.includes('carried')) return 'carried';
  return each.includes('rejected') ? 'rejected' : 'no-quorum';
}

/** All ways of so many municipalities, without their order: the rules do not know it. */
function everyWay(municipalities: number, from = 0): Both[][] {
  if (municipalities === 0) return [[]];
  return WAYS.slice(from).flatMap((way, at) => everyWay(municipalities - 1, from + at).map((rest) => [way, ...rest]));
}

describe('the rules of a vote with items', () => {
  for (const rule of RULES)
    it(`decide each item as a second formulation does, for all ballots of up to five municipalities: ${rule}`, () => {
      for (let municipalities = 1; municipalities <= 5; municipalities += 1)
        for (const all of everyWay(municipalities)) {
          const decided = decideItems(pollOf(rule, all.length, given(rule, all)));
          const wanted = [0, 1].map((at) =>
            secondOpinion(
              rule,
              all.map((both) => both[at]),
            ),
          );
          assert.deepEqual(
            decided.items.map(({ outcome }) => outcome),
            wanted,
            JSON.stringify(all),
          );
          assert.equal(decided.outcome, wholeOpinion(wanted));
        }
    });

  it('take an item that was left untouched as silence, never as consent or abstention', () => {
    const poll = pollOf(
      'consent',
      3,
      given('consent', [
        ['for', undefined],
        ['for', undefined],
        [undefined, undefined],
      ]),
    );
    assert.deepEqual(
      decideItems(poll).items.map(({ outcome }) => outcome),
      ['carried', 'no-quorum'],
    );
    assert.deepEqual(
      unansweredBy(poll, 'm0').map(({ number }) => number),
      ['3.2'],
    );
    assert.deepEqual(
      unansweredBy(poll, 'm2').map(({ number }) => number),
      ['3.1', '3.2'],
    );
  });

  const saves = fc.array(
    fc.dictionary(fc.constantFrom('1', '2'), fc.constantFrom<Choice>('yes', 'abstain', 'objection'), { minKeys: 1 }),
    { minLength: 1, maxLength: 8 },
  );

  it('count of each item what was said last, and keep on record all that was said before', () => {
    fc.assert(
      fc.property(saves, (pages) => {
        let poll = pollOf('consent', 1);
        const last = new Map<string, Choice>();
        let changes = 0;
        for (const page of pages) {
          for (const [item, choice] of Object.entries(page)) {
            if (last.get(item) !== choice) changes += 1;
            last.set(item, choice);
          }
          const said = Object.entries(page).map(([item, choice]) => ({ item: Number(item), choice }));
          const before = poll.ballots[0];
          const cast = sayingTo(poll, 'm0', said);
          if (before && JSON.stringify(before.items) === JSON.stringify(cast.items)) continue;
          const next = ballotOf(0, cast, (before?.version ?? 0) + 1);
          poll = pollOf('consent', 1, [next], [...(before ? [before] : []), ...poll.replaced]);
        }
        const polls = itemPolls(poll).map((one) => one.poll);
        const counted = polls.flatMap(({ ballots }, at) => ballots.map(({ choice }) => [String(at + 1), choice]));
        assert.deepEqual(new Map(counted as [string, Choice][]), new Map(last));
        assert.equal(polls.flatMap(({ ballots, replaced }) => [...ballots, ...replaced]).length, changes);
      }),
    );
  });

  it('keep which office has answered an item, where another one answers the next', () => {
    const first = ballotOf(0, sayingTo(pollOf('consent', 1), 'm0', [{ item: 1, choice: 'yes' }]));
    const poll = pollOf('consent', 1, [first]);
    const second = ballotOf(0, sayingTo(poll, 'm0', [{ item: 2, choice: 'abstain' }]), 2);
    const offices = itemPolls(pollOf('consent', 1, [second], [first])).map((one) => one.poll.ballots[0]?.office);
    assert.deepEqual(offices, ['o1', 'o2']);
  });
});

describe('the pages of items', () => {
  const item = fc.record({ heading: fc.string({ maxLength: 100 }), text: fc.string({ maxLength: 4000 }) });

  it('hold each item once and in order, at most twenty, and no more than a card takes', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 60 }), (all) => {
        const numbered = all.map((one, at) => ({ ...one, position: at + 1, number: String(at + 1) }));
        const pages = pagesOf(numbered);
        assert.deepEqual(pages.flat(), numbered);
        for (const page of pages) {
          const length = page.reduce((sum, { heading, text = '' }) => sum + heading.length + text.length, 0);
          assert.ok(page.length <= 20 && (page.length === 1 || length <= 6000));
        }
      }),
    );
  });
});

describe('items as they are written down', () => {
  it('are numbered headings with the text below them', () => {
    const read = readItemLines(
      '3.1 Höchstbetrag\n300 € je Haushalt.\nIn Härtefällen mehr.\n3.2 Antrag\n4. Geltung\nBis 2024.',
    );
    assert.deepEqual(read, [
      { number: '3.1', heading: 'Höchstbetrag', text: '300 € je Haushalt.\nIn Härtefällen mehr.' },
      { number: '3.2', heading: 'Antrag', text: undefined },
      { number: '4', heading: 'Geltung', text: 'Bis 2024.' },
    ]);
  });

  it('keep in their text a number that does not come next: a day, an amount', () => {
    const [only, ...more] = readItemLines('1 Frist\n12. Oktober 2023\n300 € je Haushalt');
    assert.deepEqual([only?.text, more], ['12. Oktober 2023\n300 € je Haushalt', []]);
  });

  it('are counted where they have no numbers', () => {
    assert.deepEqual(
      readItemLines('Höchstbetrag | Antrag').map(({ number, heading }) => `${number} ${heading}`),
      ['1 Höchstbetrag', '2 Antrag'],
    );
  });

  it('are read again as they are written', () => {
    const written = '1 Ziel\nWas gilt.\n1.1 Höchstbetrag\n300 €\n1.2 Antrag\n2 Geltung';
    assert.equal(itemLines(readItemLines(written)), written);
  });
});

describe('answers to items as they are typed', () => {
  const poll = pollOf('consent', 1);
  const read = (typed: string) => readItemsSaid(poll, typed, items);

  it('name one item or several, all or the rest, an objection with its reason', () => {
    const [yes, objection] = [
      { item: 1, choice: 'yes' },
      { item: 2, choice: 'objection', reason: 'Zu teuer; zu spät.' },
    ];
    assert.deepEqual(read('3.1 zustimmung; 3.2 einwand: Zu teuer; zu spät.'), [yes, objection]);
    assert.deepEqual(
      read('3.1 bis 3.2: Enthaltung'),
      [1, 2].map((item) => ({ item, choice: 'abstain' })),
    );
    assert.deepEqual(
      read('allen zustimmen'),
      [1, 2].map((item) => ({ item, choice: 'yes' })),
    );
    assert.deepEqual(read('Nr. 3.2 Enthaltung\nden übrigen Zustimmung'), [
      { item: 2, choice: 'abstain' },
      { item: 1, choice: 'yes' },
    ]);
  });

  for (const [typed, why] of [
    ['3.9 zustimmung', /Einen Punkt 3\.9 gibt es hier nicht/u],
    ['3.1 vielleicht', /Nicht gelesen: „3\.1 vielleicht“/u],
    ['3.2 einwand', /Einwand zu Nr\.\u00a03\.2 begründen/u],
  ] as const)
    it(`say what cannot be read: ${typed}`, () => {
      assert.match(String(read(typed)), why);
    });
});
