/** A piece of a number format. */
export interface Token {
  readonly kind:
    | 'digit'
    | 'point'
    | 'comma'
    | 'percent'
    | 'exponent'
    | 'slash'
    | 'text'
    | 'general'
    | 'date'
    | 'elapsed'
    | 'half'
    | 'literal';
  /** As it is shown, or what it stands for: `0`, `yyyy`, `€`. */
  readonly text: string;
}

/** One of the up to four parts of a format: for positive and negative numbers, zero, and text. */
export interface FormatSection {
  readonly tokens: readonly Token[];
  /** The numbers that it is for, where it says so. */
  readonly holds?: (value: number) => boolean;
}

const PIECE =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[\s\S])|_(?<space>[\s\S])|\*(?<fill>[\s\S])|\[(?<bracket>[^\]]*)\]?|(?<general>General|Standard)|(?<half>AM\/PM|A\/P)|(?<exponent>E[+-])|(?<date>y+|m+|d+|h+|s+)|(?<digit>[0#?])|(?<sign>[\s\S])/giu;
const SIGNS: Readonly<Record<string, Token['kind']>> = {
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '/': 'slash',
  '@': 'text',
};
const CONDITION = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/u;
const CURRENCY = /^\$([^-\]]*)/u;
const ELAPSED = /^(?:h+|m+|s+)$/iu;

const known = new Map<string, readonly FormatSection[]>();
const MOST_KNOWN = 500;

/** The parts of a format; a workbook has few formats and many cells, so they are read once. */
export function sectionsOf(code: string): readonly FormatSection[] {
  const found = known.get(code);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const sections = parted(code);
  known.set(code, sections);
  return sections;
}

function parted(code: string): FormatSection[] {
  const sections: { tokens: Token[]; holds?: (value: number) => boolean }[] = [{ tokens: [] }];
  for (const { groups = {} } of code.matchAll(PIECE)) {
    const section = sections.at(-1);
    if (groups['sign'] === ';') sections.push({ tokens: [] });
    else if (groups['bracket'] !== undefined && section) bracketed(groups['bracket'], section);
    else if (section) section.tokens.push(...tokenOf(groups));
  }
  return sections.map(({ tokens, ...rest }) => ({ ...rest, tokens: isDated(tokens) ? tokens : withoutDates(tokens) }));
}

/** A colour shows nothing, a currency its sign, `[h]` hours beyond a day. */
function bracketed(words: string, section: { tokens: Token[]; holds?: (value: number) => boolean }): void {
  const [, sign, amount] = CONDITION.exec(words) ?? [];
  if (sign !== undefined) section.holds = conditionOf(sign, Number(amount));
  else if (ELAPSED.test(words)) section.tokens.push({ kind: 'elapsed', text: words.toLowerCase() });
  else {
    const currency = CURRENCY.exec(words)?.[1] ?? '';
    if (currency !== '') section.tokens.push({ kind: 'literal', text: currency });
  }
}

function conditionOf(sign: string, amount: number): (value: number) => boolean {
  switch (sign) {
    case '<=':
      return (value) => value <= amount;
    case '>=':
      return (value) => value >= amount;
    case '<>':
      return (value) => value !== amount;
    case '<':
      return (value) => value < amount;
    case '>':
      return (value) => value > amount;
    default:
      return (value) => value === amount;
  }
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token[] {
  const { quoted, escaped, space, fill, general, half, exponent, date, digit, sign = '' } = groups;
  if (quoted !== undefined) return [{ kind: 'literal', text: quoted }];
  if (escaped !== undefined) return [{ kind: 'literal', text: escaped }];
  if (space !== undefined) return [{ kind: 'literal', text: ' ' }];
  if (fill !== undefined) return [{ kind: 'literal', text: ' ' }];
  if (general !== undefined) return [{ kind: 'general', text: '' }];
  if (half !== undefined) return [{ kind: 'half', text: half }];
  if (exponent !== undefined) return [{ kind: 'exponent', text: exponent }];
  if (date !== undefined) return [{ kind: 'date', text: date.toLowerCase() }];
  if (digit !== undefined) return [{ kind: 'digit', text: digit }];
  return [{ kind: Object.hasOwn(SIGNS, sign) ? (SIGNS[sign] ?? 'literal') : 'literal', text: sign }];
}

/** Whether a format shows a day or a time. */
export function isDated(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
}

/** Outside a date, a slash is one of a fraction only between figures. */
function withoutDates(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'slash') return token;
    return tokens[at - 1]?.kind === 'digit' ? token : { kind: 'literal', text: '/' };
  });
}
