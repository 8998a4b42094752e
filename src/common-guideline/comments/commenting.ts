import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { pageOf } from '../../cards/page.ts';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { answerOf, own } from '../../responses/asking.ts';
import type { Held } from '../../responses/askings.ts';
import type { Kind } from '../../responses/kind.ts';
import { contentsCard, HEADINGS, sectionCard } from '../cards.ts';
import type { Comment, Commented } from '../comment.ts';
import { commentAskings } from '../comment-store.ts';
import { guidelineFor, sectionIn } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber } from '../guideline.ts';
import { NUMBER, sectionField } from '../section-number.ts';
import { commentingSaid, nothingToSay } from './comment-sayings.ts';

/** Longest comment. */
const LONGEST = 1500;
/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_SAID = 5000;
const TEXT = 'Bitte die Anmerkung eingeben.';
const ONE = new RegExp(`richtlinie(?: (?<number>\\d{1,6}))? abschnitt (?<section>${NUMBER}) anmerkung`, 'u');

/** The form for a comment on a section. */
export function commentForm({ number }: Pick<Guideline, 'number'>, filled: Filled): Reply {
  const { section } = filled.values;
  const known = typeof section === 'string' && filled.errors?.['section'] === undefined ? section : undefined;
  const form = {
    kind: guidelineName({ number }, known),
    title: 'Anmerkung schreiben',
    hint: 'Die Anmerkung steht mit Ihrer Kommune am Abschnitt; alle können sie lesen. Andere Worte schlagen Sie mit „Änderung vorschlagen“ vor.',
    fields: [
      ...(known === undefined
        ? ([{ kind: 'text', name: 'section', label: 'Abschnitt', required: true, maxLength: 20 }] as const)
        : []),
      { kind: 'text', name: 'text', label: 'Anmerkung', required: true, multiline: true, maxLength: LONGEST },
    ],
    submit: {
      title: 'Anmerkung senden',
      verb: 'guideline.comment',
      data: { number, ...(known === undefined ? {} : { section: known }) },
    },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `richtlinie ${number} abschnitt ${known ?? '3.2'} anmerkung: …` },
  };
}

/** Opens it, with what was said. */
export function openComment(kind: Kind<Commented>): Command {
  return command({
    verb: 'guideline.comment-form',
    may: 'speak',
    writes: false,
    typed: [{ pattern: ONE, example: 'richtlinie 1 abschnitt 3.2 anmerkung' }],
    asked: commentingSaid,
    input: z.object({
      number: guidelineNumber,
      section: sectionField.optional(),
      text: z.string().max(LONGEST_SAID).optional(),
    }),
    run: async (turn, { number, section, text }, db) => {
      const guideline = await guidelineFor(db, turn, number);
      if (section !== undefined) sectionIn(guideline, section);
      const { circulation = await commentAskings.find(db, turn.roundId, 0) } = guideline;
      kind.admit(circulation, turn.member.municipality, turn.at);
      return commentForm(guideline, { values: { section, text } });
    },
  });
}

/** Keeps the comment of a municipality on a section, beside those that it has made. */
export function comment(kind: Kind<Commented>): Command {
  return command({
    verb: 'guideline.comment',
    may: 'speak',
    writes: true,
    typed: [
      { pattern: ONE, tail: 'text', example: 'richtlinie 1 abschnitt 3.2 anmerkung: Der Betrag ist zu niedrig.' },
    ],
    input: z.object({
      number: guidelineNumber,
      section: sectionField,
      text: z.string(TEXT).trim().min(3, TEXT).max(LONGEST, 'Bitte auf 1.500\u00a0Zeichen kürzen.'),
    }),
    run: async (turn, { number, section, text }, db) => {
      const guideline = await guidelineFor(db, turn, number);
      sectionIn(guideline, section);
      const said = { section, text, office: turn.member.office, at: turn.at };
      await keep(turn, { guideline, kind, with: (before) => withComment(before, said) }, db);
      const now = await guidelineFor(db, turn, guideline.number);
      const shown = { now: turn.at, reader: readerOf(turn) };
      return { ...sectionCard(now, sectionIn(now, section), shown), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) =>
      commentForm(await guidelineFor(db, turn, guidelineNumber.catch(undefined).parse(fields['number'])), {
        values: fields,
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

/** The same said twice is said once; what an office writes itself replaces what the Koordination was told for it. */
function withComment(before: readonly Comment[], said: Comment): readonly Comment[] {
  const own = before.filter(({ section, told }) => told === undefined || section !== said.section);
  const isSaid = own.some(({ section, text }) => section === said.section && text === said.text);
  return isSaid ? own : [...own, said];
}

/** Keeps that a municipality has no comments, or no more of them. */
export function noComments(kind: Kind<Commented>): Command {
  return command({
    verb: 'guideline.no-comments',
    may: 'speak',
    writes: true,
    typed: [
      {
        pattern: /richtlinie(?: (?<number>\d{1,6}))? keine (?:weiteren )?anmerkungen/u,
        example: 'richtlinie 1 keine anmerkungen',
      },
    ],
    asked: nothingToSay,
    input: z.object({ number: guidelineNumber }),
    run: async (turn, { number }, db) => {
      const guideline = await guidelineFor(db, turn, number);
      await keep(turn, { guideline, kind, with: (before) => before }, db);
      const now = await guidelineFor(db, turn, guideline.number);
      const page = pageOf(now.sections, 1, HEADINGS);
      return { ...contentsCard(now, page, { now: turn.at, reader: readerOf(turn) }), replaces: mayReplace(turn) };
    },
  });
}

interface Keeping {
  readonly guideline: Guideline;
  readonly kind: Kind<Commented>;
  readonly with: (before: readonly Comment[]) => readonly Comment[];
}

async function keep(turn: MemberTurn, { guideline, kind, with: added }: Keeping, db: Db): Promise<void> {
  const { roundId, member } = turn;
  const number = guideline.circulation?.number ?? 0;
  const held: Held<Commented> = await commentAskings.hold(db, roundId, number);
  const before = answerOf(held, member.municipality.id)?.content.comments ?? [];
  const came = await kind.give(db, held, own(turn, { comments: [...added(before)] }));
  if (came !== 'same') await touch(db, roundId, `guideline.card:${number}`);
}
