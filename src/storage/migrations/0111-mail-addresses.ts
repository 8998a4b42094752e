import type { Step } from './step.ts';

/** Where people can be reached by e-mail, each at one address, as the round file says. */
export const mailAddresses: Step = async (db) => {
  await db.schema
    .createTable('mail_addresses')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('refused_at', 'text')
    .addColumn('refusal', 'text')
    .addPrimaryKeyConstraint('mail_addresses_pk', ['round_id', 'person_id'])
    .execute();
};
