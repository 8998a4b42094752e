/** Imports all of the sources in a process of its own and tells which patterns they make of parts (`new RegExp`). */
import { readdirSync } from 'node:fs';
import type { Pattern } from './literals.ts';

/** What starts a process, or listens, when it is imported. */
const STARTS = /(?:^|\/)(?:main|cli|child)\.ts$|playground.*preload\.ts$/u;

const made: Pattern[] = [];
const Native = RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct(target, [source, flags]: [string | RegExp, string?], proxy) {
    const pattern = Reflect.construct(target, [source, flags], proxy) as RegExp;
    const frame = new Error().stack?.split('\n')[2] ?? '';
    const file = frame.includes('/node_modules/') ? undefined : frame.split('/src/')[1]?.split(':')[0];
    if (file !== undefined) made.push({ file, source: pattern.source, flags: pattern.flags });
    return pattern;
  },
});

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !STARTS.test(name)))
  await import(`../../src/${file}`);
const { createBot } = await import('../../src/bot.ts');
const { findClientData } = await import('../../src/privacy/client-data.ts');
createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
findClientData('Frau Müller, Fachamt fragt, Wohngeld, Antrag, Akte, 0171 1234567, a@web.de (7), geb. 01.02.1980');
process.send?.(made);
