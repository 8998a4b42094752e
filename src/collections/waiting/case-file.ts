import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { endOfDay } from '../../german/time.ts';
import { dotted, longDay, NBSP, weekdayTime } from '../../german/write.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { askedEvents, askedPart, endedAt } from '../../responses/case-file/asked-part.ts';
import type { AskedPart, CaseEvent, CaseFact, CaseText, Matter, Matters } from '../../responses/case-file/matter.ts';
import { statusOf } from '../cards.ts';
import {
  broughtWords,
  bundleOf,
  type CollectedQuestion,
  type Collection,
  collectionName,
  type QuestionList,
} from '../collection.ts';
import { composeLetter, letterText } from '../letter.ts';
import { findLetter, type LetterState } from '../letter-store.ts';
import { findCollection, outlines } from '../store.ts';
import { type Inquiry, inquiriesOf } from './inquiry-store.ts';

/** The collections as matters for the file, with the letter that each became. */
export function collectionMatters(list: Pick<QuestionList, 'collected'>): Matters {
  return {
    find: async (db, { roundId, number, now }) => {
      const one = await findCollection(db, roundId, { number: Number(number) });
      if (!one || one.asking.state === 'draft') return undefined;
      return matterOf(one, await aroundOf(db, roundId, { one, list }), now);
    },
    published: async (db, roundId) =>
      (await outlines(db, roundId))
        .filter(({ state }) => state !== 'draft')
        .toReversed()
        .map(({ number }) => String(number)),
  };
}

/** The questions of a collection, its letter, and the letters that asked again. */
interface Around {
  readonly questions: readonly CollectedQuestion[];
  readonly letter: LetterState;
  /** How the Koordination is named below it, and the round in it. */
  readonly from: { readonly office: string; readonly round: string };
  readonly inquiries: readonly Inquiry[];
}

async function aroundOf(
  db: Db,
  roundId: string,
  { one, list }: { one: Collection; list: Pick<QuestionList, 'collected'> },
): Promise<Around> {
  const { name: round, contact: office } = await findRoundOrThrow(db, roundId);
  return {
    from: { office, round },
    questions: one.asking.state === 'cancelled' ? [] : await list.collected(db, roundId, bundleOf(one.asking)),
    letter: await findLetter(db, roundId, one.number),
    inquiries: (await inquiriesOf(db, roundId, one.number)).filter(({ sent }) => sent !== undefined),
  };
}

/** What was only drafted of a letter is for the Koordination. */
function isPublic({ circulatedAt, sent }: LetterState): boolean {
  return circulatedAt !== undefined || sent !== undefined;
}

function matterOf(one: Collection, around: Around, now: Instant): Matter {
  const { asking, number, title, closesAt } = one;
  const { letter } = around;
  return {
    keys: [`collections:${number}`, `letters:${number}`],
    ...{ name: collectionName(one), title, status: statusOf({ closesAt, state: asking.state }, now) },
    since: asking.openedAt ?? closesAt,
    until: endedAt(asking),
    facts: factsOf(one, letter),
    texts: textsOf(one, around),
    askings: askingsOf(one, letter),
    history: historyOf(one, around),
    result: resultOf(one, around),
    hidden:
      isPublic(letter) || asking.state !== 'closed' ? [] : ['der Entwurf des Schreibens: Er ist noch nicht im Umlauf'],
  };
}

function factsOf({ closesAt, office, asking }: Collection, { sent, replyBy }: LetterState): CaseFact[] {
  return [
    { label: 'Gefragt', text: `${asking.asked.length}${NBSP}Kommunen` },
    { label: 'Frist', text: weekdayTime(closesAt) },
    { label: 'Vorbereitet von', text: office },
    ...(sent ? [{ label: 'Schreiben gesendet', text: `am ${longDay(sent.on)} an ${sent.addressee}` }] : []),
    ...(sent && replyBy !== undefined ? [{ label: 'Antwort erbeten bis', text: longDay(replyBy) }] : []),
  ];
}

function textsOf(one: Collection, around: Around): CaseText[] {
  const { title, occasion } = one;
  return [
    { name: 'Anlass', text: occasion ?? title },
    ...around.questions.map(({ number, text, askedBy, circumstances, view }) => ({
      name: dotted(`Frage${NBSP}${number}`, enumerate(askedBy)),
      text: [
        text,
        ...(circumstances === undefined ? [] : [`Sachverhalt: ${circumstances}`]),
        ...(view === undefined ? [] : [`Auffassung der Runde: ${view}`]),
      ].join('\n'),
    })),
    ...letterTexts(one, around),
  ];
}

/** The letter as it was sent, else as it goes round; and the letters that asked again. */
function letterTexts(one: Collection, { questions, letter, from, inquiries }: Around): CaseText[] {
  const { sent, circulatedAt } = letter;
  const drawn = () => letterText(composeLetter(one, letter, { questions, from }));
  const goesRound =
    circulatedAt === undefined ? [] : [{ name: 'Schreiben im Umlauf', text: drawn(), at: circulatedAt }];
  return [
    ...(sent ? [{ name: `Schreiben vom ${longDay(sent.on)}`, text: letterText(sent.letter) }] : goesRound),
    ...inquiries.flatMap(({ inquiry, sent: again }) =>
      again ? [{ name: `${inquiry}. Nachfrage vom ${longDay(again.on)}`, text: letterText(again.letter) }] : [],
    ),
  ];
}

function askingsOf({ asking }: Collection, letter: LetterState): AskedPart[] {
  const brought = askedPart(asking, { says: (content) => ({ answer: broughtWords(content) }) });
  if (letter.asking.state === 'draft') return [brought];
  const about = 'Umlauf des Schreibens';
  const reviewed = askedPart(letter.asking, {
    about,
    says: ({ remark: reason }) => ({ answer: reason === undefined ? 'einverstanden' : 'Anmerkung', reason }),
    earlier: () => 'galt einem früheren Umlauf, zählt nicht',
  });
  return [{ ...brought, about: 'Fragen der Kommunen' }, reviewed];
}

function historyOf({ asking }: Collection, { letter, inquiries }: Around): CaseEvent[] {
  const round = askedEvents(letter.asking).map((one) => ({ ...one, what: `Umlauf des Schreibens: ${one.what}` }));
  return [
    ...askedEvents(asking),
    ...round,
    ...(letter.sent ? [sentEvent('Schreiben gesendet', letter.sent)] : []),
    ...inquiries.flatMap(({ sent }) => (sent ? [sentEvent('Nachfrage gesendet', sent)] : [])),
  ];
}

function sentEvent(what: string, { on, addressee }: { on: string; addressee: string }): CaseEvent {
  return { at: endOfDay(on), what: `${what} an ${addressee}`, wholeDay: true };
}

function resultOf({ asking }: Collection, { questions, letter, inquiries }: Around): string[] {
  if (asking.state === 'cancelled') return ['Die Sammlung ist abgebrochen. Die Fragen blieben auf der Liste.'];
  const count = `${questions.length}${NBSP}${questions.length === 1 ? 'Frage' : 'Fragen'}`;
  const sent = letter.sent ? [`Am ${longDay(letter.sent.on)} ging das Schreiben an ${letter.sent.addressee}.`] : [];
  const again = inquiries.length === 0 ? [] : [`Nachgefragt: ${inquiries.length}-mal.`];
  return [asking.state === 'open' ? `Bisher ${count}.` : `Gesammelt: ${count}.`, ...sent, ...again];
}
