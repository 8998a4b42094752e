import { type Page, turning } from '../cards/page.ts';
import {
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  paragraph,
  paragraphs,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { type Narrowing, narrowedData, narrowedTitle } from '../conversation/fields.ts';
import type { WayOn } from '../conversation/refusal.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Day } from '../german/calendar.ts';
import { dotted, longDay, longDayTime, NBSP, numericDay, weekday } from '../german/write.ts';
import { type Agreement, agreementName, clarification, KINDS, mayKeep, STATES } from './agreement.ts';
import { type Asked, NARROWED } from './narrowing.ts';

const ALL = 'alle Kommunen';

/** Where an agreement stands, in the words of its kind: an aspect is clarified, a rule stands. */
function stateWord({ kind, state }: Agreement): string {
  if (state === 'dropped') return STATES.dropped;
  if (kind === 'aspect') return state === 'done' ? 'geklärt' : 'offen';
  return kind !== 'task' && state === 'open' ? 'dauerhaft' : STATES[state];
}

/** An agreement as everyone sees it; `reader` alone gets the buttons that they may use. */
export function agreementCard(agreement: Agreement, reader?: Member): Reply {
  return {
    card: 'agreements/agreement',
    data: {
      header: header(
        isLong(agreement) ? 'Absprache' : agreementName(agreement),
        titleOf(agreement),
        stateWord(agreement),
      ),
      lines: longText(agreement),
      facts: facts(agreement),
      disclosures: history(agreement),
      buttons: buttons(...(reader ? ways(agreement, reader) : []), button('Absprachen ansehen', 'agreements.list')),
    },
    summary: notification(`${agreementName(agreement)}, ${stateWord(agreement)}: ${agreement.text}`),
  };
}

/** The text itself is the title; one too long for it stands below the name, whole. */
function titleOf(agreement: Agreement): string {
  return isLong(agreement) ? agreementName(agreement) : agreement.text;
}

function isLong({ text }: Agreement): boolean {
  return text.length > 90;
}

/** The text where it is no title; beyond twelve lines it runs on. */
function longText(agreement: Agreement) {
  const lines = agreement.text.split(/\n+/u);
  return isLong(agreement) ? paragraphs([...lines.slice(0, 12), lines.slice(12).join(' ')].join('\n')) : [];
}

function facts({ municipality, dueOn, kind, agreedOn, office }: Agreement) {
  return [
    fact('Zuständig', municipality?.name ?? ALL),
    ...(dueOn === undefined ? [] : [fact('Frist', `am ${longDay(dueOn)}`)]),
    fact('Art', KINDS[kind]),
    fact('Vereinbart', `am ${longDay(agreedOn)} (${office})`),
  ];
}

function history({ changes }: Agreement) {
  if (changes.length === 0) return [];
  const content = changes
    .slice(0, 20)
    .flatMap(({ at, office, what, note = '' }) => [
      paragraph(words(what), small(subtle(` (${office}, ${longDayTime(at)})`))),
      ...paragraphs(note),
    ]);
  return [disclosure('history', 'Verlauf', { content })];
}

function ways(agreement: Agreement, reader: Member) {
  const { number, state, kind, municipality } = agreement;
  if (!mayKeep(reader, municipality?.id)) return [];
  const done = kind === 'aspect' ? 'Als geklärt melden' : 'Als erledigt melden';
  const settle = button(done, 'agreements.settle', { number, state: 'done' });
  const reopen = button('Wieder öffnen', 'agreements.settle', { number, state: 'open' });
  return [state === 'open' ? settle : reopen, button('Absprache ändern …', 'agreements.edit', { number })];
}

/** Confirms that an agreement is kept; the form becomes this card. */
export function savedCard(agreement: Agreement, isNew: boolean): Reply {
  const saved = isNew ? 'Die Absprache ist gespeichert und steht im Kanal der Runde.' : 'Die Änderung ist gespeichert.';
  const text = agreement.dueOn === undefined ? saved : `${saved} Frist: ${weekday(agreement.dueOn)}.`;
  const ways = [
    { title: 'Absprache ansehen', verb: 'agreements.show', data: { number: agreement.number } },
    { title: 'Absprachen ansehen', verb: 'agreements.list' },
  ];
  const kind = isLong(agreement) ? 'Absprache' : agreementName(agreement);
  return { ...notice({ kind, status: 'gespeichert', title: titleOf(agreement), text, ways }), replaces: true };
}

/** How many agreements are listed and open, whose, by which words, and what the next page asks for. */
interface Listed {
  readonly total: number;
  readonly open: number;
  readonly own?: string | undefined;
  readonly words?: string | undefined;
  readonly next?: Readonly<Record<string, string | undefined>>;
  readonly today?: Day;
  readonly narrowing?: Narrowing<Asked>;
}

function titleFor(sought: string | undefined): string {
  return sought === undefined ? 'Absprachen der Runde' : `Absprachen zu „${sought}“`;
}

/** A page of the agreements; `own` where only those of the reader's municipality are listed. */
export function listCard(page: Page<Agreement>, listed: Listed): Reply {
  const { total, open, own, words: sought, today, narrowing = {} } = listed;
  const narrowed = narrowedTitle(NARROWED, narrowing);
  const whose = own === undefined ? titleFor(sought) : `Absprachen, für die ${own} zuständig ist`;
  const title = narrowed === undefined ? whose : dotted(narrowed, own ?? '');
  const next = { ...narrowedData(NARROWED.states, narrowing), ...listed.next };
  const empty =
    narrowed === undefined && sought === undefined ? 'Noch ist nichts vereinbart.' : 'Dazu gibt es keine Absprache.';
  return {
    card: 'agreements/list',
    data: {
      header: header('Absprachen', title, total === 0 ? undefined : `${open}${NBSP}offen`),
      empty: total === 0 ? [paragraph(words(empty))] : [],
      entries: page.items.map((one) => agreementEntry(one, today)),
      buttons: buttons(
        ...turning(page, 'agreements.list', next),
        ...(narrowed === undefined ? [] : [button('Alle ansehen', 'agreements.list', listed.next)]),
        button('Klärungsstand ansehen', 'agreements.clarification'),
        button('Absprache erfassen …', 'agreements.form'),
      ),
    },
    summary: notification(title),
  };
}

/** *bis 09.03.2023*, and where that has passed *überfällig seit 9. März 2023*. */
function dueWords({ dueOn, state }: Agreement, today: Day | undefined): string {
  if (dueOn === undefined) return '';
  const overdue = state === 'open' && today !== undefined && dueOn < today;
  return overdue ? `überfällig seit ${longDay(dueOn)}` : `bis ${numericDay(dueOn)}`;
}

function agreementEntry(agreement: Agreement, today: Day | undefined) {
  const { number, municipality } = agreement;
  const due = dueWords(agreement, today);
  const name = isLong(agreement) ? '' : agreementName(agreement);
  const line = dotted(name, municipality?.name ?? ALL, due, stateWord(agreement));
  return entry(
    titleOf(agreement),
    [...longText(agreement), paragraph(words(line))],
    button(`Absprache ${number} ansehen`, 'agreements.show', { number }),
  );
}

/** What must be clear before the round meets again, and how far that is; `next` is what follows when all is. */
export function clarificationCard(
  agreements: readonly Agreement[],
  { next, today, topics = [] }: { next: WayOn; today?: Day; topics?: readonly Topic[] },
): Reply {
  const { aspects, clarified } = clarification(agreements);
  const allClear = aspects.length > 0 && clarified.length === aspects.length;
  const sentence = `${clarified.length}${NBSP}von${NBSP}${aspects.length}${NBSP}Klärungspunkten ${aspects.length === 1 ? 'ist' : 'sind'} geklärt`;
  return {
    card: 'agreements/list',
    data: {
      header: header('Klärungsstand', aspects.length === 0 ? 'Es gibt keine Klärungspunkte' : sentence),
      empty: [paragraph(words(aspects.length === 0 ? NOTHING : allClear ? CLEAR : OPEN))],
      entries: [...aspects.map((one) => agreementEntry(one, today)), ...topicEntries(topics)],
      buttons: buttons(
        ...(allClear ? [button(next.title, next.verb, next.data)] : []),
        button('Absprachen ansehen', 'agreements.list'),
      ),
    },
    summary: notification(sentence),
  };
}

/** What waits for a meeting, who proposed it, and the way to it. */
export interface Topic {
  readonly title: string;
  readonly municipality: string;
  readonly way: WayOn;
}

/** So many topics stand on the card; all of them with the agenda. */
const TOPICS = 10;

function topicEntries(topics: readonly Topic[]) {
  const entries = topics
    .slice(0, TOPICS)
    .map(({ title, municipality, way }) =>
      entry(
        title,
        [paragraph(words(dotted('Themenspeicher', municipality, 'TOP der nächsten Sitzung')))],
        button(way.title, way.verb, way.data),
      ),
    );
  const rest = topics.length - entries.length;
  const all = [paragraph(words(`und ${rest}${NBSP}weitere im Themenspeicher`))];
  return rest > 0
    ? [...entries, entry('Themenspeicher', all, button('Tagesordnung ansehen', 'meetings.agenda'))]
    : entries;
}

const NOTHING = 'Was vor der nächsten Sitzung zu klären ist, wird als Absprache der Art „Klärungspunkt“ erfasst.';
const CLEAR = 'Alle Punkte sind geklärt. Die Runde kann sich wieder treffen.';
const OPEN = 'Die Runde trifft sich bei Bedarf wieder, sobald die Klärungspunkte erledigt sind.';

/** Tells the Koordination that the last aspect is clarified, and proposes what follows. */
export function allClearCard(last: Agreement, next: WayOn): Reply {
  return notice({
    kind: 'Klärungsstand',
    title: 'Alle Klärungspunkte sind geklärt',
    text: `Zuletzt ${agreementName(last)}. Damit kann sich die Runde wie vereinbart wieder treffen.`,
    ways: [next, { title: 'Klärungsstand ansehen', verb: 'agreements.clarification' }],
  });
}
