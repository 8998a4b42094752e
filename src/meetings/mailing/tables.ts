import type { Owing } from '../../conversation/database.ts';

/** Who wants invitations by e-mail too. */
export interface InvitationWishesTable {
  round_id: string;
  person_id: string;
  wished_at: string;
}

/** Which invitation went to whom by e-mail, or waits for that; each version of it once. */
export interface InvitationMailsTable {
  round_id: string;
  meeting: number;
  person_id: string;
  /** As calendars know it: the later one counts. */
  sequence: number;
  /** Its number among the e-mails. */
  mail: number;
  planned_at: string;
}

/** The tables of invitations by e-mail. */
export type InvitationMailTables = {
  invitation_wishes: InvitationWishesTable;
  invitation_mails: InvitationMailsTable;
};

/** What they owe. */
export const mailingOwing: Owing<InvitationMailTables> = {
  tables: {
    invitation_wishes: { personal: { person_id: 'row' }, kept: 'round' },
    invitation_mails: { personal: { person_id: 'row' }, kept: 'round' },
  },
  unfiled: {
    'Wünsche einzelner Personen; was an sie ging, steht unter „E-Mails“': ['invitation_wishes', 'invitation_mails'],
  },
  invariants: [
    {
      says: 'Jede Einladung per E-Mail führt zu einer veröffentlichten Sitzung',
      each: { table: 'invitation_mails', columns: ['meeting'] },
      leadsTo: { table: 'meetings', columns: ['number'], filled: ['announced_at'] },
    },
  ],
};
