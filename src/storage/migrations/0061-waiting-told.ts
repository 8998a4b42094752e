import type { Step } from './step.ts';

/** That something which waits for the Koordination was told, to every coordinator or to its author. */
export const waitingTold: Step = async (db) => {
  await db.schema
    .createTable('waiting_told')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('told_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('waiting_told_pk', ['round_id', 'key', 'since', 'stage'])
    .execute();
};
