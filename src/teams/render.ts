import type { Block, Reply } from '../conversation/reply.ts';
import { plainText } from './plain-text.ts';
import { prepared, readTemplates } from './template.ts';

/** A card as Teams takes it, with its plain-text twin. */
export interface Rendered {
  readonly card: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Renders replies from the templates of one folder. */
export type Renderer = (reply: Reply) => Rendered;

/** A card larger than this (in characters of JSON) could be refused by Teams, which counts UTF-16 bytes of the whole message. */
export const CARD_CHARACTERS = 38_000;

/** Reads all templates once; each is made ready when it is first shown. */
export function createRenderer(folder: string): Renderer {
  const templates = readTemplates(folder);
  const ready = new Map<string, ReturnType<typeof prepared>>();
  const templateOf = (card: string) => {
    if (!templates.has(card)) throw new Error(`no template ${card}`);
    const template = ready.get(card) ?? prepared(templates.get(card));
    ready.set(card, template);
    return template;
  };
  const expand = ({ card, data }: Block) => withoutEffects(templateOf(card)(data)) as Record<string, unknown>;
  return keepingLast((reply) => {
    const expanded = joined(expand(reply), (reply.below ?? []).map(expand));
    return finish(reply.mentions ? withMentions(expanded, reply.mentions) : expanded);
  });
}

/** Cards that are the same for everybody of a municipality, and so many of them as a few rounds have municipalities. */
const SAME = new Set(['conversation/help']);
const KEPT = 60;

/** Keeps what such cards became, those that were shown last: made again, they would be the same. */
function keepingLast(render: Renderer): Renderer {
  const last = new Map<string, Rendered>();
  return (reply) => {
    if (!SAME.has(reply.card)) return render(reply);
    const said = JSON.stringify([reply.card, reply.data, reply.below, reply.mentions]);
    const shown = last.get(said) ?? render(reply);
    last.delete(said);
    last.set(said, shown);
    const [oldest] = last.keys();
    if (last.size > KEPT && oldest !== undefined) last.delete(oldest);
    return shown;
  };
}

/** A card with others below it. */
function joined(card: Record<string, unknown>, below: readonly Record<string, unknown>[]): Record<string, unknown> {
  return below.length === 0 ? card : { ...card, body: [card, ...below].flatMap(({ body }) => body) };
}

/** Teams notifies whoever an entity names, and shows its text in place of the tag. */
function withMentions(card: Record<string, unknown>, mentions: NonNullable<Reply['mentions']>) {
  const entities = mentions.map(({ personId, office }) => ({
    type: 'mention',
    text: `<at>${office}</at>`,
    mentioned: { id: personId, name: office },
  }));
  return { ...card, msteams: { entities } };
}

function finish(expanded: Record<string, unknown>): Rendered {
  const text = plainText(expanded);
  const whole = withTwin(expanded, text);
  if (JSON.stringify(whole).length <= CARD_CHARACTERS) return { text, card: whole };
  // Where both do not fit, the card stands above its twin, which is there twice; escaped, a sign can count for two.
  const room = CARD_CHARACTERS - JSON.stringify(withTwin(expanded, '')).length;
  return { text, card: withTwin(expanded, `${text.slice(0, Math.max(0, Math.floor(room / 4) - 1))}…`) };
}

function withTwin(expanded: Record<string, unknown>, text: string): Record<string, unknown> {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    ...expanded,
    version: '1.5',
    lang: 'de',
    fallbackText: text,
    speak: text,
  };
}

/** Properties whose text people read. */
const READ = new Set(['text', 'title', 'label', 'placeholder']);
/** Invisible signs that turn the direction of reading, also of our own words after them. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Takes from all that is read what would have an effect: changes of direction, date functions. Inputs keep their values. */
function withoutEffects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEffects);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === 'data') return [key, one];
      return [key, READ.has(key) && typeof one === 'string' ? plain(one) : withoutEffects(one)];
    }),
  );
}

function plain(text: string): string {
  return text.replace(DIRECTION, '').replaceAll('{{', '{ {');
}
