import { Decimal } from 'decimal.js';
import { shownDate } from './date-format.ts';
import { isDated, sectionsOf, type Token } from './format-tokens.ts';

/** How a spreadsheet shows a number in German; undefined where its format shows nothing. */
export function shownNumber(code: string, value: number, is1904 = false): string | undefined {
  const sections = sectionsOf(code);
  const chosen = chosenFor(value, sections);
  const tokens = chosen?.tokens ?? [];
  if (tokens.length === 0) return code === '' ? general(value) : undefined;
  if (tokens.some(({ kind }) => kind === 'general'))
    return aroundGeneral(tokens, chosen?.signed ? Math.abs(value) : value);
  if (isDated(tokens)) return shownDate(tokens, is1904 ? value + 1462 : value);
  if (!tokens.some(({ kind }) => kind === 'digit'))
    return tokens.some(({ kind }) => kind === 'text') ? general(value) : literals(tokens);
  const amount = chosen?.signed ? Math.abs(value) : value;
  return tokens.some(({ kind }) => kind === 'slash') ? fraction(tokens, amount) : figures(tokens, amount);
}

/** Whether a format shows a day or a time. */
export function isDateFormat(code: string): boolean {
  return isDated(sectionsOf(code)[0]?.tokens ?? []);
}

/** A number without a format, in German; without groups, since a year is a number too. */
export function general(value: number): string {
  return GENERAL.format(value);
}

const GENERAL = new Intl.NumberFormat('de-DE', { useGrouping: false, maximumFractionDigits: 10 });

/** The text of a cell as its format shows it; undefined where it shows nothing. */
export function shownText(code: string, text: string): string | undefined {
  const sections = sectionsOf(code);
  const tokens = (sections[3] ?? sections.find((one) => one.tokens.some(({ kind }) => kind === 'text')))?.tokens;
  if (sections.length > 3 && tokens?.length === 0) return undefined;
  return tokens ? tokens.map(({ kind, text: own }) => (kind === 'text' ? text : own)).join('') : text;
}

interface Chosen {
  readonly tokens: readonly Token[];
  /** The format itself says how it shows what is negative. */
  readonly signed: boolean;
}

/** The part of a format that shows this number: by its own condition, else by sign. */
function chosenFor(value: number, sections: ReturnType<typeof sectionsOf>): Chosen | undefined {
  const byCondition = sections.findIndex(({ holds }) => holds?.(value));
  if (byCondition >= 0) {
    const isForNegatives = value < 0 && sections[byCondition]?.holds?.(-value) === false;
    return { tokens: sections[byCondition]?.tokens ?? [], signed: isForNegatives };
  }
  const numeric = sections.slice(0, 3).filter(({ holds }) => holds === undefined);
  const at = value < 0 && numeric.length > 1 ? 1 : value === 0 && numeric.length > 2 ? 2 : 0;
  const one = numeric[at] ?? numeric[0];
  return one && { tokens: one.tokens, signed: at === 1 };
}

function literals(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function aroundGeneral(tokens: readonly Token[], value: number): string {
  return tokens.map(({ kind, text }) => (kind === 'general' ? general(value) : text)).join('');
}

/** Figures with their groups, decimals, per cent and signs. */
function figures(tokens: readonly Token[], value: number): string {
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) return scientific(tokens.slice(0, exponent), tokens.slice(exponent + 1), value);
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const rest = point < 0 ? [] : tokens.slice(point + 1);
  const decimals = rest.filter(({ kind }) => kind === 'digit');
  const scale = scaleOf(tokens);
  const amount = exact(value).mul(scale).toDecimalPlaces(decimals.length, Decimal.ROUND_HALF_UP);
  const [before = '0', after = ''] = amount.abs().toFixed(decimals.length).split('.');
  const shown = `${wholePart(whole, before)}${decimalPart(rest, after)}`.replace(/(\d)%/gu, '$1\u00a0%');
  return amount.isNegative() && !amount.isZero() ? `-${shown}` : shown;
}

/** Excel keeps 15 digits; what lies behind them comes of counting in twos. */
function exact(value: number): Decimal {
  return new Decimal(Number.isFinite(value) ? value.toPrecision(15) : 0);
}

/** Each per cent sign is a hundred, each comma behind the last figure a thousandth. */
function scaleOf(tokens: readonly Token[]): Decimal {
  const percent = tokens.filter(({ kind }) => kind === 'percent').length;
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit' || kind === 'point');
  const thousands = tokens.slice(last + 1).filter(({ kind }) => kind === 'comma').length;
  return new Decimal(10).pow(2 * percent - 3 * thousands);
}

/** From the last figure to the first: each takes its place, what is left stands at the first place. */
function wholePart(tokens: readonly Token[], figures: string): string {
  const places = tokens.filter(({ kind }) => kind === 'digit').length;
  const grouped = isGrouped(tokens);
  const least = tokens.findIndex(({ kind, text }) => kind === 'digit' && text === '0');
  const zeros = least < 0 ? 0 : tokens.slice(least).filter(({ kind }) => kind === 'digit').length;
  const digits = [...(figures === '0' && zeros === 0 ? '' : figures).padStart(zeros, '0')];
  let shown = '';
  let used = 0;
  let left = places;
  const take = (count: number) => {
    for (let taken = 0; taken < count && used < digits.length; taken += 1) {
      if (grouped && used > 0 && used % 3 === 0) shown = `.${shown}`;
      shown = `${digits[digits.length - 1 - used]}${shown}`;
      used += 1;
    }
  };
  for (const { kind, text } of [...tokens].reverse()) {
    if (kind === 'comma') continue;
    if (kind !== 'digit') shown = `${text}${shown}`;
    else {
      left -= 1;
      take(left === 0 ? digits.length : 1);
    }
  }
  return shown;
}

/** A comma between two figures divides thousands. */
function isGrouped(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  return tokens.slice(0, Math.max(0, last)).some(({ kind }) => kind === 'comma');
}

/** Zeros that the format does not ask for are not shown, and no comma without a figure behind it. */
function decimalPart(tokens: readonly Token[], decimals: string): string {
  const wanted = tokens.filter(({ kind }) => kind === 'digit').map(({ text }) => text);
  let length = decimals.length;
  while (length > 0 && wanted[length - 1] !== '0' && decimals.charAt(length - 1) === '0') length -= 1;
  let at = 0;
  const shown = tokens.map(({ kind, text }) => {
    if (kind === 'comma') return '';
    if (kind !== 'digit') return text;
    at += 1;
    return at <= length ? decimals.charAt(at - 1) : '';
  });
  return `${length > 0 ? ',' : ''}${shown.join('')}`;
}

function scientific(mantissa: readonly Token[], exponent: readonly Token[], value: number): string {
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 ? 0 : mantissa.slice(point).filter(({ kind }) => kind === 'digit').length;
  const [figures = '0', power = '0'] = value.toExponential(decimals).split('e');
  const places = exponent.filter(({ kind }) => kind === 'digit').length;
  const sign = power.startsWith('-') ? '-' : '+';
  return `${figures.replace('.', ',')}E${sign}${power.replace(/^[+-]/u, '').padStart(places, '0')}`;
}

/** `1 3/4`: the nearest fraction whose lower number has as many figures as the format, or is the one that it names. */
function fraction(tokens: readonly Token[], value: number): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const below = tokens.slice(slash + 1);
  const fixed = Number(
    below
      .filter(({ kind }) => kind === 'literal')
      .map(({ text }) => text)
      .join(''),
  );
  const most = fixed > 0 ? fixed : 10 ** Math.min(3, below.filter(({ kind }) => kind === 'digit').length) - 1;
  const sign = value < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(value));
  const part = Math.abs(value) - whole;
  const [upper, lower] = fixed > 0 ? [Math.round(part * fixed), fixed] : nearest(part, most);
  if (upper === 0) return `${sign}${whole}`;
  if (upper === lower) return `${sign}${whole + 1}`;
  return `${sign}${whole === 0 ? '' : `${whole} `}${upper}/${lower}`;
}

function nearest(part: number, most: number): [number, number] {
  let best: [number, number] = [Math.round(part), 1];
  for (let lower = 2; lower <= most; lower += 1) {
    const upper = Math.round(part * lower);
    if (Math.abs(upper / lower - part) < Math.abs(best[0] / best[1] - part) - 1e-12) best = [upper, lower];
  }
  return best;
}
