import { euro } from '../german/write-number.ts';
import { AMOUNTS, type Measure } from './measure.ts';

/** A field of a measure as users read it. */
type Shown = (measure: Measure) => string | undefined;

const FIELDS: readonly (readonly [string, Shown])[] = [
  ['Name', ({ title }) => title],
  ['Themenfeld', ({ topicArea }) => topicArea],
  ['Träger', ({ provider }) => provider],
  [AMOUNTS.planned, ({ planned }) => euro(planned)],
  [AMOUNTS.committed, ({ committed }) => euro(committed)],
  [AMOUNTS.spent, ({ spent }) => euro(spent)],
  ['Läuft weiter', ({ goesOn }) => goesOn && { yes: 'ja', no: 'nein' }[goesOn]],
  ['Beleg', ({ evidence }) => evidence],
  ['Bemerkung', ({ note }) => note],
];

/** What changed from one version of a measure to the next, a German line each; without one before, what it began with. */
export function changesBetween(before: Measure | undefined, after: Measure): string[] {
  if (!before)
    return [
      `Angelegt: verplant ${euro(after.planned)}, gebunden ${euro(after.committed)}, verausgabt ${euro(after.spent)}`,
    ];
  const lines = FIELDS.flatMap(([label, shown]) => {
    const [old, now] = [shown(before), shown(after)];
    return old === now ? [] : [`${label}: ${now ?? 'leer'} (vorher ${old ?? 'leer'})`];
  });
  if (before.state === after.state) return lines.length > 0 ? lines : ['Ohne Änderung gespeichert'];
  return [after.state === 'dropped' ? 'Gestrichen' : 'Wieder aufgenommen', ...lines];
}
