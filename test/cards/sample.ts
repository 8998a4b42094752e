import type { Reply } from '../../src/conversation/reply.ts';

/** One card in one state, as the gallery shows it and the tests check it. */
export interface Sample {
  readonly name: string;
  readonly state: string;
  readonly reply: Reply;
  /** What users typed into it: their words keep their own spaces and signs. */
  readonly typed: readonly string[];
}

/** Makes samples of one card. */
export function samplesOf(name: string) {
  return (state: string, reply: Reply, typed: readonly string[] = []): Sample => ({ name, state, reply, typed });
}

/** `ideas-entry-long-text`: the name of a sample in addresses and file names. */
export function slugOf(sample: Sample): string {
  return `${sample.name} ${sample.state}`
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
