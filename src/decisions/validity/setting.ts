import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { decisionCard } from '../cards.ts';
import { type Decision, decisionName, numberField, numberOf } from '../decision.ts';
import { decisionFor, refuseEnded } from '../finding.ts';
import { findImplementation } from '../implementation-store.ts';
import type { DecisionsNeeds } from '../needs.ts';
import { saveValidity } from '../validity-store.ts';
import { settingValidity } from './sayings.ts';

const WHEN = 'Bitte den letzten Tag eingeben, an dem der Beschluss gilt, z. B. 31.12.2023.';

function readUntil(raw: Raw, now: Instant): Raw {
  return readDayFields(raw, { day: 'until', of: 'last', hint: WHEN }, now);
}

/** Opens the form for the day until which a decision holds. */
function openForm({ decided }: DecisionsNeeds): Command {
  return command({
    verb: 'decisions.validity-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /beschluss (?<number>\d{4}\/\d{1,4}) geltung/u, example: 'beschluss 2023/04 geltung' }],
    asked: settingValidity,
    input: z.object({ number: numberField, until: dayField(WHEN).optional() }),
    reads: readUntil,
    run: async (turn, { number, until }, db) => {
      const decision = await decisionFor(db, turn, { number, decided });
      refuseEnded(decision, turn.at);
      return validityForm(decision, { values: { until: until ?? decision.validity?.until } });
    },
  });
}

/** The form for it. */
export function validityForm(decision: Decision, filled: Filled): Reply {
  const number = numberOf(decision);
  const form = {
    kind: decisionName(decision),
    title: 'Geltung festlegen',
    hint: 'Einen Monat und eine Woche vorher steht im Tagespost, dass der Beschluss endet. Ohne neuen Beschluss gilt er danach nicht mehr. Leer: ohne Ende.',
    fields: [{ kind: 'date', name: 'until', label: 'Gilt bis (letzter Tag)' }],
    submit: { title: 'Geltung speichern', verb: 'decisions.validity', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `beschluss ${number} gilt bis 31.12.2023` },
  };
}

/** Says until when a decision holds, or that it has no end. */
function setValidity(needs: DecisionsNeeds): Command {
  const { decided, limit } = needs;
  return command({
    verb: 'decisions.validity',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /beschluss (?<number>\d{4}\/\d{1,4}) gilt bis (?:zum )?(?<until>.{4,60})/u,
        example: 'beschluss 2023/04 gilt bis 31.12.2023',
      },
      {
        pattern: /beschluss (?<number>\d{4}\/\d{1,4}) gilt unbefristet/u,
        example: 'beschluss 2023/04 gilt unbefristet',
      },
    ],
    input: z.object({ number: numberField, until: dayField(WHEN).optional() }),
    reads: (raw, now) => withoutEmpty(readUntil(raw, now)),
    about: 'number',
    run: async (turn, { number, until }, db) => {
      const { roundId, at, member } = turn;
      const decision = await decisionFor(db, turn, { number, decided });
      refuseEnded(decision, at);
      refuseDay(until, at);
      const { office } = member;
      if (await saveValidity(db, roundId, { of: number, until, office, at }))
        await limit(db, roundId, { ...number, validTo: until }, at);
      const after = await decisionFor(db, turn, { number, decided });
      const implementation = await findImplementation(db, roundId, number);
      const shown = { now: at, reader: readerOf(turn), implementation };
      return { ...decisionCard(after, shown), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) => {
      const { until } = fields;
      const values = { ...fields, until: typeof until === 'string' ? until : undefined };
      const decision = await decisionFor(db, turn, { number: numberField.parse(fields['number']), decided });
      return validityForm(decision, { values, errors, attempt: attemptOf(raw) });
    },
  });
}

/** An empty field of a form means that there is no end. */
function withoutEmpty({ until, ...fields }: Raw): Raw {
  return until === '' || until === undefined ? fields : { ...fields, until };
}

function refuseDay(until: Day | undefined, now: Instant): void {
  if (until !== undefined && until <= dayOf(now))
    throw new InvalidInput({
      until: 'Dieser Tag liegt schon zurück. Bitte später legen; aufgehoben wird ein Beschluss durch die Runde.',
    });
}

/** How the Koordination says until when a decision holds. */
export function validityCommands(needs: DecisionsNeeds): readonly Command[] {
  return [openForm(needs), setValidity(needs)];
}
