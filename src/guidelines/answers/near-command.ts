import { fold } from '../../conversation/phrase.ts';
import { editDistance } from '../../search/index.ts';
import { withoutEnd } from '../../text/ends.ts';

/** A command of one word, and the verb that runs it. */
export interface CommandWord {
  readonly word: string;
  readonly verb: string;
}

/** Suggestions shown at most. */
const SHOWN = 2;
/** A single word with what stands around it. */
const LONGEST_WORD = 60;

/** The commands that a single typed word was probably meant to be, nearest first; none for a sentence. */
export function nearCommands(typed: string, commands: readonly CommandWord[]): CommandWord[] {
  if (typed.length > LONGEST_WORD) return [];
  const word = withoutEnd(fold(typed).folded, /[?,;:]/u);
  if (!/^[a-z-]{3,40}$/u.test(word)) return [];
  const cap = word.length < 6 ? 1 : 2;
  return commands
    .map((command) => ({ command, distance: editDistance(word, fold(command.word).folded, cap) }))
    .filter(({ distance }) => distance <= cap)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, SHOWN)
    .map(({ command }) => command);
}
