/** How many requests one address may make: `burst` at once, `perSecond` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Well above Teams' own limit of 50 a second for an app in a tenant; behind a reverse proxy all share one address. */
export const RATE: Rate = { burst: 400, perSecond: 100 };

const ADDRESSES = 10_000;

/** Counts requests by address; gives whether one more may pass at `now` (Unix ms). */
export function rateLimit(rate: Rate): (address: string, now: number) => boolean {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (address, now) => {
    const before = buckets.get(address) ?? { tokens: rate.burst, at: now };
    const tokens = Math.min(rate.burst, before.tokens + ((now - before.at) / 1000) * rate.perSecond);
    if (buckets.size >= ADDRESSES) buckets.clear();
    buckets.set(address, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1;
  };
}
