import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dayOf, later } from '../../german/time.ts';
import { longDay, numericDay } from '../../german/write.ts';
import { collectionName, type QuestionList } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import { saveLetter } from '../letter-store.ts';
import { type WaitingLetter, waitingLetter } from './waiting.ts';
import { deferred } from './waiting-sayings.ts';

const UNTIL = 'Bitte den Tag eingeben, z. B. 30.06.2024.';
/** So many weeks are proposed. */
const WEEKS = 6;

/** The form for the day on which the Koordination wants to hear again that a letter waits. */
export function waitForm(number: number, filled: Filled): Reply {
  const form = {
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Warten bis',
    hint: 'Bis zu diesem Tag wird die Koordination nicht erinnert; danach jedes Vierteljahr, solange eine Antwort fehlt.',
    fields: [{ kind: 'date', name: 'until', label: 'Warten bis', required: true }],
    submit: { title: 'Warten', verb: 'collections.wait', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} warten bis 30.06.2024` },
  };
}

/** Opens it; six weeks are proposed. */
export function openWaitForm(list: QuestionList): Command {
  return command({
    verb: 'collections.wait-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) warten/u, example: 'mail-entwurf 3 warten' }],
    asked: deferred,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      await waitingLetter(db, turn, { number, list });
      return waitForm(number, { values: { until: dayOf(later(turn.at, { weeks: WEEKS })) } });
    },
  });
}

/** The Koordination wants to wait until a day: that takes the place of the next reminder. */
export function wait(list: QuestionList): Command {
  return command({
    verb: 'collections.wait',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) warten bis (?<until>.{2,40})/u,
        example: 'mail-entwurf 3 warten bis 30.06.2024',
      },
    ],
    input: z.object({ number: collectionNumber, until: dayField(UNTIL) }),
    reads: (raw, now) => readDayFields(raw, { day: 'until', hint: UNTIL }, now),
    about: 'number',
    run: async (turn, { number, until }, db) => {
      const letter = await waitingLetter(db, turn, { number, list });
      if (until <= dayOf(turn.at)) throw new InvalidInput({ until: 'Bitte einen Tag eingeben, der noch kommt.' });
      await saveLetter(db, { roundId: turn.roundId, number }, { remind_on: until });
      return { ...waitingCard(letter, until), replaces: mayReplace(turn) };
    },
    invalid: async (_turn, { raw, fields, errors }) =>
      waitForm(collectionNumber.parse(fields['number']), { values: fields, errors, attempt: attemptOf(raw) }),
  });
}

/** Confirms until when the Koordination waits. */
export function waitingCard({ number, sent }: WaitingLetter, until: string): Reply {
  return notice({
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    status: 'vermerkt',
    title: `Die nächste Erinnerung kommt am ${longDay(until)}`,
    text: `Bis dahin bleibt es dabei: Das Schreiben vom ${numericDay(sent.on)} liegt bei ${sent.addressee}. Kommt vorher eine Antwort, wird nicht mehr erinnert.`,
    ways: [{ title: 'Schreiben ansehen', verb: 'collections.letter', data: { number } }],
  });
}
