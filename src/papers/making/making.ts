import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { fold } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { writeWord } from '../../documents/written/word-file.ts';
import { dayOf } from '../../german/time.ts';
import type { Content } from '../content.ts';
import { nameOf, paperDocument } from '../document.ts';
import { keepFile } from '../file-store.ts';
import { contentFor, type PapersNeeds, paperFor } from '../finding.ts';
import { type Kept, keptBy } from '../keeper.ts';
import { KINDS, NAMED, numberField, type Paper } from '../paper.ts';
import { holdPapers } from '../paper-store.ts';
import { offeredFile } from './files.ts';
import { makingSaid } from './making-sayings.ts';

const MAKE = new RegExp(`${NAMED} (?:neu )?erstellen`, 'u');

/** Makes the Word file of a paper with what is known now; where nothing has changed since the last one, that one stays. */
export function make(needs: PapersNeeds) {
  return command({
    verb: 'papers.make',
    may: 'known',
    speaks: true,
    writes: true,
    typed: [{ pattern: MAKE, example: 'ausschussvorlage 3 erstellen' }],
    asked: makingSaid,
    about: 'number',
    input: z.object({ number: numberField }),
    run: (turn, { number }, db) => made(turn, number, { needs, db }),
  });
}

async function made(turn: MemberTurn, number: number, { needs, db }: { needs: PapersNeeds; db: Db }): Promise<Reply> {
  const kept = await keptBy(db, turn, turn.activity);
  await holdPapers(db, kept);
  const paper = await paperFor(db, turn, number);
  const content = await contentFor(db, turn, { paper, sources: needs.sources });
  const fingerprint = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const last = paper.files.at(-1);
  if (last?.fingerprint === fingerprint) return offeredFile(turn, { paper, file: last.number, isNew: false }, needs);
  const file = (last?.number ?? 0) + 1;
  await keepFile(db, kept, await newFile({ paper, content, kept, fingerprint, number: file }));
  return offeredFile(turn, { paper, file, isNew: true }, needs);
}

interface Making {
  readonly paper: Paper;
  readonly content: Content;
  readonly kept: Kept;
  readonly fingerprint: string;
  readonly number: number;
}

async function newFile({ paper, content, kept: { at }, fingerprint, number }: Making) {
  const written = await writeWord(paperDocument(content, at));
  return {
    ...{ paper: paper.number, number, version: paper.version, fingerprint, content: written },
    name: fileName(content, { day: dayOf(at), number }),
    decisions: content.decisions.map(({ key }) => key),
  };
}

/** *beschlussvorlage-stadt-haan-2023-10-05-fassung-2.docx*. */
function fileName(content: Content, { day, number }: { day: string; number: number }): string {
  const name = fold(`${KINDS[content.terms.kind]} ${nameOf(content)}`).folded.replace(/[^a-z0-9]+/gu, '-');
  return `${name}-${day}-fassung-${number}.docx`;
}
