/** Files by signed, expiring link: exports, calendar files, subscriptions. */

import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { FileMaker, MadeFile } from '../conversation/feature.ts';
import { later } from '../german/time.ts';
import { isRoundOver } from '../municipalities/closures.ts';
import { findMember } from '../municipalities/members.ts';
import { signingKey } from './store.ts';
import { readTicket, sign, type Ticket } from './ticket.ts';

export { fileCard } from './cards.ts';

/** Days for which a link to a file holds. */
const LINK_DAYS = 7;

/** Makes addresses of files; only the person whom a link was made for is handed the file that it names. */
export interface Links {
  /** Holds for `LINK_DAYS` from `now`. */
  file(of: Omit<Ticket, 'until'> & { readonly now: string }): string;
  /** Holds until the feature stops making the file. It ends in a name, by which calendars know what to expect. */
  lasting(of: Omit<Ticket, 'until'> & { readonly name: string }): string;
}

/** The downloads of an installation: links for its features, and the files behind them. */
export interface Downloads extends Links {
  /** Has to be done before the first link is made. */
  load(db: Db): Promise<void>;
  /** The file of a link; undefined when the link is not ours or no longer holds, or the person has left. */
  open(signed: string): Promise<MadeFile | undefined>;
}

/** What downloads need; `publicUrl` is the address under which users reach the bot, without a slash at its end. */
export interface DownloadNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly files: () => Readonly<Record<string, FileMaker>>;
}

/** Opens the downloads. */
export function openDownloads(needs: DownloadNeeds): Downloads {
  let loaded: Buffer | undefined;
  const key = () => {
    if (!loaded) throw new Error('the signing key is not loaded');
    return loaded;
  };
  const address = (ticket: Ticket) => `${needs.publicUrl}/files/${sign(key(), ticket)}`;
  return {
    load: async (db) => {
      loaded = await signingKey(db);
    },
    file: ({ now, ...of }) => address({ ...of, until: later(now, { days: LINK_DAYS }) }),
    lasting: ({ name, ...of }) => `${address(of)}/${encodeURIComponent(name)}`,
    open: async (signed) => handOut(needs, readTicket(key(), signed, needs.clock.now())),
  };
}

async function handOut({ db, clock, files }: DownloadNeeds, ticket: Ticket | undefined): Promise<MadeFile | undefined> {
  const make = ticket && files()[ticket.kind];
  const member = ticket && (await findMember(db, ticket.roundId, ticket.personId));
  if (!ticket || !make || !member || (await isRoundOver(db, ticket.roundId, clock.now()))) return undefined;
  return make(db, { roundId: ticket.roundId, subject: ticket.subject, member, now: clock.now() });
}
