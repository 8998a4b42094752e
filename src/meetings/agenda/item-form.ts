import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Reply } from '../../conversation/reply.ts';
import { NBSP, weekdayTime } from '../../german/write.ts';
import { type AgendaItem, ITEM_KINDS, LONGEST } from '../agenda.ts';
import { meetingName } from '../anatomy.ts';
import type { MeetingEntry } from '../meeting.ts';
import { WAITS } from './agenda-card.ts';

/** How to propose a TOP without a form. */
const TWIN = 'top: Thema; Art: Beschluss; Minuten: 20; Vorstellung: Haan; Vorlage: Titel https://…';

const TITLE: Field = { kind: 'text', name: 'title', label: 'Thema', required: true, maxLength: LONGEST };

const DETAILS: readonly Field[] = [
  {
    kind: 'choice',
    name: 'kind',
    label: 'Art',
    choices: Object.entries(ITEM_KINDS).map(([value, title]) => ({ value, title })),
  },
  { kind: 'text', name: 'minutes', label: 'Minuten', placeholder: 'z. B. 20', maxLength: 12 },
  {
    kind: 'text',
    name: 'presenter',
    label: 'Wer stellt vor',
    placeholder: 'Kommune oder Stelle, keine Namen',
    maxLength: 60,
  },
  { kind: 'text', name: 'paper', label: 'Vorlage', placeholder: 'Titel https://…', maxLength: 600 },
];

function kindOf(meeting: MeetingEntry | undefined): string {
  return meeting ? `Tagesordnung der ${meetingName(meeting)}` : 'Tagesordnung';
}

/** The form for a TOP, for a meeting or for the next one that is announced. */
export function itemForm(meeting: MeetingEntry | undefined, filled: Filled): Reply {
  const form = {
    kind: kindOf(meeting),
    title: 'TOP vorschlagen',
    hint: meeting ? `${meeting.title}, ${weekdayTime(meeting.startsAt)}` : WAITS,
    fields: [TITLE],
    more: {
      title: 'Art, Minuten, Vorlage',
      says: 'Freiwillig: wozu der TOP dient, wie lange er dauert, wer ihn vorstellt.',
      fields: DETAILS,
      unusual: DETAILS.some(({ name }) => filled.values[name] !== undefined),
    },
    submit: {
      title: 'TOP vorschlagen',
      verb: 'meetings.propose',
      data: meeting ? { number: String(meeting.number) } : {},
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: 'TOP vorschlagen',
    personal: { twin: TWIN },
  };
}

/** The form of a TOP that is changed, with what stands there. */
export function changeForm(item: AgendaItem, meeting: MeetingEntry | undefined, filled: Filled): Reply {
  const form = {
    kind: kindOf(meeting),
    title: 'TOP ändern',
    hint: meeting ? `${meeting.title}, ${weekdayTime(meeting.startsAt)}` : `Vormerkung${NBSP}${item.number}`,
    fields: [TITLE, ...DETAILS],
    submit: { title: 'TOP speichern', verb: 'meetings.change-item', data: { item: item.number, whole: 'ja' } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: 'TOP ändern',
    personal: { twin: 'sitzung 3 top 2 ändern: Art: Beschluss; Minuten: 20' },
  };
}
