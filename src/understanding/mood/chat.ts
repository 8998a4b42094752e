import { type Entry, entriesOf, isWord, rowEnd } from '../entry.ts';
import type { Token } from '../message.ts';

/** Talk to the assistant itself, as a question too. */
const TO_US = entriesOf(`
  "wer sind sie" "wer bist du" "was bist du" "was sind sie" "mensch oder" "oder … computer" "oder … maschine" "ein roboter" "ein bot" "sind sie echt" "bist du echt" "eine ki"
  "wie geht es" "wie gehts" "wie geht's" "wie heißt du" "wie heißen sie" "wie alt bist" "wie alt sind sie" "liest hier" "liest jemand" "ist da jemand" "ist jemand da" "jemand da" "hört mich jemand" "sind sie noch da" "bist du noch da"
  "an mich gerichtet" "bin ich gemeint" "war das an" "meinten sie mich" "meinen sie mich" "gilt das mir" "erzähl mir" "erzählen sie mir" "einen witz" "das wetter"
`).entries;

/** Greetings, thanks, laughter, complaints: never a question. */
const TALK = entriesOf(`
  "guten morgen" "guten tag" "guten abend" "gute nacht" "schönen tag" "schönes wochenende" "schönen feierabend" "schönen urlaub" "frohe weihnachten" "frohes fest" "frohe ostern" "bis bald" "bis morgen" "bis dann" "bis später"
  "vielen dank" "besten dank" "herzlichen dank" "danke dir" "danke ihnen" "danke für" "danke schön" haha* hihi* lol "der war gut" "test test" "falscher chat" "falsches fenster" "falscher kanal" "falsche gruppe" verklickt vertippt
  "komm* hier nicht weiter" "komm* nicht weiter" "verstehe nur bahnhof" "viel zu kompliziert" "zu kompliziert" "zu umständlich" "das nervt" "ist mir zu blöd" blödsinn quatsch "so ein mist" "klappt hier nicht" "doch gestern schon" "doch schon geschrieben" "schon … geschrieben"
  "freue mich" "freuen uns" "guten rutsch" "gute besserung" "herzlichen glückwunsch" "gut gemacht" "gute arbeit" "alles gute" "schöne grüße" "der kaffee" "ein kaffee" "der kuchen" mahlzeit "na toll" "das wars" "nichts für ungut" "keine ursache" "gern geschehen" "kein problem" "nicht zu fassen" "so nett"
`).entries;

/** Said with hardly anything else. */
const SHORT = entriesOf(`
  hallo hi hey moin servus tschüss ciao danke dankeschön merci thx super toll klasse spitze prima wunderbar großartig witzig lustig nervig sorry verzeihung entschuldigung mist verdammt glückwunsch test testen testnachricht
`).entries;

const LONGEST = 14;
const FEW = 4;
const LETTERS = /\p{L}/u;

/** Whether a message is only talk: signs alone, a few letters that are no word, or a phrase of everyday talk. */
export function isTalk(text: string, tokens: readonly Token[], knows: (at: number) => boolean): boolean {
  if (!LETTERS.test(text)) return text.trim() !== '' && !/[\d§€?]/u.test(text);
  if (tokens.length === 1 && isNoise(tokens[0], text, knows(0))) return true;
  const isOf = (entries: readonly Entry[]) =>
    tokens.some((_, at) => entries.some((entry) => standsAt(entry, tokens, at)));
  if (tokens.length > LONGEST) return false;
  if (isOf(TO_US)) return true;
  if (text.includes('?')) return false;
  return isOf(TALK) || (tokens.length <= FEW && isOf(SHORT));
}

/** *asdf*, *hmm*, *xyz*: few letters without a vowel in the right places. */
function isNoise(token: Token | undefined, text: string, known: boolean): boolean {
  if (!token || known || text.includes('?')) return false;
  return /^(?:[^aeiou\d]{2,}|(?:asd|qwe|jkl|abc|xyz|hm+|aha|oh|ah|na|äh|mhm|tja|puh|uff|wow)\w*)$/u.test(token.folded);
}

function standsAt(entry: Entry, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || entry.kind === 'parted') return false;
  if (entry.kind === 'row') return rowEnd(tokens, at, entry.parts) !== undefined;
  return entry.kind === 'word' ? token.folded === entry.folded : isWord(token, entry);
}
