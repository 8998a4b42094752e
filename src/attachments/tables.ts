import type { Owing } from '../conversation/database.ts';

/** A link or a file that is attached to a matter (`meetings`, 3); what has been removed stays on record. */
export interface AttachmentsTable {
  round_id: string;
  kind: string;
  matter: number;
  /** Counts within its matter, links and files together. */
  number: number;
  title: string;
  /** Of a link. */
  url: string | null;
  office: string;
  added_at: string;
  /** When something was decided on it: it stays. */
  frozen_at: string | null;
  removed_at: string | null;
  removed_by: string | null;
}

/** What a file held, or what a link led to when somebody took it over. */
export interface AttachmentCopiesTable {
  round_id: string;
  kind: string;
  matter: number;
  number: number;
  /** The message that brought it. */
  origin: string;
  name: string;
  /** In bytes. */
  size: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  checksum: string;
  office: string;
  kept_at: string;
  /** Gone when the attachment has been removed. */
  content: Uint8Array | null;
}

export type AttachmentsTables = {
  attachments: AttachmentsTable;
  attachment_copies: AttachmentCopiesTable;
};

/** What its tables owe. */
export const owing: Owing<AttachmentsTables> = {
  tables: {
    attachments: { personal: { office: 'stays', removed_by: 'stays' }, kept: 'round' },
    attachment_copies: { personal: { office: 'stays' }, kept: 'round' },
  },
  filedWith: { 'kind/matter': ['attachments', 'attachment_copies'] },
  invariants: [
    {
      says: 'Die Nummern der Anlagen haben keine Lücke',
      counts: [{ table: 'attachments', columns: ['kind', 'matter', 'number'] }],
      series: '*/*/attachments',
    },
    {
      says: 'Jede Anlage ist ein Link, oder ihr Inhalt ist festgehalten',
      each: { table: 'attachments', columns: ['kind', 'matter', 'number'], where: { url: null } },
      leadsTo: { table: 'attachment_copies', columns: ['kind', 'matter', 'number'] },
    },
    {
      says: 'Jeder festgehaltene Inhalt gehört zu einer Anlage',
      each: { table: 'attachment_copies', columns: ['kind', 'matter', 'number'] },
      leadsTo: { table: 'attachments', columns: ['kind', 'matter', 'number'] },
    },
    {
      says: 'Der Inhalt jeder Anlage, die nicht entfernt ist, ist noch da',
      each: {
        table: 'attachment_copies',
        columns: ['kind', 'matter', 'number'],
        where: { content: null },
      },
      leadsTo: { table: 'attachments', columns: ['kind', 'matter', 'number'], filled: ['removed_at'] },
    },
    {
      says: 'Keine Anlage, auf der etwas beschlossen ist, ist entfernt',
      none: {
        table: 'attachments',
        columns: ['kind', 'matter', 'number'],
        filled: ['frozen_at', 'removed_at'],
        as: (kind, matter, number) => [kind, matter, number].join('/'),
      },
    },
  ],
};
