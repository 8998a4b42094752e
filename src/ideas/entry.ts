import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { coordinates } from '../municipalities/rights.ts';
import type { Idea } from './idea.ts';

/** What a municipality declares on an entry, once each: it supports it, wants it coordinated, has taken it over. */
export type DeclarationKind = 'support' | 'need' | 'adoption';

/** A declaration of a municipality, through which office; a coordination need says what about. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly office: string;
  readonly at: Instant;
  readonly text?: string | undefined;
}

/** What somebody said about an entry. */
export interface Comment {
  readonly office: string;
  readonly text: string;
  readonly at: Instant;
}

/** What can happen to an entry after it was submitted; each declaration can be taken back. */
export type Event = 'state' | 'edit' | 'vote' | 'item' | DeclarationKind | `${DeclarationKind}-ended`;

/** One step of an entry's history; a state change carries the state, an edit its version, a vote or TOP its number. */
export interface Step {
  readonly event: Event;
  readonly value?: string | undefined;
  readonly office: string;
  readonly at: Instant;
}

/** An entry with what municipalities declared on it, in the round's order. */
export interface Standing {
  readonly idea: Idea;
  readonly declarations: readonly Declaration[];
}

/** An entry with all that happened to it; comments and steps with the newest first. */
export interface Entry extends Standing {
  readonly comments: readonly Comment[];
  readonly steps: readonly Step[];
  /** How many municipalities take part in the round. */
  readonly municipalities: number;
}

/** A TOP by its number, and the meeting on whose agenda it stands; without one it waits for the next. */
export interface Tabled {
  readonly number: number;
  readonly meeting?: number | undefined;
}

/** The declarations of one kind. */
export function declared({ declarations }: Pick<Standing, 'declarations'>, kind: DeclarationKind): Declaration[] {
  return declarations.filter((one) => one.kind === kind);
}

/** What a municipality declared on an entry; undefined when it did not. */
export function declarationOf(
  entry: Pick<Standing, 'declarations'>,
  kind: DeclarationKind,
  municipalityId: string,
): Declaration | undefined {
  return declared(entry, kind).find(({ municipality }) => municipality.id === municipalityId);
}

/** The vote that an entry became; undefined when it became none. */
export function voteOf({ steps }: Pick<Entry, 'steps'>): number | undefined {
  const step = steps.find(({ event }) => event === 'vote');
  return step && Number(step.value);
}

/** The TOP that an entry became last; undefined when it became none. */
export function itemOf({ steps }: Pick<Entry, 'steps'>): number | undefined {
  const step = steps.find(({ event }) => event === 'item');
  return step && Number(step.value);
}

/** Whether a member speaks for their municipality. */
export function speaks({ roles }: Member): boolean {
  return roles.some((role) => role !== 'coordinator');
}

/** Whether a member may edit or withdraw an entry and change its state: those who speak for its municipality, the Koordination. */
export function mayManage(member: Member, idea: Idea): boolean {
  return coordinates(member) || (speaks(member) && member.municipality.id === idea.municipality.id);
}
