import type { Db } from '../../conversation/database.ts';
import { match } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { unreadLine } from '../../documents/unread.ts';
import { heldSentence } from '../../intake/cards.ts';
import { type Received, type Taker, taker } from '../../intake/taker.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { cutText } from '../../text/clean.ts';
import type { RepliesNeeds } from '../needs.ts';
import type { SentLetter, Split } from '../reply-file.ts';
import { keepReplyFile } from '../reply-file-store.ts';
import { SENT, SENT_TO_ONE } from './file-phrases.ts';
import { shownFile } from './showing.ts';
import { replyToOne, splitReply } from './split.ts';

/** Takes a file that the Koordination sends with the words of a letter („antwort auf schreiben 3“), which is taken apart, or of one question („antwort auf frage 3“); nothing counts yet. */
export function replyFiles(needs: RepliesNeeds): Taker {
  return taker({
    form: 'document',
    keepsFiles: true,
    takes: async (db, turn, files) => {
      const said = saidIn(turn);
      if (!said) return false;
      if (!coordinates(turn.member)) throw notTheirs();
      if (files.length > 1) throw refused('one', 'Bitte senden Sie die Dateien einzeln, jede mit dieser Nachricht.');
      await letterFor(needs, db, turn, said);
      return true;
    },
    keep: async (db, turn, [file]) => {
      const said = saidIn(turn);
      if (!said || !file) return undefined;
      if (!coordinates(turn.member)) throw notTheirs();
      const letter = await letterFor(needs, db, turn, said);
      const number = await keepReplyFile(db, turn, {
        ...{ letter: letter.number, name: cutText(file.name, 200), bytes: file.bytes, checksum: file.checksum },
        split: splitOf(file, letter, said.question),
      });
      return shownFile(needs, turn, { number, db });
    },
  });
}

/** What the words say that a file answers: a letter, by itself the latest, or one question. */
interface Said {
  readonly letter?: number | undefined;
  readonly question?: number | undefined;
}

function saidIn({ input }: MemberTurn): Said | undefined {
  if (input.kind !== 'text') return undefined;
  const one = match(input.text, SENT_TO_ONE);
  if (one) return { question: Number(one['question']) };
  const said = match(input.text, SENT);
  return said && { letter: said['letter'] === undefined ? undefined : Number(said['letter']) };
}

async function letterFor(
  { letters, questions }: RepliesNeeds,
  db: Db,
  turn: MemberTurn,
  said: Said,
): Promise<SentLetter> {
  const { letter } = said.question === undefined ? said : await questions.replyable(db, turn, said.question);
  if (said.question !== undefined && letter === undefined) throw inNoLetter(said.question);
  const found = await letters(db, turn.roundId, letter);
  if (found) return found;
  const which = letter === undefined ? 'Noch ist kein Schreiben' : `Das Schreiben der Sammlung ${letter} ist nicht`;
  throw refused(
    'no-letter',
    `${which} als gesendet vermerkt. Bitte vermerken Sie es zuerst: „mail-entwurf ${letter ?? 1} gesendet“. Danach senden Sie die Datei noch einmal.`,
  );
}

function splitOf({ examined }: Received<'document'>, letter: SentLetter, only: number | undefined): Split {
  if (examined.kind === 'held') throw refused('client-data', heldSentence(examined));
  if (examined.kind === 'refused') throw refused('unread', examined.reason);
  const [one] = letter.questions.filter(({ number }) => number === only);
  const split = one ? replyToOne(examined.sections, one) : splitReply(examined.sections, letter.questions);
  if (split.pieces.length > 0) return { ...split, unread: examined.unread.map(unreadLine), only: one?.number };
  throw refused(
    'no-numbers',
    'Darin steht keine Nummer einer Frage aus dem Schreiben, z. B. „zu Frage 3:“. Bitte setzen Sie vor jede Antwort ihre Nummer und senden Sie die Datei noch einmal, oder erfassen Sie die Antworten einzeln.',
  );
}

function inNoLetter(question: number): Refusal {
  return refused(
    'no-letter',
    `Frage\u00a0${question} ging mit keinem Schreiben ans MAGS. Bitte erfassen Sie die Antwort im Formular: „antwort auf frage ${question} erfassen“.`,
  );
}

function refused(why: string, text: string): Refusal {
  return new Refusal({
    code: `replies.file-${why}`,
    kind: 'Antwort des MAGS',
    title: 'Die Datei wurde nicht gespeichert',
    status: 'nicht gespeichert',
    text,
    ways: [{ title: 'Fragen ans MAGS ansehen', verb: 'questions.list' }],
  });
}

function notTheirs(): Refusal {
  return refused('not-theirs', 'Eine Antwort des MAGS nimmt die Koordination auf. Bitte senden Sie ihr die Datei.');
}
