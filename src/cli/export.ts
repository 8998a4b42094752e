import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { answerRequest, type InformationFiles } from '../case-files/request/answering.ts';
import type { MadeFile } from '../conversation/feature.ts';
import type { Member } from '../conversation/turn.ts';
import { caseSources } from '../filing.ts';
import type { Day } from '../german/calendar.ts';
import { exportAll } from './archive/export-all.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { openRound } from './open-round.ts';

const options = {
  about: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Who asks: it reads as the Koordination does, and speaks for no municipality. */
const READER: Member = {
  personId: '',
  office: 'Auskunft (Befehlszeile)',
  municipality: { id: '', name: '' },
  roles: ['coordinator'],
};

const APART = 'vertraulich';

/** Writes all matters of a time that speak of something into a folder, for a request for information; confidential parts into one of their own; or all. */
export const exportAbout: ShellCommand = {
  name: 'export',
  usage: [
    'export --about WORT [--from JJJJ-MM-TT] [--to JJJJ-MM-TT] [--out ORDNER]',
    'export --all --out DATEI.zip [--round RUNDE] [--confidential]',
  ],
  run: async (args, env) => {
    if (args.includes('--all')) return exportAll(args, env);
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const about = [values.about ?? '', ...positionals].join(' ').trim();
    if (about === '') throw new UsageError('Bitte mit --about angeben, wonach gesucht wird.');
    const [from, to] = [dayFrom('--from', values.from), dayFrom('--to', values.to)];
    if (from !== undefined && to !== undefined && from > to) throw new UsageError('--to liegt vor --from.');
    const folder = values.out ?? `auskunft-${about.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new CommandError(`Der Ordner ${folder} ist nicht leer. Bitte mit --out einen anderen angeben.`);
    const { storage, round, clock } = await openRound(env);
    try {
      const request = { roundId: round.id, about, from, to, reader: READER, now: clock.now() };
      const files = await answerRequest(storage.db, caseSources, request);
      write(folder, files.open);
      write(join(folder, APART), files.apart);
      console.log(said(files, folder));
    } finally {
      await storage.close();
    }
  },
};

function dayFrom(name: string, typed: string | undefined): Day | undefined {
  if (typed === undefined || z.iso.date().safeParse(typed).success) return typed;
  throw new UsageError(`${name}: Erwartet wird ein Tag als JJJJ-MM-TT, zum Beispiel 2023-10-01.`);
}

function write(folder: string, files: readonly MadeFile[]): void {
  if (files.length === 0) return;
  mkdirSync(folder, { recursive: true });
  for (const { name, body } of files) writeFileSync(join(folder, name), body, { flag: 'wx' });
}

function said({ found: { open, apart, searched } }: InformationFiles, folder: string): string {
  const looked = searched.map(({ called, count }) => `${called}: ${count}`).join(', ');
  const all = [...open.map(({ name, title }) => `  ${name}: ${title}`)];
  return [
    `Durchsucht (${looked}).`,
    ...(all.length === 0 ? ['Kein Vorgang spricht davon.'] : [`Gefunden: ${open.length}`, ...all]),
    ...(apart.length === 0 ? [] : [`Nur in vertraulichen Angaben gefunden: ${apart.length}`]),
    `Geschrieben nach ${folder}. Was nicht durchsucht wurde, steht in Liste.docx; Vertrauliches liegt in ${join(folder, APART)}.`,
  ].join('\n');
}
