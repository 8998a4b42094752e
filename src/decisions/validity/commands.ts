import type { Command } from '../../conversation/feature.ts';
import type { DecisionsNeeds } from '../needs.ts';
import { renewCommands } from './renewing.ts';
import { replace } from './replacing.ts';
import { validityCommands } from './setting.ts';

/** All that is done about how long a decision holds. */
export function lastingCommands(needs: DecisionsNeeds): readonly Command[] {
  return [...validityCommands(needs), ...renewCommands(needs), replace(needs)];
}
