/** Labels of a series, of which there are few: kinds, outcomes, codes; never who or what was said. */
export type Labels = Readonly<Record<string, string>>;

/** A number that grows. */
export interface Counter {
  add(labels?: Labels): void;
}

/** How long something took, in seconds. */
export interface Histogram {
  observe(seconds: number, labels?: Labels): void;
}

/** A number as it is now, with its labels. */
export interface Value {
  readonly labels?: Labels;
  readonly value: number;
}

/** Counts in memory, and writes all of it as Prometheus reads it. */
export interface Registry {
  counter(name: string, help: string): Counter;
  histogram(name: string, help: string): Histogram;
  /** Read when it is written. */
  gauge(name: string, help: string, read: () => readonly Value[]): void;
  text(): string;
}

/** Seconds; a turn is answered within three, an activity within fifteen. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 15];
/** Series of one name; whatever comes beyond them is counted together. */
const MOST = 200;
const REST: Labels = { rest: 'true' };

/** A registry with nothing in it. */
export function openRegistry(): Registry {
  const families: (() => string[])[] = [];
  return {
    counter: (name, help) => {
      const counts = seriesOf(() => ({ count: 0 }));
      families.push(() => [
        ...headOf(name, help, 'counter'),
        ...counts.all().map(([labels, { count }]) => `${name}${labels} ${count}`),
      ]);
      return {
        add: (labels) => {
          counts.of(labels).count += 1;
        },
      };
    },
    histogram: (name, help) => {
      const kept = seriesOf(() => ({ sum: 0, counts: BUCKETS.map(() => 0), all: 0 }));
      families.push(() => [
        ...headOf(name, help, 'histogram'),
        ...kept.pairs().flatMap((one) => bucketLines(name, one)),
      ]);
      return {
        observe: (seconds, labels) => {
          const one = kept.of(labels);
          one.sum += seconds;
          one.all += 1;
          BUCKETS.forEach((most, at) => {
            if (seconds <= most) one.counts[at] = (one.counts[at] ?? 0) + 1;
          });
        },
      };
    },
    gauge: (name, help, read) => {
      families.push(() => [
        ...headOf(name, help, 'gauge'),
        ...read().map(({ labels, value }) => `${name}${written(labels)} ${numberOf(value)}`),
      ]);
    },
    text: () => `${families.flatMap((lines) => lines()).join('\n')}\n`,
  };
}

function headOf(name: string, help: string, type: 'counter' | 'gauge' | 'histogram'): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** What is kept for each set of labels; bounded, so that nobody fills the memory. */
function seriesOf<Kept>(fresh: () => Kept) {
  const all = new Map<string, { readonly labels: Labels; readonly kept: Kept }>();
  const of = (labels: Labels = {}): Kept => {
    const key = written(labels);
    const known = all.get(key);
    if (known) return known.kept;
    if (all.size >= MOST && labels !== REST) return of(REST);
    const kept = fresh();
    all.set(key, { labels, kept });
    return kept;
  };
  return {
    of,
    all: () => [...all].map(([key, { kept }]) => [key, kept] as const),
    pairs: () => [...all.values()],
  };
}

interface Distribution {
  readonly sum: number;
  readonly counts: readonly number[];
  readonly all: number;
}

function bucketLines(
  name: string,
  { labels, kept }: { readonly labels: Labels; readonly kept: Distribution },
): string[] {
  const below = BUCKETS.map(
    (most, at) => `${name}_bucket${written({ ...labels, le: String(most) })} ${kept.counts[at]}`,
  );
  return [
    ...below,
    `${name}_bucket${written({ ...labels, le: '+Inf' })} ${kept.all}`,
    `${name}_sum${written(labels)} ${numberOf(kept.sum)}`,
    `${name}_count${written(labels)} ${kept.all}`,
  ];
}

function numberOf(value: number): string {
  return Number.isNaN(value) ? 'NaN' : String(value);
}

function written(labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
