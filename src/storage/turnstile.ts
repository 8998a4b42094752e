/** Lets one through at a time, in the order in which they came. */
export interface Turnstile {
  enter(): Promise<void>;
  leave(): void;
  isWaitedFor(): boolean;
}

/** Makes a turnstile through which nobody has gone yet. */
export function turnstile(): Turnstile {
  const waiting: (() => void)[] = [];
  let taken = false;
  const enter = async () => {
    if (taken) await new Promise<void>((resolve) => void waiting.push(resolve));
    taken = true;
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else taken = false;
  };
  return { enter, leave, isWaitedFor: () => waiting.length > 0 };
}

/** Goes through, does something and leaves again. */
export async function through<T>({ enter, leave }: Turnstile, work: () => T | Promise<T>): Promise<T> {
  await enter();
  try {
    return await work();
  } finally {
    leave();
  }
}
