import type { Day } from '../../german/calendar.ts';
import { longDay, NBSP } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { type Decision, decisionName, numberOf } from '../decision.ts';
import { type How, RENEWALS } from '../validity.ts';

/** What is to come after a decision. */
export interface Wish {
  readonly how: How;
  readonly until?: Day | undefined;
  readonly text?: string | undefined;
  readonly background?: string | undefined;
}

/** So long a wording is quoted in the text that prolongs it; of a longer one, its number says what is meant. */
const QUOTED = 3500;
const BEFORE = 900;

/** The vote on it, as it is drafted. */
export function motionOf(decision: Decision, { how, until, text = '', background }: Wish) {
  const name = decisionName(decision);
  const { wording } = decision;
  if (how === 'repeal')
    return { question: `Soll ${name} aufgehoben werden?`, text: `${name} wird aufgehoben.`, background };
  const day = until === undefined ? '' : ` bis zum ${longDay(until)}`;
  if (how === 'prolong') {
    const quoted = wording.length > QUOTED ? ' im beschlossenen Wortlaut.' : `: „${wording}“`;
    return { question: `Soll ${name}${day} weiter gelten?`, text: `${name} gilt${day} weiter${quoted}`, background };
  }
  const before = `Bisher: „${cutText(wording, BEFORE)}“`;
  return {
    question: `Soll ${name} durch einen geänderten Beschluss ersetzt werden?`,
    text,
    background: background ? `${background}\n${before}` : before,
  };
}

/** *Abstimmung 7* as it stands in a sentence. */
export function voteCalled(vote: number): string {
  return `Abstimmung${NBSP}${vote}`;
}

/** *beschluss 2023/04 verlängern bis 31.12.2024*. */
export function renewalTwin(decision: Decision, how: How): string {
  const said = { prolong: ' bis 31.12.2024', amend: ': neuer Wortlaut', repeal: ': Grund' };
  return `beschluss ${numberOf(decision)} ${RENEWALS[how].typed}${said[how]}`;
}
