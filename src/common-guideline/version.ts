import type { Day } from '../german/calendar.ts';
import { NBSP } from '../german/write.ts';
import { cutText } from '../text/clean.ts';
import type { Amendment } from './amendment.ts';
import { type Guideline, LONGEST, type Section, sectionName } from './guideline.ts';
import { byNumber } from './section-number.ts';

/** A section as it is put to the vote; with an amendment its words are those that were upheld. */
export interface PutSection {
  /** How it is numbered in the vote. */
  readonly item: string;
  readonly section: string;
  readonly heading: string;
  readonly text: string;
  readonly amendment?: number | undefined;
  /** What is put is that the section falls away. */
  readonly struck?: boolean | undefined;
}

/** A draft as it was put to the vote, as a whole or by its sections. */
export interface Ballot {
  readonly number: number;
  readonly vote: number;
  readonly whole: boolean;
  readonly sections: readonly PutSection[];
}

/** A section of a version: its words, or why there are none; `note` says why they stayed as they were. */
export interface AgreedSection {
  readonly number: string;
  readonly heading: string;
  readonly text?: string | undefined;
  readonly note?: string | undefined;
}

/** What the round has agreed to: a version with its number, its decision and the day of that. */
export interface Version {
  readonly number: number;
  readonly decision: { readonly year: number; readonly number: number };
  readonly on: Day;
  readonly sections: readonly AgreedSection[];
}

/** What was decided on a section: whether it was carried, and what became of it in words. */
export interface Outcome {
  readonly item: string;
  readonly carried: boolean;
  readonly status: string;
}

/** *Version 2*. */
export function versionName(number: number): string {
  return `Version${NBSP}${number}`;
}

/** *Beschluss 2023/04*. */
export function decisionName({ year, number }: Version['decision']): string {
  return `Beschluss${NBSP}${year}/${String(number).padStart(2, '0')}`;
}

/** Those amendments whose refusal was not accepted: the vote decides on them. */
export function upheldIn({ amendments, sections }: Pick<Guideline, 'amendments' | 'sections'>): readonly Amendment[] {
  const there = new Set(sections.map(({ number }) => number));
  return amendments.filter(({ state, section }) => state === 'upheld' && there.has(section));
}

/**
 * What is voted on: all sections, or by sections those that differ from the last version, each behind the amendments to
 * it that were upheld.
 */
export function putToVote(guideline: Guideline, last: Version | undefined, whole: boolean): readonly PutSection[] {
  const known = new Map((last?.sections ?? []).map((one) => [one.number, one]));
  const upheld = whole ? [] : upheldIn(guideline);
  const there = new Set(guideline.sections.map(({ number }) => number));
  const gone = (last?.sections ?? []).flatMap((one) =>
    one.text === undefined || there.has(one.number) ? [] : [struckItem({ ...one, text: one.text })],
  );
  const put = guideline.sections.toSorted(byNumber).flatMap((section) => {
    const before = known.get(section.number);
    const isSame = before?.text === section.text && before.heading === section.heading;
    const own = upheld.filter((one) => one.section === section.number).map((one) => amendmentItem(section, one));
    return isSame && !whole ? own : [...own, sectionItem(section)];
  });
  return [...put, ...gone];
}

/** A section that the round has agreed to falls away only when it agrees to that. */
function struckItem({ number, heading, text }: { number: string; heading: string; text: string }): PutSection {
  const words = cutText(`${sectionName(number)} entfällt. Bisheriger Wortlaut: ${text}`, LONGEST.text);
  return { item: number, section: number, heading: `${cutText(heading, 88)} (entfällt)`, text: words, struck: true };
}

function sectionItem({ number, heading, text }: Section): PutSection {
  return { item: number, section: number, heading, text };
}

/** An item of its own is typed as a number, too: *3.2.0.4* is the amendment 4 to the section 3.2. */
function amendmentItem({ number: section, heading }: Section, { number, text, municipality }: Amendment): PutSection {
  const name = `Änderungsvorschlag${NBSP}${number} aus ${municipality.name} zu ${section}: ${heading}`;
  return { item: `${section}.0.${number}`, section, heading: name.slice(0, 100), text, amendment: number };
}

/**
 * The sections of the next version: what was carried has its new words, an upheld amendment before its section; what was
 * not stays as it was, or is named as not agreed to. What was not voted on stays.
 */
export function agreedSections(
  draft: Pick<Guideline, 'sections'>,
  { ballot, last, outcomes }: { ballot: Ballot; last: Version | undefined; outcomes: readonly Outcome[] },
): readonly AgreedSection[] {
  const byItem = new Map(outcomes.map((one) => [one.item, one]));
  const sections = new Map((last?.sections ?? []).map((one) => [one.number, one]));
  const headings = new Map(draft.sections.map(({ number, heading }) => [number, heading]));
  for (const put of ballot.sections.filter(({ amendment }) => amendment === undefined)) {
    const outcome = byItem.get(put.item);
    const before = sections.get(put.section);
    const { section: number, heading, text, struck } = put;
    if (struck && outcome?.carried) sections.delete(number);
    else if (outcome?.carried) sections.set(number, { number, heading, text });
    else sections.set(number, notAgreed({ number, heading, before, status: outcome?.status ?? 'nicht vereinbart' }));
  }
  for (const { item, section: number, text, amendment } of ballot.sections) {
    if (amendment === undefined || !byItem.get(item)?.carried) continue;
    const heading = sections.get(number)?.heading ?? headings.get(number) ?? sectionName(number);
    sections.set(number, { number, heading, text, note: `nach Änderungsvorschlag${NBSP}${amendment}` });
  }
  return [...sections.values()].sort(byNumber);
}

function notAgreed(of: { number: string; heading: string; before: AgreedSection | undefined; status: string }) {
  const { number, heading, before, status } = of;
  return before?.text === undefined ? { number, heading, note: status } : { ...before, note: `unverändert, ${status}` };
}

const REFERENCE = /\b(?:abschnitt(?:s|en|e)?|nr\.|nummer|ziffer)\s+(?<number>\d{1,3}(?:\.\d{1,3}){0,4})/giu;

/** Which sections refer to others: by the number of the one, those that it names. */
export function referencesIn(
  sections: readonly { readonly number: string; readonly text?: string | undefined }[],
): readonly { readonly from: string; readonly to: string }[] {
  const there = new Set(sections.map(({ number }) => number));
  const all = sections.flatMap(({ number: from, text = '' }) =>
    [...text.matchAll(REFERENCE)].flatMap(({ groups }) => {
      const to = groups?.['number'] ?? '';
      return there.has(to) && to !== from ? [{ from, to }] : [];
    }),
  );
  return all.filter(({ from, to }, at) => all.findIndex((one) => one.from === from && one.to === to) === at);
}

/** What of a version rests on words that were not agreed to: *Abschnitt 4 verweist auf Abschnitt 3.2, …*. */
export function brokenReferences({ sections }: Pick<Version, 'sections'>): readonly string[] {
  const missing = new Set(sections.filter(({ text }) => text === undefined).map(({ number }) => number));
  return referencesIn(sections)
    .filter(({ to }) => missing.has(to))
    .map(({ from, to }) => `${sectionName(from)} verweist auf ${sectionName(to)}, der nicht vereinbart ist.`);
}
