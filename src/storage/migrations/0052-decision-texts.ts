import type { Step } from './step.ts';

/** The Beschlusstext of a vote: what is decided, under the question as its heading. */
export const decisionTexts: Step = async (db) => {
  await db.schema.alterTable('votes').addColumn('decision_text', 'text').execute();
};
