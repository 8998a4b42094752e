import { z } from 'zod';
import { header, link, paragraph, small, subtle, words } from '../../cards/parts.ts';
import { type Command, command, type FileMaker } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import { MAIL, writeMail } from '../../documents/written/mail-file.ts';
import { WORD, type WordBlock, writeWord } from '../../documents/written/word-file.ts';
import { dayOf } from '../../german/time.ts';
import { longDay } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { collectionName, type QuestionList } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import { itemLines, type Letter, letterText } from '../letter.ts';
import { findCollection } from '../store.ts';
import { filing } from './letter-sayings.ts';
import { type LetterNeeds, letterFor, letterOf } from './loading.ts';

/** Offers the letter as a Word file and as an e-mail, by links for the asker alone. */
export function letterFiles({ list, links }: LetterNeeds): Command {
  return command({
    verb: 'collections.letter-files',
    may: 'known',
    writes: false,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) (?:datei|word|e-?mail)/u, example: 'mail-entwurf 3 datei' }],
    asked: filing,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      const { roundId, at: now, member } = turn;
      await letterFor(db, turn, { number, list });
      const of = { roundId, subject: String(number), personId: member.personId, now };
      return filesCard(number, {
        word: links.file({ ...of, kind: 'letters.word' }),
        mail: links.file({ ...of, kind: 'letters.mail' }),
      });
    },
  });
}

/** The two files of a letter. */
export function filesCard(number: number, { word, mail }: { word: string; mail: string }): Reply {
  const title = 'Schreiben als Datei';
  return {
    card: 'conversation/notice',
    data: {
      header: header(`Schreiben ans MAGS: ${collectionName({ number })}`, title),
      lines: [
        paragraph(link('Word-Datei laden', word)),
        paragraph(link('E-Mail-Entwurf laden', mail), words(' (öffnet in Outlook als Entwurf)')),
        paragraph(small(subtle('Die Links gelten sieben Tage und nur für Sie.'))),
      ],
      buttons: [],
    },
    summary: title,
    personal: { twin: `mail-entwurf ${number} datei` },
  };
}

/** Makes a file of a letter that the member may see. */
function made(list: QuestionList, make: (letter: Letter, day: string) => ReturnType<FileMaker>): FileMaker {
  return async (db, { roundId, subject, member, now }) => {
    const one = await findCollection(db, roundId, { number: Number(subject) });
    if (!one) return undefined;
    const { letter, state } = await letterOf(db, roundId, one, list);
    const isSeen = coordinates(member) || state.circulatedAt !== undefined || state.sent !== undefined;
    return isSeen ? make(letter, state.sent?.on ?? dayOf(now)) : undefined;
  };
}

/** The letter as a Word file. */
export function wordLetter(list: QuestionList): FileMaker {
  return made(list, async (letter, day) => ({
    name: `Schreiben-MAGS-${day}.docx`,
    contentType: WORD,
    body: await wordOf(letter, day),
  }));
}

async function wordOf({ subject, reference, opening, topics, closing }: Letter, day: string): Promise<Uint8Array> {
  const plain = (text: string): WordBlock => ({ kind: 'paragraph', runs: [{ text }] });
  const blocks: WordBlock[] = [
    ...(reference === undefined ? [] : [plain(`Bezug: ${reference}`)]),
    ...opening.map(plain),
    ...topics.flatMap(({ title, items }): WordBlock[] => [
      { kind: 'heading', text: title },
      ...items.flatMap((item): WordBlock[] => [
        { kind: 'heading', level: 2, text: `Frage ${item.number}` },
        ...itemLines(item).map(
          ([label, text]): WordBlock => ({ kind: 'paragraph', runs: [{ text: `${label}: `, bold: true }, { text }] }),
        ),
      ]),
    ]),
    ...closing.map(plain),
  ];
  return writeWord({ title: subject, subtitle: longDay(day), blocks, footer: 'Schreiben ans MAGS' });
}

/** The letter as an e-mail that is still to be sent, with the Word file. */
export function mailLetter(list: QuestionList): FileMaker {
  return made(list, async (letter, day) => {
    const attachment = { name: `Schreiben-MAGS-${day}.docx`, contentType: WORD, body: await wordOf(letter, day) };
    const { subject } = letter;
    const body = await writeMail({ subject, text: letterText(letter), day, attachments: [attachment] });
    return { name: `Schreiben-MAGS-${day}.eml`, contentType: MAIL, body };
  });
}
