import { fold } from '../conversation/phrase.ts';

/** Whether an office is called so, or begins with these whole words: *Sozialamt Haan* begins *Sozialamt Haan, Sachbearbeitung*. */
export function beginsWith(office: string, typed: string): boolean {
  const [called, wanted] = [fold(office).folded, fold(typed).folded];
  return wanted !== '' && called.startsWith(wanted) && !/[\p{L}\p{N}]/u.test(called.charAt(wanted.length));
}
