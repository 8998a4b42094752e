import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../conversation/time.ts';
import type { Member } from '../conversation/turn.ts';
import type { Rule } from './tally.ts';

/** What a municipality can answer; which of them, the rule says. */
export type Choice = 'yes' | 'no' | 'abstain' | 'objection';

/** Who gave a ballot: head, deputy, or the Koordination for a municipality that telephoned. */
export type Given = 'head' | 'deputy' | 'telephone';

/** What a municipality answers now. */
export interface NewBallot {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly choice: Choice;
  readonly reason?: string | undefined;
  readonly office: string;
  readonly given: Given;
  readonly castAt: Instant;
}

/** A ballot on record; `version` counts how often the municipality has answered. */
export interface Ballot extends NewBallot {
  readonly version: number;
}

interface Words {
  readonly word: string;
  readonly article: string;
}

const ABSTAIN: Words = { word: 'Enthaltung', article: 'die' };
const CONSENT: Readonly<Partial<Record<Choice, Words>>> = {
  yes: { word: 'Zustimmung', article: 'die' },
  abstain: ABSTAIN,
  objection: { word: 'Einwand', article: 'den' },
};
const MAJORITY: Readonly<Partial<Record<Choice, Words>>> = {
  yes: { word: 'Ja', article: 'das' },
  no: { word: 'Nein', article: 'das' },
  abstain: ABSTAIN,
};

const TYPED: Readonly<Record<string, Choice>> = {
  zustimmung: 'yes',
  zustimmen: 'yes',
  ja: 'yes',
  dafuer: 'yes',
  einverstanden: 'yes',
  enthaltung: 'abstain',
  enthalten: 'abstain',
  nein: 'no',
  dagegen: 'no',
  ablehnung: 'no',
  einwand: 'objection',
  'schwerwiegender einwand': 'objection',
};

/** The words under which an answer can be typed, as a pattern; those of an objection apart. */
export const TYPED_CHOICES = Object.keys(TYPED)
  .filter((word) => TYPED[word] !== 'objection')
  .join('|');
export const TYPED_OBJECTION = '(?:schwerwiegender )?einwand';

/** The answers that a rule knows, in the order of the buttons. */
export function choicesOf(rule: Rule): readonly Choice[] {
  return rule === 'consent' ? ['yes', 'abstain', 'objection'] : ['yes', 'no', 'abstain'];
}

/** The word under which an answer is listed. */
export function wordOf(rule: Rule, choice: Choice): string {
  return words(rule, choice).word;
}

/** The same with its article, as in *Ersetzt die Enthaltung*. */
export function wordWithArticle(rule: Rule, choice: Choice): string {
  return `${words(rule, choice).article} ${words(rule, choice).word}`;
}

function words(rule: Rule, choice: Choice): Words {
  return (rule === 'consent' ? CONSENT : MAJORITY)[choice] ?? ABSTAIN;
}

/** The answer that was clicked or typed; against a consent it is an objection; undefined when the rule knows none such. */
export function readChoice(rule: Rule, typed: string): Choice | undefined {
  const known = choicesOf(rule).find((choice) => choice === typed) ?? TYPED[fold(typed).folded];
  const meant = rule === 'consent' && known === 'no' ? 'objection' : known;
  return meant !== undefined && choicesOf(rule).includes(meant) ? meant : undefined;
}

/** The ballot of a member's own municipality; a deputy's is marked. */
export function ballotBy(
  member: Member,
  answer: { choice: Choice; reason?: string | undefined; at: Instant },
): NewBallot {
  return {
    municipality: member.municipality,
    choice: answer.choice,
    reason: answer.reason,
    office: member.office,
    given: member.roles.includes('head') ? 'head' : 'deputy',
    castAt: answer.at,
  };
}

/** Whether two ballots say the same, whoever gave them. */
export function saysTheSame(one: NewBallot, other: NewBallot): boolean {
  return one.choice === other.choice && one.reason === other.reason;
}

/** Who gave a ballot, as all may read it. */
export function givenBy(ballot: NewBallot): string {
  if (ballot.given === 'telephone') return `${ballot.office}, telefonisch`;
  const marked = ballot.given === 'deputy' && !/vertretung/iu.test(ballot.office);
  return marked ? `${ballot.office}, Vertretung` : ballot.office;
}
