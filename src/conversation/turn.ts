import type { Instant } from '../german/berlin.ts';
import type { Period } from '../german/period.ts';
import { dayOf } from '../german/time.ts';
import { NBSP } from '../german/write.ts';

/** What a person may be in their municipality; *coordinator* runs the round. */
export type Role = 'head' | 'deputy' | 'staff' | 'coordinator';

/** A person known to the round, as the office that others see. */
export interface Member {
  readonly personId: string;
  readonly office: string;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly roles: readonly Role[];
  /** From which day up to which they stand in for who leads there; without an end until that person is back. */
  readonly standsIn?: readonly Period[] | undefined;
  /** What the same person is for further municipalities: what they do is done for one of them, which they say. */
  readonly also?: readonly Member[] | undefined;
}

/** What a person is for each of their municipalities. */
export function memberships({ also = [], ...first }: Member): readonly Member[] {
  return [first, ...also];
}

/** The same person at a moment: while they stand in they may what a deputy may, and what they do is marked „i. V.“. */
export function asOf(member: Member, now: Instant): Member {
  const day = dayOf(now);
  const all = memberships(member).map(({ standsIn = [], ...one }) => {
    const stands = standsIn.some(({ from = day, to = day }) => from <= day && day <= to);
    const roles = one.roles.includes('deputy') ? one.roles : [...one.roles, 'deputy' as const];
    return stands ? { ...one, office: `${one.office}, i.${NBSP}V.`, roles } : one;
  });
  const [first = member, ...also] = all;
  return also.length > 0 ? { ...first, also } : first;
}

/** The same person as what they are for this municipality, as they are where none is meant; undefined where they are nothing. */
export function speakingFor(member: Member, municipalityId: string | undefined): Member | undefined {
  if (municipalityId === undefined) return member;
  return memberships(member).find(({ municipality }) => municipality.id === municipalityId);
}

/** A person whom the round does not know: the id of their sign-in with its tenant, and the name that Teams shows. */
export interface Stranger {
  readonly personId: string;
  readonly tenantId?: string | undefined;
  readonly name: string;
}

/**
 * Where something was said: the personal chat, the channel of the round (its conversation id may carry the thread), or
 * elsewhere: another channel or a group chat, where others read along and only questions about the rules are answered.
 */
export interface Place {
  readonly kind: 'personal' | 'channel' | 'elsewhere';
  readonly conversationId: string;
}

/** A file that came with a message, and where it can be fetched for a short time. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly downloadUrl: string;
}

/** What was said: a typed message without the mention, with the files that came with it, or a click on a card's button with the card's message. */
export type Input =
  | { readonly kind: 'text'; readonly text: string; readonly attachments?: readonly Attachment[] | undefined }
  | {
      readonly kind: 'click';
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
      readonly messageId?: string | undefined;
    };

/** A round that was closed: since when, the last day on which it can be read, and whom to ask. */
export interface Closed {
  readonly at: Instant;
  readonly readUntil?: string | undefined;
  readonly contact: string;
}

/**
 * One thing that one person said, once. `activity` is the same for each redelivery; who acts comes from the
 * platform's sign-in, never from a card. The answer is queued for the conversation, or returned to the caller.
 */
export interface Turn {
  readonly roundId: string;
  readonly activity: string;
  readonly at: Instant;
  readonly member?: Member | undefined;
  /** Who spoke, when the round does not know them. */
  readonly stranger?: Stranger | undefined;
  readonly place: Place;
  readonly input: Input;
  readonly answer: 'queued' | 'returned';
  /** Said in a channel so that nobody else saw it: neither may anybody see the answer. */
  readonly unseen?: boolean | undefined;
  /** Said in a dialog, which only the asker sees: a form may be shown there. */
  readonly dialog?: boolean | undefined;
  /** The municipality for which it is said, where its author speaks for several: by its id. */
  readonly speaksFor?: string | undefined;
  /** The round was closed: nothing is written in it any more. */
  readonly closed?: Closed | undefined;
}

/** A personal chat into which the app has come, and whose it is. */
export interface OpenedChat {
  readonly conversationId: string;
  /** How it came: installed, or, as the platform says too, as a new member or a new version. */
  readonly by: 'installation' | 'membership';
  readonly member?: Member | undefined;
  readonly stranger?: Stranger | undefined;
  /** Nothing is left there of what was said before. */
  readonly isEmpty?: boolean;
}

/** A turn of a person whom the round knows. */
export type MemberTurn = Turn & { readonly member: Member };

/** A turn of a person whom the round does not know. */
export type StrangerTurn = Turn & { readonly stranger: Stranger };
