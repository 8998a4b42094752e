import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import type { NewAnswer } from '../../responses/asking.ts';
import {
  enteredCard,
  readTold,
  TYPED_TOLD,
  toldAgain,
  toldBy,
  toldFields,
  toldForm,
  toldToday,
} from '../../responses/told.ts';
import { numberField, numberOf } from '../decision.ts';
import { type Implementation, implementationName, type Progress, TYPED_STATES } from '../implementation.ts';
import { keepProgress } from './filling.ts';
import { heldImplementation, implementationFor, shownImplementation } from './loading.ts';
import { PROGRESS_FIELDS, progressFields, progressOf, progressShown, readProgress } from './reading.ts';
import { entering } from './sayings.ts';

const CALLED = 'Rückmeldung';

/** Opens the form for what a municipality told by e-mail or telephone. */
const openTold = command({
  verb: 'decisions.enter-form',
  may: 'coordinate',
  writes: false,
  typed: [
    {
      pattern: /beschluss (?<number>\d{4}\/\d{1,4}) rueckmeldung eintragen/u,
      example: 'beschluss 2023/04 rückmeldung eintragen',
    },
  ],
  asked: entering,
  input: z.object({ number: numberField, municipality: shortText().optional() }),
  run: async (turn, { number, municipality }, db) => {
    const { one, held } = await heldImplementation(db, turn, number);
    return toldReport(one, { values: toldToday(turn.at, { asked: held.asked, municipality }) });
  },
});

/** The form for it. */
export function toldReport(one: Implementation, filled: Filled): Reply {
  const number = numberOf(one);
  return toldForm(
    {
      kind: implementationName(one),
      title: 'Mitgeteilte Rückmeldung eintragen',
      called: CALLED,
      asked: one.asking.asked,
      fields: PROGRESS_FIELDS,
      submit: { title: 'Rückmeldung eintragen', verb: 'decisions.enter', data: { number } },
      twin: `beschluss ${number} für Hilden per E-Mail: umgesetzt am 12.10.2023`,
    },
    filled,
  );
}

const SAID = new RegExp(
  `^(?<state>${TYPED_STATES})(?: (?:am|seit) (?<on>[^;,:]{4,40}))?(?:[;,:] *(?<note>.+))?$`,
  'su',
);

/** Reads what was typed behind the colon: *umgesetzt am 12.10.2023; Anmerkung*. */
function readTyped({ typed, ...fields }: Raw): Raw {
  if (typeof typed !== 'string') return fields;
  const said = SAID.exec(typed.trim().toLowerCase())?.groups;
  if (!said) return { ...fields, state: typed.slice(0, 100) };
  const { state, on, note } = said;
  const kept = note === undefined ? {} : { note: typed.trim().slice(-note.length) };
  return { ...fields, state, ...(on === undefined ? {} : { on }), ...kept };
}

/** Enters what another municipality told, marked as it came; it is told and can replace it. */
const enter = command({
  verb: 'decisions.enter',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`beschluss (?<number>\\d{4}/\\d{1,4}) fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`, 'u'),
      tail: 'typed',
      example: 'beschluss 2023/04 für Hilden per E-Mail: umgesetzt am 12.10.2023',
    },
  ],
  input: z.object({ number: numberField, ...toldFields, ...progressFields }),
  reads: (raw, now) => readTold(readProgress(readTyped(raw), now), now),
  about: 'number',
  run: async (turn, { number, municipality, how, told: day, ...said }, db) => {
    const { one, held } = await heldImplementation(db, turn, number);
    const content = progressOf(said, turn.at);
    const answer = toldBy(turn, { municipality, how, told: day, content }, held);
    if ((await keepProgress(db, held, answer)) !== 'same') await tell(turn, { one, answer }, db);
    return entered(one, answer);
  },
  invalid: async (turn, attempt, db) => {
    const one = await implementationFor(db, turn.roundId, numberField.parse(attempt.fields['number']));
    const again = toldAgain(attempt, one.asking.asked, turn.at);
    return toldReport(one, { ...again, values: { ...progressShown(attempt.fields), ...pick(again.values) } });
  },
});

/** For whom, how and when. */
function pick({ municipality, how, told: day }: Raw): Raw {
  return { municipality, how, told: day };
}

async function tell(
  { roundId, at }: MemberTurn,
  { one, answer }: { one: Implementation; answer: NewAnswer<Progress> },
  db: Db,
): Promise<void> {
  const card = await shownFor(db, roundId, { one, now: at });
  await tellMunicipality(db, answer.municipality.id, { roundId, at, line: entered(one, answer), personal: () => card });
}

function shownFor(db: Db, roundId: string, { one, now }: { one: Implementation; now: Instant }): Promise<Reply> {
  return shownImplementation(db, roundId, { wanted: one, now });
}

function entered(one: Implementation, answer: NewAnswer<Progress>): Reply {
  const { question: title } = one;
  const way = { title: 'Umsetzung ansehen', verb: 'decisions.implementation', data: { number: numberOf(one) } };
  return enteredCard({ kind: implementationName(one), title, called: CALLED, way }, answer);
}

/** What the Koordination enters for others. */
export const enterCommands: readonly Command[] = [openTold, enter];
