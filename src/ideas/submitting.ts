import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { type Attempt, command } from '../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../conversation/form.ts';
import { readFields } from '../conversation/phrase.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { post } from '../delivery/outbox.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import { ideaCard, savedCard } from './cards.ts';
import { findEntryOrThrow } from './entry-store.ts';
import { formCard, TWIN } from './form.ts';
import { type Draft, draftSchema } from './idea.ts';
import { saveIdea } from './store.ts';

const LABELS = {
  titel: 'title',
  beschreibung: 'description',
  art: 'kind',
  themenfeld: 'topicArea',
  herkunft: 'origin',
  kosten: 'cost',
  folgekosten: 'costsGoOn',
  ansprechstelle: 'contactOffice',
  link: 'link',
};

/** Opens the form, from a message with its words in it. */
export const openForm = command({
  verb: 'ideas.form',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /idee|idee einreichen|neue idee/u, example: 'idee' },
    { pattern: /idee/u, tail: 'title', example: 'idee: Wärmestube im Bürgerhaus' },
  ],
  input: z.object({ title: z.string().max(3000).optional() }),
  run: async (turn, input, db) => {
    const round = await findRoundOrThrow(db, turn.roundId);
    return formCard(round.topicAreas, { values: prefilled(input.title) });
  },
});

/** A long first line becomes the description, so that nothing typed is lost. */
function prefilled(title: string | undefined): Record<string, string> {
  if (title === undefined) return {};
  return title.length <= 90 ? { title } : { description: title };
}

/** Keeps an entry and posts it to the channel. */
export const submit = command({
  verb: 'ideas.submit',
  may: 'known',
  writes: true,
  creates: true,
  typed: [{ pattern: /idee einreichen/u, tail: 'typed', example: TWIN }],
  input: z.preprocess(typedDraft, draftSchema),
  run: submitIdea,
  invalid: showAgain,
});

/** The typed twin brings its fields in one text, and an operation of its own. */
function typedDraft(raw: unknown): unknown {
  const typed = typeof raw === 'object' && raw !== null && 'typed' in raw ? raw.typed : undefined;
  return typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'title', LABELS) } : raw;
}

async function submitIdea(turn: MemberTurn, draft: Draft, db: Db): Promise<Reply> {
  const round = await findRoundOrThrow(db, turn.roundId);
  const topicArea = topicAreaOf(draft.topicArea, round.topicAreas);
  if (topicArea === undefined)
    throw new InvalidInput({ topicArea: `Bitte eines dieser Themenfelder wählen: ${round.topicAreas.join(', ')}.` });
  const { idea, isNew } = await saveIdea(db, turn, { ...draft, topicArea });
  if (isNew) {
    await post(db, {
      roundId: turn.roundId,
      conversationId: round.channel,
      at: turn.at,
      reply: ideaCard(await findEntryOrThrow(db, turn.roundId, idea.number)),
      subject: `ideas.card:${idea.number}`,
    });
  }
  return savedCard(idea);
}

async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const round = await findRoundOrThrow(db, turn.roundId);
  const values = typedDraft(attempt.raw) as Record<string, unknown>;
  return formCard(round.topicAreas, { values, errors: attempt.errors, attempt: attemptOf(attempt.raw) });
}
