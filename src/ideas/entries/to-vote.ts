import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { enumerate } from '../../german/list.ts';
import { longDay, NBSP } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { wordsWithin } from '../../text/clean.ts';
import { declared, type Entry, voteOf } from '../entry.ts';
import { ENTRY, holdEntry, numberField } from '../entry-access.ts';
import { saveStep } from '../entry-store.ts';
import { type IdeaKind, ideaName } from '../idea.ts';
import { draftedCard } from '../kept-card.ts';
import { TO_VOTE } from './sayings.ts';

/** Makes the draft of a vote and gives its number; the same origin (`ideas:3`) gives the draft that it made first. */
export type DraftVote = (
  turn: MemberTurn,
  motion: { readonly question: string; readonly background: string; readonly origin: string },
  db: Db,
) => Promise<number>;

/** What is put to the vote about an entry of each kind. */
const QUESTIONS: Readonly<Record<IdeaKind, (title: string) => string>> = {
  idea: (title) => `Soll „${title}“ umgesetzt werden?`,
  practice: (title) => `Soll „${title}“ überall übernommen werden?`,
  need: (title) => `Soll „${title}“ gemeinsam geregelt werden?`,
};

/** Letters of a description that go into the background of a vote. */
const DESCRIPTION = 1500;

const PUT_TO_VOTE: readonly Grammar[] = [
  {
    pattern: new RegExp(`${ENTRY} (?:zur abstimmung(?: stellen)?|abstimmen)`, 'u'),
    example: 'idee 3 zur abstimmung',
  },
];

/** Makes an entry a vote: a draft with question and background, which leads back to it. */
export function vote(draftVote: DraftVote) {
  return command({
    verb: 'ideas.vote',
    asked: TO_VOTE,
    may: 'draft',
    writes: true,
    typed: PUT_TO_VOTE,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const entry = await holdEntry(db, turn, number);
      const { idea } = entry;
      const question = QUESTIONS[idea.kind](idea.title);
      const drafted = await draftVote(turn, { question, background: background(entry), origin: `ideas:${number}` }, db);
      if (voteOf(entry) !== drafted) {
        await saveStep(db, turn, { number, event: 'vote', value: String(drafted) });
        await touch(db, turn.roundId, `ideas.card:${number}`);
      }
      return draftedCard(idea, drafted);
    },
  });
}

function background(entry: Entry): string {
  const { idea } = entry;
  const supports = declared(entry, 'support').map(({ municipality }) => municipality.name);
  const cut = idea.description.length > DESCRIPTION;
  return [
    cut ? `${wordsWithin(idea.description, DESCRIPTION)}${NBSP}…` : idea.description,
    ...(idea.cost === undefined ? [] : [`Kosten: rund ${euro(idea.cost)}.`]),
    ...(supports.length === 0 ? [] : [`Unterstützt von ${enumerate(supports)}.`]),
    `${ideaName(idea)} von ${idea.office}, ${longDay(idea.createdAt)}. Ganzer Eintrag: „idee ${idea.number}“.`,
  ].join('\n');
}
