import { z } from 'zod';
import { type Field, inlineFields } from '../cards/form.ts';
import { bold, paragraph, strip, words } from '../cards/parts.ts';
import type { FieldErrors, Raw } from '../conversation/inputs.ts';
import type { Instant } from '../german/berlin.ts';
import { weekdayTime } from '../german/write.ts';
import { type Deadline, deadlineAt, deadlineFields, leavesTime, momentOf, proposedDeadline } from './deadline.ts';

/** When a draft is to end: at this moment, or where nobody said when, counted anew from when it is published. */
export interface DraftEnd {
  readonly closesAt: Instant;
  readonly endProposed?: boolean | undefined;
}

/** The fields of an end in the input of a draft; `proposed` is what its form proposed. */
export const endFields = { ...deadlineFields, proposed: z.string().max(20).optional() };

/** What an input says of an end. */
interface SaidEnd {
  readonly closesOn?: string | undefined;
  readonly closesTime?: string | undefined;
  readonly proposed?: string | undefined;
}

/** How a kind proposes an end at a moment; most ask for five working days. */
export type Propose = (now: Instant) => Deadline;

function nameOf({ closesOn, closesTime }: Deadline): string {
  return `${closesOn}T${closesTime}`;
}

/** The values of a form that opens: the proposed end and that it is proposed, unless one was said. */
export function openingEnd(said: Raw, now: Instant, propose: Propose = proposedDeadline): Raw {
  const end = propose(now);
  const isSaid = said['closesOn'] !== undefined || said['closesTime'] !== undefined;
  return { ...end, ...(isSaid ? {} : { proposed: nameOf(end) }) };
}

/** The values of a form that changes a draft: its end, or what would be proposed now. */
export function endAgain({ closesAt, endProposed }: DraftEnd, now: Instant, propose?: Propose): Raw {
  return endProposed === true ? openingEnd({}, now, propose) : { ...deadlineAt(closesAt) };
}

/** What a form sends along of the end that it proposed. */
export function sentEnd({ proposed }: Raw): Raw {
  return typeof proposed === 'string' ? { proposed } : {};
}

/** The end of a draft as it was said; what was left as the form proposed it is proposed. Throws with the error at its field. */
export function saidEnd(said: SaidEnd, now: Instant, propose: Propose = proposedDeadline): Required<DraftEnd> {
  const usual = propose(now);
  const { closesOn = usual.closesOn, closesTime = usual.closesTime } = said;
  const isSaid = said.closesOn !== undefined || said.closesTime !== undefined;
  const endProposed = !isSaid || said.proposed === nameOf({ closesOn, closesTime });
  return { closesAt: momentOf(endProposed ? usual : { closesOn, closesTime }, now), endProposed };
}

/**
 * When a draft ends that is published now: as is said with it, else as it was drafted, counted anew where that was only
 * proposed; undefined where it would leave no time.
 */
export function publishedEnd(
  draft: DraftEnd,
  said: SaidEnd,
  { now, propose = proposedDeadline }: { readonly now: Instant; readonly propose?: Propose },
): Instant | undefined {
  const usual = propose(now);
  const { closesOn = usual.closesOn, closesTime = usual.closesTime } = said;
  if (said.closesOn !== undefined || said.closesTime !== undefined) return momentOf({ closesOn, closesTime }, now);
  if (draft.endProposed === true) return momentOf(usual, now);
  return leavesTime(draft.closesAt, now) ? draft.closesAt : undefined;
}

/** The end as the preview of a draft names it; `proposed` says how long is proposed. */
export function endWords({ closesAt, endProposed }: DraftEnd, proposed = 'fünf Arbeitstage'): string {
  return endProposed === true ? `${proposed} nach der Veröffentlichung` : weekdayTime(closesAt);
}

const FIELDS: readonly Field[] = [
  { kind: 'date', name: 'closesOn', label: 'Neue Frist (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Neue Frist (Uhrzeit)', required: true },
];

/** How a draft is looked at: when, by whom, with what was wrong with a new end, and whether its own fits. */
interface Preview {
  readonly now: Instant;
  readonly publishes: boolean;
  readonly errors?: FieldErrors | undefined;
  readonly fits?: boolean;
}

function isFitting({ closesAt, endProposed }: DraftEnd, now: Instant): boolean {
  return endProposed === true || leavesTime(closesAt, now);
}

/** What the preview says where the end leaves no time, with the fields for a new one for who may publish. */
export function endInPreview(draft: DraftEnd, { now, publishes, errors, fits = isFitting(draft, now) }: Preview) {
  if (fits && errors === undefined) return { strip: [], fields: [] };
  const says = `Die Frist ist zu nah oder schon vorbei: ${weekdayTime(draft.closesAt)}.`;
  const how = publishes
    ? 'Bitte hier eine neue eingeben.'
    : 'Eine neue gibt ihr die Koordination, oder Sie ändern den Entwurf.';
  return {
    strip: fits ? [] : strip('attention', paragraph(bold(says)), paragraph(words(how))),
    fields: publishes
      ? inlineFields(FIELDS, { values: { ...proposedDeadline(now) }, ...(errors ? { errors, attempt: 1 } : {}) })
      : [],
  };
}
