import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { tellChannel } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { NBSP } from '../../german/write.ts';
import { LONGEST, withText } from '../content.ts';
import { heldMinutes, itemIn, minutesFor, notNow } from '../finding.ts';
import { kindLine, type Minutes, OF, placeField, placeName, reasonText, refOf, typedOf, which } from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { afterChange } from '../showing.ts';
import { findMinutesOrThrow, saveVersion } from '../store.ts';
import { readWhich } from '../which.ts';
import { itemText, touchMinutes } from '../writing.ts';
import { knownOf } from './agreeing.ts';
import { correctingSaid } from './agreeing-sayings.ts';

const LABELS = { text: 'text', beratung: 'text', grund: 'reason' };

function read({ typed, ...raw }: Raw, now: Instant): Raw {
  return readWhich(typeof typed === 'string' ? { ...raw, ...readFields(typed, 'text', LABELS) } : raw, now);
}

/** The form for a Berichtigung of a TOP. */
export function correctForm(minutes: Minutes, place: number, filled: Filled): Reply {
  const item = itemIn(minutes, place);
  const form = {
    kind: kindLine(minutes),
    title: `${placeName(place)} berichtigen`,
    hint: 'Die Berichtigung ist eine neue Fassung. Der Kanal wird unterrichtet, die bisherige Fassung bleibt erhalten.',
    fields: [
      { kind: 'text', name: 'text', label: item.title, required: true, multiline: true, maxLength: LONGEST.text },
      { kind: 'text', name: 'reason', label: 'Grund', required: true, maxLength: 500 },
    ],
    submit: {
      title: 'Berichtigen',
      verb: 'minutes.correct',
      data: { ...refOf(minutes), place, base: filled.values['base'] ?? minutes.version.number },
    },
  } as const;
  const twin = `${typedOf(minutes)} top ${place} berichtigen: …; Grund: …`;
  return { card: 'conversation/form', data: formData(form, filled), summary: form.title, personal: { twin } };
}

const ONE = new RegExp(`${OF}(?: top (?<place>\\d{1,2}))? berichtigen`, 'u');

/** Opens it, by itself for the first TOP where there is but one; else the TOP is chosen on the minutes. */
export const openCorrectForm: Command = command({
  verb: 'minutes.correct-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: ONE, example: 'protokoll 3 top 2 berichtigen' }],
  asked: correctingSaid,
  input: z.object({ ...which, place: placeField.optional() }),
  reads: readWhich,
  run: async (turn, { place, ...wanted }, db) => {
    const minutes = await minutesFor(db, turn, wanted);
    refuseUnagreed(minutes, turn.at);
    const [only, ...more] = minutes.content.items;
    const meant = place ?? (more.length === 0 ? only?.place : undefined);
    if (meant === undefined) return whichItemCard(minutes);
    return correctForm(minutes, meant, { values: { text: itemIn(minutes, meant).text } });
  },
});

/** Asks which TOP is to be corrected. */
export function whichItemCard(minutes: Minutes): Reply {
  return notice({
    kind: kindLine(minutes),
    title: 'Welcher TOP wird berichtigt?',
    text: 'Bitte wählen Sie den TOP.',
    ways: minutes.content.items.slice(0, 6).map(({ place }) => ({
      title: `${placeName(place)} berichtigen …`,
      verb: 'minutes.correct-form',
      data: { ...refOf(minutes), place },
    })),
  });
}

function refuseUnagreed(minutes: Minutes, now: Instant): void {
  if (minutes.state === 'agreed') return;
  throw notNow(minutes, {
    ...{ now, code: 'not-agreed', title: 'Diese Niederschrift ist noch nicht abgestimmt' },
    text: 'Bis dahin bearbeiten Sie den TOP; berichtigt wird, was abgestimmt ist.',
  });
}

/** Corrects a TOP of agreed minutes: a new version with its reason, told in the channel; the earlier ones stay. */
export function correct(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.correct',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: ONE,
        tail: 'typed',
        example: 'protokoll 3 top 2 berichtigen: Hilden hat zugestimmt.; Grund: Hörfehler',
      },
    ],
    input: z.object({
      ...which,
      place: placeField,
      text: itemText,
      reason: reasonText,
      base: wholeNumber('').optional().catch(undefined),
    }),
    reads: read,
    about: 'place',
    run: async (turn, { place, text, reason, base, ...wanted }, db) => {
      const minutes = await heldMinutes(db, turn, wanted);
      refuseUnagreed(minutes, turn.at);
      const item = itemIn(minutes, place);
      if (item.text !== text) {
        if (base !== undefined && base !== minutes.version.number)
          throw new InvalidInput({
            text: `Die Niederschrift wurde inzwischen berichtigt. Jetzt steht dort: „${item.text.slice(0, 600)}“`,
          });
        await keepCorrection(needs, turn, { minutes, place, text, reason, db });
      }
      return { ...(await afterChange(needs, turn, { number: minutes.number, place, db })), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) => {
      const { place, ...wanted } = z.object({ ...which, place: placeField }).parse(fields);
      const minutes = await minutesFor(db, turn, wanted);
      refuseUnagreed(minutes, turn.at);
      return correctForm(minutes, place, { values: fields, errors, attempt: attemptOf(raw) });
    },
  });
}

interface Correction {
  readonly minutes: Minutes;
  readonly place: number;
  readonly text: string;
  readonly reason: string;
  readonly db: Db;
}

async function keepCorrection({ keep }: MinutesNeeds, turn: MemberTurn, of: Correction): Promise<void> {
  const { minutes, place, text, reason, db } = of;
  const { roundId, at, member } = turn;
  const content = withText(minutes.content, place, text);
  const what = `Berichtigung: ${placeName(place)}`;
  await saveVersion(db, roundId, { minutes: minutes.number, content, what, reason, office: member.office, at });
  const now = await findMinutesOrThrow(db, roundId, minutes.number);
  await keep(db, roundId, knownOf(now), at);
  await touchMinutes(db, roundId, now);
  await tellChannel(db, { roundId, at, reply: correctedCard(now, place) });
}

/** Says in the channel that minutes were corrected, where and why. */
export function correctedCard(minutes: Minutes, place: number): Reply {
  const { content, version } = minutes;
  return notice({
    kind: kindLine(minutes),
    status: 'abgestimmt, berichtigt',
    title: content.title,
    text: `${placeName(place)} ist berichtigt (Fassung${NBSP}${version.number}). Grund: ${version.reason ?? ''}\nDie bisherige Fassung bleibt erhalten.`,
    ways: [
      { title: `${placeName(place)} ansehen`, verb: 'minutes.item', data: { ...refOf(minutes), place } },
      { title: 'Verlauf ansehen', verb: 'minutes.history', data: refOf(minutes) },
    ],
  });
}
