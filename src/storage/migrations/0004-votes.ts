import type { Step } from './index.ts';

export const votes: Step = async () => {};
