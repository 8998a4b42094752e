import { createHash } from 'node:crypto';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Kind, KnowledgeDocument, Section } from './document.ts';
import { type Block, type Note, readSection } from './section-block.ts';

/** Something wrong in a knowledge file: the file, the line (from 1), and a German sentence. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/** Thrown with every mistake of a knowledge file. */
export class KnowledgeMistakes extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(({ file, line, says }) => `${file}, Zeile ${line}: ${says}`).join('\n'));
    this.name = 'KnowledgeMistakes';
    this.mistakes = mistakes;
  }
}

const text = (field: string) =>
  z.string(`${field} fehlt.`).trim().min(1, `${field} fehlt.`).max(200, `${field} ist zu lang.`);
const day = (field: string) => z.iso.date(`${field} muss ein Tag sein, z. B. 2023-03-27.`);

const KINDS = ['report', 'minutes', 'gap', 'contrast'] as const satisfies readonly Kind[];

/** The front matter. A file can say *report* or *agreement*; what is binding only the Koordination can say. */
const headSchema = z
  .strictObject({
    title: text('title'),
    kind: z.literal(KINDS, `kind muss ${KINDS.join(', ')} sein.`),
    status: z.literal(['report', 'agreement'], 'status muss report oder agreement sein.'),
    publisher: text('publisher'),
    validFrom: day('validFrom'),
    validTo: day('validTo').nullish(),
    source: text('source').nullish(),
  })
  .refine(({ validFrom, validTo }) => !validTo || validFrom <= validTo, {
    path: ['validTo'],
    error: 'validTo liegt vor validFrom.',
  });

type Head = z.infer<typeof headSchema>;

/** Reads a knowledge file; throws `KnowledgeMistakes` with all that is wrong in it. */
export function parseKnowledge(name: string, markdown: string): KnowledgeDocument {
  const mistakes: Mistake[] = [];
  const note: Note = (line, says) => mistakes.push({ file: name, line, says });
  const lines = markdown
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const head = readHead(lines.slice(1, Math.max(end, 1)), end, note);
  const sections = end < 0 ? [] : readSections(lines, end + 1, note, head);
  if (!head || mistakes.length > 0) throw new KnowledgeMistakes(mistakes.sort((one, other) => one.line - other.line));
  const { validTo, source, status: _, ...own } = head;
  const period = { validTo: validTo ?? undefined, source: source ?? undefined };
  return { name, ...own, ...period, checksum: checksumOf(markdown), sections };
}

/** What tells two releases of a file apart. */
export function checksumOf(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex');
}

/** Lines count from 1, and the head begins in line 2. */
function readHead(lines: readonly string[], end: number, note: Note): Head | undefined {
  if (end < 0) return void note(1, 'Der Kopf zwischen zwei Zeilen „---“ fehlt.');
  const lineCounter = new LineCounter();
  const yaml = parseDocument(lines.join('\n'), { lineCounter });
  for (const error of yaml.errors) note((error.linePos?.[0].line ?? 0) + 1, 'Der Kopf ist kein gültiges YAML.');
  if (yaml.errors.length > 0) return undefined;
  const parsed = headSchema.safeParse(yaml.toJS());
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.code === 'unrecognized_keys' ? issue.keys[0] : String(issue.path[0] ?? '');
    const at = lines.findIndex((line) => line.startsWith(`${field}:`));
    note(at + 2 || 1, issue.code === 'unrecognized_keys' ? `${field} ist hier nicht vorgesehen.` : issue.message);
  }
  return parsed.data;
}

function readSections(lines: readonly string[], start: number, note: Note, head: Head | undefined): Section[] {
  const blocks: Block[] = [];
  lines.slice(start).forEach((line, index) => {
    const at = start + index + 1;
    if (line.startsWith('## ')) blocks.push({ heading: line.slice(3), at, lines: [] });
    else if (blocks.length > 0) blocks.at(-1)?.lines.push({ at, text: line.trimEnd() });
    else if (line.trim() !== '') note(at, 'Text steht vor der ersten Überschrift.');
  });
  if (blocks.length === 0) note(lines.length, 'Das Dokument hat keinen Abschnitt.');
  const inherited = {
    status: head?.status ?? 'report',
    validFrom: head?.validFrom,
    validTo: head?.validTo ?? undefined,
  };
  const read = blocks.map((block) => ({ at: block.at, section: readSection(block, inherited, note) }));
  noteOverlaps(read, note);
  return read.flatMap(({ section }) => section ?? []);
}

/** Versions of one statement must not hold on the same day. */
function noteOverlaps(read: readonly { at: number; section: Section | undefined }[], note: Note): void {
  read.forEach(({ at, section }, index) => {
    const clash = read.slice(0, index).find(({ section: other }) => section && other && overlap(section, other));
    if (clash) note(at, `Zwei Fassungen von {#${section?.anchor}} gelten am selben Tag.`);
  });
}

function overlap(one: Section, other: Section): boolean {
  const ends = (section: Section) => section.validTo ?? '9999-12-31';
  return one.anchor === other.anchor && one.validFrom <= ends(other) && other.validFrom <= ends(one);
}
