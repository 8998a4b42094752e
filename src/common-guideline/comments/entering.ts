import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { type Asked, answerOf, type NewAnswer } from '../../responses/asking.ts';
import type { Held } from '../../responses/askings.ts';
import type { Kind } from '../../responses/kind.ts';
import {
  enteredCard,
  readTold,
  TYPED_TOLD,
  toldAgain,
  toldBy,
  toldFields,
  toldForm,
  toldToday,
  toldWords,
} from '../../responses/told.ts';
import { contentsCard, HEADINGS } from '../cards.ts';
import type { Comment, Commented } from '../comment.ts';
import { commentAskings, guidelinesOf } from '../comment-store.ts';
import { guidelineFor, sectionIn } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber } from '../guideline.ts';
import { sectionField } from '../section-number.ts';

const LONGEST = 1500;
const TEXT = 'Bitte die Anmerkung eingeben, oder „keine“.';
const SECTION = 'Bitte die Nummer des Abschnitts angeben, zum Beispiel 3.2.';
const LABELS = { text: 'text', anmerkung: 'text', abschnitt: 'section', nummer: 'section' };
const CALLED = 'Anmerkung';

/** The form for a comment that the Koordination was told. */
export function toldCommentForm(guideline: Pick<Guideline, 'number'>, asked: readonly Asked[], filled: Filled): Reply {
  const { number } = guideline;
  return toldForm(
    {
      kind: guidelineName(guideline),
      title: 'Mitgeteilte Anmerkung eintragen',
      called: CALLED,
      hint: 'Hat die Kommune nichts anzumerken, genügt „keine“ ohne Abschnitt.',
      asked,
      fields: [
        { kind: 'text', name: 'section', label: 'Abschnitt', maxLength: 20, placeholder: '3.2' },
        { kind: 'text', name: 'text', label: CALLED, required: true, multiline: true, maxLength: LONGEST },
      ],
      submit: { title: 'Anmerkung eintragen', verb: 'guideline.enter', data: { number } },
      twin: TWIN,
    },
    filled,
  );
}

const TOLD = new RegExp(
  `richtlinie(?: (?<number>\\d{1,6}))? anmerkung fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`,
  'u',
);
const TWIN = 'richtlinie 1 anmerkung für Hilden per E-Mail: Der Betrag ist zu niedrig.; Abschnitt: 3.2';

/** Opens it. */
export function openTold(kind: Kind<Commented>): Command {
  return command({
    verb: 'guideline.enter-form',
    may: 'coordinate',
    writes: false,
    typed: [
      {
        pattern: /richtlinie(?: (?<number>\d{1,6}))? anmerkung eintragen/u,
        example: 'richtlinie 1 anmerkung eintragen',
      },
    ],
    input: z.object({ number: guidelineNumber, circulation: guidelineNumber }),
    run: async (turn, { number, circulation = 0 }, db) => {
      const of = (await guidelinesOf(db, turn.roundId, [circulation])).get(circulation);
      const { guideline, held } = await heldFor(turn, number ?? of, db);
      const [first] = held.asked;
      if (first) kind.admit(held, first, turn.at);
      return toldCommentForm(guideline, held.asked, { values: toldToday(turn.at, held) });
    },
  });
}

/** Enters what another municipality says to a section, marked as it came; it is told. */
export function enter(kind: Kind<Commented>): Command {
  return command({
    verb: 'guideline.enter',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: TOLD,
        tail: 'typed',
        example: TWIN,
      },
    ],
    input: z.object({
      number: guidelineNumber,
      ...toldFields,
      section: z.union([z.literal(''), sectionField]).optional(),
      text: z.string(TEXT).trim().min(3, TEXT).max(LONGEST, 'Bitte auf 1.500\u00a0Zeichen kürzen.'),
    }),
    reads: readEntered,
    run: async (turn, { number, section, text, ...told }, db) => {
      const { guideline, held } = await heldFor(turn, number, db);
      const said = saidOf(guideline, section, text);
      const marked = toldBy(turn, { ...told, content: { comments: [] } }, held);
      const answer = { ...marked, content: { comments: commentsWith(turn, { held, answer: marked, said }) } };
      if ((await kind.give(db, held, answer)) !== 'same') await tell(turn, { guideline, held, answer }, db);
      return entered(guideline, answer);
    },
    invalid: async (turn, attempt, db) => {
      const { guideline, held } = await heldFor(
        turn,
        guidelineNumber.catch(undefined).parse(attempt.raw['number']),
        db,
      );
      return toldCommentForm(guideline, held.asked, toldAgain(attempt, held.asked, turn.at));
    },
  });
}

function readEntered({ typed, ...raw }: Raw, now: Instant): Raw {
  return readTold(typeof typed === 'string' ? { ...raw, ...readFields(typed, 'text', LABELS) } : raw, now);
}

async function heldFor(turn: MemberTurn, number: number | undefined, db: Db) {
  const guideline = await guidelineFor(db, turn, number);
  const held: Held<Commented> = await commentAskings.hold(db, turn.roundId, guideline.circulation?.number ?? 0);
  return { guideline, held };
}

type Said = Pick<Comment, 'section' | 'text'>;

/** A comment belongs to a section; that there is none needs no section. */
function saidOf(guideline: Guideline, section: string | undefined, text: string): Said | undefined {
  if (section !== undefined && section !== '') return { section: sectionIn(guideline, section).number, text };
  if (/^keine(?: anmerkungen)?\.?$/iu.test(text)) return undefined;
  throw new InvalidInput({ section: SECTION });
}

function commentsWith(
  { at }: MemberTurn,
  of: { held: Held<Commented>; answer: NewAnswer<Commented>; said: Said | undefined },
): Comment[] {
  const { held, answer, said } = of;
  const before = answerOf(held, answer.municipality.id)?.content.comments ?? [];
  const isSaid = before.some(({ section, text }) => section === said?.section && text === said.text);
  if (!said || isSaid) return [...before];
  return [...before, { ...said, office: answer.office, at, told: toldWords(answer) }];
}

async function tell(
  { roundId, at }: MemberTurn,
  { guideline, held, answer }: { guideline: Guideline; held: Held<Commented>; answer: NewAnswer<Commented> },
  db: Db,
): Promise<void> {
  await touch(db, roundId, `guideline.card:${held.number}`);
  const now = await guidelineFor(db, { roundId }, guideline.number);
  await tellMunicipality(db, answer.municipality.id, {
    ...{ roundId, at, line: entered(guideline, answer) },
    personal: (reader) => contentsCard(now, pageOf(now.sections, 1, HEADINGS), { now: at, reader }),
  });
}

function entered(guideline: Guideline, answer: NewAnswer<Commented>): Reply {
  const { number, title } = guideline;
  const way = { title: `Richtlinie ${number} ansehen`, verb: 'guideline.show', data: { number } };
  return enteredCard({ kind: guidelineName(guideline), title, called: CALLED, way }, answer);
}
