import { z } from 'zod';
import { dayOf } from '../german/time.ts';
import type { HeldItem, HeldMeeting, KnownAgreement, KnownDecision } from './held-meeting.ts';

const named = z.object({ id: z.string(), name: z.string() });
const agreement = z.object({
  number: z.number(),
  text: z.string(),
  responsible: z.string().optional(),
  dueOn: z.string().optional(),
});
const decision = z.object({ vote: z.number().optional(), text: z.string() });
const remark = z.object({ number: z.number(), of: z.string(), text: z.string() });
const item = z.object({
  place: z.number(),
  title: z.string(),
  kind: z.enum(['information', 'consultation', 'resolution']).optional(),
  presenter: z.string().optional(),
  paper: z.string().optional(),
  text: z.string(),
  decisions: z.array(decision),
  agreements: z.array(agreement),
  remarks: z.array(remark),
});

/** What minutes say, as a version of them is stored; it is never narrowed. */
export const contentSchema = z.object({
  title: z.string(),
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  place: z.string().optional(),
  /** `names` are free words for those who were there: they stand in the Word file alone. */
  attendance: z.array(
    z.object({ municipality: named, people: z.number(), excused: z.boolean(), names: z.string().optional() }),
  ),
  guests: z.array(z.object({ organisation: z.string(), people: z.number() })),
  items: z.array(item),
  /** What was decided and agreed without a TOP to which it belongs. */
  decisions: z.array(decision),
  agreements: z.array(agreement),
  attachments: z.array(z.object({ number: z.number(), title: z.string(), name: z.string().optional() })),
});

/** What minutes say. */
export type Content = z.output<typeof contentSchema>;
/** A TOP of minutes: what was consulted, and what the registers keep of it. */
export type MinutesItem = Content['items'][number];
/** A decision in minutes, by the vote that it was. */
export type MinutesDecision = Content['decisions'][number];
/** An agreement in minutes, by its number in the register. */
export type MinutesAgreement = Content['agreements'][number];

/** Longest text of a TOP, and of the names of those who were there for one municipality. */
export const LONGEST = { text: 6000, names: 300 } as const;

/** What the registers hold of the day of a meeting. */
export interface Registered {
  readonly decisions: readonly KnownDecision[];
  readonly agreements: readonly KnownAgreement[];
}

/** Drafts minutes from what is known; of minutes that were drafted before, what was written stays. */
export function contentOf(meeting: HeldMeeting, registered: Registered, before?: Content): Content {
  const items = meeting.items.map((one) => itemOf(one, registered, before));
  const placed = new Set(items.flatMap(({ decisions }) => decisions.flatMap(({ vote = [] }) => vote)));
  const told = new Set(items.flatMap(({ agreements }) => agreements.map(({ number }) => number)));
  const { beganAt, endedAt, place } = meeting;
  return {
    title: meeting.title,
    startsAt: beganAt ?? meeting.startsAt,
    ...(endedAt === undefined ? {} : { endsAt: endedAt }),
    ...(place === undefined ? {} : { place }),
    attendance: meeting.attendance.map((one) => ({ ...one, ...namesOf(before, one.municipality.id) })),
    guests: [...meeting.guests],
    items,
    decisions: registered.decisions.filter(({ vote }) => !placed.has(vote)).map(({ vote, text }) => ({ vote, text })),
    agreements: registered.agreements.filter(({ number }) => !told.has(number)),
    attachments: meeting.attachments.map(({ number, title, name }) => ({
      ...{ number, title },
      ...(name === undefined ? {} : { name }),
    })),
  };
}

function namesOf(before: Content | undefined, municipality: string): { names?: string } {
  const names = before?.attendance.find((one) => one.municipality.id === municipality)?.names;
  return names === undefined ? {} : { names };
}

function itemOf(item: HeldItem, { decisions, agreements }: Registered, before?: Content): MinutesItem {
  const written = before?.items.find(({ title }) => title === item.title);
  const of = (kind: HeldItem['lines'][number]['kind']) => item.lines.filter((line) => line.kind === kind);
  return {
    place: item.place,
    title: item.title,
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.presenter === undefined ? {} : { presenter: item.presenter }),
    ...(item.paper === undefined ? {} : { paper: item.paper.title }),
    text: written?.text ?? consultation(item),
    decisions: of('decision').map(({ text, ref }) => {
      const vote = numberOf(ref, 'votes:');
      const known = decisions.find((one) => one.vote === vote);
      return { ...(vote === undefined ? {} : { vote }), text: known?.text ?? text };
    }),
    agreements: of('agreement').map(({ number, text, ref }) => {
      const entry = numberOf(ref, 'agreements:');
      return agreements.find((one) => one.number === entry) ?? { number: entry ?? -number, text };
    }),
    remarks: written?.remarks ?? [],
  };
}

function numberOf(ref: string | undefined, prefix: string): number | undefined {
  return ref?.startsWith(prefix) ? Number(ref.slice(prefix.length)) : undefined;
}

/** What was noted, in its order; a question that stayed open says so. */
function consultation({ lines }: HeldItem): string {
  return lines
    .flatMap(({ kind, text }) => (kind === 'note' ? [text] : kind === 'question' ? [`Offene Frage: ${text}`] : []))
    .join('\n');
}

/** The day of a meeting. */
export function heldOn(meeting: HeldMeeting): string {
  return dayOf(meeting.beganAt ?? meeting.startsAt);
}

/** What minutes say, with another text of one TOP. */
export function withText(content: Content, place: number, text: string): Content {
  return { ...content, items: content.items.map((one) => (one.place === place ? { ...one, text } : one)) };
}

/** All agreements in the order in which they are lettered, each with its TOP where it has one. */
export function agreementsOf(content: Content): readonly (MinutesAgreement & { readonly place?: number })[] {
  return [
    ...content.items.flatMap(({ place, agreements }) => agreements.map((one) => ({ ...one, place }))),
    ...content.agreements,
  ];
}

/** *a*, *b*, … *z*, *aa*. */
export function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`;
}
