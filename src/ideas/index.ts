/** Ideas and best practices: submitted through a form or as a message, posted to the channel, listed and searched. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { type Attempt, command, type Feature } from '../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../conversation/form.ts';
import { readFields } from '../conversation/phrase.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { post } from '../delivery/outbox.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import { formCard, ideaCard, listCard, savedCard, TWIN } from './cards.ts';
import { findIdeas } from './find.ts';
import { type Draft, draftSchema } from './idea.ts';
import { allIdeas, findIdea, saveIdea } from './store.ts';

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

const openForm = command({
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

const submit = command({
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
      reply: ideaCard(idea),
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

const number = z.coerce.number('Bitte die Nummer des Eintrags angeben.').int().positive();

const show = command({
  verb: 'ideas.show',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:idee|best practice|absprachebedarf) (?:nr )?(?<number>\d{1,6})/u, example: 'idee 3' }],
  input: z.object({ number }),
  run: async (turn, input, db) => {
    const idea = await findIdea(db, turn.roundId, input.number);
    if (!idea)
      throw new Refusal({
        code: 'ideas.unknown',
        kind: 'Ideen',
        title: `Einen Eintrag ${input.number} gibt es nicht`,
        text: 'Die Nummern stehen in der Liste.',
        ways: [{ title: 'Ideen ansehen', verb: 'ideas.list' }],
      });
    return ideaCard(idea);
  },
});

const list = command({
  verb: 'ideas.list',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /ideen(?: (?<words>.{1,100}))?/u, example: 'ideen tafel' },
    { pattern: /(?<practice>best practices?)(?: (?<words>.{1,100}))?/u, example: 'best practice schuldnerberatung' },
  ],
  input: z.object({
    words: z.string().max(200).optional(),
    practice: z.string().optional(),
    kind: z.literal(['idea', 'practice', 'need']).optional(),
    page: z.coerce.number().int().positive().max(10_000).default(1),
  }),
  run: async (turn, input, db) => {
    const kind = input.practice === undefined ? input.kind : 'practice';
    const searched = { words: input.words, kind };
    return listCard(findIdeas(await allIdeas(db, turn.roundId), { ...searched, page: input.page }), searched);
  },
});

/** The feature. */
export const ideas: Feature = {
  name: 'ideas',
  purpose: 'Ideas and best practices: propose, find, take over.',
  help: [{ label: 'Ideen', words: 'idee · ideen · best practice', purpose: 'einreichen, finden, nachlesen' }],
  menu: [
    { title: 'idee', description: 'Idee oder Best Practice einreichen' },
    { title: 'ideen', description: 'Ideen und Best Practices suchen' },
  ],
  start: { title: 'Idee einreichen …', verb: 'ideas.form' },
  messageActions: [
    {
      verb: 'ideas.form',
      title: 'Als Idee aufnehmen',
      description: 'Nimmt eine Nachricht als Idee der Runde auf',
      field: 'title',
    },
  ],
  commands: [submit, openForm, show, list],
  live: {
    'ideas.card': async (db, roundId, subject) => {
      const idea = await findIdea(db, roundId, Number(subject));
      return idea && ideaCard(idea);
    },
  },
};
