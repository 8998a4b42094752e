import { type Button, button, fact } from '../../cards/parts.ts';
import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { longDay, numericDay } from '../../german/write.ts';

/** A question that stands on the list for the ministry: who asks it, since when, since when the ministry has it, what was heard last. */
export interface ListedQuestion {
  readonly number: number;
  readonly askedBy: readonly { readonly id: string; readonly name: string }[];
  readonly createdAt: Instant;
  readonly submittedAt?: Instant | undefined;
  /** *nachgefragt am 03.04.2023*. */
  readonly lately?: string | undefined;
}

/** The list of questions to the ministry: what it holds of this kind, and the verbs that add to it, join and show. */
export interface MinistryList {
  readonly add: string;
  /** Opens the form in which a question is added. */
  readonly form: string;
  readonly show: string;
  readonly join: string;
  find(db: Db, roundId: string, question: string): Promise<ListedQuestion | undefined>;
}

/** Who looks at an answer, and where: in a channel a button speaks for whoever clicks it. */
export interface Onlooker {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly alone: boolean;
}

/** The status of an unanswered question that stands on the list. */
export function listedStatus({ submittedAt }: ListedQuestion): string {
  return submittedAt === undefined ? 'gesammelt' : 'beim MAGS offen';
}

/** Where the question stands, in a sentence. */
export function listedSentence({ submittedAt, lately }: ListedQuestion): string {
  return submittedAt === undefined
    ? 'Die Frage steht schon auf der Liste für das MAGS.'
    : `Die Frage ${liesSince(submittedAt, lately)}.`;
}

/** *liegt seit 14.02.2023 beim MAGS, nachgefragt am 03.04.2023*. */
function liesSince(submittedAt: Instant, lately: string | undefined): string {
  return [`liegt seit ${numericDay(submittedAt)} beim MAGS`, ...(lately === undefined ? [] : [lately])].join(', ');
}

/** Who asks a listed question, since when, and that the answer is outstanding. */
export function listedFacts(listed: ListedQuestion) {
  return [
    fact('Gefragt von', enumerate(listed.askedBy.map(({ name }) => name))),
    listed.submittedAt === undefined
      ? fact('Aufgenommen', `am ${longDay(listed.createdAt)}`)
      : fact('Gestellt', `am ${longDay(listed.submittedAt)}`),
    fact(
      'Antwort',
      listed.submittedAt === undefined ? 'steht aus' : `steht aus, ${liesSince(listed.submittedAt, listed.lately)}`,
    ),
  ];
}

/** The button with which a municipality asks too; none for the one that asks already and looks alone. */
export function joinButtons(list: MinistryList, listed: ListedQuestion, by: Onlooker): Button[] {
  if (by.alone && listed.askedBy.some(({ id }) => id === by.municipality.id)) return [];
  const long = `Auch für ${by.municipality.name} fragen`;
  const title = by.alone && long.length <= 28 ? long : 'Betrifft uns auch';
  return [button(title, list.join, { number: String(listed.number) })];
}
