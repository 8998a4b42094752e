import type { AskedCommand } from './command.ts';
import type { Way } from './way.ts';

/** How well a command fits a message: by which of its ways, or by a saying near to it alone. */
export interface Scored {
  readonly command: AskedCommand;
  readonly score: number;
  readonly way: Way | undefined;
  readonly near: number;
  /** How near to a saying that is said in the manner of the message. */
  readonly alike: number;
  /** Words of the message that remain where most of them are explained by one of the ways. */
  readonly left: number;
  /** It names its thing by a number. */
  readonly exact: boolean;
}
