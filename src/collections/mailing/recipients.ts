import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Recipient } from '../../mail/index.ts';
import { type Letter, letterText } from '../letter.ts';

/** To whom a letter goes: the office, its address, and addresses that get a copy. */
export interface Addressed {
  readonly addressee: string;
  readonly address: string;
  readonly copies: readonly string[];
}

const ADDRESSEE = 'Bitte eingeben, an wen das Schreiben geht, z. B. MAGS NRW, Referat.';
const ADDRESS = 'Bitte eine E-Mail-Adresse eingeben, z. B. poststelle@mags.example.de.';
const COPIES = 'Bitte E-Mail-Adressen eingeben, durch Komma getrennt, höchstens zehn.';
const MOST = 10;

const address = z.email({ error: ADDRESS }).max(254, ADDRESS);
const copies = z
  .string()
  .max(2000, COPIES)
  .default('')
  .transform((written) => written.split(/[,;\s]/u).filter((one) => one !== ''))
  .refine((all) => all.length <= MOST && all.every((one) => address.safeParse(one).success), { error: COPIES });

/** The fields of the form, as they are read. */
export const addressedFields = {
  addressee: z.string(ADDRESSEE).trim().min(2, ADDRESSEE).max(120, 'Bitte auf 120\u00a0Zeichen kürzen.'),
  address: z.string(ADDRESS).trim().max(254, 'Bitte auf 254\u00a0Zeichen kürzen.').pipe(address),
  copies,
};

/** A number of six digits that another text or other recipients do not have: who confirms has seen just these. */
export function sealOf(letter: Letter, { addressee, address: to, copies: cc }: Addressed): string {
  const hash = createHash('sha256').update(JSON.stringify([letterText(letter), addressee, to, cc]));
  return String(hash.digest().readUInt32BE() % 1_000_000).padStart(6, '0');
}

/** The recipients of the e-mail. */
export function recipientsOf({ addressee, address: to, copies: cc }: Addressed): {
  to: readonly Recipient[];
  cc: readonly Recipient[];
} {
  return { to: [{ name: addressee, address: to }], cc: cc.map((one) => ({ name: '', address: one })) };
}
