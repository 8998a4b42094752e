import type { Db } from './database.ts';
import type { Raw } from './inputs.ts';
import type { WayOn } from './refusal.ts';
import type { MemberTurn } from './turn.ts';

/**
 * How a value is read from a message: a `thing` by its number, name or place in time (*die letzte*); `day`, `time`,
 * `days` (a shift) and the two ends of a `range`; which day is which is told by the words before it: a `deadline` stands
 * after *bis*, the `old` day of a thing after *vom*. `title`, `text`, `reason` and `search` are free words, cut as they
 * were typed. `municipalities` are all that are named, `count` is a large number without a unit (*30.298 Einwohner*),
 * `percent` a share, `answers` are those to the dates of a poll in their order (`yes`, `if-need-be`, `no`). `one` gives the coded value whose words stand there (entries as of a group), the first of them in its order.
 */
export type Value =
  | 'thing'
  | 'number'
  | 'day'
  | 'deadline'
  | 'old'
  | 'from'
  | 'to'
  | 'time'
  | 'days'
  | 'dates'
  | 'answers'
  | 'duration'
  | 'municipality'
  | 'municipalities'
  | 'amount'
  | 'count'
  | 'percent'
  | 'link'
  | 'title'
  | 'text'
  | 'reason'
  | 'search'
  | { readonly one: Readonly<Record<string, string>> };

/**
 * What was read of a message, by the standard name of each value (`vote`, `date`, `choice`): days as `2023-10-12`, times
 * as `14:00`, amounts in digits with a dot, a thing as its number or `next`, `last`, `open`.
 */
export type Slots = Readonly<Record<string, string | number | readonly string[]>>;

/** How a command is asked for in people's own words, beside its grammar. */
export interface Asked {
  /**
   * Word groups that must all stand in a message: `vote extend`; `a/b` either, `!meeting` not, `=1` a bonus, `~` in front
   * where a question may mean it, `vote-number` where a thing must be named by its number (*Abstimmung 4*, *die 4*).
   * What is no word: `a-date`, `a-time`, `an-amount`, `a-municipality`, `a-number` (of a thing), `a-figure`, `a-text` behind a
   * colon or in quotation marks, `ourselves` (*ich*, *wir*, *unser*) and `still` (*noch*).
   */
  readonly ways: readonly string[];
  /** What people say: `(bitte|) Abstimmung {vote} bis {date} (verlängern|länger offen lassen)`. */
  readonly sayings: readonly string[];
  /** The values that a message may bring, by their standard names. */
  readonly brings?: Readonly<Record<string, Value>>;
  /** How the form of the command calls a value, where not as everywhere: the `text` of a vote is its *Frage*. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The input that a click sends, made of what was read; without it each value is the field of its name. */
  readonly fills?: (slots: Slots) => Raw;
  /**
   * Whether it changes something, or opens what does, or shows something. Without it: an action where the command writes
   * or its button ends with an ellipsis, else a view.
   */
  readonly does?: 'action' | 'view';
  /** It shows how the assistant itself stands or what it keeps: no source says anything to that. */
  readonly alone?: true;
  /** What the click does, on its button: *Frist verlängern*; with an ellipsis where a form opens. */
  readonly button: string;
  /** What stands on the button where the values say it in a word: *Absage*; `about` is the thing that is meant. */
  readonly named?: (slots: Slots, about: Named | undefined) => string | undefined;
  /** What would be done, said of who does it: *Haan sagt für Sitzung 3 ab*; without it the button's words and the thing. */
  readonly says?: (slots: Slots, turn: MemberTurn) => string;
  /** The values without which it cannot be done, and the form in which they are asked for. */
  readonly needs?: readonly string[];
  readonly form?: string;
  /** The command that is meant instead where the thing is answered part by part. */
  readonly inParts?: (slots: Slots) => string;
  /** It is done by a click on its card alone, never by a typed *ja*: ballots, objections, and what cannot be taken back. */
  readonly clickOnly?: true;
}

/** A thing that has a number: how it is called, and its facts in full for the card. */
export interface Named {
  readonly number: number | string;
  readonly title: string;
  /** Something can still be done with it: the vote is open, the meeting lies ahead. */
  readonly open: boolean;
  /** The day by which people name it: of a meeting its own, of a vote its deadline; `2023-10-12`. */
  readonly day?: string;
  /** How coded values are called of it, and which of them means another: without a *Nein* it is an objection. */
  readonly calls?: Readonly<Record<string, string>>;
  readonly means?: Readonly<Record<string, string>>;
  /** It is answered part by part, and not as a whole. */
  readonly inParts?: boolean;
  /** What stands on the card beside its name: *Termin*, *Frist*, *Bisher*. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
}

/** Things of one kind, by the standard name of their value (`vote`). */
export interface Thing {
  /** As people call one: *Abstimmung*. */
  readonly called: string;
  /** Answers who asks for one where there is none, and where none is ahead or open: *Es ist noch keine Sitzung geplant.* */
  readonly none?: string;
  readonly noneOpen?: string;
  /** What leads on where there is none that is meant: to all of them, or to a new one. */
  readonly leads?: readonly WayOn[];
  /** What its author may see of them, the likeliest first: open before closed, the next or the newest first. */
  readonly known: (db: Db, turn: MemberTurn) => Promise<readonly Named[]>;
}

/** Makes the input of a command whose fields are named otherwise than the values: `renamed({ idea: 'number' })`. */
export function renamed(names: Readonly<Record<string, string>>): (slots: Slots) => Raw {
  return (slots) =>
    Object.fromEntries(Object.entries(slots).map(([slot, value]) => [names[slot] ?? slot, String(value)]));
}
