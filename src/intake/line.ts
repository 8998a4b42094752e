/** Who a file comes from. */
export interface Sender {
  readonly roundId: string;
  readonly personId: string;
}

/** The files that wait to be read: one at a time of each person, at most so many at a time of all. */
export interface Line {
  /** Runs a task as soon as it is its turn. */
  enter<Result>(sender: Sender, task: () => Promise<Result>): Promise<Result>;
}

interface Place {
  readonly sender: Sender;
  readonly run: () => Promise<void>;
}

/** Opens a line that `readers` serve. */
export function openLine(readers: number): Line {
  const waiting: Place[] = [];
  const running = new Set<Place>();
  const turns = countTurns();
  const serve = () => {
    while (running.size < readers) {
      const next = nextOf(waiting, { running: [...running], lastOf: turns.lastOf });
      if (!next) break;
      waiting.splice(waiting.indexOf(next), 1);
      running.add(next);
      turns.count(next.sender);
      void next.run().finally(() => {
        running.delete(next);
        serve();
      });
    }
    if (waiting.length + running.size === 0) turns.forget();
  };
  return {
    enter: (sender, task) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const result = promise.then(task);
      waiting.push({
        sender,
        run: async () => {
          resolve();
          await result.catch(() => undefined);
        },
      });
      serve();
      return result;
    },
  };
}

/** When it was last the turn of a round, or of a person; never is 0. */
type LastTurn = (key: string) => number;

/**
 * Whose turn it is: of the round whose last turn is longest ago, the person whose last turn is longest ago, their first
 * file; never one of whom a file is being read. Undefined when it is nobody's.
 */
export function nextOf<P extends { readonly sender: Sender }>(
  waiting: readonly P[],
  { running, lastOf }: { running: readonly { readonly sender: Sender }[]; lastOf: LastTurn },
): P | undefined {
  const busy = new Set(running.map(({ sender }) => personOf(sender)));
  const free = waiting.filter(({ sender }) => !busy.has(personOf(sender)));
  const turns = ({ sender }: P) => [lastOf(sender.roundId), lastOf(personOf(sender))] as const;
  return free.toSorted((one, other) => {
    const [[round, person], [otherRound, otherPerson]] = [turns(one), turns(other)];
    return round - otherRound || person - otherPerson;
  })[0];
}

function personOf({ roundId, personId }: Sender): string {
  return `${roundId}/${personId}`;
}

function countTurns() {
  const last = new Map<string, number>();
  let count = 0;
  return {
    lastOf: (key: string) => last.get(key) ?? 0,
    count: (sender: Sender) => {
      count += 1;
      last.set(sender.roundId, count).set(personOf(sender), count);
    },
    forget: () => last.clear(),
  };
}
