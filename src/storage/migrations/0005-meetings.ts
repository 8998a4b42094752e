import type { Step } from './index.ts';

export const meetings: Step = async () => {};
