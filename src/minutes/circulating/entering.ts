import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { type Command, command } from '../../conversation/feature.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
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
import { remarkAskings } from '../circulation-store.ts';
import { itemIn, minutesFor } from '../finding.ts';
import {
  kindLine,
  LONGEST_REMARK,
  type Minutes,
  OF,
  type Remarked,
  refOf,
  statusOf,
  typedOf,
  which,
} from '../minutes.ts';
import type { RoundNeeds } from '../needs.ts';
import { findMinutesOrThrow } from '../store.ts';
import { readWhich } from '../which.ts';
import { enteringSaid } from './circulating-sayings.ts';
import { keepAnswer, placeChoice, placeChoices } from './remarking.ts';

const ENTERED_FORM = new RegExp(`${OF} eintragen`, 'u');

const CALLED = 'Rückmeldung';

/** The form for what a municipality told the Koordination about minutes that go round. */
export function enterForm(minutes: Minutes, filled: Filled): Reply {
  return toldForm(
    {
      kind: kindLine(minutes),
      title: 'Mitgeteilte Rückmeldung eintragen',
      called: CALLED,
      hint: 'Ohne Text gilt: keine Anmerkung.',
      asked: minutes.circulation?.asked ?? [],
      fields: [
        { kind: 'choice', name: 'place', label: 'Wozu', choices: placeChoices(minutes) },
        { kind: 'text', name: 'text', label: 'Anmerkung', multiline: true, maxLength: LONGEST_REMARK },
      ],
      submit: { title: 'Eintragen', verb: 'minutes.enter', data: refOf(minutes) },
      twin: `${typedOf(minutes)} für Hilden per E-Mail: …`,
    },
    { ...filled, values: { ...filled.values, place: String(filled.values['place'] ?? 0) } },
  );
}

/** Opens it. */
export function openEnter({ kind }: RoundNeeds): Command {
  return command({
    verb: 'minutes.enter-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: ENTERED_FORM, example: 'protokoll 3 eintragen' }],
    asked: enteringSaid,
    input: z.object({ ...which, municipality: z.string().max(80).optional() }),
    reads: readWhich,
    run: async (turn, { municipality, ...wanted }, db) => {
      const minutes = await minutesFor(db, turn, wanted);
      const { circulation = await remarkAskings.find(db, turn.roundId, 0) } = minutes;
      kind.admit(circulation, circulation.asked[0] ?? turn.member.municipality, turn.at);
      return enterForm(minutes, { values: toldToday(turn.at, { asked: circulation.asked, municipality }) });
    },
  });
}

const FOR = `${OF}(?: top (?<place>\\d{1,2}))? fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`;
const REMARK_TOLD = new RegExp(FOR, 'u');
const NOTHING_TOLD = new RegExp(`${FOR}(?: keine anmerkung(?:en)?)?`, 'u');

function read(raw: Raw, now: Instant): Raw {
  return readTold(readWhich(raw, now), now);
}

/** Enters the remark of another municipality, or that it has none, marked as it came; it is told. */
export function enter(needs: RoundNeeds): Command {
  return command({
    verb: 'minutes.enter',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: NOTHING_TOLD,
        example: 'protokoll 3 für Hilden per E-Mail keine anmerkung',
      },
      {
        pattern: REMARK_TOLD,
        tail: 'text',
        example: 'protokoll 3 top 2 für Hilden per E-Mail: Der Betrag fehlt.',
      },
    ],
    input: z.object({
      ...which,
      ...toldFields,
      place: placeChoice,
      text: z.string().max(LONGEST_REMARK, 'Bitte auf 1.500 Zeichen kürzen.').optional(),
    }),
    reads: read,
    run: async (turn, { meeting, day, place, text = '', ...from }, db) => {
      const minutes = await minutesFor(db, turn, { meeting, day });
      if (place !== 0) itemIn(minutes, place);
      const said = text.trim() === '' ? undefined : { place, text: text.trim() };
      const answer = toldBy(turn, { ...from, content: { remarks: [] } }, minutes.circulation ?? { asked: [] });
      const answerOf = (content: Remarked) => ({ ...answer, content });
      const came = await keepAnswer(needs, { turn, minutes, said, answerOf }, db);
      const now = await findMinutesOrThrow(db, turn.roundId, minutes.number);
      const line = entered(now, answer, turn.at);
      if (came !== 'same')
        await tellMunicipality(db, answer.municipality.id, {
          roundId: turn.roundId,
          at: turn.at,
          line,
          personal: () => line,
        });
      return { ...line, replaces: mayReplace(turn) };
    },
    invalid: async (turn, attempt, db) => {
      const minutes = await minutesFor(db, turn, z.object(which).catch({}).parse(attempt.fields));
      return enterForm(minutes, toldAgain(attempt, minutes.circulation?.asked ?? [], turn.at));
    },
  });
}

/** Says that the answer of a municipality has been entered, and not what it is. */
function entered(minutes: Minutes, answer: NewAnswer<unknown>, now: Instant): Reply {
  const way = { title: 'Niederschrift ansehen', verb: 'minutes.show', data: refOf(minutes) };
  const head = {
    kind: kindLine(minutes),
    status: statusOf(minutes, now),
    title: minutes.content.title,
    called: CALLED,
    way,
  };
  return enteredCard(head, answer);
}
