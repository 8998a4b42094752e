import { header, link, paragraph, small, subtle, words } from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';

/** A file to offer: what it is, what stands in it, and its address. */
export interface OfferedFile {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly address: string;
  /** A second file that belongs to it, by what its link says. */
  readonly beside?: { readonly title: string; readonly address: string } | undefined;
  /** The typed twin that asks for it. */
  readonly twin: string;
}

/** Offers a file to the asker alone: a link that holds for a week. */
export function fileCard(file: OfferedFile): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(file.kind, file.title),
      lines: [
        paragraph(words(file.text)),
        paragraph(link('Datei laden', file.address)),
        ...(file.beside ? [paragraph(link(file.beside.title, file.beside.address))] : []),
        paragraph(small(subtle(`${file.beside ? 'Die Links gelten' : 'Der Link gilt'} sieben Tage und nur für Sie.`))),
      ],
      buttons: [],
    },
    summary: notification(file.title),
    personal: { twin: file.twin },
  };
}
