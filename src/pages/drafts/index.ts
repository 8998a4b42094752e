/** Drafts of the papers that data protection asks for, filled from the round file: none of them is agreed to. */
import { writeWord } from '../../documents/written/word-file.ts';
import { jointControl } from './joint-control.ts';
import type { DraftNeeds } from './pieces.ts';
import { processing } from './processing.ts';
import { threshold } from './threshold.ts';

export type { DraftNeeds } from './pieces.ts';

const DRAFTS = { 'art-26': jointControl, 'art-28': processing, schwellwert: threshold } as const;

/** The papers by their names on the command line. */
export type DraftName = keyof typeof DRAFTS;

export const DRAFT_NAMES = Object.keys(DRAFTS) as readonly DraftName[];

/** Writes a draft as a Word file (DOCX). */
export function writeDraft(name: DraftName, needs: DraftNeeds): Promise<Uint8Array> {
  return writeWord(DRAFTS[name](needs));
}
