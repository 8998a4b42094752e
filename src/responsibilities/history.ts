import { numericDay } from '../german/write.ts';
import { bearerName, type Terms, type Version } from './responsibility.ts';

/** What an entry says, field by field; of what is not said, nothing. */
const SAYS: readonly (readonly [string, (terms: Terms) => string | undefined])[] = [
  ['Aufgabe', ({ task }) => task],
  ['Themenfeld', ({ topicArea }) => topicArea],
  ['Zuständig', bearerName],
  ['Netzwerk', ({ network }) => network],
  ['Ansprechstelle', ({ contact }) => contact],
  ['Vertretung', ({ standIn }) => standIn],
  ['Gilt ab', ({ validFrom }) => validFrom && numericDay(validFrom)],
  ['Gilt bis', ({ validTo }) => validTo && numericDay(validTo)],
  ['Quelle', ({ source }) => source],
];

/** What differs between two versions: *Ansprechstelle: Sozialamt Velbert (bisher: Kreissozialamt)*. */
export function changesBetween(before: Terms, after: Terms): string[] {
  return SAYS.flatMap(([label, of]) => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [`${label}: ${is ?? 'keine Angabe'} (bisher: ${was ?? 'keine Angabe'})`];
  });
}

/** What is said of an entry, a line a field. */
export function saidOf(terms: Terms): string[] {
  return SAYS.flatMap(([label, of]) => {
    const is = of(terms);
    return is === undefined ? [] : [`${label}: ${is}`];
  });
}

/** Whether both say the same. */
export function isSame(one: Terms, other: Terms): boolean {
  return changesBetween(one, other).length === 0;
}

/** A step of the history: what it changed, or that it was the first. */
export interface Step extends Pick<Version, 'office' | 'changedAt'> {
  readonly lines: readonly string[];
}

/** The history of versions given by their numbers, the latest first. */
export function stepsOf(versions: readonly Version[]): Step[] {
  const steps = versions.map((version, at): Step => {
    const before = versions[at - 1];
    const { office, changedAt } = version;
    return { office, changedAt, lines: before ? changesBetween(before, version) : ['Eingetragen'] };
  });
  return steps.toReversed();
}
