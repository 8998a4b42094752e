import { dayMonth, NBSP, ofMunicipalities } from '../conversation/german.ts';
import { type Counts, quorumOf, type Rule, turnout } from './tally.ts';
import { type Poll, RULES, type Vote } from './vote.ts';

/** What each rule asks for, as it stands on the card. */
const ASKS: Readonly<Record<Rule, string>> = {
  consent: 'angenommen, wenn keine Kommune einen begründeten Einwand erhebt',
  simple: 'angenommen, wenn mehr Kommunen mit Ja als mit Nein stimmen',
  absolute: 'angenommen, wenn mehr als die Hälfte aller Kommunen mit Ja stimmt',
  'two-thirds': 'angenommen, wenn mindestens zwei Drittel der Ja- und Nein-Stimmen Ja sind',
  unanimous: 'angenommen, wenn keine Kommune mit Nein stimmt',
  'straw-poll': 'zeigt, wie die Kommunen denken, und entscheidet nichts',
};

/** *Abstimmung 4*. */
export function voteName(vote: { readonly number: number }): string {
  return `Abstimmung${NBSP}${vote.number}`;
}

/** *Beschluss 2023/04*; undefined when the vote decided nothing. */
export function decisionName(vote: Vote): string | undefined {
  return vote.decision && `Beschluss${NBSP}${vote.decision.year}/${String(vote.decision.number).padStart(2, '0')}`;
}

/** *Konsent: angenommen, wenn …*. */
export function ruleSentence(rule: Rule): string {
  const name = RULES[rule];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${ASKS[rule]}`;
}

/** *7 von 11 Kommunen haben abgestimmt*. */
export function turnoutSentence(some: number, all: number): string {
  return `${ofMunicipalities(some, all)} ${some === 1 ? 'hat' : 'haben'} abgestimmt`;
}

/** The status of a vote that takes ballots. */
export function runningStatus(vote: Vote): string {
  return `läuft bis ${dayMonth(vote.closesAt)}`;
}

/** The status of what came of a vote. */
export function outcomeStatus(vote: Vote): string {
  if (vote.state === 'cancelled') return 'abgebrochen';
  if (vote.outcome === 'carried') return 'angenommen';
  if (vote.outcome === 'rejected') return 'nicht angenommen';
  return vote.outcome === 'no-quorum' ? 'ohne Quorum' : 'ausgewertet';
}

/** What was decided, in a sentence. */
export function verdict(vote: Vote, counts: Counts): string {
  if (vote.outcome === 'carried') return agreed(vote.question);
  if (vote.outcome === 'noted') return 'Meinungsbild: Es wurde nichts beschlossen.';
  if (vote.outcome === 'no-quorum') return 'Kein Beschluss: Das Quorum wurde nicht erreicht.';
  return `Kein Beschluss: ${missedBy(vote.rule, counts)}`;
}

/** The question stands as it was put: nobody rewrites what eleven administrations have agreed to. */
function agreed(question: string): string {
  return question.endsWith('?')
    ? `Die Runde verständigt sich auf ein Ja zu der Frage: „${question}“`
    : `Die Runde verständigt sich auf: „${question}“`;
}

function missedBy(rule: Rule, { yes, no }: Counts): string {
  if (rule === 'consent' && no > 0)
    return no === 1 ? 'Es gibt einen begründeten Einwand.' : `Es gibt ${no}${NBSP}begründete Einwände.`;
  if (rule === 'consent') return 'Keine Kommune hat zugestimmt.';
  if (rule === 'simple' && yes === no) return 'Ja und Nein sind gleichauf.';
  return `Die ${RULES[rule]} wurde nicht erreicht.`;
}

/** The rule that led to the verdict, with its numbers; without a quorum the numbers of the rule do not matter. */
export function grounds(poll: Poll, counts: Counts): string {
  const { rule, quorum, outcome } = poll.vote;
  const needed = quorumOf(rule, counts.entitled, quorum);
  const turnedOut = turnoutSentence(turnout(counts), counts.entitled);
  const heard = needed > 0 ? `${turnedOut}, nötig waren ${needed}.` : `${turnedOut}.`;
  if (outcome === 'no-quorum') return heard;
  const numbers = rule === 'consent' ? objections(counts.no) : `${counts.yes}${NBSP}Ja, ${counts.no}${NBSP}Nein`;
  return `${ruleSentence(rule).split(':')[0]}: ${numbers}. ${heard}`;
}

function objections(count: number): string {
  if (count === 0) return 'kein begründeter Einwand';
  return count === 1 ? 'ein begründeter Einwand' : `${count}${NBSP}begründete Einwände`;
}
