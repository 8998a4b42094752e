import type { FileMaker } from '../conversation/feature.ts';
import { MAIL } from '../documents/written/mail-file.ts';
import { coordinates } from '../municipalities/rights.ts';
import { contentOf } from './store.ts';

/** The copy of an e-mail, byte for byte as it left, for the Koordination. */
export const mailCopy: FileMaker = async (db, { roundId, subject, member }) => {
  if (!coordinates(member) || !/^\d{1,6}$/u.test(subject)) return undefined;
  const body = await contentOf(db, roundId, Number(subject));
  return body && { name: `E-Mail-${subject}.eml`, contentType: MAIL, body };
};
