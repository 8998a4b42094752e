import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData, inlineField } from '../cards/form.ts';
import { bold, button, buttons, fact, header, paragraph, small, strip, words } from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import { notice } from '../conversation/cards.ts';
import type { FieldErrors } from '../conversation/inputs.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { inBerlin } from '../german/time.ts';
import { dayMonth, longDayTime, NBSP, ofMunicipalities, weekdayTime } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { answerOf, isAsked, isOpen, silent } from '../responses/asking.ts';
import { endAgain, endInPreview, endWords, sentEnd } from '../responses/draft-end.ts';
import { toldWords } from '../responses/told.ts';
import { ANSWERED_HERE, fieldsOf } from './answer-form.ts';
import { answersGrid, dateLines } from './date-lines.ts';
import {
  answerLines,
  bestDate,
  canBeChosen,
  countDates,
  type DatePoll,
  fittingEnd,
  pollName,
  usualEnd,
} from './date-poll.ts';

/** How to ask for dates without a form. */
export const TWIN =
  'terminfindung anlegen: Titel; Termine: 12.10.2023 14:00 | 13.10.2023 10:00; Frist: 06.10.2023 12:00';

/** The form, empty, prefilled or with errors; with a number, it changes a draft. */
export function formCard(filled: Filled, poll?: number): Reply {
  const { operation, ...others } = filled.values;
  const fields: readonly Field[] = [
    { kind: 'text', name: 'title', label: 'Worum geht es', required: true, maxLength: 90 },
    {
      kind: 'text',
      name: 'dates',
      label: 'Termine',
      required: true,
      multiline: true,
      placeholder: 'einer je Zeile, z. B. 12.10.2023 14:00',
      maxLength: 600,
    },
    { kind: 'date', name: 'closesOn', label: 'Antworten bis (Datum)', required: true },
    { kind: 'time', name: 'closesTime', label: 'Antworten bis (Uhrzeit)', required: true },
  ];
  const form = {
    kind: poll === undefined ? 'Neue Terminfindung' : pollName({ number: poll }),
    title: poll === undefined ? 'Terminfindung vorbereiten' : 'Entwurf ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Alle Zeiten in deutscher Ortszeit.',
    fields,
    submit: {
      title: 'Entwurf ansehen',
      verb: 'date-polls.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...sentEnd(others),
        ...(poll === undefined ? {} : { poll }),
      },
    },
  };
  const values = { title: 'Nächster Austausch der Sozialamtsleitungen', ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

/** What stands in the form of a draft that is changed. */
export function valuesOf({ title, dates, ...end }: DatePoll, now: Instant) {
  const typed = dates.map((date) => inBerlin(date).toFormat('dd.MM.yyyy HH:mm'));
  return { title, dates: typed.join('\n'), ...endAgain(end, now, usualEnd) };
}

/** A poll as its reader sees it; without a reader, as it stands in the channel. */
export function pollCard(poll: DatePoll, now: Instant, reader?: Member, errors?: FieldErrors): Reply {
  const open = isOpen(poll, now);
  const end = draftEnd(poll, { now, reader, errors });
  return {
    card: 'date-polls/dates',
    data: {
      header: header(pollName(poll), poll.title, statusOf(poll, now)),
      strip: [...end.strip, ...stripOf(poll, { now, reader })],
      progress: progressOf(poll, open),
      ...dateLines(poll, open),
      facts: open || poll.state === 'draft' ? [fact('Frist', endWords(poll, 'vier Tage'))] : [],
      fields: open && reader && isAnsweredHere(poll, reader) ? answerFields(poll, reader) : end.fields,
      disclosures: answersGrid(poll),
      buttons: buttons(...ways(poll, { open, reader, asksEnd: end.fields.length > 0 })),
    },
    ...(open || poll.state === 'closed' ? { refresh: { verb: 'date-polls.show', data: { poll: poll.number } } } : {}),
    summary: notification(`${headline(poll, now)}: ${poll.title}`),
  };
}

/** What there is to say of the end of a draft, to those who see it. */
function draftEnd(
  poll: DatePoll,
  { now, reader, errors }: { now: Instant; reader?: Member | undefined; errors?: FieldErrors | undefined },
) {
  if (poll.state !== 'draft' || !reader) return { strip: [], fields: [] };
  const fits = fittingEnd(poll, now) !== undefined;
  return endInPreview(poll, { now, publishes: coordinates(reader), errors, fits });
}

function progressOf(poll: DatePoll, running: boolean) {
  const { state, asked, answers: given } = poll;
  if (state === 'draft') return [];
  const missing = new Set(silent(poll).map(({ id }) => id));
  const all = asked.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  return progress(
    `${ofMunicipalities(given.length, asked.length)} haben geantwortet`,
    all,
    running ? undefined : () => '',
  );
}

/** What a notification says first. */
function headline(poll: DatePoll, now: Instant): string {
  if (poll.state === 'draft') return 'Entwurf einer Terminfindung';
  return isOpen(poll, now)
    ? `Terminfindung bis ${dayMonth(poll.closesAt)}`
    : `${poll.state === 'chosen' ? '' : 'Terminfindung '}${statusWord(poll)}`;
}

function statusOf(poll: DatePoll, now: Instant): string {
  return isOpen(poll, now) ? `läuft bis ${dayMonth(poll.closesAt)}` : statusWord(poll);
}

function statusWord({ state }: DatePoll): string {
  if (state === 'draft') return 'Entwurf';
  if (state === 'cancelled') return 'abgebrochen';
  return state === 'chosen' ? 'Termin gewählt' : 'ausgewertet';
}

function stripOf(poll: DatePoll, { now, reader }: { now: Instant; reader?: Member | undefined }) {
  const chosen = poll.chosen === undefined ? undefined : poll.dates[poll.chosen - 1];
  if (chosen !== undefined) return strip('good', paragraph(bold(`Gewählt: ${weekdayTime(chosen)}.`)));
  if (isOpen(poll, now)) return reader ? ownStrip(poll, reader) : [];
  return poll.state === 'closed' ? strip('accent', ...proposal(poll, reader)) : [];
}

/** What came of a poll, and who goes on from there, for those who cannot. */
function proposal(poll: DatePoll, reader: Member | undefined) {
  const { number, answers: given, asked } = poll;
  const best = bestDate(poll);
  if (given.length === 0)
    return [paragraph(bold('Es liegt keine Antwort vor.')), paragraph(words('Bitte neue Termine vorschlagen.'))];
  const after = `nach ${given.length}${NBSP}von${NBSP}${asked.length}${NBSP}Antworten`;
  if (!best)
    return [
      paragraph(bold(`Kein Termin passt ${after}.`)),
      paragraph(words('Jeder wurde von allen abgelehnt, die geantwortet haben. Bitte neue Termine vorschlagen.')),
    ];
  const chooses = `Den Termin wählt die Koordination, auch mit „terminfindung ${number} termin ${best.position}“.`;
  return [
    paragraph(bold(`Vorschlag ${after}: ${weekdayTime(best.startsAt)}.`)),
    ...(reader && coordinates(reader) ? [] : [paragraph(words(chooses))]),
  ];
}

function ownStrip(poll: DatePoll, { municipality: { id, name } }: Member) {
  const mine = answerOf(poll, id);
  if (mine)
    return strip(
      'accent',
      paragraph(bold(`${name} hat geantwortet.`)),
      ...answerLines(poll.dates, mine.content).map((line) => paragraph(small(words(line)))),
      paragraph(small(words(toldWords(mine) ?? `${mine.office}, ${longDayTime(mine.at)}`))),
    );
  return isAsked(poll, id) ? strip('warning', paragraph(bold(`Die Antwort für ${name} fehlt noch.`))) : [];
}

type Looking = { readonly open: boolean; readonly asksEnd: boolean; readonly reader?: Member | undefined };

function ways(poll: DatePoll, { open, asksEnd, reader }: Looking) {
  const { number, state } = poll;
  if (state === 'draft') return draftWays(number, asksEnd, reader);
  if (open) return answering(poll, reader);
  return state === 'closed' && reader && coordinates(reader) ? choices(poll) : [];
}

function draftWays(poll: number, asksEnd: boolean, reader: Member | undefined) {
  const publish = reader && coordinates(reader) ? [button('Veröffentlichen', 'date-polls.open', { poll })] : [];
  if (!reader || asksEnd || may(reader, 'draft') !== undefined) return publish;
  const discard = button('Entwurf verwerfen …', 'date-polls.discard', { number: poll });
  return [...publish, button('Entwurf ändern …', 'date-polls.change', { poll }), discard];
}

/** Few dates are answered where they stand, more in a form; the card for all has no fields, since others redraw it. */
function answering(poll: DatePoll, reader: Member | undefined) {
  const data = { poll: poll.number };
  const told = reader && coordinates(reader) ? [button('Mitgeteilte Antwort …', 'date-polls.enter-form', data)] : [];
  if (reader && isAnsweredHere(poll, reader))
    return [button('Antworten speichern', 'date-polls.answer', data), ...told];
  const form = button('Termine beantworten …', 'date-polls.form-answers', data);
  return [...(!reader || answers(poll, reader) ? [form] : []), ...told];
}

function isAnsweredHere(poll: DatePoll, reader: Member): boolean {
  return poll.dates.length <= ANSWERED_HERE && answers(poll, reader);
}

function answerFields(poll: DatePoll, { municipality }: Member) {
  const mine = answerOf(poll, municipality.id)?.content ?? [];
  return fieldsOf(poll).map((field, at) => inlineField(field, mine[at] ?? ''));
}

/** Whether a member answers for a municipality that is asked. */
function answers(poll: DatePoll, reader: Member): boolean {
  return may(reader, 'vote') === undefined && isAsked(poll, reader.municipality.id);
}

/** The proposed date first; all that can be chosen, by the Koordination. */
function choices(poll: DatePoll) {
  const best = bestDate(poll);
  const others = countDates(poll).filter((count) => canBeChosen(count) && count.position !== best?.position);
  return [...(best ? [best] : []), ...(poll.answers.length > 0 ? others : [])]
    .slice(0, 6)
    .map(({ startsAt, position }) =>
      button(`${dayMonth(startsAt)} wählen …`, 'date-polls.choose', { poll: poll.number, position }),
    );
}

/** Tells the Koordination of a draft where none of them has a personal chat. */
export function waitingLine(poll: DatePoll): Reply {
  return notice({
    kind: pollName(poll),
    status: 'Entwurf',
    title: poll.title,
    text: `${poll.office} hat eine Terminfindung vorbereitet. Die Koordination veröffentlicht sie, auch mit „terminfindung ${poll.number} veröffentlichen“.`,
    ways: [{ title: 'Veröffentlichen', verb: 'date-polls.open', data: { poll: poll.number } }],
  });
}

/** Says that there is nothing to see. */
export function noneCard(): Reply {
  return notice({
    kind: 'Terminfindungen',
    title: 'Es läuft keine Terminfindung',
    text: 'Hier stehen laufende Terminfindungen und solche, aus denen noch ein Termin gewählt werden kann.',
    ways: [{ title: 'Terminfindung vorbereiten …', verb: 'date-polls.form' }],
  });
}
