import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';

/** A run of text in a Word file. */
export interface WordRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
  readonly link?: string | undefined;
}

/** A run as Word writes it. */
export function runOf(
  { text, bold = false, struck = false, underlined, link }: WordRun,
  small = false,
): ParagraphChild {
  const size = small ? { size: 18 } : {};
  const marked = { strike: struck, ...(underlined ? { underline: {} } : {}) };
  if (link === undefined) return new TextRun({ text, bold, ...marked, ...size });
  return new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink', ...size })] });
}
