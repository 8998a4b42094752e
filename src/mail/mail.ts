import type { Instant } from '../german/berlin.ts';

/** The kind of errand that hands an e-mail over. */
export const SENDING = 'mail.send';

/** Whom an e-mail goes to: an office with its address, and the code with which a server refused that. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
  readonly refused?: string | undefined;
}

/** To whom an e-mail goes, and who gets a copy of it. */
export interface Recipients {
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
}

/** An e-mail that leaves, or has left. */
export interface Mail {
  readonly number: number;
  /** The feature that is told what became of it, and what it is about there. */
  readonly kind: string;
  readonly matter: string;
  readonly subject: string;
  /** Undefined once the person whom it went to has been forgotten. */
  readonly recipients: Recipients | undefined;
  /** What the feature keeps of the matter once it has left. */
  readonly memo: unknown;
  readonly office: string;
  readonly confirmedAt: Instant;
  readonly state: 'waiting' | 'sent' | 'refused' | 'unsure' | 'withdrawn';
  /** How many times its sending was confirmed. */
  readonly tries: number;
  readonly settledAt: Instant | undefined;
  readonly code: string | undefined;
}

/** *E-Mail 3*. */
export function mailName({ number }: Pick<Mail, 'number'>): string {
  return `E-Mail\u00a0${number}`;
}

/** All whom an e-mail goes to, those with a copy last. */
export function addressed({ recipients }: Pick<Mail, 'recipients'>): readonly Recipient[] {
  return recipients ? [...recipients.to, ...recipients.cc] : [];
}
