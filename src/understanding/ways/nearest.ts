/** Something that two texts may share: a group, or the stem of a word. */
export interface Trait {
  readonly key: string;
  readonly factor: number;
}

/** How near a message is to the nearest saying of a verb, from 0 to 1; and to the nearest that is said in the same manner. */
export interface Near {
  readonly near: number;
  readonly alike: number;
}

/** By verb, how near a message is to its sayings. */
export type Nearness = ReadonlyMap<string, Near>;

/** A saying as the traits by which it is compared. */
export interface Sample {
  readonly verb: string;
  readonly traits: readonly Trait[];
  /** Whether it asks, and which values stand in it: *Termine* is another thing than *Termine in Haan*. */
  readonly manner: string;
}

/** Files sayings by their traits: what few of them have says more. */
export function nearestOf(samples: readonly Sample[]): (said: Omit<Sample, 'verb'>) => Nearness {
  const postings = new Map<string, number[]>();
  samples.forEach(({ traits }, at) => {
    for (const { key } of traits) {
      const held = postings.get(key);
      if (held) held.push(at);
      else postings.set(key, [at]);
    }
  });
  const idf = new Map([...postings].map(([key, held]) => [key, Math.log(1 + samples.length / held.length)]));
  const rarest = Math.log(1 + samples.length);
  const weightOf = ({ key, factor }: Trait) => factor * (idf.get(key) ?? rarest);
  const sums = samples.map(({ traits }) => total(traits, weightOf));
  const shared = new Float64Array(samples.length);
  return ({ traits, manner }) => {
    const met: number[] = [];
    for (const trait of traits) {
      const weight = weightOf(trait);
      for (const at of postings.get(trait.key) ?? []) {
        const before = shared[at] ?? 0;
        if (before === 0) met.push(at);
        shared[at] = before + weight;
      }
    }
    const own = total(traits, weightOf);
    const nearness = new Map<string, Near>();
    for (const at of met) {
      const near = (shared[at] ?? 0) / ((own + (sums[at] ?? 0)) / 2);
      const sample = samples[at];
      if (sample) nearness.set(sample.verb, nearer(nearness.get(sample.verb), near, sample.manner === manner));
      shared[at] = 0;
    }
    return nearness;
  };
}

function nearer(best: Near = { near: 0, alike: 0 }, near: number, isAlike: boolean): Near {
  return { near: Math.max(best.near, near), alike: isAlike ? Math.max(best.alike, near) : best.alike };
}

function total(traits: readonly Trait[], weightOf: (trait: Trait) => number): number {
  return traits.reduce((sum, trait) => sum + weightOf(trait), 0);
}
