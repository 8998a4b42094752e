import { enumerate } from '../german/list.ts';
import { NBSP } from '../german/write.ts';
import type { Rule } from './ballot.ts';
import { type Choice, wordOf } from './ballot.ts';
import { type Counts, countAnswers, countBallots, leading, quorumOf } from './tally.ts';
import { missingFrom, type Poll, RULES } from './vote.ts';
import { ruleName, turnoutSentence } from './wording.ts';

/** What was decided, in a sentence. */
export function verdict(poll: Poll): string {
  const { outcome } = poll.vote;
  if (outcome === 'carried') return poll.vote.text === undefined ? agreed(poll) : agreedText(poll);
  if (outcome === 'noted') return 'Meinungsbild: Es wurde nichts beschlossen.';
  if (outcome === 'no-quorum') return 'Kein Beschluss: Das Quorum wurde nicht erreicht.';
  return isTie(poll) ? `Stimmengleichheit, kein Ergebnis: ${tied(poll)}` : `Kein Beschluss: ${missed(poll)}`;
}

/**
 * What was adopted, and is cited from then on: the Beschlusstext in its own words, with the answer that was chosen where
 * there were several; without one the question.
 */
export function adopted(poll: Poll): string {
  const { text } = poll.vote;
  if (text === undefined) return agreed(poll);
  const chosen = chosenIn(poll);
  return chosen === undefined ? text : `${text}\n\nGewählt: „${chosen}“`;
}

/** The text itself stands below on the card. */
function agreedText(poll: Poll): string {
  const chosen = chosenIn(poll);
  const how = chosen === undefined ? '' : ` mit der Antwort „${chosen}“`;
  return `Die Runde hat den Beschlusstext${how} angenommen.`;
}

function chosenIn({ vote, ballots }: Poll): string | undefined {
  const [chosen] = vote.options ? leading(vote, ballots) : [];
  return chosen && wordOf(vote, chosen);
}

/** The question stands as it was put: nobody rewrites what eleven administrations have agreed to. */
function agreed(poll: Poll): string {
  const { question } = poll.vote;
  const chosen = chosenIn(poll);
  if (chosen !== undefined) return `Die Runde verständigt sich bei der Frage „${question}“ auf: „${chosen}“`;
  return question.endsWith('?')
    ? `Die Runde verständigt sich auf ein Ja zu der Frage: „${question}“`
    : `Die Runde verständigt sich auf: „${question}“`;
}

function missed(poll: Poll): string {
  const { vote, entitled, ballots } = poll;
  return vote.options ? 'Keine Kommune hat gewählt.' : missedBy(vote.rule, countBallots(entitled.length, ballots));
}

/** Whether options have the same number of ballots, so that none of them was chosen. */
export function isTie({ vote, ballots }: Poll): boolean {
  return vote.options !== undefined && leading(vote, ballots).length > 1;
}

function tied(poll: Poll): string {
  return `${quoted(poll, leading(poll.vote, poll.ballots))} haben gleich viele Stimmen.`;
}

function quoted({ vote }: Poll, choices: readonly Choice[]): string {
  return enumerate(choices.map((choice) => `„${wordOf(vote, choice)}“`));
}

function missedBy(rule: Rule, { yes, no }: Counts): string {
  if (rule === 'consent' && no > 0)
    return no === 1 ? 'Es gibt einen begründeten Einwand.' : `Es gibt ${no}${NBSP}begründete Einwände.`;
  if (rule === 'consent') return 'Keine Kommune hat zugestimmt.';
  if (rule === 'simple' && yes === no) return 'Ja und Nein sind gleichauf.';
  return `Die ${RULES[rule]} wurde nicht erreicht.`;
}

/** The rule that led to the verdict, with its numbers; without a quorum the numbers of the rule do not matter. */
export function grounds(poll: Poll): string {
  const { vote, entitled, ballots } = poll;
  const counts = countBallots(entitled.length, ballots);
  const needed = quorumOf(vote.rule, entitled.length, vote.quorum);
  const turnedOut = turnoutSentence(ballots.length, entitled.length);
  const heard = needed > 0 ? `${turnedOut}, nötig waren ${needed}.` : `${turnedOut}.`;
  if (vote.outcome === 'no-quorum') return heard;
  return `${ruleName(vote.rule)}: ${numbers(poll, counts)}. ${heard}`;
}

function numbers(poll: Poll, counts: Counts): string {
  const { vote } = poll;
  if (vote.options) return most(poll);
  if (vote.rule === 'consent') return objections(counts.no);
  return `${counts.yes}${NBSP}Ja, ${counts.no}${NBSP}Nein`;
}

/** *die meisten Stimmen, 5, hat „Variante B“*. */
function most(poll: Poll): string {
  const ahead = leading(poll.vote, poll.ballots);
  const count = Math.max(0, ...countAnswers(poll.vote, poll.ballots).map((one) => one.count));
  if (ahead.length === 0) return 'keine Stimme';
  return `die meisten Stimmen (${count}) ${ahead.length === 1 ? 'hat' : 'haben'} ${quoted(poll, ahead)}`;
}

function objections(count: number): string {
  if (count === 0) return 'kein begründeter Einwand';
  return count === 1 ? 'ein begründeter Einwand' : `${count}${NBSP}begründete Einwände`;
}

/**
 * By which rule a decision was carried, by how many, and who said nothing: *Konsent, 9 von 11; ohne Rückmeldung: Erkrath,
 * Monheim am Rhein*. Other answers stand between: *2 Nein, 1 Enthaltung*.
 */
export function support(poll: Poll): string {
  const { vote, entitled, ballots } = poll;
  const [carried = 'yes'] = vote.options ? leading(vote, ballots) : [];
  const counts = countAnswers(vote, ballots);
  const silent = missingFrom(poll);
  const others = counts.filter(({ choice, count }) => choice !== carried && count > 0);
  const given = others.map(
    ({ choice, count }) => `${count}${NBSP}${vote.options ? `„${wordOf(vote, choice)}“` : wordOf(vote, choice)}`,
  );
  return [
    `${RULES[vote.rule]}, ${counts.find(({ choice }) => choice === carried)?.count ?? 0} von ${entitled.length}`,
    ...(given.length > 0 ? [given.join(', ')] : []),
    ...(silent.length > 0 ? [`ohne Rückmeldung: ${silent.join(', ')}`] : []),
  ].join('; ');
}
