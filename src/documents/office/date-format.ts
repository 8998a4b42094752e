import type { Token } from './format-tokens.ts';

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const DAYS = 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' ');
const DAY_MILLISECONDS = 86_400_000;
/** Day 60 of a workbook is a 29 February 1900 that never was: days before it count from one day later. */
const PHANTOM = 60;
const EPOCH = Date.UTC(1899, 11, 30);
/** Beyond these days a spreadsheet shows signs instead of a date. */
const LAST_DAY = 2_958_465;

/** A day or a time as a German spreadsheet shows it; undefined for numbers that are none. */
export function shownDate(written: readonly Token[], value: number): string | undefined {
  const tokens = dayFirst(written);
  if (value > LAST_DAY + 1 || (value < 0 && !tokens.some(({ kind }) => kind === 'elapsed'))) return undefined;
  const fraction = fractionPlaces(tokens);
  const unit = 10 ** (3 - fraction);
  const milliseconds = Math.round((Math.abs(value) * DAY_MILLISECONDS) / unit) * unit;
  const shift = value < PHANTOM && value >= 1 ? DAY_MILLISECONDS : 0;
  const moment = new Date(EPOCH + milliseconds + shift);
  const half = tokens.some(({ kind }) => kind === 'half');
  const shown = tokens.map((token, at) => {
    if (token.kind === 'elapsed') return elapsed(token.text, milliseconds);
    if (token.kind === 'half') return moment.getUTCHours() < 12 ? 'AM' : 'PM';
    if (token.kind === 'date')
      return part(isMinute(tokens, at) ? 'minute' : token.text, { moment, half, width: token.text.length });
    if (token.kind === 'slash') return '.';
    if (token.kind === 'point' && isFraction(tokens, at)) return ',';
    if (token.kind === 'digit') return isFraction(tokens, at) ? fractionDigit(tokens, at, moment) : token.text;
    return token.text;
  });
  return `${value < 0 ? '-' : ''}${shown.join('')}`;
}

/** A day of figures that programs in English write month first would read as another one: „12/7/2023“ is 7.12.2023. */
function dayFirst(tokens: readonly Token[]): readonly Token[] {
  const parts = tokens.flatMap(({ kind, text }, at) => (kind === 'date' ? [{ at, text }] : []));
  const first = parts.findIndex(({ at, text }, place) => {
    const [day, year] = [parts[place + 1]?.text ?? '', parts[place + 2]?.text ?? ''];
    return /^mm?$/u.test(text) && /^dd?$/u.test(day) && year.startsWith('y') && !isMinute(tokens, at);
  });
  const [month, day] = [parts[first]?.at ?? 0, parts[first + 1]?.at ?? 0];
  if (first < 0) return tokens;
  return tokens.map((token, at) =>
    at === month ? (tokens[day] ?? token) : at === day ? (tokens[month] ?? token) : token,
  );
}

interface Moment {
  readonly moment: Date;
  /** Hours count to twelve. */
  readonly half: boolean;
  readonly width: number;
}

function part(name: string, { moment, half, width }: Moment): string {
  const padded = (value: number) => String(value).padStart(Math.min(2, width), '0');
  if (name === 'minute') return padded(moment.getUTCMinutes());
  switch (name.charAt(0)) {
    case 'y':
      return width > 2 ? String(moment.getUTCFullYear()) : String(moment.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      return width > 2 ? monthName(moment.getUTCMonth(), width) : padded(moment.getUTCMonth() + 1);
    case 'd':
      return width > 2
        ? (DAYS[moment.getUTCDay()] ?? '').slice(0, width === 3 ? 2 : undefined)
        : padded(moment.getUTCDate());
    case 'h':
      return padded(half ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
    default:
      return padded(moment.getUTCSeconds());
  }
}

function monthName(month: number, width: number): string {
  const name = MONTHS[month] ?? '';
  if (width === 5) return name.slice(0, 1);
  return width === 3 ? name.slice(0, 3) : name;
}

/** `m` is a minute behind hours and before seconds, else a month. */
function isMinute(tokens: readonly Token[], at: number): boolean {
  if (!/^mm?$/u.test(tokens[at]?.text ?? '')) return false;
  const timed = (one: Token) => one.kind === 'date' || one.kind === 'elapsed';
  const before = tokens.slice(0, at).findLast(timed);
  const after = tokens.slice(at + 1).find(timed);
  return before?.text.startsWith('h') === true || after?.text.startsWith('s') === true;
}

/** Hours, minutes or seconds in all, beyond a day. */
function elapsed(unit: string, milliseconds: number): string {
  const size = unit.startsWith('h') ? 3_600_000 : unit.startsWith('m') ? 60_000 : 1000;
  return String(Math.floor(milliseconds / size)).padStart(unit.length, '0');
}

/** Whether figures count parts of a second: they stand behind `s` and a point. */
function isFraction(tokens: readonly Token[], at: number): boolean {
  for (let before = at; before > 0; before -= 1) {
    const { kind, text } = tokens[before - 1] ?? { kind: 'literal', text: '' };
    if (kind === 'date' || kind === 'elapsed') return text.startsWith('s') && tokens[before]?.kind === 'point';
    if (kind !== 'digit' && kind !== 'point') return false;
  }
  return false;
}

function fractionPlaces(tokens: readonly Token[]): number {
  return Math.min(3, tokens.filter(({ kind }, at) => kind === 'digit' && isFraction(tokens, at)).length);
}

function fractionDigit(tokens: readonly Token[], at: number, moment: Date): string {
  const place = tokens.slice(0, at).filter(({ kind }, before) => kind === 'digit' && isFraction(tokens, before)).length;
  return String(moment.getUTCMilliseconds()).padStart(3, '0').charAt(place);
}
