import { placeReader, type ReadPlaces } from '../municipalities/places.ts';
import { analyse } from '../search/index.ts';
import { withoutEnd } from '../text/ends.ts';

/** What a person asked last: the question in its words, and what was searched for (with the follow-ups since). */
export interface LastQuestion {
  readonly question: string;
  readonly meant: string;
}

/** A question that refers to an earlier one: that one, and what to search for. */
export interface FollowUp {
  readonly refersTo: string;
  readonly meant: string;
}

/** „und für …“, „gilt das auch …“, „auch bei …“, „was ist mit …“: another subject in place of the last. */
const OTHER_SUBJECT =
  /^(?:(?:und|oder)\s+)?(?:(?:gilt|trifft|stimmt|betrifft|geht)\s+(?:das|dies|es)(?=\s*(?:[?!.]|$|(?:auch|nicht|für|bei|mit|ohne|ab|bis|noch|schon|immer|dann|denn|ebenso|genauso)\b))|auch\b|(?:was|wie)\s+(?:ist|sieht)\s+(?:es\s+)?(?:dann\s+)?(?:mit|bei|für)\b(?!\s+(?:uns|mich|mir)\b)|wie\s+sieht\s+es\b)/iu;
const AND = /^(?:und|oder)\s+/iu;
const QUESTION_WORD =
  /^(?:wann|warum|was|wer|wen|wem|wie|wieso|weshalb|wo|woher|wofür|welche[rnms]?|bis|ab|seit|darf|dürfen|kann|können|ist|sind|muss|müssen|gilt|gelten|gibt|werden|wird|hat|haben)\s/iu;
/** Words that ask for a measure or a permission of something named before. */
const NO_SUBJECT = new Set(
  analyse(
    'hoch lange viel viele oft genau groß teuer schnell möglich erlaubt zulässig verboten jetzt heute aktuell gilt gelten geht stimmt Frist',
  ),
);
/** A question of „und“ with this many words of its own stands alone. */
const STANDS_ALONE = 2;

/** „Was ist mit …“: what names so much of its own is asked anew. */
const WHAT_ABOUT = /^(?:(?:und|oder)\s+)?(?:was|wie)\s+(?:ist|sieht)\b/iu;

const ANYWHERE = placeReader();
const YEAR = /^\p{P}*(?:19|20)\d\d\p{P}*$/u;
const DAY =
  /^\p{P}*(?:\d{1,2}\.(?:\d{1,2}\.(?:\d{2,4})?)?|(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)s?)\p{P}*$/iu;

/** Reads a question as one that refers to the last, whose place, year or day its own replace; undefined when it stands alone. */
export function followUp(question: string, last: LastQuestion, places: ReadPlaces = ANYWHERE): FollowUp | undefined {
  const refersTo = last.question;
  if (namesOtherSubject(question, places)) return { refersTo, meant: joined(question, last.question, places) };
  return hasNoSubject(question) ? { refersTo, meant: joined(question, last.meant, places) } : undefined;
}

function namesOtherSubject(question: string, places: ReadPlaces): boolean {
  if (WHAT_ABOUT.test(question) && ownOf(question, places).length >= STANDS_ALONE) return false;
  if (OTHER_SUBJECT.test(question)) return true;
  if (!AND.test(question)) return false;
  const rest = question.replace(AND, '');
  return subjectsOf(rest).length > 0 && !(QUESTION_WORD.test(rest) && subjectsOf(rest).length >= STANDS_ALONE);
}

/** „Bis wann?“, „Und wie hoch?“, „Warum nicht?“: nothing that could be looked up by itself. */
function hasNoSubject(question: string): boolean {
  return subjectsOf(question.replace(AND, '')).length === 0;
}

function subjectsOf(question: string): string[] {
  return analyse(question).filter((stem) => !NO_SUBJECT.has(stem));
}

/** What a question names beside places: those alone only take the place of others. */
function ownOf(question: string, places: ReadPlaces): string[] {
  const named = places(question).flatMap(({ name }) => analyse(name));
  return subjectsOf(question).filter((stem) => !named.includes(stem));
}

/** The words of the follow-up, then the key terms of the question that it refers to, without those that its own replace. */
function joined(question: string, last: string, places: ReadPlaces): string {
  const said = question.split(/\s+/u);
  const [isOfPlace, isOfDay] = [places(question).length > 0, said.some(isDated)];
  const terms = last
    .split(/\s+/u)
    .filter((word) => analyse(word).length > 0)
    .filter((word) => !(isOfPlace && places(word).length > 0) && !(isOfDay && isDated(word)));
  const own = withoutEnd(question.replace(AND, ''), /[?!.\s]/u);
  return `${own}: ${terms.join(' ')}`;
}

function isDated(word: string): boolean {
  return YEAR.test(word) || DAY.test(word);
}

/** Whoever asks for the programme as a whole names nothing else that could be looked for. */
const OF_THE_WHOLE =
  /^(?:was (?:ist|bedeutet|heißt|soll)(?: (?:das|denn|eigentlich|genau)){0,3}|worum geht(?: es|'s|s)?(?: (?:denn|eigentlich|genau)){0,2} (?:beim|bei dem|im)|(?:wozu|wofür) (?:dient|ist|gibt es)(?: (?:denn|eigentlich)){0,2}|erklär\p{L}{0,3}(?: (?:mir|uns|sie|bitte|kurz|mal)){0,4}|was steckt hinter)(?: (?:der|den|dem))? st(?:ä|ae)rkungspakts?(?: nrw)?(?:[ ,–-]{1,3}gemeinsam gegen armut)?(?: überhaupt)?\s{0,3}[?.]?$/iu;
const PURPOSE = 'Was ist der Zweck des Stärkungspakts NRW?';

/** What people say, where it is written otherwise. */
const SPOKEN = /(?<!\p{L})(?<ge>ge)?krieg(?<end>st|t|en|e)(?!\p{L})/giu;

/** The words that are looked for with a question. */
export function meantBy(question: string): string {
  if (OF_THE_WHOLE.test(question)) return PURPOSE;
  return question.replace(SPOKEN, (_, ge?: string, end = '') => (ge ? 'bekommen' : `bekomm${end}`));
}
