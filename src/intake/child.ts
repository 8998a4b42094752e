/** The process that reads one file: it asks for it when it is watched, answers, and is then ended. */
import { type Asked, examine } from './examined.ts';
import { watch } from './watch.ts';

const [, , parent, bytes] = process.argv.map(Number);

process.once('disconnect', () => process.exit());
/** Ctrl-C and a service's end reach every process of the group; whether a reading ends is the parent's affair. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.once('message', async (asked) => process.send?.(await examine(asked as Asked)));
await watch({ parent: parent ?? 0, bytes: bytes ?? 0 });
process.send?.('ready');
