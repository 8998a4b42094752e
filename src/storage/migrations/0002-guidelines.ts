import type { Step } from './index.ts';

export const guidelines: Step = async () => {};
