import { apart } from '../../cards/apart.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  header,
  neutral,
  paragraph,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import type { Owed } from '../../conversation/feature.ts';
import { type Answered, notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { untilWords } from '../../delivery/owed.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { clockTime, dayMonth, dotted, NBSP, numericDay, ofMunicipalities } from '../../german/write.ts';
import type { Placed, Post } from './post-store.ts';

/** A post with what has become of what stands in it. */
export interface PostView {
  readonly post: Post;
  readonly placed: readonly Placed[];
  readonly owed: readonly Owed[];
  readonly answered: readonly Answered[];
  /** In the order of the round, each with the person who is mentioned for it. */
  readonly municipalities: readonly {
    readonly id: string;
    readonly name: string;
    readonly personId?: string | undefined;
  }[];
  readonly now: Instant;
}

/** So many matters have buttons to answer with in a post. */
const WITH_BUTTONS = 3;

/** The post for everyone: each matter once, with those who have not answered. */
export function postCard(view: PostView): Reply {
  const open = view.placed.filter(({ key }) => owing(view, key).length > 0);
  const mentioned = mentionedIn(view);
  const first = new Map(mentioned.map(({ id, key }) => [id, key]));
  const clickable = firstOf(view, open);
  const rows = rowsOf(view, (one) => (clickable.has(one) ? waysOf(view, one) : []));
  return {
    ...shell(view, open),
    data: {
      ...frame(view, open.length),
      matters: view.placed.map((one, at) => ({
        ...matterOf(view, one),
        missing: missingOf(view, one, (id) => first.get(id) === one.key),
        state: stateOf(view, one),
        buttons: rows[at],
      })),
    },
    ...(mentioned.length === 0 ? {} : { mentions: mentioned.map(({ personId, office }) => ({ personId, office })) }),
    ...(open.length === 0 ? {} : { refresh: ownView(view.post) }),
  };
}

/** The post as a member sees it: their own answers, and the buttons of what their municipality still owes. */
export function ownPostCard(view: PostView, { municipality }: Member): Reply {
  const { id, name } = municipality;
  const open = view.placed.filter(({ key }) => owing(view, key).length > 0);
  const given = (key: string) => view.answered.find((one) => one.key === key && one.municipalityId === id);
  const owes = ({ key }: Placed) => owing(view, key).some(({ municipalityId }) => municipalityId === id);
  const clickable = firstOf(view, open.filter(owes));
  const rows = rowsOf(view, (one) => (clickable.has(one) ? waysOf(view, one) : changeOf(given(one.key))));
  return {
    ...shell(view, open),
    data: {
      ...frame(view, open.length),
      matters: view.placed.map((one, at) => {
        const mine = given(one.key);
        return {
          ...matterOf(view, one),
          missing: missingOf(view, one, () => false),
          state: mine ? [paragraph(bold(`${name}: ${mine.says}`))] : stateOf(view, one),
          buttons: rows[at],
        };
      }),
    },
    ...(open.length === 0 ? {} : { refresh: ownView(view.post) }),
  };
}

/** What has buttons: first what can be answered, then what is told besides. */
function firstOf({ placed }: PostView, owed: readonly Placed[]): ReadonlySet<Placed> {
  const told = placed.filter((one) => isNotice(one) && !owed.includes(one));
  return new Set([...owed, ...told].slice(0, WITH_BUTTONS));
}

/** The rows of buttons of each matter, told apart. */
function rowsOf({ placed }: PostView, of: (one: Placed) => Button[]) {
  return apart(placed.map((one) => ({ name: one.shown.name, buttons: of(one) }))).map((all) => buttons(...all));
}

function changeOf(given: Answered | undefined): Button[] {
  return given ? [button(given.way.title, given.way.verb, given.way.data)] : [];
}

function ownView({ day, number }: Post) {
  return { verb: 'reminders.post', data: { day, number } };
}

function shell({ placed, now }: PostView, open: readonly Placed[]) {
  const [next] = open;
  const [first] = placed;
  const told = next
    ? `Erinnerung: ${points(open.length)}, ${next.shown.name ?? next.shown.title}${byWhen(next, now)}`
    : (first?.shown.title ?? 'Erinnerung');
  return { card: 'reminders/day', summary: notification(told) };
}

function byWhen({ until, wholeDay }: Placed, now: Instant): string {
  if (until === undefined || until < now) return '';
  return ` bis ${dayMonth(until)}${wholeDay === true ? '' : `, ${clockTime(until)}`}`;
}

function points(count: number): string {
  return count === 1 ? `1${NBSP}Punkt offen` : `${count}${NBSP}Punkte offen`;
}

function frame({ post, placed }: PostView, open: number) {
  const status = post.late ? 'verspätet zugestellt' : open === 0 ? undefined : points(open);
  const settled = placed.every(isNotice) ? 'Das steht an' : 'Hier ist nichts mehr offen';
  const title = open === 0 ? settled : 'Hier fehlen noch Antworten';
  return {
    header: header(dotted('Erinnerung', numericDay(post.day)), title, status),
    lead: open === 0 ? [] : [paragraph(words('Jede Schaltfläche antwortet für Ihre eigene Kommune.'))],
    footnote: [
      paragraph(small(subtle('Was für Ihre Kommune sonst noch offen ist, zeigt „offen“, nur für Sie sichtbar.'))),
    ],
    buttons: buttons(button('Meine offenen Punkte', 'reminders.show')),
  };
}

/** Where its end has been moved since, the new one stands in place of what was posted. */
function matterOf(view: PostView, { key, until, wholeDay, shown }: Placed) {
  const [open] = owing(view, key);
  const isMoved = open !== undefined && open.until !== until;
  const heading = shown.name === undefined ? shown.title : `${shown.name}: ${shown.title}`;
  const end = open ?? { until, wholeDay: wholeDay === true };
  const last = end.until === undefined ? '' : untilWords(end, open ? view.now : view.post.dueAt);
  const lines = shown.lines.length > 0 && !isMoved ? shown.lines : last === '' ? [] : [last];
  return { title: [paragraph(bold(heading))], lines: lines.map((line) => paragraph(small(words(line)))) };
}

/** Who has not answered, with the words before them; mentioned is each municipality once. */
function missingOf(view: PostView, one: Placed, isMentioned: (id: string) => boolean) {
  const ids = new Set(owing(view, one.key).map(({ municipalityId }) => municipalityId));
  const missing = view.municipalities.filter(({ id }) => ids.has(id));
  if (missing.length === 0) return [];
  const names = missing.map(({ id, name, personId }) =>
    personId !== undefined && isMentioned(id) ? `<at>${neutral(name)}</at>` : neutral(name),
  );
  const { asked } = one.shown;
  const lead = missing.length === 1 ? 'Es fehlt' : 'Es fehlen';
  const count = `${lead} ${missing.length}${NBSP}von${NBSP}${asked}`;
  return [{ text: `${asked === undefined ? 'Offen bei' : count}: ${enumerateAll(names)}` }];
}

function enumerateAll(names: readonly string[]): string {
  return names.length > 2 ? names.join(', ') : enumerate(names);
}

/** What is settled keeps its place. */
function stateOf(view: PostView, one: Placed) {
  if (isNotice(one) || owing(view, one.key).length > 0) return [];
  return [paragraph(words(settledWords(view, one)))];
}

function settledWords({ answered, now }: PostView, { key, until, shown: { asked } }: Placed): string {
  const given = answered.filter((one) => one.key === key).length;
  if (asked !== undefined && given >= asked) return `Vollständig: ${ofMunicipalities(given, asked)} haben geantwortet.`;
  const isOver = asked !== undefined && until !== undefined && until <= now;
  return isOver ? 'Die Frist ist abgelaufen.' : 'Hier ist nichts mehr offen.';
}

/** What stands there without anybody who owes it. */
function isNotice({ named }: Placed): boolean {
  return named.length === 0;
}

function waysOf(view: PostView, one: Placed): Button[] {
  const [owed] = owing(view, one.key);
  const ways = owed?.ways ?? (isNotice(one) ? one.shown.ways : []);
  const post = `${view.post.day}/${view.post.number}`;
  const from = owed ? { owed: one.key, post } : {};
  return ways.map(({ title, verb, data }) => button(title, verb, { ...data, ...from }));
}

function owing({ owed }: PostView, key: string): readonly Owed[] {
  return owed.filter((one) => one.key === key && one.confidential !== true);
}

/** Each municipality with somebody to mention, at the first matter that lacks its answer. */
function mentionedIn(view: PostView) {
  return view.municipalities.flatMap(({ id, name, personId }) => {
    const first = view.placed.find(({ key }) => owing(view, key).some(({ municipalityId }) => municipalityId === id));
    return personId !== undefined && first ? [{ id, personId, office: neutral(name), key: first.key }] : [];
  });
}
