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
  /^(?:(?:und|oder)\s+)?(?:(?:gilt|trifft|stimmt|betrifft|geht)\s+(?:das|dies|es)(?=\s*(?:[?!.]|$|(?:auch|nicht|für|bei|mit|ohne|ab|bis|noch|schon|immer|dann|denn|ebenso|genauso)\b))|auch\b|(?:was|wie)\s+(?:ist|sieht)\s+(?:es\s+)?(?:dann\s+)?(?:mit|bei|für)\b|wie\s+sieht\s+es\b)/iu;
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

/** Reads a question as one that refers to the last; undefined when it stands alone. */
export function followUp(question: string, last: LastQuestion): FollowUp | undefined {
  if (namesOtherSubject(question)) return { refersTo: last.question, meant: joined(question, last.question) };
  return hasNoSubject(question) ? { refersTo: last.question, meant: joined(question, last.meant) } : undefined;
}

function namesOtherSubject(question: string): boolean {
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

/** The words of the follow-up, then the key terms of the question that it refers to. */
function joined(question: string, last: string): string {
  const terms = last.split(/\s+/u).filter((word) => analyse(word).length > 0);
  const own = withoutEnd(question.replace(AND, ''), /[?!.\s]/u);
  return `${own}: ${terms.join(' ')}`;
}
