import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { type Amendment, amendmentName, amendmentNumber, LONGEST_REASON } from '../amendment.ts';
import { saveDecision } from '../amendment-store.ts';
import { notYours, sectionIn } from '../finding.ts';
import { LONGEST, mayDraft } from '../guideline.ts';
import { saveWording } from '../store.ts';
import { amendmentCard } from './amendment-card.ts';
import { acceptingAmendment, decliningAmendment } from './amendment-sayings.ts';
import { type About, amendmentFor, undecidedFor } from './finding.ts';

/** Takes an amendment over as it is: it is the wording of its section from now on. */
export const accept = command({
  verb: 'guideline.accept',
  may: 'draft',
  writes: true,
  typed: [
    { pattern: /aenderungsvorschlag (?<number>\d{1,6}) uebernehmen/u, example: 'änderungsvorschlag 3 übernehmen' },
  ],
  asked: acceptingAmendment,
  input: z.object({ number: amendmentNumber, base: wholeNumber('').optional().catch(undefined) }),
  run: async (turn, { number, base }, db) => {
    const about = await undecidedFor(db, turn, number);
    const { text, section } = about.amendment;
    if (base !== undefined && base !== sectionIn(about.guideline, section).version) throw overtaken(about.amendment);
    return adopt(turn, about, { state: 'accepted', text }, db);
  },
});

/** Whoever accepts has read the amendment against the words that hold now. */
function overtaken(amendment: Amendment): Refusal {
  const { number } = amendment;
  return new Refusal({
    code: 'guideline.changed-meanwhile',
    kind: amendmentName(amendment),
    title: 'Der Abschnitt wurde inzwischen geändert',
    text: 'Es ist nichts übernommen. Bitte sehen Sie sich den Vorschlag noch einmal an: Er steht jetzt gegen den neuen Wortlaut.',
    ways: [{ title: 'Vorschlag ansehen', verb: 'guideline.amendment', data: { number } }],
  });
}

/** The form for words that take an amendment over in part. */
export function acceptForm(amendment: Amendment, filled: Filled): Reply {
  const { number, text } = amendment;
  const form = {
    kind: amendmentName(amendment),
    title: 'Geändert übernehmen',
    hint: 'Der Abschnitt lautet danach so, wie er hier steht. Der Vorschlag bleibt daneben zu lesen.',
    fields: [
      { kind: 'text', name: 'text', label: 'Wortlaut', required: true, multiline: true, maxLength: LONGEST.text },
      { kind: 'text', name: 'reason', label: 'Hinweis zur Änderung', multiline: true, maxLength: LONGEST_REASON },
    ],
    submit: { title: 'Geändert übernehmen', verb: 'guideline.accept-changed', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: { text, ...filled.values } }),
    summary: form.title,
    personal: { twin: `änderungsvorschlag ${number} geändert übernehmen: Wortlaut` },
  };
}

/** Opens it. */
export const openAcceptForm = command({
  verb: 'guideline.accept-form',
  may: 'draft',
  writes: false,
  typed: [
    {
      pattern: /aenderungsvorschlag (?<number>\d{1,6}) geaendert uebernehmen/u,
      example: 'änderungsvorschlag 3 geändert übernehmen',
    },
  ],
  input: z.object({ number: amendmentNumber }),
  run: async (turn, { number }, db) => acceptForm(await decidable(turn, number, db), { values: {} }),
});

async function decidable(turn: MemberTurn, number: number, db: Db): Promise<Amendment> {
  const { guideline, amendment } = await amendmentFor(db, turn, number);
  if (!mayDraft(turn.member, guideline)) throw notYours(guideline);
  return amendment;
}

const TEXT = 'Bitte den Wortlaut eingeben, den der Abschnitt danach hat.';
const CUT = 'Bitte auf 1.000\u00a0Zeichen kürzen.';

/** Takes an amendment over in other words than were proposed. */
export const acceptChanged = command({
  verb: 'guideline.accept-changed',
  may: 'draft',
  writes: true,
  typed: [
    {
      pattern: /aenderungsvorschlag (?<number>\d{1,6}) geaendert uebernehmen/u,
      tail: 'text',
      example: 'änderungsvorschlag 3 geändert übernehmen: Die Hilfe beträgt höchstens 400 €.',
    },
  ],
  input: z.object({
    number: amendmentNumber,
    text: z.string(TEXT).trim().min(2, TEXT).max(LONGEST.text, 'Bitte auf 4.000\u00a0Zeichen kürzen.'),
    reason: z.string().trim().max(LONGEST_REASON, CUT).optional(),
  }),
  about: 'number',
  run: async (turn, { number, text, reason }, db) => {
    const about = await undecidedFor(db, turn, number);
    if (sectionIn(about.guideline, about.amendment.section).text === text)
      throw new InvalidInput({
        text: 'Dieser Wortlaut gilt schon im Entwurf. Bitte ändern Sie ihn, oder lehnen Sie ab.',
      });
    const state = text === about.amendment.text ? 'accepted' : 'changed';
    return adopt(turn, about, { state, text, reason }, db);
  },
  invalid: async (turn, { raw, fields, errors }, db) =>
    acceptForm(await decidable(turn, amendmentNumber.parse(fields['number']), db), {
      values: fields,
      errors,
      attempt: attemptOf(raw),
    }),
});

async function adopt(
  turn: MemberTurn,
  { guideline, amendment }: About,
  taken: { state: 'accepted' | 'changed'; text: string; reason?: string | undefined },
  db: Db,
): Promise<Reply> {
  const { roundId, at, member } = turn;
  const { heading, text: before, number } = sectionIn(guideline, amendment.section);
  const written = { office: member.office, at };
  const words = { number, heading, text: taken.text };
  await saveWording(db, roundId, { guideline: guideline.number, words, written });
  const decision = { ...written, reason: taken.reason, before, adopted: taken.text };
  await saveDecision(db, roundId, { number: amendment.number, state: taken.state, decision });
  return decided(turn, amendment, db);
}

/** The form for why an amendment is declined. */
export function declineForm(amendment: Amendment, filled: Filled): Reply {
  const { number, municipality } = amendment;
  const form = {
    kind: amendmentName(amendment),
    title: 'Vorschlag ablehnen',
    hint: `${municipality.name} kann die Ablehnung annehmen oder den Vorschlag aufrechterhalten; dann entscheidet die Abstimmung.`,
    fields: [
      { kind: 'text', name: 'reason', label: 'Begründung', required: true, multiline: true, maxLength: LONGEST_REASON },
    ],
    submit: { title: 'Vorschlag ablehnen', verb: 'guideline.decline', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `änderungsvorschlag ${number} ablehnen: Grund` },
  };
}

/** Opens it. */
export const openDeclineForm = command({
  verb: 'guideline.decline-form',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /aenderungsvorschlag (?<number>\d{1,6}) ablehnen/u, example: 'änderungsvorschlag 3 ablehnen' }],
  asked: decliningAmendment,
  input: z.object({ number: amendmentNumber }),
  run: async (turn, { number }, db) => declineForm(await decidable(turn, number, db), { values: {} }),
});

const REASON = 'Bitte begründen, warum der Vorschlag abgelehnt wird.';

/** Declines an amendment with a reason; who proposed it answers. */
export const decline = command({
  verb: 'guideline.decline',
  may: 'draft',
  writes: true,
  typed: [
    {
      pattern: /aenderungsvorschlag (?<number>\d{1,6}) ablehnen/u,
      tail: 'reason',
      example: 'änderungsvorschlag 3 ablehnen: Die Mittel reichen nicht.',
    },
  ],
  input: z.object({
    number: amendmentNumber,
    reason: z.string(REASON).trim().min(3, REASON).max(LONGEST_REASON, CUT),
  }),
  about: 'number',
  run: async (turn, { number, reason }, db) => {
    const { amendment } = await undecidedFor(db, turn, number);
    const decision = { office: turn.member.office, at: turn.at, reason };
    await saveDecision(db, turn.roundId, { number, state: 'declined', decision });
    return decided(turn, amendment, db);
  },
  invalid: async (turn, { raw, fields, errors }: Attempt, db) =>
    declineForm(await decidable(turn, amendmentNumber.parse(fields['number']), db), {
      values: fields,
      errors,
      attempt: attemptOf(raw),
    }),
});

/** The posted card is shown anew, and the municipality that proposed it is told. */
async function decided(turn: MemberTurn, { number, municipality }: Amendment, db: Db): Promise<Reply> {
  const { roundId, at, member } = turn;
  const { guideline, amendment } = await amendmentFor(db, turn, number);
  await touch(db, roundId, `amendments.card:${number}`);
  const personal = (reader: MemberTurn['member']) => amendmentCard(guideline, amendment, { now: at, reader });
  if (municipality.id !== member.municipality.id)
    await tellMunicipality(db, municipality.id, { roundId, at, personal, line: undefined });
  return { ...amendmentCard(guideline, amendment, { now: at, reader: member }), replaces: mayReplace(turn) };
}
