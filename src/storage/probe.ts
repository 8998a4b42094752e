/** How often it is really tried whether something can be written, and how long that may take, in milliseconds. */
const FRESH = 5_000;
const PATIENCE = 2_000;

/**
 * Tells whether anything can be written, by writing: rejects where nothing can, or not in time. What was written lately
 * counts, and all who ask meanwhile share one attempt, so that asking often costs nothing.
 */
export function writeProbe(
  write: () => Promise<unknown>,
  times: { readonly fresh: number; readonly patience: number } = { fresh: FRESH, patience: PATIENCE },
): () => Promise<void> {
  let attempt: Promise<void> | undefined;
  let goodUntil = Number.NEGATIVE_INFINITY;
  const tried = async () => {
    try {
      await write();
      goodUntil = performance.now() + times.fresh;
    } finally {
      attempt = undefined;
    }
  };
  return async () => {
    if (performance.now() < goodUntil) return;
    attempt ??= tried();
    await inTime(attempt, times.patience);
  };
}

async function inTime(work: Promise<void>, milliseconds: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('nothing was written in time')), milliseconds);
  await Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
