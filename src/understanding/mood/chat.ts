import { type Entry, entriesOf, isWord, rowEnd } from '../entry.ts';
import type { Token } from '../message.ts';

/** Greetings, thanks, laughter, complaints, talk to a machine: whole for themselves or in a short message. */
const TALK = entriesOf(`
  hallo hi hey moin servus "guten morgen" "guten tag" "guten abend" "gute nacht" "schonen tag" "schones wochenende"
  "schonen feierabend" "schone* wochenende" "schonen urlaub" "frohe weihnachten" "frohes fest" "bis bald" "bis morgen" "bis dann" "bis später" tschüss ciao
  danke dankeschön "vielen dank" "besten dank" "herzlichen dank" "danke dir" merci thx super toll klasse spitze prima wunderbar großartig
  haha* hihi* lol "der war gut" witzig lustig
  test testen "test test" "testnachricht" "falscher chat" "falsches fenster" "falscher kanal" "war nicht für … gedacht" "verklickt" sorry entschuldigung
  "wer sind sie" "wer bist du" "was bist du" "was sind sie" "mensch oder" "ein computer" "ein roboter" "ein bot" "sind sie echt" "bist du echt" "eine ki" "ein mensch"
  "wie geht es" "wie gehts" "wie heißt du" "wie heißen sie" "liest hier jemand" "liest jemand" "ist da jemand" "hört mich jemand" "noch da" "jemand da" "hörst du" "hören sie mich"
  "an mich gerichtet" "bin ich gemeint" "war das an" "meinten sie mich" "gilt das mir" "komm* hier nicht weiter" "komm* nicht weiter" "verstehe nur bahnhof" "viel zu kompliziert" "zu kompliziert" "zu umständlich"
  "das nervt" nervig "ist mir zu blöd" "blödsinn" "quatsch" "so ein mist" mist verdammt "funktioniert nicht" "geht nicht" "klappt nicht" "klappt hier nicht" "doch gestern schon" "doch schon geschrieben" "schon geschrieben"
  "freue mich" "freuen uns" "wir freuen" "bis donnerstag" "guten rutsch" "gute besserung" "herzlichen glückwunsch" "glückwunsch" "gut gemacht" "gute arbeit" "sehr gut gemacht"
  "alles gute" "schöne grüße" "wetter" "kaffee" "kuchen" "mittagspause" "witz" "erzähl" "kantine" "mahlzeit" "fröhlich*" "wie alt" "langweilig" "schön hier" "nicht zu fassen" "na toll" "das wars" "nichts für ungut" "keine ursache" "gern geschehen" "kein problem"
`).entries;

const LONGEST = 14;
const LETTERS = /\p{L}/u;

/** Whether a message is only talk: signs alone, a few letters that are no word, or a phrase of everyday talk. */
export function isTalk(text: string, tokens: readonly Token[], knows: (at: number) => boolean): boolean {
  if (!LETTERS.test(text)) return text.trim() !== '' && !/[\d§€?]/u.test(text);
  if (tokens.length === 1 && isNoise(tokens[0], text, knows(0))) return true;
  return tokens.length <= LONGEST && tokens.some((_, at) => TALK.some((entry) => standsAt(entry, tokens, at)));
}

/** *asdf*, *hmm*, *xyz*: few letters without a vowel in the right places. */
function isNoise(token: Token | undefined, text: string, known: boolean): boolean {
  if (!token || known || text.includes('?')) return false;
  return /^(?:[^aeiou\d]{2,}|(?:asd|qwe|jkl|abc|xyz|hm+|aha|oh|ah|na|äh|mhm|tja|puh|uff|wow)\w*)$/u.test(token.folded);
}

function standsAt(entry: Entry, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || entry.kind === 'parted') return false;
  return entry.kind === 'row' ? rowEnd(tokens, at, entry.parts) !== undefined : isWord(token, entry);
}
