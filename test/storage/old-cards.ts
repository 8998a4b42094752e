import type { Place } from '../../src/conversation/turn.ts';
import type { Rendered } from '../../src/teams/render.ts';

/** A button as it stands on a card that somebody has: who sees it, where, and what it sends. */
export interface Click {
  readonly by: string;
  readonly place: Place['kind'];
  readonly verb: string;
  /** What the button itself carries. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What the inputs of its card send along, by their ids as they stand on the card. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Who has a card, and where. */
export type Holder = Pick<Click, 'by' | 'place'>;

type Element = Readonly<Record<string, unknown>>;

/** All that can be clicked on a card, with inputs filled in; a view of one's own is asked for like a click. */
export function clicksOn({ card }: Rendered, holder: Holder): Click[] {
  const all = elementsOf(card);
  const inputs = all.filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
  return all
    .filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit')
    .map((action) => ({ verb: verbOf(action), data: dataOf(action) }))
    .filter(({ verb }) => verb !== '')
    .map(({ verb, data }) => ({ ...holder, verb, data, inputs: filledIn(inputs, verb) }));
}

function elementsOf(value: unknown): Element[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Element;
  return [own, ...Object.entries(own).flatMap(([key, one]) => (key === 'data' ? [] : elementsOf(one)))];
}

function verbOf(action: Element): string {
  const verb = action['verb'] ?? dataOf(action)['verb'];
  return typeof verb === 'string' ? verb : '';
}

function dataOf({ data }: Element): Element {
  return typeof data === 'object' && data !== null ? (data as Element) : {};
}

function filledIn(inputs: readonly Element[], verb: string): Record<string, string> {
  return Object.fromEntries(inputs.map((input) => [String(input['id']), valueFor(input, verb)]));
}

/** Fields that take no free words; all others are filled in with words that are found again. */
const TYPED: Readonly<Record<string, string>> = {
  absent: 'Monheim am Rhein',
  amount: '143.325,00',
  attachments: 'Anlage https://probe.example.org/anlage.pdf',
  committed: '1.234,56',
  cost: '4.321,00',
  dates: '23.11.2023 14:00\n24.11.2023 10:00',
  evidence: 'https://probe.example.org/beleg',
  link: 'https://probe.example.org/link',
  minutes: '90',
  options: '',
  planned: '2.345,67',
  population: '30.298',
  quorum: '7',
  rate: '63',
  reminders: '3 Tage, 1 Tag',
  share: '7,5',
  spent: '345,67',
  url: 'https://probe.example.org/original',
};

function valueFor(input: Element, verb: string): string {
  const name = String(input['id']).replace(/~\d+$/u, '');
  const value = typeof input['value'] === 'string' ? input['value'] : '';
  if (input['type'] === 'Input.ChoiceSet') return value || lastChoice(input);
  if (input['type'] === 'Input.Date') return '2023-10-27';
  if (input['type'] === 'Input.Time') return '10:30';
  return TYPED[name] ?? `Probe ${name} ${verb}`;
}

function lastChoice({ choices }: Element): string {
  const last = Array.isArray(choices) ? (choices.at(-1) as Element | undefined) : undefined;
  return String(last?.['value'] ?? '');
}

/** The addresses of files on a card. */
export function filesOn({ card }: Rendered): string[] {
  const address = /https:\/\/bot\.example\.org\/files\/([\w.-]+)/gu;
  return [...JSON.stringify(card).matchAll(address)].map(([, signed = '']) => signed);
}
