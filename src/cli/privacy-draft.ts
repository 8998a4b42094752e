import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRetention } from '../config.ts';
import { dayOf } from '../german/time.ts';
import { DRAFT_NAMES, type DraftName, writeDraft } from '../pages/drafts/index.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { openRound } from './open-round.ts';
import { owingIn } from './owing.ts';

/** Writes the draft of a paper that data protection asks for, filled from the round file. */
export const privacyDraft: ShellCommand = {
  name: 'privacy draft',
  usage: [`privacy draft ${DRAFT_NAMES.join('|')} [--out DATEI.docx]`],
  run: async (args, env) => {
    const options = { out: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name = ''] = positionals;
    if (!isDraft(name) || positionals.length > 1) throw new UsageError(`Möglich ist: ${DRAFT_NAMES.join(', ')}.`);
    const out = values.out ?? `entwurf-${name}.docx`;
    if (existsSync(out)) throw new CommandError(`Die Datei gibt es schon: ${out}. Bitte mit --out eine andere nennen.`);
    const { storage, round, clock } = await openRound(env);
    try {
      const duties = owingIn(storage, readRetention(env)).tables;
      writeFileSync(out, await writeDraft(name, { round, duties, on: dayOf(clock.now()) }), { flag: 'wx' });
    } finally {
      await storage.close();
    }
    console.log(`Geschrieben: ${out}. Ein Entwurf: Was fehlt, steht darin als „[bitte ergänzen]“.`);
  },
};

function isDraft(name: string): name is DraftName {
  return (DRAFT_NAMES as readonly string[]).includes(name);
}
