import type { Day } from '../../german/calendar.ts';
import { type Kind, type Origin, STATUSES, type Status, type Validity } from '../document.ts';

/** A document as the round knows it: where it comes from, and when somebody last looked whether it still holds. */
export interface StockDocument extends Validity {
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly loadedOn: Day;
  readonly checkedOn?: Day | undefined;
}

/** A document with what its sections are worth, the highest first, and the latest version that they speak of. */
export interface Listed extends StockDocument {
  readonly statuses: readonly Status[];
  readonly version?: Day | undefined;
}

/** A rule of a municipality's own that the round does not hold. */
export interface UnloadedRule {
  readonly number: number;
  readonly municipalityId: string;
  readonly municipality: string;
  readonly title: string;
  readonly namedOn: Day;
  readonly office: string;
}

/** What the round itself has decided or minuted holds until it decides anew: nobody is asked about it. */
const OWN_PAPERS: readonly Kind[] = ['decision', 'minutes'];

/** The first day of the quarter in which a day lies. */
function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The first day of the quarter after the one in which a day lies. */
export function nextQuarter(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(quarterStart(day).slice(5, 7))];
  return month === 10 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`;
}

function quarterBefore(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(quarterStart(day).slice(5, 7))];
  return month === 1 ? `${year - 1}-10-01` : `${year}-${String(month - 3).padStart(2, '0')}-01`;
}

/** *2024-Q1*. */
export function quarterName(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The day from which its check counts: of its release nobody has looked at yet, the day on which it was loaded. */
function basisOf({ loadedOn, checkedOn }: Pick<StockDocument, 'loadedOn' | 'checkedOn'>): Day {
  return checkedOn !== undefined && checkedOn > loadedOn ? checkedOn : loadedOn;
}

/** Whether somebody has looked at what is loaded now; who imports a document has. */
export function isChecked({ origin, loadedOn, checkedOn }: StockDocument): boolean {
  return origin !== 'starter' || (checkedOn !== undefined && checkedOn >= loadedOn);
}

/** Whether the Koordination is asked in this quarter if it still holds. */
export function isDue(document: StockDocument, today: Day): boolean {
  return isAsked(document, today) && basisOf(document) < quarterStart(today);
}

/** Since when nobody has looked at a document that was listed for a whole quarter; undefined for all others. */
export function uncheckedSince(document: StockDocument, today: Day): Day | undefined {
  const basis = basisOf(document);
  return isAsked(document, today) && basis < quarterBefore(today) ? basis : undefined;
}

function isAsked({ kind, validTo }: StockDocument, today: Day): boolean {
  return !OWN_PAPERS.includes(kind) && (validTo === undefined || validTo >= today);
}

const RANKS = Object.keys(STATUSES) as Status[];

/** The highest status first, then by title. */
export function inStockOrder(all: readonly Listed[]): Listed[] {
  const rank = ({ statuses: [first] }: Listed) => (first === undefined ? RANKS.length : RANKS.indexOf(first));
  return all.toSorted((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title, 'de'));
}

/** Statuses in their order, each once. */
export function ranked(statuses: readonly Status[]): Status[] {
  return RANKS.filter((status) => statuses.includes(status));
}
