import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { coordinates } from '../municipalities/rights.ts';
import { type Asking, answerOf, isOpen } from '../responses/asking.ts';
import type { SurveyAnswer } from './answer.ts';
import type { SurveyField } from './field.ts';

/** Who sees what the others answer, with the words of the form and of the card. */
export const VISIBILITY = {
  'at-once': { title: 'alle sofort', says: 'sehen alle sofort' },
  'after-end': { title: 'alle nach dem Ende', says: 'sehen alle nach der Frist' },
  coordination: { title: 'nur die Koordination (vertraulich)', says: 'sieht nur die Koordination' },
} as const;
export type Visibility = keyof typeof VISIBILITY;

/** What is asked: a question, what for, one to six fields, until when, and who sees what is answered. */
export interface SurveyProposal {
  readonly title: string;
  readonly purpose?: string | undefined;
  readonly fields: readonly SurveyField[];
  readonly visibility: Visibility;
  readonly closesAt: Instant;
  /** Nobody said when: as a draft it ends five working days after it is published. */
  readonly endProposed?: boolean | undefined;
}

/** A survey with its running number, whose draft it was, and what is asked of whom. */
export interface Survey extends SurveyProposal {
  readonly number: number;
  readonly municipalityId: string;
  readonly office: string;
  /** When the Koordination closed it for good: since then nothing is added. */
  readonly finishedAt?: Instant | undefined;
  readonly asking: Asking<SurveyAnswer>;
}

/** Whether what is answered is for the Koordination alone. */
export function isConfidential({ visibility }: Pick<Survey, 'visibility'>): boolean {
  return visibility === 'coordination';
}

/** Whether answers that come now are added after the end. */
export function takesLate({ asking, finishedAt }: Survey, now: Instant): boolean {
  if (finishedAt !== undefined) return false;
  return asking.state === 'closed' || (asking.state === 'open' && !isOpen(asking, now));
}

/**
 * Whether somebody sees what all have answered; without a reader, all who read the channel. What is confidential is for
 * the Koordination, after the end or once its own municipality has answered: nobody fits their figures to the others'.
 */
export function showsAnswers({ asking, visibility }: Survey, now: Instant, reader?: Member): boolean {
  if (asking.state === 'draft') return false;
  if (visibility === 'at-once') return true;
  if (asking.state === 'cancelled') return false;
  const hasEnded = !isOpen(asking, now);
  if (visibility === 'after-end') return hasEnded;
  return (
    reader !== undefined && coordinates(reader) && (hasEnded || answerOf(asking, reader.municipality.id) !== undefined)
  );
}

/** Whether the fields can still be changed: until the first answer. */
export function isFrozen({ asking }: Survey): boolean {
  return asking.state !== 'draft' && (asking.state !== 'open' || asking.answers.length > 0);
}
