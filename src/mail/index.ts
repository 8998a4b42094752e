/** E-mails that leave: confirmed by the Koordination, kept byte for byte, sent once, with what became of them. */

import type { Feature } from '../conversation/feature.ts';
import { mailCopy } from './copies.ts';
import { owing } from './tables.ts';

export type { Mail, Recipient } from './mail.ts';
export { type Mailing, mailing, type NewMail } from './queue.ts';

/** The feature. */
export function mail(): Feature {
  return {
    name: 'mail',
    owing,
    purpose: 'E-mails that leave: to the ministry and to those who are invited, with what became of each.',
    help: [],
    menu: [],
    commands: [],
    files: { 'mail.copy': mailCopy },
  };
}
