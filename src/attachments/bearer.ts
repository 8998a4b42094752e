import type { z } from 'zod';
import type { Asked } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import type { Grammar } from '../conversation/phrase.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { type Attachment, type Matter, MOST_ATTACHMENTS } from './attachment.ts';

/** Something that bears attachments, as one member meets it. */
export interface Bearing {
  readonly number: number;
  /** *Sitzung 3*, held together. */
  readonly name: string;
  readonly title: string;
  readonly attachments: readonly Attachment[];
  /** Whether this member may change what is attached. */
  readonly changes: boolean;
  /** An answer as far as others may read along. */
  readonly discreet: (turn: MemberTurn, reply: Reply) => Reply;
}

/** What a command is typed and asked by. */
export interface Phrases {
  readonly typed: readonly Grammar[];
  readonly asked: Asked;
}

/** A kind of matter that bears attachments: how it is found, who may change them, and its words for it. */
export interface Bearer {
  /** Its name, with which its verbs and file kinds begin: `meetings`. */
  readonly kind: Matter['kind'];
  /** What its refusals are headed by: *Sitzungen*. */
  readonly heading: string;
  /** How one is typed, before its number: *sitzung*. */
  readonly typed: string;
  readonly number: z.ZodType<number>;
  /** Leads to the matter itself. */
  readonly show: { readonly title: string; readonly verb: string; readonly data: (number: number) => object };
  readonly words: {
    readonly none: string;
    readonly lacks: (attachment: number) => string;
    /** How many attachments one has at most. */
    readonly full: (most: number) => string;
  };
  readonly attach: Phrases;
  readonly detach: Phrases;
  readonly list: Phrases;
  /** How a file is sent for one (`number`, `title`), or what a link of it leads to (`attachment`). */
  readonly sent: readonly Grammar[];
  /** As far as this member sees it; else the refusal that says why not. */
  readonly find: (db: Db, turn: MemberTurn, number: number) => Promise<Bearing>;
  /** As far as this person sees it at another time, to be handed a file. */
  readonly seen: (db: Db, reader: Pick<MemberTurn, 'roundId' | 'member'>, number: number) => Promise<boolean>;
  /** Held until the transaction ends, where this member may change what is attached; else the refusal. */
  readonly hold: (db: Db, turn: MemberTurn, number: number) => Promise<Bearing>;
  /** Shows the change wherever the matter is shown. */
  readonly changed: (db: Db, roundId: string, number: number) => Promise<void>;
}

/** The matter of a kind by its number. */
export function matterOf({ kind }: Bearer, number: number): Matter {
  return { kind, number };
}

/** Leads to what is attached. */
export function listWay({ kind }: Bearer, number: number) {
  return { title: 'Anlagen ansehen', verb: `${kind}.attachments`, data: { number: String(number) } };
}

/** One that can take another attachment. */
export function roomFor(bearer: Bearer, bearing: Bearing): Bearing {
  if (bearing.attachments.length >= MOST_ATTACHMENTS) throw isFull(bearer, bearing);
  return bearing;
}

function isFull(bearer: Bearer, { number }: Bearing): Refusal {
  return new Refusal({
    code: `${bearer.kind}.full`,
    kind: bearer.heading,
    title: 'Keine weitere Anlage möglich',
    text: `${bearer.words.full(MOST_ATTACHMENTS)} Bitte entfernen Sie zuerst eine.`,
    ways: [listWay(bearer, number)],
  });
}
