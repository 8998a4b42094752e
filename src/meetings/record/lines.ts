import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { fold, type Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { meetingName } from '../anatomy.ts';
import { MEETING, numberField } from '../meeting-access.ts';
import { itemAt, type Minuted, openRecord, recordOf } from './access.ts';
import { type HeldItem, type HeldMeeting, LINE_KINDS, type LineKind } from './held-meeting.ts';
import { saveLine, strikeLine } from './keeping-store.ts';
import { itemRecordCard } from './record-card.ts';
import { recordingLine } from './record-sayings.ts';
import { heldMeeting, openOperations } from './store.ts';

const LONGEST = 1000;
/** An agreement stands in its register as it is said here. */
const LONGEST_AGREEMENT = 500;
const MOST = 15;

const KINDS = 'notiz|beschluss|absprache|(?:offene )?frage';
const OF_ITEM = `${MEETING} top (?<top>\\d{1,2})`;

function kindOf(typed: unknown): LineKind | undefined {
  const said = fold(String(typed ?? '')).folded;
  if (said.endsWith('frage')) return 'question';
  const kinds = Object.keys(LINE_KINDS) as LineKind[];
  return kinds.find((kind) => kind === said || fold(LINE_KINDS[kind]).folded === said);
}

const which = z.object({
  number: numberField,
  /** Its place, as it is typed; or its number for good, as a button carries it. */
  top: wholeNumber('Bitte die Nummer des TOP angeben.', { to: 99 }).optional(),
  item: wholeNumber('Bitte die Nummer des TOP angeben.', { to: 9_999_999 }).optional(),
});

const kindField = z.unknown().transform((typed) => kindOf(typed) ?? 'note');

function itemIn(held: HeldMeeting, { top, item }: { top?: number | undefined; item?: number | undefined }): HeldItem {
  return held.items.find(({ number }) => number === item) ?? itemAt(held, top ?? 0);
}

/** The TOP of this number with what is recorded of it now. */
async function shownItem(turn: MemberTurn, { number, item }: { number: number; item: number }, db: Db): Promise<Reply> {
  const held = await heldMeeting(db, turn.roundId, number);
  if (!held) throw new Error('no such meeting');
  const operations = await openOperations(db, turn.roundId, number);
  const card = itemRecordCard({ held, now: turn.at, operations }, itemIn(held, { item }));
  return { ...card, replaces: mayReplace(turn) };
}

/** Shows a TOP while it is dealt with. */
export const showItem = command({
  verb: 'meetings.item-record',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(OF_ITEM, 'u'), example: 'sitzung 3 top 2' }],
  input: which,
  run: async (turn, { number, ...of }, db) => {
    const { held } = await recordOf(db, turn, number);
    return shownItem(turn, { number, item: itemIn(held, of).number }, db);
  },
});

/** Opens the form for a line of a TOP. */
export const openLine = command({
  verb: 'meetings.line-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${OF_ITEM} (?<kind>${KINDS})`, 'u'), example: 'sitzung 3 top 2 notiz' }],
  asked: recordingLine,
  input: which.extend({ kind: kindField }),
  run: async (turn, { number, kind, ...of }, db) => {
    const { held } = await recordOf(db, turn, number);
    return form({ held, item: itemIn(held, of), kind }, { values: {} });
  },
});

const KEPT: Grammar = {
  pattern: new RegExp(`${OF_ITEM} (?<kind>${KINDS})`, 'u'),
  tail: 'text',
  example: 'sitzung 3 top 2 notiz: Haan stellt den Entwurf vor',
};

/** Keeps a line of a TOP: a note, or what is to become a decision, an agreement, a question. */
export function keepLine(minuted: Minuted) {
  return command({
    verb: 'meetings.line',
    may: 'coordinate',
    writes: true,
    creates: true,
    typed: [KEPT],
    input: which.extend({
      kind: kindField,
      operation: z.uuid('Bitte öffnen Sie das Formular neu.').default(() => randomUUID()),
      text: z
        .string('Bitte eingeben, was festgehalten wird.')
        .min(3, 'Bitte eingeben, was festgehalten wird.')
        .max(LONGEST, 'Bitte auf 1.000 Zeichen kürzen.'),
    }),
    run: async (turn, { number, kind, text, operation, ...of }, db) => {
      const { held } = await openRecord(db, turn, { number, minuted });
      const item = itemIn(held, of);
      if (kind === 'agreement' && text.length > LONGEST_AGREEMENT)
        throw new InvalidInput({ text: `Bitte eine Absprache auf ${LONGEST_AGREEMENT} Zeichen kürzen.` });
      if (item.lines.length >= MOST)
        throw new InvalidInput({ text: `Zu einem TOP stehen höchstens ${MOST} Zeilen. Bitte eine streichen.` });
      await saveLine(db, turn, number, { operation, item: item.number, kind, text });
      return shownItem(turn, { number, item: item.number }, db);
    },
    about: 'number',
    invalid: showAgain,
  });
}

async function showAgain(turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db): Promise<Reply> {
  const { number, ...of } = which.parse(raw);
  const { held } = await recordOf(db, turn, number);
  const about = { held, item: itemIn(held, of), kind: kindField.parse(raw['kind']) };
  return form(about, { values: fields, errors, attempt: attemptOf(raw) });
}

const HINTS: Readonly<Record<LineKind, string>> = {
  note: '',
  decision: ' Danach bestätigen Sie den Beschluss; wer fehlt, wird gefragt.',
  agreement: ' Danach tragen Sie ein, wer zuständig ist und bis wann.',
  question: ' Danach kommt sie auf die Liste der Fragen ans MAGS.',
};

function form(about: { held: HeldMeeting; item: HeldItem; kind: LineKind }, filled: Filled): Reply {
  const { held, item, kind } = about;
  const { operation } = filled.values;
  const word = LINE_KINDS[kind];
  const maxLength = kind === 'agreement' ? LONGEST_AGREEMENT : LONGEST;
  const content = {
    kind: dotted(meetingName(held), `TOP${NBSP}${item.place}`),
    title: `${word} festhalten`,
    hint: `${item.title}. Bitte Stellen und Zahlen, keine Namen.${HINTS[kind]}`,
    fields: [{ kind: 'text', name: 'text', label: word, required: true, multiline: true, maxLength }],
    submit: {
      title: `${word} festhalten`,
      verb: 'meetings.line',
      data: {
        ...{ number: String(held.number), item: item.number, kind },
        operation: typeof operation === 'string' ? operation : randomUUID(),
      },
    },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(content, filled),
    summary: content.title,
    personal: { twin: `sitzung ${held.number} top ${item.place} ${fold(word).folded}: …` },
  };
}

const STRUCK: Grammar = {
  pattern: new RegExp(`${MEETING} zeile (?<line>\\d{1,4}) streichen`, 'u'),
  example: 'sitzung 3 zeile 4 streichen',
};

/** Strikes a line that has led to nothing yet; it stays on record. */
export function strikeLineOf(minuted: Minuted) {
  return command({
    verb: 'meetings.strike-line',
    may: 'coordinate',
    writes: true,
    typed: [STRUCK],
    input: z.object({ number: numberField, line: wholeNumber('Bitte die Nummer der Zeile angeben.') }),
    run: async (turn, { number, line }, db) => {
      const { held } = await openRecord(db, turn, { number, minuted });
      const item = held.items.find(({ lines }) => lines.some((one) => one.number === line));
      const found = item?.lines.find((one) => one.number === line);
      if (!item || !found)
        throw new InvalidInput({ line: `Eine Zeile ${line} gibt es in dieser Sitzung nicht (mehr).` });
      if (found.ref !== undefined)
        throw new InvalidInput({ line: 'Aus dieser Zeile ist schon etwas geworden. Bitte ändern Sie es dort.' });
      await strikeLine(db, turn, { meeting: number, number: line });
      return shownItem(turn, { number, item: item.number }, db);
    },
  });
}
