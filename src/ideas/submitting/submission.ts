import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Collection } from '../collection.ts';
import type { Standing } from '../entry.ts';
import { allStandings, findEntryOrThrow } from '../entry-store.ts';
import { openingFields, typedFields } from '../fields.ts';
import { formCard, TWIN } from '../form.ts';
import { type Draft, draftSchema } from '../idea.ts';
import { ideaCard } from '../idea-card.ts';
import { savedCard } from '../kept-card.ts';
import { findByOperation, saveIdea } from '../store.ts';
import { topicAreaFor } from '../topic-area.ts';
import { FORM, SUBMITTED } from './sayings.ts';
import { similarTo } from './similar.ts';
import { similarCard } from './similar-card.ts';

/** Opens the form, with the words of a message in it or with what was typed in it before. */
export const openForm = command({
  verb: 'ideas.form',
  asked: FORM,
  may: 'known',
  writes: false,
  typed: [
    { pattern: /idee|idee einreichen|neue idee/u, example: 'idee' },
    { pattern: /idee/u, tail: 'title', example: 'idee: Wärmestube im Bürgerhaus' },
    { pattern: /(?:neue )?(?<kind>best practice) einreichen/u, example: 'best practice einreichen' },
  ],
  input: z.looseObject({ title: z.string().max(3000).optional() }),
  reads: openingFields,
  run: async (turn, { title, ...typed }, db) => {
    const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
    return formCard(topicAreas, { values: { ...typed, ...titled(title) } });
  },
});

/** A long first line becomes the description, so that nothing typed is lost. */
function titled(title: string | undefined): Raw {
  if (title === undefined) return {};
  return title.length <= 90 ? { title } : { description: title };
}

/** What is sent: `despite` keeps the entry beside similar ones, and is then up to the municipality `from` that wrote it. */
const submission = draftSchema.extend({ despite: z.literal('yes').optional(), from: z.string().max(100).optional() });

/** Keeps an entry and posts it to the channel; where there are similar ones, it asks first whether one of them is meant. */
export function submit(collection: Collection) {
  return command({
    verb: 'ideas.submit',
    asked: SUBMITTED,
    may: 'known',
    writes: true,
    creates: true,
    typed: [
      { pattern: /idee einreichen/u, tail: 'typed', example: TWIN },
      {
        pattern: /idee trotzdem einreichen/u,
        tail: 'typedDespite',
        example: 'idee trotzdem einreichen: Titel; Beschreibung: …; Themenfeld: …',
      },
    ],
    input: submission,
    reads: typedDraft,
    run: async (turn, { despite, from, ...draft }, db) => {
      if (from !== undefined && from !== turn.member.municipality.id) throw notYours();
      const topicArea = await topicAreaFor(db, turn.roundId, draft.topicArea);
      const before = await findByOperation(db, turn.roundId, draft.operation);
      if (before) return savedCard(before);
      const whole = { ...draft, topicArea };
      const similar = despite === 'yes' ? [] : await similarIn(collection, { roundId: turn.roundId, whole }, db);
      return similar.length > 0 ? similarCard(whole, similar, turn.member) : keep(turn, whole, db);
    },
    invalid: showAgain,
  });
}

function typedDraft(raw: Raw): Raw {
  const { typed, typedDespite } = raw;
  if (typeof typedDespite === 'string') return { ...typedFields(typedDespite), despite: 'yes' };
  return typeof typed === 'string' ? typedFields(typed) : raw;
}

async function similarIn(
  collection: Collection,
  asked: { roundId: string; whole: Draft },
  db: Db,
): Promise<Standing[]> {
  const standings = await allStandings(db, asked.roundId);
  return similarTo(collection.of(asked.roundId, standings), asked.whole, standings);
}

async function keep(turn: MemberTurn, draft: Draft, db: Db): Promise<Reply> {
  const { idea, isNew } = await saveIdea(db, turn, draft);
  if (isNew) {
    const { channel } = await findRoundOrThrow(db, turn.roundId);
    await post(db, {
      roundId: turn.roundId,
      conversationId: channel,
      at: turn.at,
      reply: ideaCard(await findEntryOrThrow(db, turn.roundId, idea.number)),
      subject: `ideas.card:${idea.number}`,
    });
  }
  return savedCard(idea);
}

async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const { raw, fields: values, errors } = attempt;
  return formCard(topicAreas, { values, errors, attempt: attemptOf(raw) });
}

/** What one municipality wrote is not submitted by another. */
function notYours(): Refusal {
  return new Refusal({
    code: 'ideas.not-your-draft',
    kind: 'Neuer Eintrag',
    status: 'noch nicht eingereicht',
    title: 'Diesen Eintrag reicht eine andere Kommune ein',
    text: 'Eingereicht wird er von der Kommune, die ihn geschrieben hat. Einen eigenen schreiben Sie mit „idee“.',
    ways: [{ title: 'Idee einreichen …', verb: 'ideas.form' }],
  });
}
