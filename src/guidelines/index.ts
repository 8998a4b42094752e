/** Guideline questions: answered from the knowledge base in stored words, each with version and citation. */
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { command, type Feature } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import { type Day, dayOf } from '../conversation/time.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { AS_OF, askForCard } from './ask.ts';
import { readDay } from './day.ts';
import { type CommandWord, nearCommands } from './near-command.ts';
import type { Shelf } from './shelf.ts';

export { openShelf, type Shelf } from './shelf.ts';

/** What guideline questions need: what the rounds know, and the commands that a single word may have been meant to be. */
export interface GuidelinesNeeds {
  readonly shelf: Shelf;
  readonly commandWords: () => readonly CommandWord[];
}

/** The feature. */
export function guidelines(needs: GuidelinesNeeds): Feature {
  return {
    name: 'guidelines',
    purpose: 'Guideline questions: answered from the sources, with version and citation.',
    help: [
      {
        label: 'Regeln',
        words: 'Sind Personalkosten förderfähig?',
        purpose: 'Antwort aus den Quellen, mit Fundstelle und Fassung',
      },
    ],
    menu: [],
    commands: [askAsOf(needs)],
    question: (turn, text, db) => respond(needs, turn, { question: text, db }),
  };
}

function askAsOf(needs: GuidelinesNeeds) {
  return command({
    verb: 'guidelines.ask',
    may: 'known',
    writes: false,
    typed: [AS_OF],
    input: z.object({ day: z.string().max(20).optional(), question: z.string().max(30_000) }),
    run: async (turn, { day, question }, db) => {
      const asOf = day === undefined ? undefined : asOfDay(day);
      const reply = await respond(needs, turn, { question, ...(asOf === undefined ? {} : { asOf }), db });
      return { ...reply, follows: true };
    },
  });
}

function asOfDay(typed: string): Day {
  const day = readDay(typed.replaceAll(' ', ''));
  if (day !== undefined) return day;
  throw new Refusal({
    code: 'guidelines.no-such-day',
    kind: 'Richtlinienfrage',
    title: `Den Tag ${typed} gibt es nicht`,
    text: 'So geht es: „Stand 01.02.2023: Sind Personalkosten förderfähig?“.',
  });
}

async function respond(
  needs: GuidelinesNeeds,
  turn: MemberTurn,
  said: { question: string; asOf?: Day; db: Db },
): Promise<Reply> {
  const { question, asOf, db } = said;
  const round = await findRoundOrThrow(db, turn.roundId);
  const near = asOf === undefined ? nearCommands(question, needs.commandWords()) : [];
  return askForCard(await needs.shelf.of(db, turn.roundId), {
    question,
    asOf,
    today: dayOf(turn.at),
    programmeEnd: round.programme.to,
    near,
  });
}
