import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Mail } from '../mail/index.ts';
import { mailsAbout } from '../mail/store.ts';
import { collectionName } from './collection.ts';
import { type Letter, letterSchema } from './letter.ts';

/** Which letter is meant: of which collection, and which of its inquiries. */
export interface WhichLetter {
  readonly number: number;
  readonly inquiry?: number | undefined;
}

/** A letter that is still to be sent, as it stands. */
export interface Mailable {
  readonly which: WhichLetter;
  readonly letter: Letter;
  /** To whom it goes where that is known: to whom the first letter went. */
  readonly addressee?: string | undefined;
}

/** Letters of a kind that can leave by e-mail. */
export interface MailableKind {
  /** By this name they are followed. */
  readonly kind: 'letters' | 'inquiries';
  /** *Schreiben ans MAGS*, and how their files begin. */
  readonly called: string;
  readonly file: string;
  /** What the commands are called behind `collections.`, and how they are typed. */
  readonly verbs: Readonly<Record<'form' | 'check' | 'send', string>>;
  readonly pattern: Readonly<Record<'form' | 'send', RegExp>>;
  /** *mail-entwurf 3 senden* */
  readonly says: Readonly<Record<'form' | 'send', (number: number) => string>>;
  /** Holds it until the transaction ends. */
  readonly hold: (db: Db, turn: MemberTurn, number: number) => Promise<void>;
  /** The letter as it stands; refuses what cannot be sent (any more), or is being sent. */
  readonly find: (db: Db, turn: MemberTurn, which: WhichLetter) => Promise<Mailable>;
}

const confirmed = z.object({
  number: z.number(),
  inquiry: z.number().optional(),
  letter: letterSchema,
  addressee: z.string(),
  municipality: z.object({ id: z.string(), name: z.string() }),
});

/** What was confirmed of a letter, as its e-mail keeps it: it counts as sent in these words, whatever was changed since. */
export function confirmedIn({ memo, office }: Mail): Confirmed {
  return { ...confirmed.parse(memo), office };
}

/** A letter as it was confirmed, by which office. */
export type Confirmed = z.infer<typeof confirmed> & { readonly office: string };

/** What a letter is about where it leaves by e-mail: `3`, `3/1`. */
export function matterOf({ number, inquiry }: WhichLetter): string {
  return inquiry === undefined ? String(number) : `${number}/${inquiry}`;
}

/** The e-mail with which a letter is leaving: it waits, or nobody knows whether it has arrived. */
export async function leavingMail(
  db: Db,
  roundId: string,
  of: Pick<MailableKind, 'kind'> & { readonly which: WhichLetter },
): Promise<Mail | undefined> {
  const [last] = await mailsAbout(db, roundId, { kind: of.kind, matter: matterOf(of.which) });
  return last?.state === 'waiting' || last?.state === 'unsure' ? last : undefined;
}

/** A letter that is being sent stays as it was confirmed, and is not marked by hand. */
export async function notLeaving(
  db: Db,
  roundId: string,
  of: Pick<MailableKind, 'kind'> & { readonly which: WhichLetter },
): Promise<void> {
  const mail = await leavingMail(db, roundId, of);
  if (!mail) return;
  const { number, state } = mail;
  throw new Refusal({
    code: 'collections.leaving',
    kind: collectionName(of.which),
    title:
      state === 'waiting'
        ? 'Dieses Schreiben wird gerade gesendet'
        : 'Ob dieses Schreiben angekommen ist, ist ungewiss',
    text:
      state === 'waiting'
        ? 'Es bleibt, wie es bestätigt wurde. Sobald der Mailserver es angenommen oder abgelehnt hat, erfahren Sie es.'
        : 'Bitte vermerken Sie bei der E-Mail, ob es angekommen ist, oder senden Sie noch einmal.',
    ways: [{ title: 'E-Mail ansehen', verb: 'mail.show', data: { number } }],
  });
}
