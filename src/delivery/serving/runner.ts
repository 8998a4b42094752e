import { faultFacts } from '../../conversation/log.ts';
import { doDueWork, type WorkNeeds } from '../work.ts';
import type { DeliveryNeeds } from './deliver.ts';
import { senders } from './senders.ts';

/**
 * The deliveries at work: `wake` looks at once, first at the conversation that is named, `stop` ends after what is being sent;
 * both may be called twice.
 */
export interface Runner {
  wake(queue?: string): void;
  stop(): Promise<void>;
}

/** What runs: deliveries, due work, and the housekeeping that comes round every hour. */
export type RunnerNeeds = DeliveryNeeds &
  WorkNeeds & { readonly tidy: () => Promise<void>; readonly everyMilliseconds: number };

/** Looks for what is to be sent are so far apart, and for work that is due by the clock so far, however often it is woken. */
const APART_MILLISECONDS = 10;
const WORK_APART_MILLISECONDS = 100;
/** Where an answer is being sent already, the other conversations are looked at so soon after. */
const OTHERS_MILLISECONDS = 100;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Where nothing can be looked for, this is the longest until it is tried again. */
const LONGEST_PAUSE = 10_000;
const NOTHING = (): void => {};

/**
 * Starts to deliver and to do due work until it is stopped. One conversation's trouble delays no other, and what is to be
 * sent does not wait for work that is due by the clock.
 */
export function startDeliveries(needs: RunnerNeeds): Runner {
  const trouble = troubleOf(needs);
  const tidy = everyHour(needs.tidy);
  const work = nowAndThen(() => doDueWork(needs));
  const looking = restOf();
  const others = onceSoon(looking.wake, OTHERS_MILLISECONDS);
  const send = senders(needs, { guarded: trouble.guarded, look: looking, soon: others.wake });
  const sendReady = async () => {
    await send.ready();
    return { done: 0, waits: needs.everyMilliseconds };
  };
  const letters = repeated({ ...needs, trouble }, sendReady, looking);
  const duties = repeated({ ...needs, trouble }, async () => {
    const done = await work();
    if (done > 0) letters.wake();
    await trouble.guarded(tidy);
    return { done, waits: work.waits() };
  });
  return {
    wake: (queue) => {
      if (queue === undefined || !send.answer(queue)) letters.wake();
      duties.wake();
    },
    stop: async () => {
      others.end();
      letters.end();
      duties.end();
      await Promise.all([letters.running, duties.running]);
      await send.ended();
    },
  };
}

/** What a look has done (0: nothing is left), and after how many milliseconds the next is wanted if nobody wakes it. */
interface Looked {
  readonly done: number;
  readonly waits: number;
}

/** Looks again and again: at once while there is something to do, else when it is woken or its time has come. */
function repeated(
  { trouble, everyMilliseconds }: { readonly trouble: Trouble; readonly everyMilliseconds: number },
  look: () => Promise<Looked>,
  rest = restOf(),
) {
  const failures = trouble.counted();
  const loop = async () => {
    while (!rest.isOver()) {
      await rest.begin();
      const looked = await trouble.guarded(() => look());
      if (looked === undefined) await rest.pause(failures.met(everyMilliseconds));
      else {
        failures.over();
        if (looked.done === 0) await rest.untilWoken(Math.min(everyMilliseconds, looked.waits));
      }
    }
  };
  return { wake: rest.wake, end: rest.end, running: loop() };
}

/** The pauses between two looks: what is woken meanwhile looks at once, but not before a failure has had its pause. */
interface Rest {
  /** The next look begins, a little after the one before it: all that is woken meanwhile shares it. */
  begin(): Promise<void>;
  /** How many times it has been looked. */
  looks(): number;
  untilWoken(milliseconds: number): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  wake(): void;
  end(): void;
  isOver(): boolean;
}

function restOf(): Rest {
  const state = { over: false, woken: false, looks: 0, last: Number.NEGATIVE_INFINITY, nudge: NOTHING, stop: NOTHING };
  const pause = async (milliseconds: number) => {
    if (state.over) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    state.stop = resolve;
    await promise;
    clearTimeout(timer);
  };
  return {
    begin: async () => {
      const early = APART_MILLISECONDS - (performance.now() - state.last);
      if (early > 0) await pause(early);
      state.woken = false;
      state.looks += 1;
      state.last = performance.now();
    },
    looks: () => state.looks,
    untilWoken: async (milliseconds) => {
      if (state.woken) return;
      const pausing = pause(milliseconds);
      state.nudge = state.stop;
      await pausing;
      state.nudge = NOTHING;
    },
    pause,
    wake: () => {
      state.woken = true;
      state.nudge();
    },
    end: () => {
      state.over = true;
      state.stop();
    },
    isOver: () => state.over,
  };
}

/** What fails again and again, as while the database is away, is said once a minute; it never ends the deliveries. */
interface Trouble {
  guarded<T>(work: () => Promise<T>): Promise<T | undefined>;
  /** Counts the failures of one who looks; that all goes on is said when nobody fails any more. */
  counted(): Failures;
}

interface Failures {
  /** One more failure in a row; gives how long to pause after it. */
  met(everyMilliseconds: number): number;
  over(): void;
}

function troubleOf({ log }: RunnerNeeds): Trouble {
  const state = { failing: 0, met: 0, saidAt: Number.NEGATIVE_INFINITY };
  const say = (error: unknown) => {
    if (performance.now() - state.saidAt < MINUTE) return;
    state.saidAt = performance.now();
    log.error({ inRow: state.met, ...faultFacts(error) }, 'deliveries stumbled');
  };
  const allOver = () => {
    log.info({ afterFailures: state.met }, 'deliveries go on');
    Object.assign(state, { met: 0, saidAt: Number.NEGATIVE_INFINITY });
  };
  return {
    guarded: async (work) => {
      try {
        return await work();
      } catch (error) {
        say(error);
        return undefined;
      }
    },
    counted: () => {
      let inRow = 0;
      return {
        met: (everyMilliseconds) => {
          state.met += 1;
          if (inRow === 0) state.failing += 1;
          inRow += 1;
          return Math.min(LONGEST_PAUSE, everyMilliseconds * 2 ** Math.min(inRow, 20));
        },
        over: () => {
          if (inRow === 0) return;
          inRow = 0;
          state.failing -= 1;
          if (state.failing === 0) allOver();
        },
      };
    },
  };
}

/** Looks for work that is due, unless that has just been done in vain: then it gives 0, and says how long to wait for the next look. */
interface NowAndThen {
  (): Promise<number>;
  waits(): number;
}

function nowAndThen(look: () => Promise<number>): NowAndThen {
  const state = { last: Number.NEGATIVE_INFINITY, skipped: false };
  const left = () => WORK_APART_MILLISECONDS - (performance.now() - state.last);
  const work = async () => {
    state.skipped = left() > 0;
    if (state.skipped) return 0;
    const done = await look();
    if (done === 0) state.last = performance.now();
    return done;
  };
  return Object.assign(work, { waits: () => (state.skipped ? Math.max(0, left()) : Number.POSITIVE_INFINITY) });
}

/** Wakes a little later, once for all who ask for it until then. */
function onceSoon(wake: () => void, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  return {
    wake: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        wake();
      }, milliseconds);
    },
    end: () => clearTimeout(timer),
  };
}

/** Time is counted by the process: a clock that is put back must not put the housekeeping off. */
function everyHour(tidy: () => Promise<void>): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - last < HOUR) return;
    last = performance.now();
    await tidy();
  };
}
