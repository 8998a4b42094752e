import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects all garbage of this process: else what is measured next would hold the cost of what ran before. */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
