import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import { formData } from '../../cards/form.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { foundOr } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import { namedRuleCard, withdrawnRuleCard } from './stock-cards.ts';
import { UNLOADED, UNLOADED_FORM, WITHDRAWN } from './stock-sayings.ts';
import { nameRule, withdrawRule } from './stock-store.ts';

const LONGEST = 200;
const FORM_TWIN = 'eigene regel nennen';

/** The form in which a municipality names a rule of its own that is not loaded. */
export const openUnloadedForm = command({
  verb: 'guidelines.unloaded-form',
  asked: UNLOADED_FORM,
  may: 'speak',
  writes: false,
  typed: [{ pattern: /eigene regel nennen/u, example: FORM_TWIN }],
  input: z.object({ title: z.string().max(LONGEST).catch('').default('') }),
  run: async (_turn, values) => ruleForm({ values }),
});

/** The form, empty, prefilled or with errors. */
export function ruleForm(filled: Filled): Reply {
  const form = {
    kind: 'Wissen',
    title: 'Eigene Regel nennen',
    hint: 'Eine Satzung, Richtlinie oder Dienstanweisung Ihrer Kommune, die hier nicht geladen ist. Genannt wird nur der Titel.',
    fields: [
      {
        kind: 'text' as const,
        name: 'title',
        label: 'Titel',
        required: true,
        placeholder: 'z. B. Satzung über die Benutzung der Unterkünfte',
        maxLength: LONGEST,
      },
    ],
    submit: { title: 'Als nicht geladen vermerken', verb: 'guidelines.unloaded', data: {} },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: FORM_TWIN },
  };
}

const TITLE = 'Bitte den Titel der Regel angeben, mit 3 bis 200 Zeichen.';

/** A municipality names a rule of its own that is not loaded. */
export const nameUnloaded = command({
  verb: 'guidelines.unloaded',
  asked: UNLOADED,
  may: 'speak',
  writes: true,
  typed: [
    { pattern: /nicht geladen/u, tail: 'title', example: 'nicht geladen: Satzung über die Benutzung der Unterkünfte' },
  ],
  input: z.object({ title: z.string(TITLE).trim().min(3, TITLE).max(LONGEST, TITLE) }),
  run: async (turn, { title }, db) =>
    namedRuleCard({ number: await nameRule(db, turn, title), title }, turn.member.municipality.name),
  invalid: async (_turn, { raw, fields, errors }: Attempt) =>
    ruleForm({ values: fields, errors, attempt: attemptOf(raw) }),
});

const number = wholeNumber('Bitte die Nummer angeben, zum Beispiel „nicht geladen 2 zurücknehmen“.');

/** It takes that back. */
export const withdrawUnloaded = command({
  verb: 'guidelines.unloaded-withdraw',
  asked: WITHDRAWN,
  may: 'speak',
  writes: true,
  typed: [
    { pattern: /nicht geladen (?:nr )?(?<number>\d{1,6}) zuruecknehmen/u, example: 'nicht geladen 2 zurücknehmen' },
  ],
  input: z.object({ number }),
  run: async (turn, input, db) => {
    const title = foundOr(await withdrawRule(db, turn, input.number), {
      code: 'guidelines.no-unloaded-rule',
      kind: 'Wissen',
      what: `Eine nicht geladene Regel ${input.number} Ihrer Kommune`,
      way: { title: 'Nicht geladene ansehen', verb: 'guidelines.documents', data: { unloaded: 'ja' } },
    });
    return withdrawnRuleCard(title);
  },
});
