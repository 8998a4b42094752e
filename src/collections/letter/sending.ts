import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post, touch } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf, fromBerlin } from '../../german/time.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { collectionName } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import type { Letter } from '../letter.ts';
import { letterAskings, saveLetter } from '../letter-store.ts';
import { findCollectionOrThrow } from '../store.ts';
import type { CirculateNeeds } from './circulating.ts';
import { letterCard, type ShownLetter } from './letter-card.ts';
import { sending } from './letter-sayings.ts';
import { type LetterNeeds, letterFor, letterOf, unsentLetter } from './loading.ts';

const ADDRESSEE = 'Bitte eingeben, an wen das Schreiben ging, z. B. MAGS NRW, Referat.';
const SENT_ON = 'Bitte den Tag eingeben, z. B. 12.10.2023.';

/** The form for when and to whom a letter was sent. */
export function sentForm(number: number, filled: Filled): Reply {
  const form = {
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Als gesendet vermerken',
    hint: 'Das Schreiben steht danach im Kanal, wie es gesendet wurde, und die Fragen liegen beim MAGS. Bitte keine Namen, nur Stellen.',
    fields: [
      { kind: 'text', name: 'addressee', label: 'Gesendet an', required: true, maxLength: 120 },
      { kind: 'date', name: 'sentOn', label: 'Gesendet am', required: true },
    ],
    submit: { title: 'Als gesendet vermerken', verb: 'collections.sent', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} gesendet am 12.10.2023: MAGS NRW` },
  };
}

/** Opens it: today, to the ministry. */
export function openSentForm({ list }: LetterNeeds): Command {
  return command({
    verb: 'collections.sent-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) gesendet/u, example: 'mail-entwurf 3 gesendet' }],
    asked: sending,
    input: z.object({ number: collectionNumber, sentOn: z.string().max(40).optional() }),
    run: async (turn, { number, sentOn = dayOf(turn.at) }, db) => {
      await sendable(turn, { number, list }, db);
      return sentForm(number, { values: { addressee: 'MAGS NRW', sentOn } });
    },
  });
}

/** Keeps the letter as it was sent, says in the channel when and to whom, and that its questions are with the ministry. */
export function markSent({ list, kind }: CirculateNeeds): Command {
  return command({
    verb: 'collections.sent',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) gesendet(?: am (?<sentOn>.{2,40}))?/u,
        tail: 'addressee',
        example: 'mail-entwurf 3 gesendet am 12.10.2023: MAGS NRW',
      },
    ],
    input: z.object({
      number: collectionNumber,
      addressee: z.string(ADDRESSEE).trim().min(2, ADDRESSEE).max(120, 'Bitte auf 120\u00a0Zeichen kürzen.'),
      sentOn: dayField(SENT_ON).optional(),
    }),
    reads: (raw, now) => readDayFields(raw, { day: 'sentOn', towards: 'past', hint: SENT_ON }, now),
    about: 'number',
    run: async (turn, { number, addressee, sentOn }, db) => {
      const { roundId, at, member } = turn;
      const { letter } = await sendable(turn, { number, list }, db);
      const on = sentOn ?? dayOf(at);
      if (on > dayOf(at)) throw new InvalidInput({ sentOn: 'Dieser Tag liegt noch nicht zurück.' });
      await letterSent(
        db,
        { roundId, at },
        { sent: { number, letter, addressee, on, office: member.office }, list, kind },
      );
      const sent = await letterFor(db, turn, { number, list });
      return { ...letterCard(sent, { now: at, reader: member }), replaces: mayReplace(turn) };
    },
    invalid: async ({ at }, { raw, fields, errors }) =>
      sentForm(collectionNumber.parse(fields['number']), {
        values: { sentOn: dayOf(at), ...fields },
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

/** A letter as it was sent: of which collection, in which words, to whom, on which day, by which office. */
interface SentNow {
  readonly sent: {
    readonly number: number;
    readonly letter: Letter;
    readonly addressee: string;
    readonly on: Day;
    readonly office: string;
  };
  readonly list: LetterNeeds['list'];
  readonly kind: CirculateNeeds['kind'];
}

/** Keeps a letter as it was sent, says so in the channel, and its questions are with the ministry from that day on. */
export async function letterSent(
  db: Db,
  { roundId, at }: { readonly roundId: string; readonly at: Instant },
  { sent: { number, letter, addressee, on, office }, list, kind }: SentNow,
): Promise<void> {
  await saveLetter(db, { roundId, number }, { sent_on: on, addressee, content: JSON.stringify(letter), office });
  await list.sent(db, roundId, { collection: number, at: on === dayOf(at) ? at : (fromBerlin(on) ?? at) });
  const held = await letterAskings.hold(db, roundId, number);
  if (held.state === 'open') await kind.settle(db, held);
  await touch(db, roundId, `letters.card:${number}`);
  const { channel } = await findRoundOrThrow(db, roundId);
  const shown = await letterOf(db, roundId, await findCollectionOrThrow(db, roundId, number), list);
  await post(db, { roundId, conversationId: channel, at, reply: letterCard(shown, { now: at }) });
}

/** A letter that can be sent: its collection is over, and it holds a question. */
export async function sendable(
  turn: MemberTurn,
  { number, list }: { number: number; list: LetterNeeds['list'] },
  db: Parameters<typeof letterFor>[0],
): Promise<ShownLetter> {
  const { one, shown } = await unsentLetter(db, turn, { number, list });
  if (one.asking.state === 'closed' && shown.letter.topics.length > 0) return shown;
  throw new Refusal({
    code: 'collections.not-ready',
    kind: collectionName(one),
    title: 'Dieses Schreiben kann noch nicht gesendet werden',
    text: 'Die Sammlung muss geschlossen sein und eine Frage enthalten.',
    ways: [{ title: `Sammlung ${number} ansehen`, verb: 'collections.show', data: { number } }],
  });
}
