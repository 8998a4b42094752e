/** What a municipality still owes: asked for, reminded of in the channel and in personal chats, and when that was. */

import { z } from 'zod';
import { command, type Feature, type OwedList } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import { OWED_WORK } from '../delivery/owed.ts';
import { mutedCard, nothingOwedCard, owedCard } from './cards.ts';
import { DAY_WORK, lookOwed, lookToday } from './day/collecting.ts';
import { note, noteForm } from './day/noting.ts';
import { owingInRound } from './day/owing.ts';
import { postNow, showPost } from './day/post-now.ts';
import type { Sources } from './day/situation.ts';
import { urge } from './day/urging.ts';
import { type Called, reminded } from './register.ts';
import { reminderWords, showing, silencing, speakingAgain } from './reminder-sayings.ts';
import { owedNow } from './reminding.ts';
import { mute, unmute } from './store.ts';
import { owing } from './tables.ts';

export { answeringOnce } from './day/answering.ts';
export { planDayPost } from './day/collecting.ts';

/** What it needs of all features: what is owed and answered, what is told besides, and how they call what they number. */
export interface RemindersNeeds extends Sources {
  readonly called: Called;
}

/** The feature. */
export function reminders(needs: RemindersNeeds): Feature {
  const { owed: list, called } = needs;
  return {
    name: 'reminders',
    owing,
    purpose: 'What a municipality still owes, and reminders of it.',
    help: [
      {
        label: 'Offen',
        words: 'offen · erinnerungen aus',
        purpose: 'was Ihre Kommune noch beantworten muss; persönliche Erinnerungen abstellen',
      },
      {
        label: 'Offen',
        words: 'offen in der runde · jetzt erinnern · erinnerungen an Haan',
        purpose: 'wer noch antworten muss; daran erinnern; wann wer woran erinnert wurde',
        coordination: true,
      },
    ],
    situation: {
      title: 'Was ist offen für %?',
      does: 'Stimmen, Einladungen, Termine, Absprachen',
      verb: 'reminders.show',
      coordination: {
        title: 'Was ist offen in der Runde?',
        does: 'wer noch fehlt; jetzt erinnern, Telefonate notieren',
        verb: 'reminders.owing',
      },
    },
    menu: [{ title: 'offen', description: 'Was Ihre Kommune noch offen hat' }],
    words: reminderWords,
    commands: [
      show(list),
      showPost(needs),
      owingInRound(needs),
      urge(needs),
      noteForm(needs),
      note(needs),
      reminded(called),
      silence,
      speakAgain,
    ],
    work: { [OWED_WORK]: lookOwed(needs), [DAY_WORK]: lookToday(needs) },
    live: { 'reminders.owed': owedNow(list), 'reminders.day': postNow(needs) },
  };
}

function show(list: OwedList) {
  return command({
    verb: 'reminders.show',
    may: 'known',
    writes: false,
    speaks: true,
    typed: [
      { pattern: /(?:offen|offene punkte|was ist (?:noch )?offen)(?: seite (?<page>\d{1,3}))?/u, example: 'offen' },
    ],
    asked: showing,
    input: z.object({ page: pageField }),
    run: async ({ roundId, member: { municipality }, at }, { page }, db) => {
      const owed = (await list(db, roundId, at)).filter(({ municipalityId }) => municipalityId === municipality.id);
      const reply =
        owed.length === 0
          ? nothingOwedCard(municipality)
          : owedCard({ municipality, owed, late: false, page, now: at });
      return { ...reply, personal: { twin: 'offen', confidential: true } };
    },
  });
}

const silence = command({
  verb: 'reminders.mute',
  may: 'known',
  writes: true,
  speaks: false,
  typed: [{ pattern: /erinnerungen (?:aus|stumm)/u, example: 'erinnerungen aus' }],
  asked: silencing,
  input: z.object({}),
  run: async (turn, _input, db) => {
    await mute(db, turn);
    return mutedCard(true);
  },
});

const speakAgain = command({
  verb: 'reminders.unmute',
  may: 'known',
  writes: true,
  speaks: false,
  typed: [{ pattern: /erinnerungen (?:an|ein)/u, example: 'erinnerungen an' }],
  asked: speakingAgain,
  input: z.object({}),
  run: async (turn, _input, db) => {
    await unmute(db, turn);
    return mutedCard(false);
  },
});
