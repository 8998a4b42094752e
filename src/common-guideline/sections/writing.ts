import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { contentsCard, HEADINGS, sectionCard } from '../cards.ts';
import { draftFor, guidelineFor, notYours, sectionIn } from '../finding.ts';
import {
  type Guideline,
  guidelineName,
  guidelineNumber,
  LONGEST,
  MOST_SECTIONS,
  mayDraft,
  type Section,
} from '../guideline.ts';
import { writing } from '../sayings.ts';
import { NUMBER, sectionField } from '../section-number.ts';
import { findGuidelineOrThrow, saveWording, wordings } from '../store.ts';
import { type VoteOf, votedWords } from '../version-store.ts';
import { fieldsOf, sectionFields, sectionForm, TWIN } from './form.ts';

const EDITED = new RegExp(
  `richtlinie(?: (?<number>\\d{1,6}))? abschnitt (?<section>${NUMBER}) (?:bearbeiten|aendern)`,
  'u',
);
const WRITTEN = new RegExp(`richtlinie(?: (?<number>\\d{1,6}))? abschnitt (?<section>${NUMBER})`, 'u');
const STRUCK = new RegExp(`richtlinie(?: (?<number>\\d{1,6}))? abschnitt (?<section>${NUMBER}) streichen`, 'u');

/** Opens the form for a new section, or for one that is there. */
export function openSectionForm(voteOf: VoteOf): Command {
  return command({
    verb: 'guideline.section-form',
    may: 'draft',
    writes: false,
    typed: [
      {
        pattern: /richtlinie(?: (?<number>\d{1,6}))? (?:neuer )?abschnitt(?: schreiben)?/u,
        example: 'richtlinie 1 abschnitt schreiben',
      },
      { pattern: EDITED, example: 'richtlinie 1 abschnitt 3.2 bearbeiten' },
    ],
    asked: writing,
    input: z.object({ number: guidelineNumber, section: sectionField.optional() }),
    run: async (turn, { number, section }, db) => {
      const guideline = await guidelineFor(db, turn, number);
      if (!mayDraft(turn.member, guideline)) throw notYours(guideline);
      const known = guideline.sections.find((one) => one.number === section);
      const of = { voteOf, guideline: guideline.number, section: known?.number ?? '' };
      const voted = await votedWords(db, turn.roundId, of);
      return sectionForm(guideline, { values: known ? fieldsOf(known) : { section } }, voted);
    },
  });
}

const HEADING = 'Bitte die Überschrift des Abschnitts eingeben.';
const TEXT = 'Bitte den Wortlaut des Abschnitts eingeben.';

/** Keeps the next wording of a section; the earlier ones stay on record. */
export const write = command({
  verb: 'guideline.write',
  may: 'draft',
  writes: true,
  typed: [{ pattern: WRITTEN, tail: 'typed', example: TWIN }],
  input: z.object({
    number: guidelineNumber,
    section: sectionField,
    heading: z
      .string(HEADING)
      .trim()
      .min(2, HEADING)
      .max(LONGEST.heading, 'Bitte auf 120\u00a0Zeichen kürzen.')
      .optional(),
    text: z.string(TEXT).trim().min(2, TEXT).max(LONGEST.text, 'Bitte auf 4.000\u00a0Zeichen kürzen.'),
    base: wholeNumber('').optional().catch(undefined),
  }),
  reads: sectionFields,
  run: keep,
  invalid: again,
});

async function again(turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db): Promise<Reply> {
  const guideline = await guidelineFor(db, turn, guidelineNumber.catch(undefined).parse(fields['number']));
  return sectionForm(guideline, { values: fields, errors, attempt: attemptOf(raw) });
}

interface Written {
  readonly number?: number | undefined;
  readonly section: string;
  readonly heading?: string | undefined;
  readonly text: string;
  readonly base?: number | undefined;
}

async function keep(turn: MemberTurn, { number, section, base, ...given }: Written, db: Db): Promise<Reply> {
  const guideline = await draftFor(db, turn, number);
  const before = guideline.sections.find((one) => one.number === section);
  const heading = given.heading ?? before?.heading;
  if (heading === undefined) throw new InvalidInput({ heading: HEADING });
  if (!before && guideline.sections.length >= MOST_SECTIONS) throw tooMany(guideline);
  const changed = { number: section, heading, text: given.text };
  const isSame = before?.heading === heading && before.text === given.text;
  if (!isSame) {
    if (before && base !== undefined && base !== before.version) throw new InvalidInput({ text: overtaken(before) });
    const written = { office: turn.member.office, at: turn.at };
    await saveWording(db, turn.roundId, { guideline: guideline.number, words: changed, written });
  }
  const now = await findGuidelineOrThrow(db, turn.roundId, guideline.number);
  return {
    ...sectionCard(now, sectionIn(now, section), { now: turn.at, reader: turn.member }),
    replaces: mayReplace(turn),
  };
}

/** Two have written at the same time: what the other has written is read first, and nothing typed is lost. */
function overtaken({ office, text }: Section): string {
  return `${office} hat den Abschnitt inzwischen geändert. Bitte den neuen Wortlaut einarbeiten und noch einmal speichern: „${text.slice(0, 600)}“`;
}

function tooMany(guideline: Guideline): Refusal {
  const { number } = guideline;
  return new Refusal({
    code: 'guideline.too-many-sections',
    kind: guidelineName(guideline),
    title: `Mehr als ${MOST_SECTIONS}\u00a0Abschnitte sind nicht möglich`,
    text: 'Es ist nichts gespeichert. Bitte ergänzen Sie einen Abschnitt, den es gibt.',
    ways: [{ title: 'Inhalt ansehen', verb: 'guideline.show', data: { number } }],
  });
}

/** Strikes a section of the draft; its number is not given anew, and its wordings stay on record. */
export const strike = command({
  verb: 'guideline.strike',
  may: 'draft',
  writes: true,
  typed: [{ pattern: STRUCK, example: 'richtlinie 1 abschnitt 3.2 streichen' }],
  input: z.object({ number: guidelineNumber, section: sectionField }),
  run: async (turn, { number, section }, db) => {
    const guideline = await draftFor(db, turn, number);
    if (!(await isStruck(turn, { guideline, section }, db))) {
      const { heading } = sectionIn(guideline, section);
      const written = { office: turn.member.office, at: turn.at };
      await saveWording(db, turn.roundId, {
        guideline: guideline.number,
        words: { number: section, heading },
        written,
      });
    }
    const now = await findGuidelineOrThrow(db, turn.roundId, guideline.number);
    return {
      ...contentsCard(now, pageOf(now.sections, 1, HEADINGS), { now: turn.at, reader: turn.member }),
      replaces: mayReplace(turn),
    };
  },
});

async function isStruck(
  { roundId }: MemberTurn,
  { guideline: { number: guideline }, section }: { guideline: Guideline; section: string },
  db: Db,
): Promise<boolean> {
  const [last] = await wordings(db, roundId, { guideline, section });
  return last !== undefined && last.text === undefined;
}
