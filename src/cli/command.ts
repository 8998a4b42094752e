import type { Environment } from '../config.ts';

/** A command of the shell: `name` is its first words, `usage` shows each way to call it. */
export interface ShellCommand {
  readonly name: string;
  readonly usage: readonly string[];
  readonly run: (args: readonly string[], env: Environment) => Promise<void>;
}

/** The command was called in a way that it does not know; the message says what is wrong, in German. */
export class UsageError extends Error {}

/** It could not be done; the message says why and what helps, in German. Commands that are watched tell more by their exit code. */
export class CommandError extends Error {
  readonly exit: number;

  constructor(message: string, exit = 1) {
    super(message);
    this.exit = exit;
  }
}
