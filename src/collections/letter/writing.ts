import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { isPrivate, mayReplace, unpublished } from '../../conversation/audience.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, later } from '../../german/time.ts';
import { collectionName } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import { saveLetter } from '../letter-store.ts';
import { letterCard, type ShownLetter } from './letter-card.ts';
import { lettering, writing } from './letter-sayings.ts';
import { type LetterNeeds, letterFor, unsentLetter } from './loading.ts';

/** Weeks that the ministry is given by itself. */
const WEEKS = 4;
const REPLY_BY = 'Bitte den Tag eingeben, z. B. 12.10.2023.';

/** An answer that shows a letter: a draft that has not gone round is shown to the asker alone. */
function seen(turn: MemberTurn, shown: ShownLetter): Reply {
  const { number, state } = shown;
  const isDraft = !state.sent && state.circulatedAt === undefined;
  const reader = isPrivate(turn) || isDraft ? turn.member : undefined;
  const card = letterCard(shown, { now: turn.at, reader });
  if (!isDraft) return card;
  return unpublished(turn, card, { twin: `mail-entwurf ${number}`, verb: 'collections.letter', data: { number } });
}

/** Shows the letter of a collection. */
export function showLetter({ list, mails }: LetterNeeds): Command {
  return command({
    verb: 'collections.letter',
    may: 'known',
    writes: false,
    typed: [{ pattern: /mail-?entwurf(?: (?<number>\d{1,6}))?/u, example: 'mail-entwurf' }],
    asked: lettering,
    input: z.object({ number: collectionNumber.optional() }),
    run: async (turn, { number }, db) => seen(turn, { ...(await letterFor(db, turn, { number, list })), mails }),
  });
}

/** The form for what the Koordination adds to the questions. */
export function letterForm(number: number, filled: Filled): Reply {
  const form = {
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Schreiben ergänzen',
    hint: 'Sachverhalt und Auffassung ergänzen Sie bei jeder Frage. Unterzeichnet wird mit der Stelle, nicht mit Namen.',
    fields: [
      { kind: 'text', name: 'reference', label: 'Bezug', maxLength: 300 },
      { kind: 'text', name: 'tried', label: 'Bisher unternommen', multiline: true, maxLength: 1500 },
      { kind: 'date', name: 'replyBy', label: 'Antwort erbeten bis' },
    ],
    submit: { title: 'Speichern', verb: 'collections.letter-save', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} ergänzen: Bezug: …; Unternommen: …; Antwort bis: 30.11.2023` },
  };
}

/** Opens it, with what stands there; four weeks for an answer are proposed. */
export function openLetterForm({ list }: LetterNeeds): Command {
  return command({
    verb: 'collections.letter-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) ergaenzen/u, example: 'mail-entwurf 3 ergänzen' }],
    asked: writing,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      const { state } = (await unsentLetter(db, turn, { number, list })).shown;
      const { reference, tried, replyBy = dayOf(later(turn.at, { weeks: WEEKS })) } = state;
      return letterForm(number, { values: { reference, tried, replyBy } });
    },
  });
}

const LABELS = {
  bezug: 'reference',
  'bisher unternommen': 'tried',
  unternommen: 'tried',
  'antwort erbeten bis': 'replyBy',
  'antwort bis': 'replyBy',
};

/** Keeps what the Koordination adds to the questions. */
export function writeLetter({ list }: LetterNeeds): Command {
  return command({
    verb: 'collections.letter-save',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) ergaenzen/u,
        tail: 'typed',
        example: 'mail-entwurf 3 ergänzen: Bezug: …; Antwort bis: 30.11.2023',
      },
    ],
    input: z.object({
      number: collectionNumber,
      reference: z.string().trim().max(300, 'Bitte auf 300 Zeichen kürzen.').optional(),
      tried: z.string().trim().max(1500, 'Bitte auf 1.500 Zeichen kürzen.').optional(),
      replyBy: dayField(REPLY_BY).optional(),
    }),
    reads: fieldsOf,
    about: 'number',
    run: async (turn, { number, reference, tried, replyBy }, db) => {
      await unsentLetter(db, turn, { number, list });
      if (replyBy !== undefined && replyBy <= dayOf(turn.at))
        throw new InvalidInput({ replyBy: 'Bitte einen Tag eingeben, der noch kommt.' });
      const kept = (text: string | undefined) => (text === undefined || text === '' ? null : text);
      const change = { reference: kept(reference), tried: kept(tried), reply_by: replyBy ?? null };
      await saveLetter(db, { roundId: turn.roundId, number }, change);
      await touch(db, turn.roundId, `letters.card:${number}`);
      return { ...seen(turn, await letterFor(db, turn, { number, list })), replaces: mayReplace(turn) };
    },
    invalid: async (_turn, { raw, fields, errors }) =>
      letterForm(collectionNumber.parse(fields['number']), { values: fields, errors, attempt: attemptOf(raw) }),
  });
}

function fieldsOf({ typed, ...raw }: Raw, now: Instant): Raw {
  const fields = typeof typed === 'string' ? { ...raw, ...readFields(typed, 'reference', LABELS) } : raw;
  return readDayFields(fields, { day: 'replyBy', hint: REPLY_BY }, now);
}
