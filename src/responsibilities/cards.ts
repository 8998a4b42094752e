import { type Page, turning } from '../cards/page.ts';
import {
  type Button,
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  paragraph,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Day } from '../german/calendar.ts';
import { dotted, longDay, longDayTime, NBSP, numericDay } from '../german/write.ts';
import { type Step, stepsOf } from './history.ts';
import {
  bearerName,
  hasEnded,
  holdsOn,
  periodWords,
  type Responsibility,
  responsibilityName,
  type Version,
} from './responsibility.ts';
import { citedIn, numberOf } from './terms.ts';

const KIND = 'Zuständigkeiten';
/** A longer task stands below the name, whole. */
const LONGEST_TITLE = 90;
/** So many steps of the history stand on the card. */
const STEPS = 20;

const isLong = ({ task }: Responsibility) => task.length > LONGEST_TITLE;
const titleOf = (one: Responsibility) => (isLong(one) ? responsibilityName(one) : one.task);

/** *beendet*, *ab 1. Januar 2024*; nothing of what holds. */
function stateWord(one: Responsibility, today: Day): string | undefined {
  if (hasEnded(one, today)) return 'beendet';
  return holdsOn(one, today) || one.validFrom === undefined ? undefined : `ab ${longDay(one.validFrom)}`;
}

/** Who looks at a card and when; `keeps` is whether they may change what it shows. */
interface Reader {
  readonly today: Day;
  readonly keeps: boolean;
}

/** A responsibility with its history. */
export function responsibilityCard(one: Responsibility, versions: readonly Version[], { today, keeps }: Reader): Reply {
  const { number, source } = one;
  const [cited] = citedIn(source);
  const decision = cited && numberOf(cited);
  return {
    card: 'responsibilities/responsibility',
    data: {
      header: header(isLong(one) ? 'Zuständigkeit' : responsibilityName(one), titleOf(one), stateWord(one, today)),
      lines: linesOf(one),
      facts: factsOf(one, today),
      disclosures: history(versions),
      buttons: buttons(
        ...(keeps ? [button('Zuständigkeit ändern …', 'responsibilities.edit', { number })] : []),
        ...(keeps ? [button('Zuständigkeit beenden …', 'responsibilities.end-form', { number })] : []),
        ...(decision === undefined
          ? []
          : [button(`Beschluss ${decision} ansehen`, 'decisions.show', { number: decision })]),
        button('Zuständigkeiten ansehen', 'responsibilities.list'),
      ),
    },
    summary: notification(`${responsibilityName(one)}, ${bearerName(one)}: ${one.task}`),
  };
}

/** A long task, and where it belongs. */
function linesOf(one: Responsibility) {
  const { task, topicArea = '', network } = one;
  const belongs = dotted(topicArea, network === undefined ? '' : `Netzwerk: ${network}`);
  return [isLong(one) ? task : '', belongs].filter((line) => line !== '').map((line) => paragraph(words(line)));
}

function factsOf(one: Responsibility, today: Day) {
  const { contact, standIn, source } = one;
  const said = [
    ['Ansprechstelle', contact],
    ['Vertretung', standIn],
    ['Gilt', periodWords(one, today)],
    ['Quelle', source ?? 'keine Angabe'],
  ] as const;
  return [
    fact('Zuständig', bearerName(one)),
    ...said.flatMap(([title, value]) => (value === undefined ? [] : [fact(title, value)])),
  ];
}

function history(versions: readonly Version[]) {
  const content = stepsOf(versions).slice(0, STEPS).flatMap(stepLines);
  return content.length === 0 ? [] : [disclosure('history', 'Verlauf', { content })];
}

function stepLines({ lines, office, changedAt }: Step) {
  return [
    ...lines.map((line) => paragraph(words(line))),
    paragraph(small(subtle(`${office}, ${longDayTime(changedAt)}`))),
  ];
}

/** Confirms that a responsibility is kept; the form becomes this card. */
export function savedCard(one: Responsibility, text: string): Reply {
  const { number } = one;
  const ways = [
    { title: 'Zuständigkeit ansehen', verb: 'responsibilities.show', data: { number } },
    { title: 'Zuständigkeiten ansehen', verb: 'responsibilities.list' },
  ];
  const kind = isLong(one) ? 'Zuständigkeit' : responsibilityName(one);
  return { ...notice({ kind, status: 'gespeichert', title: titleOf(one), text, ways }), replaces: true };
}

/** What a list is narrowed to, as it was typed, as of which day, and whether the reader keeps the register. */
export interface Listed extends Reader {
  readonly words?: string | undefined;
  readonly on?: Day | undefined;
  /** Whether the round has none at all. */
  readonly none: boolean;
}

/** A page of the responsibilities. */
export function listCard(page: Page<Responsibility>, listed: Listed): Reply {
  const { words: sought, on, today, keeps, none } = listed;
  const title = titleFor(listed);
  const isNarrowed = sought !== undefined || on !== undefined;
  const count = page.total === 0 ? undefined : `${page.total}${NBSP}${page.total === 1 ? 'Eintrag' : 'Einträge'}`;
  const next = { ...(sought === undefined ? {} : { words: sought }), ...(on === undefined ? {} : { on }) };
  return {
    card: 'responsibilities/list',
    data: {
      header: header(KIND, title, count),
      lines: page.total > 0 ? [] : [paragraph(words(none ? emptyFor(keeps) : NOT_FOUND))],
      entries: page.items.map((one) => listEntry(one, on ?? today)),
      buttons: buttons(
        ...turning(page, 'responsibilities.list', next),
        ...(isNarrowed && !none ? [button('Alle ansehen', 'responsibilities.list')] : []),
        ...(keeps ? [button('Zuständigkeit erfassen …', 'responsibilities.form')] : []),
        button('Excel-Datei laden', 'responsibilities.export'),
      ),
    },
    summary: notification(title),
  };
}

function titleFor({ words: sought, on }: Listed): string {
  const what = sought === undefined ? 'Wer was macht im Kreis und in den Städten' : `Zuständig für „${sought}“`;
  return on === undefined ? what : dotted(what, `Stand ${numericDay(on)}`);
}

const NOT_FOUND =
  'Dazu ist noch keine Zuständigkeit festgehalten. Bitte wenden Sie sich an die Koordination der Runde oder schlagen Sie einen TOP vor.';

function emptyFor(keeps: boolean): string {
  return keeps
    ? 'Noch ist keine Zuständigkeit festgehalten. Erfassen Sie die erste, oder laden Sie die Excel-Datei, füllen Sie sie aus und senden Sie sie im persönlichen Chat zurück.'
    : 'Noch ist keine Zuständigkeit festgehalten. Die Koordination trägt ein, was die Runde klärt. Was fehlt, können Sie als TOP vorschlagen.';
}

function listEntry(one: Responsibility, day: Day) {
  const { number, contact = '', standIn = '', network, topicArea = '' } = one;
  const offices = dotted(contact, standIn === '' ? '' : `Vertretung: ${standIn}`);
  const lines = [
    isLong(one) ? one.task : '',
    dotted(bearerName(one), topicArea, stateWord(one, day) ?? ''),
    offices === '' ? '' : `Ansprechstelle: ${offices}`,
    network === undefined ? '' : `Netzwerk: ${network}`,
  ].filter((line) => line !== '');
  return entry(
    titleOf(one),
    lines.map((line) => paragraph(words(line))),
    button(`Zuständigkeit ${number} ansehen`, 'responsibilities.show', { number }),
  );
}

/** A list of lines and entries around a file. */
export function linesCard(content: {
  readonly kind: string;
  readonly title: string;
  readonly status: string;
  readonly lines: readonly ReturnType<typeof paragraph>[];
  readonly entries: readonly ReturnType<typeof entry>[];
  readonly buttons: readonly Button[];
}): Reply {
  const { kind, title, status, lines, entries } = content;
  const data = { header: header(kind, title, status), lines, entries, buttons: buttons(...content.buttons) };
  return { card: 'responsibilities/list', data, summary: notification(title) };
}
