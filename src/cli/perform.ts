import { type Environment, SettingsError } from '../config.ts';
import { retentionDue } from './archive/due.ts';
import { ask } from './ask.ts';
import { backupTo, listDeleted } from './backups/backup.ts';
import { release, restoreFrom } from './backups/restore.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { doctor } from './doctor/index.ts';
import { exportAbout } from './export.ts';
import { grantNotice } from './grant-notice.ts';
import { importFiles } from './import.ts';
import { keyRenew } from './key.ts';
import { personDelete, personExport, personFind } from './person.ts';
import { privacyDraft } from './privacy-draft.ts';
import { rereadFiles } from './reread.ts';
import { roundApply } from './rounds/apply.ts';
import { roundClose, roundReopen } from './rounds/closing.ts';
import { say } from './say.ts';
import { understand } from './understand.ts';
import { verify } from './verify.ts';

const COMMANDS: readonly ShellCommand[] = [
  ask,
  say,
  roundApply,
  roundClose,
  roundReopen,
  importFiles,
  rereadFiles,
  grantNotice,
  understand,
  exportAbout,
  personExport,
  personDelete,
  personFind,
  privacyDraft,
  retentionDue,
  verify,
  doctor,
  keyRenew,
  backupTo,
  listDeleted,
  restoreFrom,
  release,
];

const EXIT = { fault: 1, usage: 64, settings: 78 };

/** Performs what stands behind `cli --` and gives the exit code; what is wrong is said in German. */
export async function perform(args: readonly string[], env: Environment): Promise<number> {
  if (args[0] === '--help' || args[0] === 'hilfe') {
    console.log(usage(COMMANDS));
    return 0;
  }
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, place) => args[place] === word));
  try {
    if (!command) throw new UsageError('Diesen Befehl gibt es nicht.');
    await command.run(args.slice(command.name.split(' ').length), env);
    return 0;
  } catch (error) {
    return explain(error, command ? [command] : COMMANDS);
  }
}

function usage(commands: readonly ShellCommand[]): string {
  const lines = commands.flatMap((command) => command.usage).map((line) => `  npm run --silent cli -- ${line}`);
  return ['So geht es:', ...lines].join('\n');
}

/** Says in German what went wrong, and gives the exit code. */
function explain(error: unknown, commands: readonly ShellCommand[]): number {
  if (error instanceof SettingsError) {
    for (const problem of error.problems) console.error(problem);
    return EXIT.settings;
  }
  const { message, code = '' } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    console.error(error instanceof UsageError ? message : 'Diese Angaben passen nicht zum Befehl.');
    console.error(usage(commands));
    return EXIT.usage;
  }
  const known = error instanceof CommandError;
  console.error(known ? message : `Der Befehl konnte nicht ausgeführt werden: ${message || code}`);
  return known ? error.exit : EXIT.fault;
}
