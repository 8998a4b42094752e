import type { Owing } from '../conversation/database.ts';

/** An e-mail that leaves, or has left; nothing stands here before somebody of the Koordination confirmed it. */
export interface MailsTable {
  round_id: string;
  number: number;
  /** What it must not be queued twice for. */
  key: string;
  /** The feature that is told what became of it, and what it is about there. */
  kind: string;
  matter: string;
  subject: string;
  /** `to` and `cc`, each with name and address, and the code with which a server refused it, in JSON; gone with the person. */
  recipients: string | null;
  /** The one person whom it goes to; none where it goes to offices. */
  person_id: string | null;
  /** What the feature keeps of the matter once it has left, in JSON: what was confirmed, whatever is changed meanwhile. */
  memo: string | null;
  /** Who confirmed it. */
  office: string;
  confirmed_at: string;
  state: 'waiting' | 'sent' | 'refused' | 'unsure' | 'withdrawn';
  /** How many times its sending was confirmed. */
  tries: number;
  /** When the server took or refused it, or when that became uncertain. */
  settled_at: string | null;
  /** What the server said where it refused (`550`), or what went wrong. */
  code: string | null;
}

/** An e-mail byte for byte, as it leaves. */
export interface MailCopiesTable {
  round_id: string;
  number: number;
  person_id: string | null;
  content: Uint8Array;
}

export type MailTables = {
  mails: MailsTable;
  mail_copies: MailCopiesTable;
};

/** What its tables owe. */
export const owing: Owing<MailTables> = {
  tables: {
    mails: { personal: { recipients: 'emptied', person_id: 'emptied', office: 'stays' }, kept: 'round' },
    mail_copies: { personal: { person_id: 'row' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'E-Mails',
      called: 'E-Mail',
      matter: 'mails',
      title: 'subject',
      rows: { number: ['mail_copies'] },
      files: [{ kind: 'mail.copy', subject: '{number}' }],
      apart: true,
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der E-Mails haben keine Lücke',
      counts: [{ table: 'mails', columns: ['number'] }],
      series: 'mails',
    },
    {
      says: 'Jede Kopie einer E-Mail gehört zu einer E-Mail',
      each: { table: 'mail_copies', columns: ['number'] },
      leadsTo: { table: 'mails', columns: ['number'] },
    },
    {
      says: 'Jede E-Mail, die noch zu senden ist, ist da, wie sie bestätigt wurde',
      each: { table: 'mails', columns: ['number'], where: { state: 'waiting' }, filled: ['recipients'] },
      leadsTo: { table: 'mail_copies', columns: ['number'] },
    },
  ],
};
