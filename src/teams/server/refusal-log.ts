import type { Log } from '../../conversation/log.ts';
import type { Rejection } from '../rejection.ts';

/** Where refusals at the door are noted. */
export interface RefusalLog {
  note(refusal: Rejection): void;
  /** Notes what has not been noted yet. */
  close(): void;
}

const MINUTE = 60_000;

/**
 * Notes the first refusal of a kind at once, and those that follow it as one line a minute with their number: strangers
 * can fill neither the log nor the disk, and still a flood is seen.
 */
export function refusalLog(log: Log, everyMilliseconds = MINUTE): RefusalLog {
  const kinds = new Map<string, { readonly tell: () => void; readonly timer: NodeJS.Timeout; count: number }>();
  const begin = (kind: string, { status, reason }: Rejection) => {
    log.warn({ status, reason }, 'request refused');
    const seconds = Math.round(everyMilliseconds / 1000);
    const of = {
      count: 0,
      tell: () => {
        if (of.count > 0) log.warn({ status, reason, count: of.count, seconds }, 'requests refused');
      },
      timer: setInterval(() => {
        of.tell();
        if (of.count === 0) end(kind);
        of.count = 0;
      }, everyMilliseconds).unref(),
    };
    kinds.set(kind, of);
  };
  const end = (kind: string) => {
    clearInterval(kinds.get(kind)?.timer);
    kinds.delete(kind);
  };
  return {
    note: (refusal) => {
      const kind = `${refusal.status} ${refusal.reason}`;
      const known = kinds.get(kind);
      if (known) known.count += 1;
      else begin(kind, refusal);
    },
    close: () => {
      for (const [kind, { tell }] of kinds) {
        tell();
        end(kind);
      }
    },
  };
}
