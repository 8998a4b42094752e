import { z } from 'zod';
import { isPrivate, mayReplace, unpublished } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, later } from '../../german/time.ts';
import type { QuestionList } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import { inquiryCard, inquiryForm, type ShownInquiry } from './inquiry-card.ts';
import { inquiryFor } from './inquiry-loading.ts';
import { inquiriesOf, saveDraft } from './inquiry-store.ts';
import { waitingLetter } from './waiting.ts';
import { inquired } from './waiting-sayings.ts';

/** Weeks that the ministry is given by itself. */
const WEEKS = 4;
const REPLY_BY = 'Bitte den Tag eingeben, z. B. 30.06.2024.';

/** The number of an inquiry within its letter, as a button carries it. */
export const inquiryNumber = wholeNumber('Bitte die Nummer der Nachfrage angeben.').optional();

/** Opens the form: with what is drafted already, else four weeks for an answer. */
export function openInquiryForm(list: QuestionList): Command {
  return command({
    verb: 'collections.inquiry-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) nachfrage/u, example: 'mail-entwurf 3 nachfrage' }],
    asked: inquired,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      await waitingLetter(db, turn, { number, list });
      const draft = (await inquiriesOf(db, turn.roundId, number)).find(({ sent }) => !sent);
      const { note, replyBy } = draft ?? { note: undefined, replyBy: dayOf(later(turn.at, { weeks: WEEKS })) };
      return inquiryForm(number, { values: { note, replyBy } });
    },
  });
}

const LABELS = { zusatz: 'note', 'antwort erbeten bis': 'replyBy', 'antwort bis': 'replyBy' };

/** Drafts a letter that asks again for what still waits, in place of the draft before. */
export function inquire(list: QuestionList, mails = false): Command {
  return command({
    verb: 'collections.inquire',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) nachfrage/u,
        tail: 'typed',
        example: 'mail-entwurf 3 nachfrage: Die Ausschüsse tagen bald.; Antwort bis: 30.06.2024',
      },
    ],
    input: z.object({
      number: collectionNumber,
      note: z.string().trim().max(1500, 'Bitte auf 1.500\u00a0Zeichen kürzen.').optional(),
      replyBy: dayField(REPLY_BY).optional(),
    }),
    reads: fieldsOf,
    about: 'number',
    run: async (turn, { number, note, replyBy }, db) => {
      const { roundId, at, member } = turn;
      await list.hold(db, roundId);
      await waitingLetter(db, turn, { number, list });
      if (replyBy !== undefined && replyBy <= dayOf(at))
        throw new InvalidInput({ replyBy: 'Bitte einen Tag eingeben, der noch kommt.' });
      const inquiry = await draftNumber(db, roundId, number);
      const draft = { note: note === '' ? undefined : note, replyBy };
      await saveDraft(db, { roundId, number, inquiry, office: member.office }, draft);
      const shown = await inquiryFor(db, turn, { number, inquiry, list });
      return { ...seen(turn, { ...shown, mails }), replaces: mayReplace(turn) };
    },
    invalid: async (_turn, { raw, fields, errors }) =>
      inquiryForm(collectionNumber.parse(fields['number']), { values: fields, errors, attempt: attemptOf(raw) }),
  });
}

/** There is one draft at a time; what was sent stays. */
async function draftNumber(db: Db, roundId: string, number: number): Promise<number> {
  const all = await inquiriesOf(db, roundId, number);
  return all.find(({ sent }) => !sent)?.inquiry ?? all.length + 1;
}

function fieldsOf({ typed, ...raw }: Raw, now: Instant): Raw {
  const fields = typeof typed === 'string' ? { ...raw, ...readFields(typed, 'note', LABELS) } : raw;
  return readDayFields(fields, { day: 'replyBy', hint: REPLY_BY }, now);
}

/** Shows the last inquiry about a letter, or the one that is meant; a draft to the asker alone. */
export function showInquiry(list: QuestionList, mails = false): Command {
  return command({
    verb: 'collections.inquiry',
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) nachfrage (?:ansehen|zeigen)/u,
        example: 'mail-entwurf 3 nachfrage ansehen',
      },
    ],
    input: z.object({ number: collectionNumber, inquiry: inquiryNumber }),
    run: async (turn, which, db) => seen(turn, { ...(await inquiryFor(db, turn, { ...which, list })), mails }),
  });
}

function seen(turn: MemberTurn, shown: ShownInquiry): Reply {
  const card = inquiryCard(shown);
  if (shown.sent || isPrivate(turn)) return card;
  const { number, inquiry } = shown;
  const twin = `mail-entwurf ${number} nachfrage ansehen`;
  return unpublished(turn, card, { twin, verb: 'collections.inquiry', data: { number, inquiry } });
}
