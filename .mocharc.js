import { availableParallelism } from 'node:os';

/** Files run side by side, one on each core. */
export default {
  extension: ['test.ts'],
  recursive: true,
  ignore: ['test/e2e/**'],
  require: ['test/support/setup.ts'],
  parallel: true,
  jobs: availableParallelism(),
  timeout: 20_000,
  'forbid-only': true,
};
