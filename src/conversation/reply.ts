import { z } from 'zod';
import { neutral } from '../cards/parts.ts';
import type { Instant } from '../german/berlin.ts';
import { cutText } from '../text/clean.ts';
import { withoutEnd } from '../text/ends.ts';
import type { Db } from './database.ts';
import type { WayOn } from './refusal.ts';

const headerSchema = z.array(z.looseObject({ kind: z.string() }));

/**
 * An answer as data; `teams/` renders it. `card` names the template (`votes/ballot` is `cards/votes/ballot.json`),
 * `summary` is what a locked phone shows (at most 80 characters).
 */
export interface Reply {
  readonly card: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly summary: string;
  /** Offices that the card mentions as `<at>office</at>`, by the people who are meant. */
  readonly mentions?: readonly { readonly personId: string; readonly office: string }[] | undefined;
  /** Each member sees the card as this command shows it to them; what is posted for all holds nothing private. */
  readonly refresh?: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> } | undefined;
  /**
   * For the asker alone: in a channel it goes to the personal chat; without one, this typed twin is named. What is
   * confidential is then shown to them alone instead, as their own view of a card.
   */
  readonly personal?: Personal | undefined;
  /** The answer itself, for this person alone where the platform shows it to nobody else; all others may read this card. */
  readonly privately?: Privately | undefined;
  /** It can be judged with the platform's thumbs, where there are any. */
  readonly thumbs?: Thumbs | undefined;
  /** What it reminds of, where it is a reminder: recorded once the platform has taken it or not. */
  readonly reminds?: readonly Reminded[] | undefined;
  /** What stands below the card, in the same message: passages to what a register shows, what else was meant. */
  readonly below?: readonly Block[] | undefined;
  /** On a click it is told beside the card (its summary), which stays as it is. */
  readonly beside?: boolean | undefined;
  /** In a dialog it is shown there and asks on; any other reply closes the dialog with its summary. */
  readonly asks?: boolean | undefined;
  /** On a click it comes as a message of its own, and the clicked card stays as it is. */
  readonly follows?: boolean | undefined;
  /** On a click the posted card itself becomes this one, for everyone who sees it (a form that has been sent). */
  readonly replaces?: boolean | undefined;
  /** What is kept in its place, and told where the same comes again: for what says something that is not to be stored. */
  readonly again?: Reply | undefined;
}

/**
 * What the platform's thumbs below a message do: up and down are clicks of this verb with this data (what is said beside
 * them is their `words`), and stand in place of the card's buttons of the same verb.
 */
export interface Thumbs {
  readonly verb: string;
  readonly up: Readonly<Record<string, unknown>>;
  readonly down: Readonly<Record<string, unknown>>;
}

/** A matter that a municipality is reminded of (`votes:4`); with a person in their personal chat, without one in the channel. */
export interface Reminded {
  readonly key: string;
  readonly municipalityId: string;
  readonly personId?: string | undefined;
}

/** An answer of a municipality that it can still change, in a word (*Zustimmung*), and the button that shows it for that. */
export interface Answered {
  readonly key: string;
  readonly municipalityId: string;
  readonly says: string;
  readonly way: WayOn;
}

/** All answers on record to what still takes answers, under the keys under which it is owed. */
export type AnsweredList = (db: Db, roundId: string, now: Instant) => Promise<readonly Answered[]>;

/**
 * What stands in the day's post without being owed, from a moment on: a meeting that nears, the weekly digest. Under the
 * key of something that is owed (`meetings:3`) it stands above those who owe it.
 */
export interface DayNotice {
  readonly key: string;
  readonly due: Instant;
  /** When it is over; for another end it is told anew. */
  readonly until?: Instant | undefined;
  readonly title: string;
  readonly lines: readonly string[];
  readonly ways: readonly WayOn[];
  /** Municipalities that are reminded by it. */
  readonly reminds?: readonly string[];
}

/** All that stands in the day's post without being owed, also what has stood there before. */
export type NoticeList = (db: Db, roundId: string, now: Instant) => Promise<readonly DayNotice[]>;

/** Who hears of it when what they handed over waits for long: a municipality, or a person whom the round does not know. */
export interface Author {
  readonly municipalityId?: string | undefined;
  readonly personId?: string | undefined;
  /** How they read it, where not as the Koordination does: *Ihre Anfrage um Zugang*. */
  readonly sentence?: string;
  readonly ways: readonly WayOn[];
}

/** What waits for the Koordination since a moment: in a sentence, with the buttons that settle it. */
export interface Waiting {
  /** Names it for good, by its feature: `votes:4`. */
  readonly key: string;
  readonly since: Instant;
  /** *Abstimmung 4*. */
  readonly name: string;
  /** *Entwurf der Abstimmung 4: Soll …?* */
  readonly sentence: string;
  /** The office that it comes from. */
  readonly office?: string;
  readonly ways: readonly WayOn[];
  readonly author?: Author | undefined;
  /** What there is to say of it, in place of since when it waits. */
  readonly note?: string;
  /** It is a reminder of a day: told at its first allowed hour. */
  readonly atOnce?: true;
  /** It is a draft, and stands among what is open for its municipality too. */
  readonly isDraft?: true;
}

/** All that waits for the Koordination in a round now. */
export type WaitingList = (db: Db, roundId: string, now: Instant) => Promise<readonly Waiting[]>;

/** Something that lies ahead, for the whole round or for one municipality, and the button that leads to it. */
export interface Ahead {
  readonly at: Instant;
  /** The whole day is meant, not the moment; what is `confidential` is shown where nobody else reads. */
  readonly wholeDay?: boolean;
  readonly confidential?: boolean;
  readonly title: string;
  readonly municipalityId?: string | undefined;
  readonly way?: WayOn | undefined;
  /** Of what municipalities are asked until then: `surveys:4`, *Rundfrage 4*, how often the end was changed, who is silent. */
  readonly end?: { readonly [Text in 'key' | 'name']: string } & { sequence: number; silent: readonly string[] };
  readonly dated?: Dated;
}

/** What beside ends stands in calendars: the day of an agreement, one of the programme, and a date that is only proposed. */
export interface Dated {
  readonly kind: 'agreement' | 'report' | 'proposal';
  /** Names it for good, by its feature, also when it moves: `agreements:4`. */
  readonly key: string;
  /** Grows whenever it moves. */
  readonly sequence: number;
  /** What is typed to see it. */
  readonly typed: string;
}

/** All that lies ahead in a round. */
export type AheadList = (db: Db, roundId: string, now: Instant) => Promise<readonly Ahead[]>;

/** What one person alone is to see in a channel. */
export interface Privately {
  readonly personId: string;
  readonly reply: Reply;
}

/** A part of a card with a template of its own. */
export interface Block {
  readonly card: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** For the asker alone: its typed twin, and for what has not been published the command that shows it to those who may. */
export interface Personal {
  readonly twin: string;
  readonly confidential?: true;
  readonly draft?: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
}

/** The same card saying at its top how it was understood: *Verstanden als „offen“*. */
export function understoodAs(reply: Reply, words: string): Reply {
  const [first] = headerSchema.safeParse(reply.data['header']).data ?? [];
  if (!first) return reply;
  return { ...reply, data: { ...reply.data, header: [{ ...first, kind: neutral(`Verstanden als „${words}“`) }] } };
}

/** Cuts a notification text to 80 characters at a word, with an ellipsis. */
export function notification(text: string): string {
  const flat = text.replace(/[^\S\u00a0]+/gu, ' ').trim();
  if (flat.length <= 80) return flat;
  const cut = cutText(flat, 79);
  const space = cut.lastIndexOf(' ');
  return `${withoutEnd(cutText(cut, space > 50 ? space : 78), /[\s,;:–-]/u)}\u00a0…`.slice(0, 80);
}
