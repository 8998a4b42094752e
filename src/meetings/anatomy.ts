import { attachedLine } from '../attachments/cards.ts';
import {
  type Button,
  bold,
  button,
  disclosure,
  fact,
  header,
  link,
  type Paragraph,
  paragraph,
  paragraphs,
  type Run,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import type { Instant } from '../german/berlin.ts';
import {
  clockSpan,
  clockTime,
  longDay,
  NBSP,
  ofMunicipalities,
  shortWeekday,
  weekday,
  weekdayTime,
} from '../german/write.ts';
import { silent } from '../responses/asking.ts';
import { toldNotes } from '../responses/told.ts';
import type { AgendaItem, ItemDetails } from './agenda.ts';
import { ANSWER_KINDS, ANSWERS, type AnswerKind, answeredWith } from './answer.ts';
import { detailWords, plannedWords } from './item-details.ts';
import { endOf, isComing, type Meeting, type MeetingEntry, type Move, STATES } from './meeting.ts';

const SHOWN_ATTACHMENTS = 5;

/** *Sitzung 3*, held together. */
export function meetingName(meeting: Pick<MeetingEntry, 'number'>): string {
  return `Sitzung${NBSP}${meeting.number}`;
}

/** *Do., 12. Oktober 2023, 14:00 Uhr*: the date comes first, so that a locked phone does not cut it. */
export function dateFirst(startsAt: Instant): string {
  return `${shortWeekday(startsAt)}, ${clockTime(startsAt)}`;
}

/** How far a meeting has come; nothing once it is over. */
export function statusOf(meeting: MeetingEntry, now: Instant): string | undefined {
  return meeting.state === 'planned' && endOf(meeting) <= now ? undefined : stateWord(meeting);
}

/** The word for how far a meeting has come. */
export function stateWord({ state, sequence }: MeetingEntry): string {
  return state === 'planned' && sequence > 0 ? 'verlegt' : STATES[state];
}

/** What every card of a meeting shows: when in bold, where with the link, the agenda, what is attached. */
export function body(meeting: Meeting) {
  const { startsAt, place, link: url, agenda } = meeting;
  const online = url === undefined ? [] : [link(`online${NBSP}teilnehmen`, url)];
  const room = place === undefined ? [] : [words(online.length > 0 ? `${place}${NBSP}· ` : place)];
  const width = agenda.length < 10 ? '44px' : '52px';
  return {
    when: [paragraph(bold(`${weekday(startsAt)}, ${clockSpan(startsAt, endOf(meeting))}`))],
    where: [paragraph(...room, ...online)],
    heading: agenda.length === 0 ? [] : [paragraph(bold('Tagesordnung'), ...plannedRuns(meeting))],
    agenda: agenda.map((item, index) => ({
      width,
      label: [paragraph(subtle(`TOP${NBSP}${index + 1}`))],
      text: [
        paragraph(
          words(item.title),
          ...(item.proposed ? [subtle(` (${item.municipality.name})`)] : []),
          ...detailRuns(item, ' – '),
        ),
      ],
    })),
    ...attached(meeting),
  };
}

/** How many minutes are planned of those that the meeting lasts. */
function plannedRuns({ agenda, minutes }: Meeting): Run[] {
  const planned = plannedWords(agenda, minutes);
  return planned === undefined ? [] : [subtle(`${NBSP}· ${planned}`)];
}

/** What a TOP is for, how long, who presents it, and its paper, small behind its title. */
function detailRuns(item: ItemDetails, before = ''): Run[] {
  const { paper } = item;
  const said = detailWords(item);
  const of = paper?.url === undefined ? subtle(paper?.title ?? '') : link(paper.title, paper.url);
  const shown = paper ? [subtle(said === '' ? 'Vorlage: ' : `${NBSP}· Vorlage: `), of] : [];
  const runs = [...(said === '' ? [] : [subtle(said)]), ...shown].map(small);
  return runs.length === 0 || before === '' ? runs : [small(subtle(before)), ...runs];
}

/** The same as a line of its own. */
export function itemLines(item: ItemDetails): Paragraph[] {
  const runs = detailRuns(item);
  return runs.length === 0 ? [] : [paragraph(...runs)];
}

/** What is attached, the first five by themselves. */
function attached({ number, attachments }: Meeting) {
  const links = attachments.slice(0, SHOWN_ATTACHMENTS).map(attachedLine);
  const more = attachments.length - links.length;
  const rest =
    more > 0 ? [paragraph(small(subtle(`Alle ${attachments.length} Anlagen: „sitzung ${number} anlagen“`)))] : [];
  return { attachedHeading: links.length === 0 ? [] : [paragraph(bold('Anlagen'))], attached: [...links, ...rest] };
}

/** The parts of a meeting's card that may be missing. */
const EMPTY = { strip: [], notes: [], progress: [], bars: [], facts: [], footnote: [], disclosures: [], buttons: [] };

/** The data of a meeting's card: what every one shows, and what this one shows besides. */
export function meetingData(
  meeting: Meeting,
  shown: { kind: string; status?: string | undefined } & Partial<Record<keyof typeof EMPTY, readonly unknown[]>>,
): Readonly<Record<string, unknown>> {
  const { kind, status, ...parts } = shown;
  return { header: header(kind, meeting.title, status), ...EMPTY, ...body(meeting), ...parts };
}

/** Who has answered what; a meeting that is over lacks nothing any more. */
export function attendance(meeting: Meeting, now: Instant) {
  const { asked, answers } = meeting;
  const sentence = `${ofMunicipalities(answers.length, asked.length)} haben geantwortet`;
  const running = isComing(meeting, now);
  const missing = silent(meeting);
  const given = ANSWER_KINDS.map((kind) => ({ title: ANSWERS[kind], such: answeredWith(meeting, kind) }));
  const lists = running ? given : [...given, { title: 'Ohne Antwort', such: missing }];
  const silentOnes = new Set(missing.map(({ id }) => id));
  const all = asked.map(({ id, name }) => ({ name, answered: !silentOnes.has(id) }));
  return {
    progress: progress(sentence, all, running ? undefined : () => ''),
    facts: [
      ...lists
        .filter(({ such }) => such.length > 0)
        .map(({ title, such }) => fact(title, such.map(({ name }) => name).join(', '))),
      ...toldNotes(meeting).map((told) => fact('Mitgeteilt', told)),
    ],
  };
}

/** The button of an answer. */
export function answerButton(meeting: MeetingEntry, kind: AnswerKind, title: (word: string) => string): Button {
  return button(title(ANSWERS[kind]), 'meetings.answer', answerData(meeting, kind));
}

/** What a button that answers carries: the meeting, and which of its dates it was shown for. */
export function answerData({ number, sequence }: MeetingEntry, kind: AnswerKind) {
  return { number: String(number), sequence: String(sequence), answer: kind };
}

/** From where a meeting was moved, and why. */
export function moveLines({ at, office, reason, startsBefore }: Move): Paragraph[] {
  return [
    paragraph(bold(`Verlegt am ${longDay(at)} (${office}).`), words(` Bisher: ${weekdayTime(startsBefore)}.`)),
    ...paragraphs(`Grund: ${reason}`),
  ];
}

/** Why a meeting does not take place. */
export function reasons({ at, office, reason }: NonNullable<MeetingEntry['cancellation']>): Paragraph[] {
  return [paragraph(bold(`Abgesagt am ${longDay(at)} (${office}).`)), ...paragraphs(`Grund: ${reason}`)];
}

/** Below a draft: the TOPs that wait, and come onto its agenda when it is announced. */
export function waitingDisclosure(waiting: readonly AgendaItem[]) {
  if (waiting.length === 0) return [];
  const content = [
    ...waiting.map(({ title, municipality }) => paragraph(words(title), subtle(` (${municipality.name})`))),
    paragraph(small(subtle('Sie kommen mit der Veröffentlichung auf die Tagesordnung.'))),
  ];
  return [disclosure('waiting', 'Themenspeicher', { content })];
}

/** That something also leaves by e-mail, and to how many; nothing where to nobody. */
export function mailedLines(count: number, what: string): Paragraph[] {
  if (count === 0) return [];
  return [
    paragraph(small(subtle(`${what} auch per E-Mail ${count === 1 ? 'an eine Person' : `an ${count} Personen`}.`))),
  ];
}
