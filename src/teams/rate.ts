/** How often somebody may come: `burst` times at once, `perSecond` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Who is counted: the address of callers who cannot sign, a person, and a link to a file. */
export interface Rates {
  readonly address: Rate;
  readonly person: Rate;
  readonly link: Rate;
}

/** A channel of many cards asks for each of them when it is opened, on each device. */
export const RATES: Rates = {
  address: { burst: 100, perSecond: 10 },
  person: { burst: 120, perSecond: 10 },
  link: { burst: 30, perSecond: 1 },
};

/** Whether one more of this name may pass at `now`, in milliseconds. */
export type Passes = (name: string, now: number) => boolean;

const MOST = 1000;

/** Counts by name. At most `most` names are kept; who has not come for the longest time is forgotten first. */
export function rateLimit(rate: Rate, most = MOST): Passes {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (name, now) => {
    const before = buckets.get(name) ?? { tokens: rate.burst, at: now };
    const tokens = Math.min(rate.burst, before.tokens + ((now - before.at) / 1000) * rate.perSecond);
    buckets.delete(name);
    buckets.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    for (const oldest of buckets.keys()) {
      if (buckets.size <= most) break;
      buckets.delete(oldest);
    }
    return tokens >= 1;
  };
}
