import type { Paragraph } from '../cards/parts.ts';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';

/** In which round, and when, something is asked. */
export interface AskedIn {
  readonly roundId: string;
  readonly at: Instant;
}

/**
 * A register of another feature that questions may belong to („Wann treffen wir uns wieder?“): whether one does, and
 * the lines that answer it above the passages; undefined when the register has nothing to say.
 */
export interface Register {
  asks(question: string): boolean;
  show(db: Db, asked: AskedIn, question: string): Promise<readonly Paragraph[] | undefined>;
}

/** What the registers say to a question. */
export async function askRegisters(
  registers: readonly Register[],
  asked: { db: Db; in: AskedIn; question: string },
): Promise<Paragraph[]> {
  const said: Paragraph[] = [];
  for (const register of registers) {
    if (register.asks(asked.question)) said.push(...((await register.show(asked.db, asked.in, asked.question)) ?? []));
  }
  return said;
}
