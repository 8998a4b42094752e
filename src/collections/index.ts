/** Collections: before a letter to the ministry all municipalities bring their questions, or say that they have no more. */

import type { Db } from '../conversation/database.ts';
import type { Feature } from '../conversation/feature.ts';
import { post, touch } from '../delivery/outbox.ts';
import type { Instant } from '../german/berlin.ts';
import type { Followers, Mailing } from '../mail/index.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import type { Close } from '../responses/kind.ts';
import { nothing, taken } from './answering.ts';
import { collectionCard } from './cards.ts';
import { type Brought, bundleOf, type QuestionList } from './collection.ts';
import { discard } from './discarding.ts';
import { publish } from './drafting/publishing.ts';
import { openChange, openForm, submit } from './drafting/submitting.ts';
import { enter, openTold } from './entering.ts';
import { collecting } from './kind.ts';
import { agree, circulate, openCirculateForm, openRemark, remark } from './letter/circulating.ts';
import { enterReview, openReview } from './letter/entering.ts';
import { knownCirculations, knownLetters } from './letter/known-letters.ts';
import { letterActs } from './letter/letter-acts.ts';
import { letterCard } from './letter/letter-card.ts';
import { letterFiles, mailLetter, wordLetter } from './letter/letter-files.ts';
import { reviewing } from './letter/letter-kind.ts';
import { type LetterNeeds, letterOf } from './letter/loading.ts';
import { letterMail, mailableLetter } from './letter/mailed.ts';
import { markSent, openSentForm } from './letter/sending.ts';
import { openLetterForm, showLetter, writeLetter } from './letter/writing.ts';
import { type Reviewed, sentLetters } from './letter-store.ts';
import { mailCommands } from './mailing/confirming.ts';
import { acts } from './managing.ts';
import { knownCollections, listAll, show } from './overview.ts';
import { findCollection, findCollectionOrThrow } from './store.ts';
import { owing } from './tables.ts';
import { openWaitForm, wait } from './waiting/deferring.ts';
import { inquire, openInquiryForm, showInquiry } from './waiting/inquiring.ts';
import { inquiryFileMakers, inquiryFiles, markInquirySent, openInquirySent } from './waiting/inquiry-sending.ts';
import { inquiryMail, mailableInquiry } from './waiting/mailed.ts';
import { openUnanswered, unanswered } from './waiting/unanswered.ts';
import { draftsWaiting, lettersUnsent } from './waiting/unsent.ts';
import { lettersWaiting } from './waiting/waiting.ts';
import { collectionWords } from './words.ts';

export { sentLetter } from './letter-store.ts';
export { collectionMatters } from './waiting/case-file.ts';

/** Puts the questions into the collection that is over, and says who has stayed silent. */
function closing(list: QuestionList): Close<Brought> {
  return async (db, { roundId, asking: { number }, now }) => {
    await list.bundle(db, roundId, number);
    const { channel } = await findRoundOrThrow(db, roundId);
    const one = await findCollectionOrThrow(db, roundId, number);
    const questions = await list.collected(db, roundId, number);
    await touch(db, roundId, `collections.card:${number}`);
    await post(db, { roundId, conversationId: channel, at: now, reply: collectionCard(one, { now, questions }) });
  };
}

/** Says who has remarked on the letter, and who has stayed silent. */
function circulated(list: QuestionList): Close<Reviewed> {
  return async (db, { roundId, asking: { number }, now }) => {
    const { channel } = await findRoundOrThrow(db, roundId);
    const reply = letterCard(await letterOf(db, roundId, await findCollectionOrThrow(db, roundId, number), list), {
      now,
    });
    await touch(db, roundId, `letters.card:${number}`);
    await post(db, { roundId, conversationId: channel, at: now, reply });
  };
}

/** To whom the questions of each collection went, once its letter was sent. */
export async function sentTo(db: Db, roundId: string): Promise<ReadonlyMap<number, string>> {
  return new Map([...(await sentLetters(db, roundId))].map(([number, { addressee }]) => [number, addressee]));
}

/** What becomes of letters that leave by e-mail, by the kind of e-mail. */
export function letterMails(list: QuestionList): Followers {
  return { letters: letterMail({ list, kind: reviewing(circulated(list)) }), inquiries: inquiryMail(list) };
}

type List<T> = (db: Db, roundId: string, now: Instant) => Promise<readonly T[]>;

function both<T>(one: List<T>, other: List<T>): List<T> {
  return async (...args) => (await Promise.all([one(...args), other(...args)])).flat();
}

/** The feature, and what is told of each question that a municipality takes up. */
export function collections({ list, links, mailing }: LetterNeeds & { readonly mailing?: Mailing | undefined }): {
  readonly feature: Feature;
  readonly taken: ReturnType<typeof taken>;
} {
  const kind = collecting(closing(list));
  const needs = { kind, list };
  const reviews = reviewing(circulated(list));
  const mails = mailing !== undefined;
  const letters = { list, links, mails, kind: reviews };
  const feature: Feature = {
    name: 'collections',
    owing,
    purpose: 'Collections: questions to the ministry, brought by all municipalities until a day.',
    help: [
      {
        label: 'MAGS',
        words: 'sammlungen · sammlung 3 keine weiteren',
        purpose: 'Fragen für das Schreiben ans MAGS beisteuern',
      },
      {
        label: 'MAGS',
        words: 'mail-entwurf · mail-entwurf 3 einverstanden',
        purpose: 'das Schreiben ans MAGS lesen, dazu anmerken',
      },
      {
        label: 'MAGS',
        words: 'mail-entwurf 3 umlauf · mail-entwurf 3 gesendet · mail-entwurf 3 nachfrage',
        purpose: 'das Schreiben umlaufen lassen, als gesendet vermerken, beim MAGS nachfassen',
        coordination: true,
      },
      {
        label: 'MAGS',
        words: 'sammlung · sammlung 3 verwalten',
        purpose: 'alle nach ihren Fragen ans MAGS fragen',
        coordination: true,
      },
    ],
    menu: [],
    words: collectionWords,
    called: { letters: 'Schreiben ans MAGS, Sammlung' },
    things: { collection: knownCollections, ministryletter: knownLetters, circulation: knownCirculations },
    commands: [
      ...[openForm, submit(list), openChange, discard, publish(needs), nothing(needs), enter(needs), openTold(kind)],
      ...[...acts(needs), listAll, show(list)],
      ...[showLetter(letters), openLetterForm(letters), writeLetter(letters), letterFiles(letters)],
      ...[openCirculateForm(letters), circulate(letters), agree(letters), openRemark, remark(letters)],
      ...[...letterActs(letters), openReview(letters), enterReview(letters)],
      ...[openSentForm(letters), markSent(letters)],
      ...[openWaitForm(list), wait(list), openUnanswered(list), unanswered(list)],
      ...[openInquiryForm(list), inquire(list, mails), showInquiry(list, mails), inquiryFiles(list, links)],
      ...[openInquirySent(list), markInquirySent(list)],
      ...[mailableLetter(list), mailableInquiry(list)].flatMap((kind) => mailCommands(kind, mailing)),
    ],
    files: { 'letters.word': wordLetter(list), 'letters.mail': mailLetter(list), ...inquiryFileMakers(list) },
    work: { ...kind.work, ...reviews.work },
    owed: both(kind.owed, reviews.owed),
    answered: both(kind.answered, reviews.answered),
    ahead: both(kind.ahead, reviews.ahead),
    waiting: both(both(draftsWaiting, lettersUnsent(list, mails)), lettersWaiting(list)),
    live: {
      'letters.card': async (db, roundId, subject, now) => {
        const one = await findCollection(db, roundId, { number: Number(subject) });
        return one && letterCard(await letterOf(db, roundId, one, list), { now });
      },
      'collections.card': async (db, roundId, subject, now) => {
        const one = await findCollection(db, roundId, { number: Number(subject) });
        if (!one) return undefined;
        return collectionCard(one, { now, questions: await list.collected(db, roundId, bundleOf(one.asking)) });
      },
    },
  };
  return { feature, taken: taken(kind) };
}
