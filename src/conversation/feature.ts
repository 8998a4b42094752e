import type { z } from 'zod';
import type { Instant } from '../german/berlin.ts';
import type { Asked, Thing } from './asked.ts';
import type { Db, Owing } from './database.ts';
import { type FieldErrors, fieldErrors, InvalidInput, type Raw, readInput, whereItHolds } from './inputs.ts';
import type { Grammar } from './phrase.ts';
import { Refusal, type Situation, type WayOn } from './refusal.ts';
import type { AheadList, AnsweredList, Block, NoticeList, Reply, WaitingList } from './reply.ts';
import type { Member, MemberTurn, StrangerTurn } from './turn.ts';

export type { Ahead, AheadList } from './reply.ts';

/** Who may: everyone known; who speaks for a municipality; who casts its ballot; who drafts; the Koordination. */
export type Right = 'known' | 'speak' | 'vote' | 'draft' | 'coordinate';

interface Definition<Input> {
  /** Name of the command and verb of its button: `votes.cast`. */
  readonly verb: string;
  readonly may: Right;
  /** Changes something: runs in a transaction, once per activity. */
  readonly writes: boolean;
  /** Said for a municipality: who speaks for several is asked for which. Left out, what writes or needs a right to speak is. */
  readonly speaks?: boolean;
  /** What it writes is nothing that was done in the round: as of a view, no record of who called it is kept. */
  readonly unrecorded?: boolean;
  /** Typed again by the same person in the same place within ten minutes, it gives the first result. */
  readonly creates?: boolean;
  /** It shows and does nothing of the round, so that it is answered in any channel and group chat. */
  readonly anywhere?: boolean;
  /** Its typed twins. */
  readonly typed: readonly Grammar[];
  /** How it is asked for in people's own words. */
  readonly asked?: Asked;
  readonly input: z.ZodType<Input>;
  /** Makes the fields of its input of what was typed, days and times read as of the moment; without it they stand there. */
  readonly reads?: (raw: Raw, now: Instant) => Raw;
  readonly run: (turn: MemberTurn, input: Input, db: Db) => Promise<Reply>;
  /** Whether what was typed without the colon before its free text is, as the database knows, just what it takes. */
  readonly fits?: (turn: MemberTurn, raw: Raw, db: Db) => Promise<boolean>;
  /** Runs for a person whom the round does not know; without it, they may not. */
  readonly stranger?: (turn: StrangerTurn, db: Db) => Promise<Reply>;
  /** The field with the number of what it is about: without that there is no form that could come back. */
  readonly about?: string;
  /** Shows what was typed again with the error at each field; without it, a malformed input is refused. */
  readonly invalid?: (turn: MemberTurn, attempt: Attempt, db: Db) => Promise<Reply>;
}

/** An input that did not hold: what came in, the fields as they were read of it, and what is wrong at which field. */
export interface Attempt {
  readonly raw: Raw;
  readonly fields: Raw;
  readonly errors: FieldErrors;
}

/** A command of a feature with its input still unread; `input` names the fields that it reads. */
export interface Command extends Omit<Definition<unknown>, 'reads' | 'run' | 'invalid' | 'about'> {
  readonly perform: (turn: MemberTurn, raw: Raw, db: Db) => Promise<Reply>;
}

/** Makes a command: its input is parsed by its schema before it runs. */
export function command<Input>(definition: Definition<Input>): Command {
  const { run, reads, invalid, about, ...rest } = definition;
  const perform = async (turn: MemberTurn, raw: Raw, db: Db): Promise<Reply> => {
    const fields = reads ? reads(raw, turn.at) : raw;
    const refuse = async (errors: FieldErrors) => {
      const unknown = about === undefined ? undefined : errors[about];
      const show = unknown === undefined && invalid ? () => invalid(turn, { raw, fields, errors }, db) : undefined;
      const again = show && (await whereItHolds(show));
      if (again) return again;
      throw malformed(unknown === undefined ? errors : { [String(about)]: unknown }, definition.typed[0]);
    };
    const parsed = readInput(rest.input, fields);
    if (!parsed.success) return refuse(fieldErrors(parsed.error));
    try {
      return await run(turn, parsed.data, db);
    } catch (error) {
      if (error instanceof InvalidInput) return refuse(error.errors);
      throw error;
    }
  };
  return { ...rest, perform };
}

function malformed(errors: FieldErrors, grammar: Grammar | undefined): Refusal {
  const example = grammar ? ` So geht es: „${grammar.example}“.` : '';
  const text = `${Object.values(errors).join(' ')}${example}`;
  return new Refusal({ code: 'conversation.malformed', title: 'Da fehlt noch etwas', text });
}

/** One line of the help card: what to type and what for. */
export interface HelpLine {
  readonly label: string;
  readonly words: string;
  readonly purpose: string;
  /** Shown to the Koordination only. */
  readonly coordination?: boolean;
}

/** A command offered in Teams' own command list (manifest). */
export type MenuEntry = Readonly<Record<'title' | 'description', string>>;

/** A piece of due work: what is due since when, and the time at which it runs. */
export interface Work {
  readonly roundId: string;
  readonly subject: string;
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** Does a piece of due work inside the transaction that marks it done; some of it also in a round that is closed. */
export type WorkHandler = ((db: Db, work: Work) => Promise<void>) & { readonly whenClosed?: true };

/** A card that must not go out before this moment: a reminder that has waited into the evening. */
export interface Later {
  readonly notBefore: Instant;
}

/** Shows a posted card as it is now, or says that it has to wait; undefined when there is nothing to show any more. */
export type LiveCard = (db: Db, roundId: string, subject: string, now: Instant) => Promise<Reply | Later | undefined>;

/** A file as it is handed out. */
export interface MadeFile {
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Which file is asked for: about what (`2023`), by whom, when, and with a replaced key for what was made before that. */
export interface FileAsked {
  readonly roundId: string;
  readonly subject: string;
  readonly member: Member;
  readonly now: Instant;
  readonly signedBefore?: Instant | undefined;
}

/** Makes a file for a member; undefined when there is nothing to hand out (any more), or not to them. */
export type FileMaker = (db: Db, asked: FileAsked) => Promise<MadeFile | undefined>;

/** What a municipality still owes, in a sentence for a reminder, until when (or the whole day), and what settles it. */
export interface Owed {
  /** Names it for good, by its feature: `votes:4`. */
  readonly key: string;
  readonly municipalityId: string;
  readonly sentence: string;
  readonly until?: Instant | undefined;
  readonly wholeDay?: boolean;
  readonly ways: readonly WayOn[];
  /** How the day's post calls it; without it, by its sentence. */
  readonly matter?: OwedMatter | undefined;
  /** Reports and money: never named in the channel; what is `own` is seen by its municipality alone. */
  readonly confidential?: boolean;
  readonly own?: boolean;
}

/** How something is called that is owed: *Abstimmung 4*, its title, and how many are asked, where all are asked the same. */
export interface OwedMatter {
  readonly name: string;
  readonly title: string;
  readonly asked?: number;
}

/** All that is owed in a round now. */
export type OwedList = (db: Db, roundId: string, now: Instant) => Promise<readonly Owed[]>;

/** What a search from the compose box is for: these words, by whom, at most so many. */
export interface Sought {
  /** What is found is inserted where others than the round read it. */
  readonly elsewhere?: boolean | undefined;
  readonly roundId: string;
  readonly member: Member;
  readonly words: string;
  readonly limit: number;
  readonly now: Instant;
}

/** One thing that such a search finds: a title, a line below it, and the card that is inserted, which all may read. */
export interface Found {
  readonly title: string;
  readonly subtitle: string;
  readonly reply: Reply;
}

/** Finds entries of a feature, the best first. */
export type Finder = (db: Db, sought: Sought) => Promise<readonly Found[]>;

/** A command offered on a message and in the compose box: its form opens with the message's text in `field`. */
export interface MessageAction {
  readonly verb: string;
  readonly title: string;
  readonly description: string;
  readonly field: string;
}

/** A feature: what it is for, its commands, its due work and the posted cards that follow the database. */
export interface Feature {
  readonly name: string;
  readonly purpose: string;
  /** What it owes for its tables. */
  readonly owing?: Owing;
  readonly help: readonly HelpLine[];
  readonly menu: readonly MenuEntry[];
  /** The situation of which help is the entry; the Koordination has another one. */
  readonly situation?: Situation & { readonly coordination?: Situation };
  readonly commands: readonly Command[];
  /**
   * Its word groups by name, entries apart by spaces: a word by its stem, `abstimm*`, `*übersicht`, `"nicht dabei"` in a
   * row (`…` for up to three words more), `zu|stimm,stimmt` for *zustimmen* and *stimmen … zu*. A thing has its weight in
   * front, 1.2 (everyday) to 3 (this product's alone): `vote: '=2.5 abstimmung* votum*'`; without one it is an act; below
   * 1 it only says how.
   */
  readonly words?: Readonly<Record<string, string>>;
  /** How it calls what is reminded of under another name than its own, before its number: `letters`. */
  readonly called?: Readonly<Record<string, string>>;
  /** What has a number, by the standard name of its value. */
  readonly things?: Readonly<Record<string, Thing>>;
  readonly work?: Readonly<Record<string, WorkHandler>>;
  readonly live?: Readonly<Record<string, LiveCard>>;
  /** Files by the name under which links ask for them: `decisions.word`. */
  readonly files?: Readonly<Record<string, FileMaker>>;
  readonly owed?: OwedList;
  readonly answered?: AnsweredList;
  readonly notices?: NoticeList;
  readonly ahead?: AheadList;
  readonly waiting?: WaitingList;
  readonly find?: Finder;
  /** What it finds elsewhere is nothing of the round. */
  readonly findsElsewhere?: boolean;
  readonly messageActions?: readonly MessageAction[];
  /** What it holds of a question that a register of another feature answers. */
  readonly passages?: (turn: MemberTurn, text: string, db: Db) => Promise<Block | undefined>;
  /** Answers what is no command. */
  readonly question?: (turn: MemberTurn, text: string, db: Db) => Promise<Reply>;
}
