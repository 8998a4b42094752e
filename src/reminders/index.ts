/** What a municipality still owes: asked for, reminded of in the channel and in personal chats, and when that was. */

import { z } from 'zod';
import { command, type Feature } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import type { WaitingList } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { OWED_WORK } from '../delivery/owed.ts';
import { coordinates } from '../municipalities/rights.ts';
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
import { lookWaiting, planWaiting, WAITING_CARD, WAITING_WORK, waitsNow } from './waiting/telling.ts';

export { answeringOnce } from './day/answering.ts';
export { planDayPost } from './day/collecting.ts';

/**
 * What it needs of all features: what is owed and answered, what is told besides, what waits for the Koordination, and how
 * they call what they number.
 */
export interface RemindersNeeds extends Sources {
  readonly waiting: WaitingList;
  readonly called: Called;
}

/** The feature. */
export function reminders(needs: RemindersNeeds): Feature {
  const { owed: list, waiting, called } = needs;
  const today = lookToday(needs);
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
      show(needs),
      showPost(needs),
      owingInRound(needs),
      urge(needs),
      noteForm(needs),
      note(needs),
      reminded(called),
      silence,
      speakAgain,
    ],
    work: {
      [OWED_WORK]: lookOwed(needs),
      [DAY_WORK]: async (db, work) => {
        await today(db, work);
        await planWaiting(db, waiting, work);
      },
      [WAITING_WORK]: lookWaiting(waiting),
    },
    live: { 'reminders.owed': owedNow(list), 'reminders.day': postNow(needs), [WAITING_CARD]: waitsNow(waiting) },
  };
}

function show({ owed: list, waiting }: RemindersNeeds) {
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
    run: async ({ roundId, member, at: now }, { page }, db) => {
      const { municipality } = member;
      const owed = (await list(db, roundId, now)).filter(({ municipalityId }) => municipalityId === municipality.id);
      const beside = besideOf(member, await waiting(db, roundId, now));
      const reply =
        owed.length + beside.waiting.length === 0
          ? nothingOwedCard(municipality)
          : owedCard({ municipality, owed, ...beside, late: false, page, now });
      return { ...reply, personal: { twin: 'offen', confidential: true } };
    },
  });
}

/** The Koordination sees all that waits for it, a municipality its own drafts. */
function besideOf(member: Member, all: Awaited<ReturnType<WaitingList>>) {
  if (coordinates(member)) return { waiting: all, reader: 'coordination' } as const;
  const isOwn = (municipalityId?: string) => municipalityId === member.municipality.id;
  const own = all.filter(({ isDraft, author }) => isDraft === true && isOwn(author?.municipalityId));
  return { waiting: own, reader: 'author' } as const;
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
