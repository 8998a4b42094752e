import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Log } from '../../conversation/log.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Transport } from '../../delivery/serving/deliver.ts';
import { openRegistry, type Registry } from './series.ts';

/** Counts what a process does, at the cost of a few additions each; no label names a person, a round or what was said. */
export interface Meter {
  /** Undefined where nothing is counted. */
  readonly registry: Registry | undefined;
  /** Answers as before, and counts the turn by its kind and what came of it. */
  readonly answering: (answer: Answer) => Answer;
  /** Sends as before, and counts what came of it. */
  readonly sending: (send: Transport) => Transport;
  /** Logs as before, and counts its entries, and refusals by their code. */
  readonly logging: (log: Log) => Log;
  close(): void;
}

/** Counts nothing, where nobody asks. */
export const NO_METER: Meter = {
  registry: undefined,
  answering: (answer) => answer,
  sending: (send) => send,
  logging: (log) => log,
  close: () => undefined,
};

type Answer = (turn: Turn) => Promise<Reply>;

/** Opens one that has counted nothing. */
export function openMeter(): Meter {
  const registry = openRegistry();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  registry.gauge('kreisrunde_event_loop_delay_seconds', 'Delay of the event loop since the last look.', () => {
    const quantiles = ['0.5', '0.99', '1'].map((quantile) => ({
      labels: { quantile },
      value: delay.percentile(Number(quantile) * 100) / NANOSECONDS,
    }));
    delay.reset();
    return quantiles;
  });
  return {
    registry,
    answering: answeringOf(registry),
    sending: sendingOf(registry),
    logging: loggingOf(registry),
    close: () => void delay.disable(),
  };
}

const NANOSECONDS = 1e9;

function answeringOf({ counter, histogram }: Registry): Meter['answering'] {
  const turns = counter('kreisrunde_turns_total', 'Turns by kind and outcome.');
  const seconds = histogram('kreisrunde_turn_duration_seconds', 'How long turns took, by kind.');
  return (answer) => async (turn) => {
    const { kind } = turn.input;
    const began = performance.now();
    let outcome = 'fault';
    try {
      const reply = await answer(turn);
      outcome = outcomeOf(reply);
      return reply;
    } finally {
      turns.add({ kind, outcome });
      seconds.observe((performance.now() - began) / 1000, { kind });
    }
  };
}

/** A fault is told in one of two cards, a refusal in a notice beside the card that was clicked. */
function outcomeOf({ card, beside, data }: Reply): 'answered' | 'refused' | 'fault' {
  if (card === 'conversation/kept') return 'fault';
  if (card !== 'conversation/notice' || beside !== true) return 'answered';
  const [first] = Array.isArray(data['header']) ? (data['header'] as readonly { readonly kind?: unknown }[]) : [];
  return first?.kind === 'Störung' ? 'fault' : 'refused';
}

function sendingOf({ counter, histogram }: Registry): Meter['sending'] {
  const sent = counter('kreisrunde_deliveries_total', 'Attempts to deliver a message, by outcome.');
  const seconds = histogram('kreisrunde_delivery_duration_seconds', 'How long attempts to deliver took, by outcome.');
  return (send) => async (address, parcel) => {
    const began = performance.now();
    const result = await send(address, parcel);
    sent.add({ outcome: result.kind });
    seconds.observe((performance.now() - began) / 1000, { outcome: result.kind });
    return result;
  };
}

function loggingOf({ counter }: Registry): Meter['logging'] {
  const entries = counter('kreisrunde_log_entries_total', 'Entries of the log, by level and event.');
  const refusals = counter('kreisrunde_refusals_total', 'Refusals, by code.');
  return (log) => {
    const counted = (level: keyof Log) => (facts: Readonly<Record<string, unknown>>, event: string) => {
      entries.add({ level, event });
      if (event === 'refused') refusals.add({ code: String(facts['code']) });
      log[level](facts, event);
    };
    return { info: counted('info'), warn: counted('warn'), error: counted('error') };
  };
}
