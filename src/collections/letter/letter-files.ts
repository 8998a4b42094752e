import { z } from 'zod';
import { header, link, paragraph, small, subtle, words } from '../../cards/parts.ts';
import { type Command, command, type FileMaker } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { collectionName, type QuestionList } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import type { Letter } from '../letter.ts';
import { mailFile, wordFile } from '../letter-reading.ts';
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

/** Of which day a letter is, and to whom it went where it was sent. */
interface Made {
  readonly day: Day;
  readonly to: string | undefined;
}

/** Makes a file of a letter that the member may see. */
function made(list: QuestionList, make: (letter: Letter, of: Made) => ReturnType<FileMaker>): FileMaker {
  return async (db, { roundId, subject, member, now }) => {
    const one = await findCollection(db, roundId, { number: Number(subject) });
    if (!one) return undefined;
    const { letter, state } = await letterOf(db, roundId, one, list);
    const isSeen = coordinates(member) || state.circulatedAt !== undefined || state.sent !== undefined;
    return isSeen ? make(letter, { day: state.sent?.on ?? dayOf(now), to: state.sent?.addressee }) : undefined;
  };
}

/** The letter as a Word file. */
export function wordLetter(list: QuestionList): FileMaker {
  return made(list, (letter, of) => wordFile(letter, { ...of, name: 'Schreiben-MAGS' }));
}

/** The letter as an e-mail that is still to be sent, with the Word file. */
export function mailLetter(list: QuestionList): FileMaker {
  return made(list, (letter, of) => mailFile(letter, { ...of, name: 'Schreiben-MAGS' }));
}
