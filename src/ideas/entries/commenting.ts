import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { touch } from '../../delivery/outbox.ts';
import { ENTRY, entryFor, holdEntry, numberField, openEntryFor } from '../entry-access.ts';
import { findEntryOrThrow, saveComment } from '../entry-store.ts';
import { COMMENT_LENGTH, commentForm } from '../form.ts';
import { keptCard } from '../kept-card.ts';
import { commentsCard } from './record-card.ts';
import { COMMENT_FORM, COMMENTED, COMMENTS } from './sayings.ts';

const commentSchema = z.object({
  number: numberField,
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  text: z
    .string('Bitte einen Kommentar eingeben.')
    .min(2, 'Bitte einen Kommentar eingeben.')
    .max(COMMENT_LENGTH, `Bitte den Kommentar auf ${COMMENT_LENGTH}\u00a0Zeichen kürzen.`),
});

/** Somebody says something about an entry. */
export const comment = command({
  verb: 'ideas.comment',
  asked: COMMENTED,
  may: 'known',
  writes: true,
  creates: true,
  typed: [
    {
      pattern: new RegExp(`${ENTRY} (?:kommentar|kommentieren)`, 'u'),
      tail: 'text',
      example: 'idee 3 kommentar: Wer trägt die Miete?',
    },
  ],
  input: z.preprocess((raw) => ({ operation: randomUUID(), ...(raw as Raw) }), commentSchema),
  run: async (turn, { number, operation, text }, db) => {
    await holdEntry(db, turn, number);
    if (await saveComment(db, turn, { number, operation, text })) await touch(db, turn.roundId, `ideas.card:${number}`);
    const entry = await findEntryOrThrow(db, turn.roundId, number);
    return keptCard(entry, 'Der Kommentar ist gespeichert.', 'Er steht beim Eintrag im Kanal.');
  },
  about: 'number',
  invalid: async (turn, { raw, errors }, db) => {
    const { idea } = await openEntryFor(db, turn, numberField.parse(raw['number']));
    return commentForm(idea, { values: raw, errors, attempt: attemptOf(raw) });
  },
});

/** Opens the form for a comment. */
export const openCommentForm = command({
  verb: 'ideas.comment-form',
  asked: COMMENT_FORM,
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`${ENTRY} (?:kommentar|kommentieren)`, 'u'), example: 'idee 3 kommentieren' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => commentForm((await openEntryFor(db, turn, number)).idea, { values: {} }),
});

/** Shows all comments on an entry, the newest first. */
export const comments = command({
  verb: 'ideas.comments',
  asked: COMMENTS,
  may: 'known',
  writes: false,
  typed: [
    {
      pattern: new RegExp(`${ENTRY} kommentare(?: seite (?<page>\\d{1,4}))?`, 'u'),
      example: 'idee 3 kommentare',
    },
  ],
  input: z.object({ number: numberField, page: pageField }),
  run: async (turn, { number, page }, db) => commentsCard(await entryFor(db, turn, number), page),
});
