import type { Step } from './step.ts';

/** Who wants invitations by e-mail, and which of them went to whom. */
export const invitationMails: Step = async (db) => {
  await db.schema
    .createTable('invitation_wishes')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('wished_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('invitation_wishes_pk', ['round_id', 'person_id'])
    .execute();
  await db.schema
    .createTable('invitation_mails')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('mail', 'integer', (c) => c.notNull())
    .addColumn('planned_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('invitation_mails_pk', ['round_id', 'meeting', 'person_id', 'sequence'])
    .addForeignKeyConstraint('invitation_mails_meeting', ['round_id', 'meeting'], 'meetings', ['round_id', 'number'])
    .execute();
};
