import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chunk } from '../../src/guidelines/document.ts';
import { parseKnowledge } from '../../src/guidelines/knowledge-file.ts';
import type { Knowledge } from '../../src/guidelines/shelf.ts';
import { knowledgeOf } from '../../src/guidelines/shelf.ts';

/** What the product knows from all Markdown files in a folder, indexed as it indexes them; a chunk's id is its anchor and first day. */
export function knowledgeIn(folder: string): Knowledge {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
  return knowledgeOf(files.sort().flatMap((file) => chunksIn(file, readFileSync(join(folder, file), 'utf8'))));
}

/** The sections of the starter knowledge are short: each is one chunk. */
function chunksIn(file: string, markdown: string): Chunk[] {
  const { name, title, kind, publisher, sections } = parseKnowledge(file, markdown);
  const document = { name, title, kind, publisher, origin: 'starter' } as const;
  return sections.map((section) => ({ ...section, id: `${section.anchor}/${section.validFrom}`, document }));
}
