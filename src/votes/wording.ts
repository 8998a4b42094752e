import { enumerate } from '../german/list.ts';
import { dayMonth, dotted, NBSP, ofMunicipalities } from '../german/write.ts';
import { type Choice, type Rule, wordOf } from './ballot.ts';
import { type Counts, countAnswers, countBallots, leading, neededYes, quorumOf } from './tally.ts';
import { type Item, missingFrom, type Poll, RULES, referralsIn, type Vote } from './vote.ts';
import { wordingName } from './wordings.ts';

/** What each rule asks for, as it stands on the card. */
const ASKS: Readonly<Record<Rule, string>> = {
  consent:
    'angenommen, wenn das Quorum erreicht ist, mindestens eine Kommune zustimmt und niemand begründet widerspricht',
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

/** *Abstimmung 4 · Fassung 2*. */
export function wordedName(vote: Pick<Vote, 'number' | 'wording'>): string {
  return vote.wording === undefined ? voteName(vote) : dotted(voteName(vote), wordingName(vote.wording));
}

/** *Beschluss 2023/04*; undefined when the vote decided nothing. */
export function decisionName(vote: Vote): string | undefined {
  return vote.decision && `Beschluss${NBSP}${vote.decision.year}/${String(vote.decision.number).padStart(2, '0')}`;
}

/** What a choice between options asks for. */
const MOST = 'angenommen ist die Antwort mit den meisten Stimmen; bei Stimmengleichheit gibt es keinen Beschluss';

/** *Konsent: angenommen, wenn …*. */
export function ruleSentence({ rule, options }: Pick<Vote, 'rule' | 'options'>): string {
  return `${ruleName(rule)}: ${options && rule === 'simple' ? MOST : ASKS[rule]}`;
}

/** *Einfache Mehrheit*, as at the beginning of a sentence. */
function ruleName(rule: Rule): string {
  const name = RULES[rule];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** *7 von 11 Kommunen haben abgestimmt*. */
export function turnoutSentence(some: number, all: number): string {
  return `${ofMunicipalities(some, all)} ${some === 1 ? 'hat' : 'haben'} abgestimmt`;
}

/** The status of a vote that takes ballots. */
export function runningStatus(vote: Vote): string {
  return `läuft bis ${dayMonth(vote.closesAt)}`;
}

/** The same in the head of a card, which has room for few words. */
export function shortStatus(vote: Vote): string {
  return vote.state !== 'cancelled' && vote.outcome === 'referred' ? 'in Sitzung verwiesen' : outcomeStatus(vote);
}

/** The status of what came of a vote. */
export function outcomeStatus(vote: Vote): string {
  if (vote.state === 'cancelled') return 'abgebrochen';
  if (vote.outcome === 'carried') return 'angenommen';
  if (vote.outcome === 'referred') return 'in die Sitzung verwiesen';
  if (vote.outcome === 'rejected') return vote.options ? 'kein Ergebnis' : 'nicht angenommen';
  return vote.outcome === 'no-quorum' ? 'ohne Quorum' : 'ausgewertet';
}

/** Which vote a vote cites, and why: what it is to that one, and that one's name. */
export function citation({ corrects, follows }: Vote): { readonly as: string; readonly name: string } | undefined {
  if (corrects !== undefined) return { as: 'Berichtigt', name: voteName({ number: corrects }) };
  if (follows === undefined) return undefined;
  return {
    as: follows.as === 'run-off' ? 'Stichwahl zu' : 'Neu gestellt nach',
    name: voteName({ number: follows.vote }),
  };
}

/** Which votes came after one that ended: *Neu gestellt in Abstimmung 5.*; none where none did. */
export function followedWords({ followed = [] }: Poll): readonly string[] {
  return followed.length === 0 ? [] : [`Neu gestellt in ${enumerate(followed.map((number) => voteName({ number })))}.`];
}

/** *„In der Sitzung behandeln“ beendet die Abstimmung*, of how many, and that all ballots are shown then; none where it cannot be. */
export function referralNote({ referrals, resultsVisible }: Vote): readonly string[] {
  if (referrals === undefined) return [];
  const by = referrals === 1 ? '' : ` von ${referrals}${NBSP}Kommunen`;
  if (resultsVisible && referrals === 1) return [];
  return [`„In der Sitzung behandeln“${by} beendet die Abstimmung${resultsVisible ? '' : ' und zeigt alle Stimmen'}.`];
}

/** What was decided, in a sentence. */
export function verdict(poll: Poll): string {
  const { outcome } = poll.vote;
  if (poll.items) return itemsVerdict(poll.items);
  if (outcome === 'carried') return poll.vote.text === undefined ? agreed(poll) : agreedText(poll);
  if (outcome === 'noted') return 'Meinungsbild: Es wurde nichts beschlossen.';
  if (outcome === 'no-quorum') return 'Kein Beschluss: Das Quorum wurde nicht erreicht.';
  if (outcome === 'referred') return 'Kein Beschluss: Die Abstimmung ist in die Sitzung verwiesen.';
  return isTie(poll) ? `Stimmengleichheit, kein Ergebnis: ${tied(poll)}` : `Kein Beschluss: ${missed(poll)}`;
}

/** *Die Runde hat 9 von 12 Punkten vereinbart.* */
function itemsVerdict(items: readonly Item[]): string {
  const carried = items.filter(({ outcome }) => outcome === 'carried').length;
  if (carried === 0) return 'Kein Beschluss: Kein Punkt wurde vereinbart.';
  if (carried === items.length) return `Die Runde hat alle ${carried}${NBSP}Punkte vereinbart.`;
  return `Die Runde hat ${carried} von${NBSP}${items.length}${NBSP}Punkten vereinbart.`;
}

/** The items that were carried, each under its number; the others stay as they were. */
function adoptedItems(items: readonly Item[]): string {
  const carried = items.filter(({ outcome }) => outcome === 'carried');
  return carried
    .map(({ number, heading, text }) => [`${number} ${heading}`, text].filter(Boolean).join('\n'))
    .join('\n\n');
}

/**
 * What was adopted, and is cited from then on: the Beschlusstext in its own words, with the answer that was chosen where
 * there were several; without one the question.
 */
export function adopted(poll: Poll): string {
  const { text } = poll.vote;
  if (poll.items) return adoptedItems(poll.items);
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
  if (poll.items)
    return `${ruleName(vote.rule)}, zu jedem Punkt für sich. ${turnedOut}, nötig waren ${needed} je Punkt.`;
  if (vote.outcome === 'referred') return `Auf Wunsch von ${enumerate(referralsIn(poll).map(named))}. ${turnedOut}.`;
  if (vote.outcome === 'no-quorum') return heard;
  return `${ruleName(vote.rule)}: ${numbers(poll, counts)}. ${heard}`;
}

function named({ municipality }: Poll['ballots'][number]): string {
  return municipality.name;
}

function numbers(poll: Poll, counts: Counts): string {
  const { vote } = poll;
  if (vote.options) return most(poll);
  if (vote.rule === 'consent') return objections(counts.no);
  const needed = neededYes(vote.rule, counts);
  if (vote.rule === 'two-thirds' && counts.no > 0)
    return `${counts.yes} der ${counts.yes + counts.no}${NBSP}Ja- und Nein-Stimmen sind Ja, nötig waren ${needed}`;
  if (vote.rule === 'absolute')
    return `${counts.yes}${NBSP}Ja, ${counts.no}${NBSP}Nein, nötig waren ${needed}${NBSP}Ja`;
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
  if (poll.items) {
    const without = silent.length > 0 ? `; ohne Rückmeldung: ${silent.join(', ')}` : '';
    return `${RULES[vote.rule]} je Punkt, ${ballots.length} von ${entitled.length}${without}`;
  }
  const referrals = { choice: 'referral' as const, count: referralsIn(poll).length };
  const others = [...counts, referrals].filter(({ choice, count }) => choice !== carried && count > 0);
  const isQuoted = (choice: Choice) => vote.options !== undefined || choice === 'referral';
  const given = others.map(
    ({ choice, count }) => `${count}${NBSP}${isQuoted(choice) ? `„${wordOf(vote, choice)}“` : wordOf(vote, choice)}`,
  );
  return [
    `${RULES[vote.rule]}, ${counts.find(({ choice }) => choice === carried)?.count ?? 0} von ${entitled.length}`,
    ...(given.length > 0 ? [given.join(', ')] : []),
    ...(silent.length > 0 ? [`ohne Rückmeldung: ${silent.join(', ')}`] : []),
  ].join('; ');
}
