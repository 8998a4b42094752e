import type { Attachment } from '../attachments/attachment.ts';
import type { Refusal } from '../conversation/refusal.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { NBSP } from '../german/write.ts';
import { may } from '../municipalities/rights.ts';
import type { Asking } from '../responses/asking.ts';
import type { Query } from '../responses/queries/query.ts';

/** That a municipality has taken note, which is no consent; `told` as it was stored before the day stood beside the answer. */
export interface Noted {
  readonly noted: true;
  readonly told?: string | undefined;
}

/** A version of a document that goes round, by the name under which it is known, and from when on it holds. */
export interface VersionNoted {
  readonly document: string;
  readonly validFrom: Day;
}

/** What goes round: a text, a link or a new version of a document, until when, and whether staff may confirm it. */
export interface Notification {
  readonly title: string;
  readonly text?: string | undefined;
  readonly link?: string | undefined;
  readonly version?: VersionNoted | undefined;
  readonly staffMay: boolean;
  readonly closesAt: Instant;
  /** Nobody said when: as a draft it ends five working days after it is published. */
  readonly endProposed?: boolean | undefined;
}

/** What goes round with its running number, and who has taken note. */
export interface Acknowledgement extends Notification {
  readonly number: number;
  readonly municipalityId: string;
  readonly office: string;
  /** What came after it: *Fassung gültig ab 1. Oktober 2023*. */
  readonly overtakenBy?: string | undefined;
  readonly attachments: readonly Attachment[];
  readonly queries: readonly Query[];
  readonly asking: Asking<Noted>;
}

/** *Kenntnisnahme 2*. */
export function acknowledgementName({ number }: { number: number }): string {
  return `Kenntnisnahme${NBSP}${number}`;
}

/** Why a member may not confirm for their municipality; undefined where they may. */
export function confirming(member: Member, { staffMay }: Pick<Notification, 'staffMay'>): Refusal | undefined {
  return may(member, staffMay ? 'speak' : 'vote');
}
