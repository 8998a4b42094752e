import { availableParallelism } from 'node:os';

/**
 * Files run side by side, one on each core and one more: some wait for other processes, or for time to pass. The time-out
 * ends what hangs: nothing fails because a machine is slow.
 */
export default {
  extension: ['test.ts'],
  recursive: true,
  ignore: ['test/e2e/**'],
  require: ['test/support/setup.ts'],
  parallel: true,
  jobs: availableParallelism() + 1,
  timeout: 300_000,
  'forbid-only': true,
};
