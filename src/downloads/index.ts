/** Files by signed, expiring link: exports, calendar files, subscriptions. */

import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { FileMaker, MadeFile } from '../conversation/feature.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { isRoundOver } from '../municipalities/closures.ts';
import { findMember } from '../municipalities/members.ts';
import { type Keys, readKeys, signingKeys } from './store.ts';
import { readTicket, sign, type Ticket } from './ticket.ts';

export { fileCard } from './cards.ts';
export { renewKey } from './store.ts';

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
  /** Has to be done before the first link is made; again, it takes a key that has been renewed. */
  load(db: Db): Promise<void>;
  /** As long as something else runs, looks every few seconds whether the key has been renewed. */
  alongside<Runs extends { start(): void; close(): Promise<void> }>(other: Runs): Runs;
  /** The file of a link; undefined when the link is not ours or no longer holds, or the person has left. */
  open(signed: string): Promise<MadeFile | undefined>;
}

/** What downloads need; `publicUrl` is the address under which users reach the bot, without a slash at its end. */
export interface DownloadNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly files: () => Readonly<Record<string, FileMaker>>;
  /** The files whose links last: with a former key nothing else is handed out. */
  readonly lasting?: readonly string[];
}

const LOOK_MILLISECONDS = 2000;

/** Opens the downloads. */
export function openDownloads(needs: DownloadNeeds): Downloads {
  let loaded: Keys | undefined;
  let watching: NodeJS.Timeout | undefined;
  const key = () => {
    if (!loaded) throw new Error('the signing key is not loaded');
    return loaded.current;
  };
  const address = (ticket: Ticket) => `${needs.publicUrl}/files/${sign(key(), ticket)}`;
  const look = async () => {
    loaded = await readKeys(needs.db);
    return loaded;
  };
  return {
    load: async (db) => {
      loaded = await signingKeys(db);
    },
    alongside: (other) => ({
      ...other,
      start: () => {
        // Where the database is away, the next look will tell.
        watching ??= setInterval(() => void look().catch(() => undefined), LOOK_MILLISECONDS).unref();
        other.start();
      },
      close: () => {
        clearInterval(watching);
        return other.close();
      },
    }),
    file: ({ now, ...of }) => address({ ...of, until: later(now, { days: LINK_DAYS }) }),
    lasting: ({ name, ...of }) => `${address(of)}/${encodeURIComponent(name)}`,
    open: async (signed) => handOut(needs, shown(needs, await look(), signed)),
  };
}

/** A ticket, and until when what it is for must have been made. */
type Shown = Ticket & { readonly signedBefore?: Instant };

/** What a former key has signed ends with it, but for links that last. */
function shown({ clock, lasting = [] }: DownloadNeeds, keys: Keys, signed: string): Shown | undefined {
  const now = clock.now();
  const ticket = readTicket(keys.current, signed, now);
  if (ticket) return ticket;
  for (const { key, replacedAt } of keys.former) {
    const former = readTicket(key, signed, now);
    if (former)
      return former.until === undefined && lasting.includes(former.kind)
        ? { ...former, signedBefore: replacedAt }
        : undefined;
  }
  return undefined;
}

async function handOut({ db, clock, files }: DownloadNeeds, ticket: Shown | undefined): Promise<MadeFile | undefined> {
  const make = ticket && files()[ticket.kind];
  const member = ticket && (await findMember(db, ticket.roundId, ticket.personId));
  if (!ticket || !make || !member || (await isRoundOver(db, ticket.roundId, clock.now()))) return undefined;
  const { roundId, subject, signedBefore } = ticket;
  return make(db, { roundId, subject, member, now: clock.now(), signedBefore });
}
