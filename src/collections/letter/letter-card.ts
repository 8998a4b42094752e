import {
  bold,
  button,
  buttons,
  disclosure,
  fact,
  header,
  paragraph,
  paragraphs,
  small,
  strip,
  subtle,
  words,
} from '../../cards/parts.ts';
import { progress } from '../../cards/progress.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayMonth, dotted, longDay, numericDay, ofMunicipalities, weekdayTime } from '../../german/write.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { actNotes, closedNote } from '../../responses/acts/notes.ts';
import { answerOf, isAsked, isOpen, silent } from '../../responses/asking.ts';
import { toldNotes } from '../../responses/told.ts';
import { collectionName } from '../collection.ts';
import type { Letter } from '../letter.ts';
import { letterSections } from '../letter-reading.ts';
import type { LetterState } from '../letter-store.ts';

/** What is shown of a letter. */
export interface ShownLetter {
  readonly number: number;
  readonly letter: Letter;
  readonly state: LetterState;
  /** It was sent, and the ministry has not answered all of it. */
  readonly waits?: boolean;
  /** It can leave by e-mail. */
  readonly mails?: boolean | undefined;
}

/** How far it has come, in a word or two. */
export function letterStatus({ state: { sent, asking } }: ShownLetter, now: Instant): string {
  if (sent) return `gesendet am ${numericDay(sent.on)}`;
  if (isOpen(asking, now)) return `Umlauf bis ${dayMonth(asking.closesAt ?? now)}`;
  if (asking.state === 'cancelled') return 'Umlauf abgebrochen';
  return asking.state === 'draft' ? 'Entwurf' : 'Umlauf beendet';
}

/** A letter to the ministry: as it is drafted, as it goes round, and as it was sent. */
export function letterCard(one: ShownLetter, { now, reader }: { now: Instant; reader?: Member | undefined }): Reply {
  const { number, letter, state } = one;
  const { sent, asking } = state;
  const open = isOpen(asking, now) && sent === undefined;
  const status = letterStatus(one, now);
  const refers = letter.reference === undefined ? [] : [paragraph(bold('Bezug: '), words(letter.reference))];
  return {
    card: 'collections/collection',
    data: {
      header: header(dotted('Schreiben ans MAGS', collectionName({ number })), letter.subject, status),
      strip: stripOf(state, open, reader),
      fields: [],
      lines: [...refers, ...letter.opening.flatMap(paragraphs)],
      sections: [
        ...letterSections(letter),
        { heading: letter.closing.map((line) => paragraph(words(line))), entries: [] },
      ],
      progress: sent || asking.state === 'draft' ? [] : reviewed(state, open),
      disclosures: remarks(state),
      footnotes: notesOf(state, open).map((line) => paragraph(small(subtle(line)))),
      facts: factsOf(state, open),
      buttons: buttons(...waysOf(one, open, reader)),
    },
    ...(sent || open ? { refresh: { verb: 'collections.letter', data: { number } } } : {}),
    summary: notification(`Schreiben ans MAGS, ${status}: ${letter.subject}`),
  };
}

function stripOf({ asking, sent }: LetterState, open: boolean, reader: Member | undefined) {
  const [last] = asking.acts;
  if (asking.state === 'cancelled' && last && !sent)
    return strip('attention', paragraph(bold('Der Umlauf ist abgebrochen.')), paragraph(words(last.reason)));
  if (!open || !reader || !isAsked(asking, reader.municipality.id)) return [];
  const mine = answerOf(asking, reader.municipality.id);
  const { name } = reader.municipality;
  if (mine) return strip('accent', paragraph(bold(`${name}: ${reviewWords(mine.content.remark)}`)));
  return strip('warning', paragraph(bold(`Die Rückmeldung für ${name} fehlt noch.`)));
}

/** *einverstanden*, or that there is a remark. */
export function reviewWords(remark: string | undefined): string {
  return remark === undefined ? 'einverstanden' : 'Anmerkung';
}

function reviewed({ asking }: LetterState, open: boolean) {
  const missing = new Set(silent(asking).map(({ id }) => id));
  const all = asking.asked.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  const sentence = `${ofMunicipalities(asking.answers.length, asking.asked.length)} haben sich gemeldet`;
  return progress(sentence, all, open ? undefined : (names) => `Ohne Rückmeldung: ${names}`);
}

function remarks({ asking }: LetterState) {
  if (asking.answers.length === 0) return [];
  const content = asking.answers.map(({ municipality, content: { remark } }) =>
    paragraph(bold(`${municipality.name}: `), words(remark ?? 'einverstanden')),
  );
  const told = toldNotes(asking).map((line) => paragraph(small(subtle(line))));
  return [disclosure('remarks', 'Rückmeldungen aus dem Umlauf', { content: [...content, ...told] })];
}

/** What was done while it went round, and that it is over. */
function notesOf({ asking, sent }: LetterState, open: boolean): string[] {
  const isOver = asking.state === 'closed' && sent === undefined;
  return [...(open || isOver ? actNotes(asking) : []), ...(isOver ? closedNote(asking) : [])];
}

function factsOf({ sent, asking, replyBy }: LetterState, open: boolean) {
  return [
    ...(sent ? [fact('Gesendet', `am ${longDay(sent.on)}`), fact('An', sent.addressee)] : []),
    ...(replyBy === undefined ? [] : [fact('Antwort bis', longDay(replyBy))]),
    ...(open && asking.closesAt !== undefined ? [fact('Umlauf bis', weekdayTime(asking.closesAt))] : []),
  ];
}

function waysOf({ number, letter, state, waits, mails }: ShownLetter, open: boolean, reader: Member | undefined) {
  const runs = reader !== undefined && coordinates(reader);
  const data = { number };
  const files = button('Als Datei …', 'collections.letter-files', data);
  if (state.sent) {
    const again = runs && waits ? [button('Nachfrage entwerfen …', 'collections.inquiry-form', data)] : [];
    return [...again, files, button('Fragen ans MAGS ansehen', 'questions.list')];
  }
  const mine = reader && answerOf(state.asking, reader.municipality.id);
  const isMeant =
    open && (!reader || (isAsked(state.asking, reader.municipality.id) && may(reader, 'speak') === undefined));
  return [
    ...(isMeant && !mine ? [button('Einverstanden', 'collections.agree', data)] : []),
    ...(isMeant ? [button('Anmerkung …', 'collections.remark-form', data)] : []),
    ...(runs ? [button('Schreiben ergänzen …', 'collections.letter-form', data)] : []),
    ...(runs && state.asking.state === 'draft' ? [button('Umlauf starten …', 'collections.circulate-form', data)] : []),
    ...(runs && open ? [button('Umlauf verwalten', 'letters.manage', data)] : []),
    ...(runs && mails && letter.topics.length > 0
      ? [button('Per E-Mail senden …', 'collections.mail-form', data)]
      : []),
    ...(runs ? [button('Als gesendet vermerken …', 'collections.sent-form', data)] : []),
    files,
  ];
}
