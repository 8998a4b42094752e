import { enumerate } from '../german/list.ts';
import { dayMonth, dotted, NBSP, ofMunicipalities } from '../german/write.ts';
import type { Rule } from './ballot.ts';
import { type Poll, RULES, type Vote } from './vote.ts';
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
export function ruleName(rule: Rule): string {
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

/** The status of what came of a vote. */
export function outcomeStatus(vote: Vote): string {
  if (vote.state === 'cancelled') return 'abgebrochen';
  if (vote.outcome === 'carried') return 'angenommen';
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
