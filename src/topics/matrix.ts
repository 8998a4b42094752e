import { type Area, type AreaEntry, type AreaKnown, NO_AREA, type Possibilities } from './area.ts';

/** What the registers hold of all areas. */
export interface Gathered {
  readonly topicAreas: readonly string[];
  readonly possibilities: readonly Possibilities[];
  readonly known: ReadonlyMap<string, AreaKnown>;
  readonly responsible: readonly AreaEntry[];
  readonly ideas: readonly AreaEntry[];
  readonly questions: readonly AreaEntry[];
  /** Undefined where nobody's are shown. */
  readonly measures: readonly AreaEntry[] | undefined;
}

/**
 * The matrix: a row for each topic area of the round in its order, then for each that was once on the list and still has
 * something, then one for what has none.
 */
export function matrixOf(gathered: Gathered): Area[] {
  const { topicAreas, possibilities, responsible, ideas, questions, measures = [] } = gathered;
  const entries = [...responsible, ...ideas, ...questions, ...measures];
  const named = [...entries, ...possibilities.filter(({ text }) => text !== undefined)];
  const used = new Set(named.flatMap(({ topicArea }) => topicArea ?? []));
  const former = [...used].filter((name) => !topicAreas.includes(name)).sort((a, b) => a.localeCompare(b, 'de'));
  const rows = [
    ...topicAreas.map((name) => ({ name, standing: 'listed' as const })),
    ...former.map((name) => ({ name, standing: 'former' as const })),
    ...(entries.some(({ topicArea }) => topicArea === undefined) ? [{ name: NO_AREA, standing: 'none' as const }] : []),
  ];
  const sorted = sortedBy(gathered);
  return rows.map(({ name, standing }, at) => {
    const key = standing === 'none' ? undefined : name;
    return { number: at + 1, name, standing, known: gathered.known.get(name), ...sorted(key) };
  });
}

/** Each register is gone through once. */
function sortedBy({ possibilities, responsible, ideas, questions, measures }: Gathered) {
  const by = <One extends { readonly topicArea?: string | undefined }>(all: readonly One[]) => {
    const groups = Map.groupBy(all, ({ topicArea }) => topicArea);
    return (key: string | undefined) => groups.get(key) ?? [];
  };
  const [texts, bearers, gathered, asked] = [by(possibilities), by(responsible), by(ideas), by(questions)];
  const own = measures && by(measures);
  return (key: string | undefined) => ({
    possibilities: texts(key).toSorted((one, other) => other.version - one.version),
    responsible: bearers(key),
    ideas: gathered(key),
    questions: asked(key),
    measures: own?.(key),
  });
}
