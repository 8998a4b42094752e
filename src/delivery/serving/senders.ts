import { type DeliveryNeeds, readyQueues, serve } from './deliver.ts';
import { readyIn } from './ready.ts';

/** What sends until it is over: guarded from its own failures, with those who look again and again at all conversations. */
interface Ground {
  guarded<T>(work: () => Promise<T>): Promise<T | undefined>;
  readonly look: { looks(): number; isOver(): boolean };
  /** There is a look at all conversations soon. */
  readonly soon: () => void;
}

/** Those who serve a conversation each: one hanging takes no place from another, the pace of the tenant limits what goes out. */
export interface Senders {
  /** Begins to serve every ready conversation that is not being served, however many there are. */
  ready(): Promise<void>;
  /** Begins to serve the conversation of an answer, without a look at all the others; false where it is being served. */
  answer(queue: string): boolean;
  /** Waits until nothing is being sent. */
  ended(): Promise<void>;
}

/** Sends what is to be sent, each conversation by one at a time. */
export function senders(needs: DeliveryNeeds, { guarded, look, soon }: Ground): Senders {
  const sending = new Map<string, Promise<unknown>>();
  const goesOn = () => !look.isOver();
  /** Where it was looked at all meanwhile, what came then was not seen: it is looked at this one again. */
  const begin = (queue: string, work: () => Promise<number>) => {
    const looks = look.looks();
    const serving = guarded(work).then((sent) => {
      sending.delete(queue);
      if (sent && look.looks() !== looks) answer(queue);
    });
    sending.set(queue, serving);
  };
  const answer = (queue: string): boolean => {
    if (sending.has(queue) || look.isOver()) return false;
    soon();
    begin(queue, async () => {
      const waiting = await readyIn(needs.db, queue, needs.clock.now());
      return waiting ? serve(needs, waiting, goesOn) : 0;
    });
    return true;
  };
  return {
    answer,
    ready: async () => {
      for (const waiting of await readyQueues(needs))
        if (!sending.has(waiting.queue)) begin(waiting.queue, () => serve(needs, waiting, goesOn));
    },
    ended: async () => void (await Promise.all(sending.values())),
  };
}
