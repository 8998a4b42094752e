import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { prepared, readTemplates } from '../../src/teams/template.ts';
import { samples } from './samples/index.ts';

type Data = Readonly<Record<string, unknown>>;
interface Library {
  readonly Template: new (template: unknown) => { expand(context: { $root: unknown }): unknown };
}

const { Template } = createRequire(import.meta.url)('adaptivecards-templating') as Library;
const templates = readTemplates('cards');

/** What stands in a template for an expression. */
const $ = (expression: string) => `\${${expression}}`;

const made = new Map<unknown, { library: InstanceType<Library['Template']>; own: ReturnType<typeof prepared> }>();

function making(template: unknown) {
  const before = made.get(template) ?? { library: new Template(template), own: prepared(template) };
  made.set(template, before);
  return before;
}

/** What is shown, or that it fails. */
function outcome(fill: () => unknown): unknown {
  try {
    return { shown: fill() };
  } catch {
    return 'fails';
  }
}

function assertSame(template: unknown, data: unknown, what: string): void {
  const { library, own } = making(template);
  const expected = outcome(() => library.expand({ $root: data }));
  const shown = outcome(() => own(data));
  assert.deepEqual(shown, expected, what);
}

/** The same data in which one thing, somewhere, is another. */
function* changed(data: unknown): Generator<unknown> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const put = (other: unknown) =>
      Array.isArray(data) ? data.with(Number(key), other) : { ...(data as Data), [key]: other };
    for (const other of [undefined, null, '', 0, false, $('name'), [], {}]) yield put(other);
    for (const inside of changed(value)) yield put(inside);
  }
}

describe('a template that was made ready', () => {
  it('shows what the library shows, for every card in every state', () => {
    for (const { reply, name, state } of samples)
      assertSame(templates.get(reply.card), reply.data, `${name}, ${state}`);
  });

  it('shows what the library shows where something is missing or another', () => {
    const each = new Map(samples.map(({ reply }) => [reply.card, reply.data]));
    for (const [card, data] of each) {
      const others = [...changed(data)];
      const step = Math.ceil(others.length / 40);
      others.forEach((other, at) => {
        if (at % step === 0) assertSame(templates.get(card), other, `${card} ${at}`);
      });
    }
  });

  it('shows what the library shows of lists in lists, conditions and places', () => {
    const data = {
      a: 'A',
      yes: true,
      no: false,
      text: 'yes',
      list: [{ b: 1, a: 'own' }, { b: 2 }],
      none: [],
      nothing: null,
    };
    const templatesOfTheirOwn = [
      { x: $('a'), y: `a ${$('a')} b`, z: $('nothing'), w: $('unknown'), n: 5, t: true, null: null },
      [{ $data: $('list'), b: $('b'), a: $('a'), root: $('$root.a'), at: $('$index') }, 'end'],
      [
        { $data: $('none'), b: $('b') },
        { $when: $('yes'), x: 1 },
        { $when: $('no'), x: 2 },
        { $when: $('text'), x: 3 },
      ],
      {
        items: [
          { $data: $('list'), $when: $('b > 1'), inner: [{ $data: $('$root.list'), b: $('b'), at: $('$index') }] },
        ],
      },
      { one: { $data: $('list'), b: $('b') }, gone: { $when: $('unknown'), x: 1 }, true: $('true') },
      { $when: 'never', x: 1 },
      { $data: $('a'), x: $('length($data)') },
    ];
    for (const template of templatesOfTheirOwn) assertSame(template, data, JSON.stringify(template));
  });
});
