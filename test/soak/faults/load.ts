import { setTimeout as pause } from 'node:timers/promises';
import type { Act } from './acts.ts';
import { act, type Done, type World } from './user.ts';

/** Offices that act all the time, whatever strikes. */
export interface Load {
  /** What has come of the acts that have ended. */
  readonly done: readonly Done[];
  /** One more office comes and does one thing. */
  more(): void;
  /** Nothing is begun any more; resolves when all that was begun has ended. */
  stop(): Promise<void>;
}

/** So many offices act at once, each with so long a pause between two acts, in milliseconds. */
const OFFICES = 5;
const PAUSE = 150;
/** Whoever is not answered within this time does something else meanwhile. */
const PATIENCE = 1500;
/** No more is begun than so much at once: a house that comes back is not to be kept down. */
const MOST_UNDER_WAY = 8;

/** Lets offices act until they are stopped. */
export function startLoad(world: World, next: () => Act): Load {
  const done: Done[] = [];
  const underWay = new Set<Promise<void>>();
  let over = false;
  const begin = () => {
    const doing = act(world, next()).then((ended) => {
      done.push(ended);
      underWay.delete(doing);
    });
    underWay.add(doing);
    return doing;
  };
  const office = async () => {
    while (!over) {
      if (underWay.size < MOST_UNDER_WAY) await Promise.race([begin(), pause(PATIENCE)]);
      await pause(PAUSE * (0.5 + world.random.next()));
    }
  };
  const offices = Array.from({ length: OFFICES }, office);
  return {
    done,
    more: () => void begin(),
    stop: async () => {
      over = true;
      await Promise.all(offices);
      await Promise.all(underWay);
    },
  };
}
