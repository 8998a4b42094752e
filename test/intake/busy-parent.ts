/** A process whose child is watched and busy for ever; it says the child's number, and waits to be ended. */
import { fork } from 'node:child_process';
import { watch } from '../../src/intake/watch.ts';

const [, itself = '', parent] = process.argv;
if (parent === undefined) {
  const child = fork(itself, [String(process.pid)], { stdio: 'ignore' });
  child.once('message', () => process.send?.(child.pid));
} else {
  await watch({ parent: Number(parent), bytes: Number.MAX_SAFE_INTEGER });
  process.send?.('busy', () => {
    for (;;);
  });
}
