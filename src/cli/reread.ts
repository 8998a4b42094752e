import { parseArgs } from 'node:util';
import { openShelf } from '../guidelines/index.ts';
import type { SectionDifference } from '../imports/adopting.ts';
import { unreadLines } from '../imports/cards.ts';
import { sizesOfFiles } from '../imports/file-store.ts';
import { adoptAnew, bringsNews, type ReadAnew, type Rereading, reread } from '../imports/rereading.ts';
import { adoptedImports } from '../imports/store.ts';
import { read } from '../intake/reader.ts';
import { knowingOf } from '../wiring.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { confirmed } from './confirm.ts';
import { openRound, refuseClosed } from './open-round.ts';

const OFFICE = 'Befehlszeile';

/** Reads the kept files of adopted imports with today's readers, shows what differs, and makes that count once it is confirmed. */
export const rereadFiles: ShellCommand = {
  name: 'reread',
  usage: ['reread', 'reread NUMMER… [--yes]'],
  run: async (args, env) => {
    const options = { yes: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const numbers = positionals.map(numberOf);
    const { storage, round, clock } = await openRound(env);
    try {
      const needs: Rereading = {
        ...{ db: storage.db, roundId: round.id, knowing: knowingOf(openShelf()), now: clock.now() },
        read: (file) => read(file, 'document'),
      };
      if (numbers.length === 0) return console.log(await listed(needs));
      await refuseClosed({ storage, round });
      let failed = 0;
      for (const number of numbers) if (!(await rereadOne(needs, number, values.yes))) failed += 1;
      if (failed > 0) throw new CommandError('Nicht alle Dateien ließen sich neu lesen.');
    } finally {
      await storage.close();
    }
  },
};

function numberOf(typed: string): number {
  if (/^\d{1,6}$/u.test(typed)) return Number(typed);
  throw new UsageError(`„${typed}“ ist keine Nummer eines Imports. Welche es gibt, zeigt: reread`);
}

/** The adopted imports, and of which of them the file is kept. */
async function listed({ db, roundId }: Rereading): Promise<string> {
  const sizes = await sizesOfFiles(db, roundId);
  const lines = (await adoptedImports(db, roundId)).map((one) => {
    const size = sizes.get(one.number);
    const title = one.state === 'adopted' ? one.details.title : '';
    const kept = size === undefined ? 'keine Datei aufbewahrt' : `${Math.ceil(size / 1024)} KB aufbewahrt`;
    return `${one.number}  ${title} (${one.file}, ${kept})`;
  });
  return lines.length === 0 ? 'Es ist noch keine Datei übernommen.' : lines.join('\n');
}

/** False where the file was not read. */
async function rereadOne(needs: Rereading, number: number, yes: boolean): Promise<boolean> {
  const anew = await reread(needs, number, OFFICE);
  if (anew.kind === 'not') {
    console.error(anew.reason);
    return false;
  }
  console.log(shown(anew, number));
  if (!bringsNews(anew)) console.log('Die Datei wird gelesen wie zuvor. Es ist nichts zu tun.');
  else if (yes || (await confirmed())) console.log(`Übernommen als Import ${await adoptAnew(needs, anew)}.`);
  else console.log('Nichts übernommen.');
  return true;
}

const WORDS: Readonly<Record<SectionDifference['is'], string>> = {
  new: 'neu',
  changed: 'geändert',
  placed: 'gleiche Worte, neue Stelle oder Zeichen',
  same: 'gleich',
  gone: 'entfällt',
};

function shown({ details, waiting, differences }: ReadAnew, number: number): string {
  const kinds = Object.entries(WORDS) as [SectionDifference['is'], string][];
  const counts = kinds.flatMap(([kind, words]) => {
    const count = differences.filter(({ is }) => is === kind).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return [
    `Import ${number}: ${details.title} (${waiting.file})`,
    `Abschnitte: ${counts.join('; ')}`,
    ...differences.filter(({ is }) => is !== 'same').map(({ heading, is }) => `  ${WORDS[is]}: ${heading}`),
    ...unreadLines(waiting).map((line) => `Hinweis: ${line}`),
  ].join('\n');
}
