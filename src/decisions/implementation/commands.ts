import type { Command } from '../../conversation/feature.ts';
import type { DecidedVotes } from '../register.ts';
import { enterCommands } from './entering.ts';
import { reportCommands } from './reporting.ts';
import { dueCommands } from './setting.ts';

/** All that is done about an implementation. */
export function implementationCommands(decided: DecidedVotes): readonly Command[] {
  return [...dueCommands(decided), ...reportCommands, ...enterCommands];
}
