import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { LONGEST, type MinutesItem } from '../content.ts';
import { heldMinutes, itemIn, minutesFor, notNow, remarkIn } from '../finding.ts';
import {
  kindLine,
  type Minutes,
  minutesName,
  OF,
  OUTCOMES,
  placeName,
  type Remark,
  refOf,
  remarkNumber,
  remarkOf,
  typedOf,
  type Which,
  which,
} from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { saveDecided } from '../remark-store.ts';
import { saveVersion } from '../store.ts';
import { readWhich } from '../which.ts';
import { itemText, saveText, touchMinutes } from '../writing.ts';
import { remarksAfter } from './listing.ts';
import { adoptingSaid, printingSaid, tablingSaid } from './remark-sayings.ts';

const ONE = `${OF} anmerkung (?<remark>\\d{1,4})`;
const TABLED = new RegExp(`${ONE} (?:als|wird) top`, 'u');

/** The form for the new words of a TOP with which a remark is taken over. */
export function adoptForm(
  minutes: Minutes,
  { remark, item }: { remark: Remark; item: MinutesItem },
  filled: Filled,
): Reply {
  const form = {
    kind: dotted(kindLine(minutes), placeName(item.place)),
    title: `Anmerkung ${remark.number} übernehmen`,
    hint: `${remark.municipality.name}: „${cutText(remark.text, 400)}“ Was Sie ändern, wird für alle gekennzeichnet.`,
    fields: [
      { kind: 'text', name: 'text', label: item.title, required: true, multiline: true, maxLength: LONGEST.text },
    ],
    submit: { title: 'Übernehmen', verb: 'minutes.adopt', data: { ...refOf(minutes), remark: remark.number } },
  } as const;
  const twin = `${typedOf(minutes)} anmerkung ${remark.number} übernehmen: …`;
  return { card: 'conversation/form', data: formData(form, filled), summary: form.title, personal: { twin } };
}

/** Opens it with the words as they stand. */
export const openAdoptForm: Command = command({
  verb: 'minutes.adopt-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${ONE} uebernehmen`, 'u'), example: 'protokoll 3 anmerkung 1 übernehmen' }],
  asked: adoptingSaid,
  input: z.object({ ...which, remark: remarkNumber }),
  reads: readWhich,
  about: 'remark',
  run: async (turn, { remark: number, ...wanted }, db) => {
    const minutes = await minutesFor(db, turn, wanted);
    const remark = undecided(minutes, turn, number);
    const item = itemOf(minutes, turn, remark);
    return adoptForm(minutes, { remark, item }, { values: { text: item.text } });
  },
});

/** Takes a remark over: the TOP reads otherwise from then on, and the change stays marked. */
export const adopt: Command = command({
  verb: 'minutes.adopt',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${ONE} uebernehmen`, 'u'),
      tail: 'text',
      example: 'protokoll 3 anmerkung 1 übernehmen: Hilden hat sich enthalten.',
    },
  ],
  input: z.object({ ...which, remark: remarkNumber, text: itemText }),
  reads: readWhich,
  about: 'remark',
  run: async (turn, { remark: number, text, ...wanted }, db) => {
    const minutes = await heldMinutes(db, turn, wanted);
    const said = remarkIn(minutes, number);
    if (said.state === 'adopted') return remarksAfter(turn, { minutes: minutes.number, remark: number }, db);
    const remark = undecided(minutes, turn, number);
    const { place, text: before } = itemOf(minutes, turn, remark);
    if (before === text)
      throw new InvalidInput({ text: 'Bitte den Text so ändern, wie die Anmerkung es verlangt, oder sie abdrucken.' });
    const what = `${placeName(place)}: ${remarkOf(remark.municipality)} übernommen`;
    await saveText(turn, { minutes, place, text, what }, db);
    await decide(turn, { minutes, remark, state: 'adopted', change: { before, after: text } }, db);
    return remarksAfter(turn, { minutes: minutes.number, remark: number }, db);
  },
  invalid: async (turn, { raw, fields, errors }, db) => {
    const { remark: number, ...wanted } = z.object({ ...which, remark: remarkNumber }).parse(fields);
    const minutes = await minutesFor(db, turn, wanted);
    const remark = undecided(minutes, turn, number);
    const item = itemOf(minutes, turn, remark);
    return adoptForm(minutes, { remark, item }, { values: fields, errors, attempt: attemptOf(raw) });
  },
});

/** Prints a remark as it was said below its TOP: *Anmerkung der Stadt Haan*. */
export const print: Command = command({
  verb: 'minutes.print',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: new RegExp(`${ONE} abdrucken`, 'u'), example: 'protokoll 3 anmerkung 1 abdrucken' }],
  asked: printingSaid,
  input: z.object({ ...which, remark: remarkNumber }),
  reads: readWhich,
  run: (turn, input, db) =>
    settled(turn, { ...input, state: 'printed', db }, async (minutes, remark) => {
      const { text, number, municipality, place } = remark;
      const printed = { number, of: remarkOf(municipality), text };
      const { content } = minutes;
      const at = place === 0 ? content.items.at(-1)?.place : place;
      const items = content.items.map((one) =>
        one.place === at ? { ...one, remarks: [...one.remarks, printed] } : one,
      );
      const what = `${placeName(place)}: ${printed.of} abgedruckt`;
      const { office } = turn.member;
      await saveVersion(db, turn.roundId, {
        minutes: minutes.number,
        content: { ...content, items },
        what,
        office,
        at: turn.at,
      });
      return {};
    }),
});

/** Makes a remark a TOP of the next meeting. */
export function table({ proposeItem }: MinutesNeeds): Command {
  return command({
    verb: 'minutes.table',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: TABLED, example: 'protokoll 3 anmerkung 1 als top' }],
    asked: tablingSaid,
    input: z.object({ ...which, remark: remarkNumber }),
    reads: readWhich,
    run: (turn, input, db) =>
      settled(turn, { ...input, state: 'tabled', db }, async (minutes, { number, text }) => {
        const title = cutText(`${minutesName(minutes)}: ${text.replace(/\s+/gu, ' ')}`, 200);
        const item = await proposeItem(turn, { title, origin: `minutes:${minutes.number}/${number}` }, db);
        return { note: item.meeting === undefined ? 'im Themenspeicher' : `Sitzung${NBSP}${item.meeting}` };
      }),
  });
}

interface Settling extends Which {
  readonly remark: number;
  readonly state: 'printed' | 'tabled';
  readonly db: Db;
}

async function settled(
  turn: MemberTurn,
  { remark: number, state, db, ...wanted }: Settling,
  does: (minutes: Minutes, remark: Remark) => Promise<{ note?: string }>,
): Promise<Reply> {
  const minutes = await heldMinutes(db, turn, wanted);
  if (remarkIn(minutes, number).state !== state) {
    const remark = undecided(minutes, turn, number);
    await decide(turn, { minutes, remark, state, ...(await does(minutes, remark)) }, db);
  }
  return remarksAfter(turn, { minutes: minutes.number, remark: number }, db);
}

interface Deciding {
  readonly minutes: Minutes;
  readonly remark: Remark;
  readonly state: 'adopted' | 'printed' | 'tabled';
  readonly note?: string;
  readonly change?: Remark['change'];
}

async function decide(
  { roundId, member, at }: MemberTurn,
  { minutes, remark, ...of }: Deciding,
  db: Db,
): Promise<void> {
  const { number } = remark;
  await saveDecided(db, roundId, { ...of, minutes: minutes.number, number, office: member.office, at });
  await touchMinutes(db, roundId, minutes);
}

/** A remark that nothing has come of yet; refuses one that was decided. */
function undecided(minutes: Minutes, { at: now }: MemberTurn, number: number): Remark {
  const remark = remarkIn(minutes, number);
  if (remark.state === 'open' && minutes.state === 'circulating') return remark;
  throw notNow(minutes, {
    ...{ now, code: 'remark-decided', title: `Über Anmerkung${NBSP}${number} ist schon entschieden` },
    text: `Sie ist ${remark.state === 'tabled' ? 'ein TOP' : OUTCOMES[remark.state]}. Jede Anmerkung wird einmal entschieden.`,
  });
}

/** The TOP of a remark; one on the minutes as a whole has no words that could change. */
function itemOf(minutes: Minutes, { at: now }: MemberTurn, { place, number }: Remark): MinutesItem {
  if (place !== 0) return itemIn(minutes, place);
  throw notNow(minutes, {
    ...{ now, code: 'remark-on-all', title: `Anmerkung${NBSP}${number} gehört zu keinem TOP` },
    text: 'Bitte bearbeiten Sie den TOP, den sie meint, und drucken Sie die Anmerkung ab, oder machen Sie sie zu einem TOP.',
  });
}
