import type { Claims } from './claims.ts';
import type { Hit } from './group.ts';
import type { Message, Token } from './message.ts';
import type { Numbers } from './numbers.ts';
import type { Told } from './way.ts';

/** How a message is said. */
export interface Mood {
  /** It asks, in the form of a question or of a sentence. */
  readonly asks: boolean;
  /** With a question mark. */
  readonly marked: boolean;
  /** It wants something done. */
  readonly wants: boolean;
  /** It says so to the assistant (*bitte*, *Sie*, *du*), or as the own wish. */
  readonly addressed: boolean;
  /** It is about what is allowed. */
  readonly permits: boolean;
  readonly past: boolean;
  /** It is about another body than the round. */
  readonly elsewhere: boolean;
  /** *wir*, *uns*, *noch*. */
  readonly ours: boolean;
  /** Somebody says something of themselves, and asks nothing: *wir enthalten uns*. */
  readonly speaks: boolean;
  /** It asks what the round or somebody in it has done, was to do or owes. */
  readonly ofUs: boolean;
  /** It asks the assistant to do something. */
  readonly bids: boolean;
  /** It says how something is: *hat*, *ist*, *machen wir*. */
  readonly states: boolean;
  /** It bears some sign of a wish. */
  readonly signs: boolean;
}

/** A municipality that a message names, and where. */
export interface NamedMunicipality {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** All that was seen in a message before a command is chosen. */
export interface Seen {
  readonly message: Message;
  /** The words, with slips of typing corrected. */
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  readonly present: ReadonlyMap<string, readonly Hit[]>;
  readonly claims: Claims;
  readonly numbers: Numbers;
  readonly municipalities: readonly NamedMunicipality[];
  readonly told: ReadonlySet<Told>;
  readonly mood: Mood;
  /** The places of words that say what it is about. */
  readonly content: readonly number[];
  /** Where free text begins: behind a colon, a quotation mark; the end of the text where none stands. */
  readonly freeFrom: number;
}
