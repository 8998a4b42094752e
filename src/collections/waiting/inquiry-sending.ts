import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command, type FileMaker } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { post } from '../../delivery/outbox.ts';
import type { Links } from '../../downloads/index.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Acting, QuestionList } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import type { Letter } from '../letter.ts';
import { mailFile, wordFile } from '../letter-reading.ts';
import { findLetter, saveLetter } from '../letter-store.ts';
import { inquiryNumber } from './inquiring.ts';
import { inquiryCard, inquiryFilesCard, inquirySentForm, type ShownInquiry } from './inquiry-card.ts';
import { inquiryFor, shownInquiry, unsentInquiry } from './inquiry-loading.ts';
import { inquiriesOf, saveSent } from './inquiry-store.ts';
import { afterInquiry } from './reminder.ts';
import { waitingLetter } from './waiting.ts';

const ADDRESSEE = 'Bitte eingeben, an wen die Nachfrage ging, z. B. MAGS NRW, Referat.';
const SENT_ON = 'Bitte den Tag eingeben, z. B. 12.10.2023.';

/** Opens the form for when and to whom an inquiry was sent: today, to whom the letter went. */
export function openInquirySent(list: QuestionList): Command {
  return command({
    verb: 'collections.inquiry-sent-form',
    may: 'coordinate',
    writes: false,
    typed: [
      { pattern: /mail-?entwurf (?<number>\d{1,6}) nachfrage gesendet/u, example: 'mail-entwurf 3 nachfrage gesendet' },
    ],
    input: z.object({ number: collectionNumber, inquiry: inquiryNumber }),
    run: async (turn, { number, inquiry: wanted }, db) => {
      const { inquiry } = await unsentInquiry(db, turn, { number, inquiry: wanted, list });
      const { sent } = await waitingLetter(db, turn, { number, list });
      return inquirySentForm({ number, inquiry }, { values: { addressee: sent.addressee, sentOn: dayOf(turn.at) } });
    },
  });
}

/** Keeps an inquiry as it was sent, says so in the channel and of each of its questions; the next reminder comes a quarter later. */
export function markInquirySent(list: QuestionList): Command {
  return command({
    verb: 'collections.inquiry-sent',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) nachfrage gesendet(?: am (?<sentOn>.{2,40}))?/u,
        tail: 'addressee',
        example: 'mail-entwurf 3 nachfrage gesendet am 12.10.2023: MAGS NRW',
      },
    ],
    input: z.object({
      number: collectionNumber,
      inquiry: inquiryNumber,
      addressee: z.string(ADDRESSEE).trim().min(2, ADDRESSEE).max(120, 'Bitte auf 120\u00a0Zeichen kürzen.'),
      sentOn: dayField(SENT_ON).optional(),
    }),
    reads: (raw, now) => readDayFields(raw, { day: 'sentOn', towards: 'past', hint: SENT_ON }, now),
    about: 'number',
    run: async (turn, { number, inquiry: wanted, addressee, sentOn: on = dayOf(turn.at) }, db) => {
      const { roundId, at } = turn;
      await list.hold(db, roundId);
      const { inquiry, letter } = await unsentInquiry(db, turn, { number, inquiry: wanted, list });
      const first = await waitingLetter(db, turn, { number, list });
      if (on > dayOf(at)) throw new InvalidInput({ sentOn: 'Dieser Tag liegt noch nicht zurück.' });
      if (on < first.sent.on)
        throw new InvalidInput({ sentOn: `Das erste Schreiben ging am ${numericDay(first.sent.on)} ab.` });
      await inquirySent(db, turn, { sent: { number, inquiry, letter, addressee, on }, list });
      const reply = inquiryCard(await inquiryFor(db, turn, { number, inquiry, list }));
      return { ...reply, replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) => {
      const number = collectionNumber.parse(fields['number']);
      const { inquiry } = await unsentInquiry(db, turn, { number, list });
      const values = { sentOn: dayOf(turn.at), ...fields };
      return inquirySentForm({ number, inquiry }, { values, errors, attempt: attemptOf(raw) });
    },
  });
}

/** An inquiry as it was sent: in which words, to whom, on which day. */
interface SentNow {
  readonly sent: Pick<ShownInquiry, 'number' | 'inquiry' | 'letter'> & { readonly addressee: string; readonly on: Day };
  readonly list: QuestionList;
}

/** Keeps an inquiry as it was sent, says so in the channel and of each of its questions. */
export async function inquirySent(
  db: Db,
  by: Acting,
  { sent: { number, inquiry, letter, addressee, on }, list }: SentNow,
): Promise<void> {
  const { roundId, at, member } = by;
  await saveSent(db, { roundId, number, inquiry }, { on, addressee, letter, office: member.office });
  const numbers = letter.topics.flatMap(({ items }) => items.map((item) => item.number));
  await list.inquired(db, by, { numbers, on, text: addressee });
  await saveLetter(db, { roundId, number }, { remind_on: afterInquiry(on) });
  const { channel } = await findRoundOrThrow(db, roundId);
  const one = (await inquiriesOf(db, roundId, number)).find((each) => each.inquiry === inquiry);
  if (!one) throw new Error('an inquiry that was sent is gone');
  const reply = inquiryCard(await shownInquiry(db, roundId, { number, one, list }));
  await post(db, { roundId, conversationId: channel, at, reply });
}

/** Offers an inquiry as a Word file and as an e-mail, by links for the asker alone. */
export function inquiryFiles(list: QuestionList, links: Links): Command {
  return command({
    verb: 'collections.inquiry-files',
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) nachfrage (?:datei|word|e-?mail)/u,
        example: 'mail-entwurf 3 nachfrage datei',
      },
    ],
    input: z.object({ number: collectionNumber, inquiry: inquiryNumber }),
    run: async (turn, which, db) => {
      const { number, inquiry } = await inquiryFor(db, turn, { ...which, list });
      const { roundId, at: now, member } = turn;
      const of = { roundId, subject: `${number}/${inquiry}`, personId: member.personId, now };
      const [word, mail] = (['letters.inquiry-word', 'letters.inquiry-mail'] as const).map((kind) =>
        links.file({ ...of, kind }),
      );
      return inquiryFilesCard(number, { word: word ?? '', mail: mail ?? '' });
    },
  });
}

/** The files of inquiries, by the names under which links ask for them. */
export function inquiryFileMakers(list: QuestionList): Readonly<Record<string, FileMaker>> {
  const name = 'Nachfrage-MAGS';
  return {
    'letters.inquiry-word': made(list, (letter, day) => wordFile(letter, { day, name })),
    'letters.inquiry-mail': made(list, (letter, day) => mailFile(letter, { day, name })),
  };
}

function made(list: QuestionList, make: (letter: Letter, day: string) => ReturnType<FileMaker>): FileMaker {
  return async (db, { roundId, subject, member, now }) => {
    const [number, inquiry] = subject.split('/').map(Number);
    const found = number !== undefined && (await findLetter(db, roundId, number)).sent;
    const one = found ? (await inquiriesOf(db, roundId, number)).find((each) => each.inquiry === inquiry) : undefined;
    if (number === undefined || !one || !(one.sent || coordinates(member))) return undefined;
    const { letter } = await shownInquiry(db, roundId, { number, one, list });
    return make(letter, one.sent?.on ?? dayOf(now));
  };
}
