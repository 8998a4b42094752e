import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { pageOf } from '../../cards/page.ts';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField, wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { momentOf, proposedDeadline } from '../../responses/deadline.ts';
import { sameWords } from '../../text/same-words.ts';
import { amendmentNumber, LONGEST_REASON } from '../amendment.ts';
import { saveAmendment } from '../amendment-store.ts';
import { guidelineFor, heldGuideline, sectionIn } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber, LONGEST, type Section } from '../guideline.ts';
import { NUMBER, sectionField } from '../section-number.ts';
import { amendmentCard, amendmentsCard } from './amendment-card.ts';
import { listingAmendments, proposing, showingAmendment } from './amendment-sayings.ts';
import { amendmentFor } from './finding.ts';

const TWIN = 'richtlinie 1 abschnitt 3.2 änderung: Die Hilfe beträgt höchstens 500 €.; Begründung: Stromkosten';
const LABELS = { wortlaut: 'text', 'neuer wortlaut': 'text', begruendung: 'reason', grund: 'reason' };
const PROPOSED = new RegExp(
  `richtlinie(?: (?<number>\\d{1,6}))? abschnitt (?<section>${NUMBER}) aenderung(?: vorschlagen)?`,
  'u',
);

/** The form for other words, filled with those that hold now. */
export function amendForm(guideline: Guideline, section: Section, filled: Filled): Reply {
  const { operation } = filled.values;
  const { number } = guideline;
  const form = {
    kind: guidelineName(guideline, section.number),
    title: 'Änderung vorschlagen',
    hint: 'Schreiben Sie den Abschnitt so, wie er lauten soll. Wer den Entwurf führt, entscheidet; wird der Vorschlag abgelehnt, können Sie ihn zur Abstimmung stellen.',
    fields: [
      { kind: 'text', name: 'text', label: 'Neuer Wortlaut', required: true, multiline: true, maxLength: LONGEST.text },
      { kind: 'text', name: 'reason', label: 'Begründung', required: true, multiline: true, maxLength: LONGEST_REASON },
    ],
    submit: {
      title: 'Änderung vorschlagen',
      verb: 'guideline.amend',
      data: {
        ...{ number, section: section.number, base: section.version },
        operation: typeof operation === 'string' ? operation : randomUUID(),
      },
    },
  } as const;
  const values = { text: section.text, ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

/** Opens it. */
export const openAmendForm = command({
  verb: 'guideline.amend-form',
  may: 'speak',
  writes: false,
  typed: [{ pattern: PROPOSED, example: 'richtlinie 1 abschnitt 3.2 änderung vorschlagen' }],
  asked: proposing,
  input: z.object({ number: guidelineNumber, section: sectionField }),
  run: async (turn, { number, section }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    return amendForm(guideline, sectionIn(guideline, section), { values: {} });
  },
});

const TEXT = 'Bitte den neuen Wortlaut des Abschnitts eingeben.';
const REASON = 'Bitte die Begründung eingeben.';

/** Keeps other words for a section, and shows them to all: who drafts the guideline decides. */
export const amend = command({
  verb: 'guideline.amend',
  may: 'speak',
  writes: true,
  creates: true,
  typed: [{ pattern: PROPOSED, tail: 'typed', example: TWIN }],
  input: z.object({
    number: guidelineNumber,
    section: sectionField,
    base: wholeNumber('').optional().catch(undefined),
    operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
    text: z.string(TEXT).trim().min(2, TEXT).max(LONGEST.text, 'Bitte auf 4.000\u00a0Zeichen kürzen.'),
    reason: z.string(REASON).trim().min(3, REASON).max(LONGEST_REASON, 'Bitte auf 1.000\u00a0Zeichen kürzen.'),
  }),
  reads: ({ typed, ...raw }: Raw): Raw =>
    typeof typed === 'string' ? { operation: randomUUID(), ...raw, ...readFields(typed, 'text', LABELS) } : raw,
  run: propose,
  invalid: async (turn, { raw, fields, errors }, db) => {
    const guideline = await guidelineFor(db, turn, guidelineNumber.catch(undefined).parse(fields['number']));
    const section = sectionIn(guideline, sectionField.catch('').parse(fields['section']));
    return amendForm(guideline, section, { values: fields, errors, attempt: attemptOf(raw) });
  },
});

interface Proposed {
  readonly number?: number | undefined;
  readonly section: string;
  readonly base?: number | undefined;
  readonly operation: string;
  readonly text: string;
  readonly reason: string;
}

async function propose(turn: MemberTurn, { number, section, base, ...given }: Proposed, db: Db): Promise<Reply> {
  const { roundId, at, member } = turn;
  const guideline = await heldGuideline(db, turn, number);
  const now = sectionIn(guideline, section);
  if (sameWords(now.text, given.text))
    throw new InvalidInput({
      text: 'Dieser Wortlaut gilt schon im Entwurf. Bitte schreiben Sie, was anders lauten soll.',
    });
  const { number: proposed, isNew } = await saveAmendment(db, roundId, {
    ...{ ...given, guideline: guideline.number, section, base: Math.min(base ?? now.version, now.version) },
    ...{ municipalityId: member.municipality.id, office: member.office, at, dueAt: momentOf(proposedDeadline(at), at) },
  });
  const about = await amendmentFor(db, turn, proposed);
  if (isNew) {
    const { channel } = await findRoundOrThrow(db, roundId);
    const reply = amendmentCard(about.guideline, about.amendment, { now: at });
    await post(db, { roundId, conversationId: channel, at, reply, subject: `amendments.card:${proposed}` });
  }
  const card = amendmentCard(about.guideline, about.amendment, { now: at, reader: member });
  return { ...card, replaces: mayReplace(turn) };
}

/** Shows an amendment. */
export const showAmendment = command({
  verb: 'guideline.amendment',
  may: 'known',
  writes: false,
  typed: [{ pattern: /aenderungsvorschlag (?:nr\.? )?(?<number>\d{1,6})/u, example: 'änderungsvorschlag 3' }],
  asked: showingAmendment,
  input: z.object({ number: amendmentNumber }),
  run: async (turn, { number }, db) => {
    const { guideline, amendment } = await amendmentFor(db, turn, number);
    return amendmentCard(guideline, amendment, { now: turn.at, reader: readerOf(turn) });
  },
});

/** Shows the amendments to a guideline, the latest first. */
export const listAmendments = command({
  verb: 'guideline.amendments',
  may: 'known',
  writes: false,
  typed: [
    {
      pattern: /richtlinie(?: (?<number>\d{1,6}))? aenderungsvorschlaege(?: seite (?<page>\d{1,4}))?/u,
      example: 'richtlinie 1 änderungsvorschläge',
    },
    { pattern: /aenderungsvorschlaege(?: seite (?<page>\d{1,4}))?/u, example: 'änderungsvorschläge' },
  ],
  asked: listingAmendments,
  input: z.object({ number: guidelineNumber, page: pageField }),
  run: async (turn, { number, page }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    return amendmentsCard(guideline, pageOf(guideline.amendments.toReversed(), page));
  },
});
