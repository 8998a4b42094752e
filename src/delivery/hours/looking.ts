/** Looks that come again and again. */
export interface Looks {
  /** Looks at once, then from time to time. */
  start(): void;
  stop(): void;
}

/** How far apart looks are, whether one that lasts holds up the next, and what notes that one has failed. */
export interface Looking {
  readonly milliseconds: number;
  readonly alone: boolean;
  note(error: unknown): void;
}

/** Looks from time to time; trouble is noted once, until it is over. */
export function lookingFor(look: () => Promise<void>, { milliseconds, alone, note }: Looking): Looks {
  let timer: NodeJS.Timeout | undefined;
  let running = 0;
  let troubled = false;
  const tick = async () => {
    if (alone && running > 0) return;
    running += 1;
    try {
      await look();
      troubled = false;
    } catch (error) {
      if (!troubled) note(error);
      troubled = true;
    } finally {
      running -= 1;
    }
  };
  return {
    start: () => {
      timer ??= setInterval(() => void tick(), milliseconds);
      timer.unref();
      void tick();
    },
    stop: () => clearInterval(timer),
  };
}
