import {
  type Button,
  bold,
  button,
  disclosure,
  entry,
  type Paragraph,
  paragraph,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { enumerate } from '../german/list.ts';
import { dotted } from '../german/write.ts';
import { wordsWithin } from '../text/clean.ts';

/** Something that is open in the round and may belong on an agenda: its name (*Abstimmung 4*), what it is, and whose. */
export interface OpenMatter {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly municipalities: readonly string[];
}

/** All matters of one kind that are open now. */
export type OpenMatters = (db: Db, roundId: string, now: Instant) => Promise<readonly OpenMatter[]>;

/** What an agenda collects: votes with those who are missing, coordination needs and questions with those whose they are. */
export interface OpenLists {
  readonly votes: OpenMatters;
  readonly needs: OpenMatters;
  readonly questions: OpenMatters;
}

interface Kind {
  readonly heading: string;
  readonly whose: string;
  /** The command that lists all. */
  readonly all: string;
  readonly way: (number: number) => Button;
}

const KINDS: Readonly<Record<keyof OpenLists, Kind>> = {
  votes: {
    heading: 'Abstimmungen',
    whose: 'Es fehlen',
    all: 'abstimmungen',
    way: (number) => button(`Abstimmung ${number} ansehen`, 'votes.show', { vote: number }),
  },
  needs: {
    heading: 'Absprachebedarf',
    whose: 'Angemeldet von',
    all: 'ideen absprachebedarf',
    way: (number) => button(`Eintrag ${number} ansehen`, 'ideas.show', { number: String(number) }),
  },
  questions: {
    heading: 'Fragen ans MAGS',
    whose: 'Gefragt von',
    all: 'fragen ans mags',
    way: (number) => button(`Frage ${number} ansehen`, 'questions.show', { number }),
  },
};

/** Matters of one kind that are shown; the rest stands in their own list. */
const SHOWN = 3;
const TITLE = 140;

/** The open matters of one kind. */
export interface OpenGroup {
  readonly kind: keyof OpenLists;
  readonly matters: readonly OpenMatter[];
}

/** What is open in the round, by kind; kinds without any are left out. */
export async function openGroups(
  lists: OpenLists,
  db: Db,
  asked: { readonly roundId: string; readonly at: Instant },
): Promise<OpenGroup[]> {
  const of = async (kind: keyof OpenLists) => ({ kind, matters: await lists[kind](db, asked.roundId, asked.at) });
  const groups = [await of('votes'), await of('needs'), await of('questions')];
  return groups.filter(({ matters }) => matters.length > 0);
}

/** *Offen aus der Runde* as sections of a list, each matter with its button. */
export function openSections(groups: readonly OpenGroup[]) {
  return groups.map((group) => ({
    heading: [paragraph(bold(`Offen aus der Runde: ${KINDS[group.kind].heading}`)), ...restLine(group)],
    entries: group.matters
      .slice(0, SHOWN)
      .map((matter) =>
        entry(titleOf(matter), [paragraph(words(whoseLine(group, matter)))], KINDS[group.kind].way(matter.number)),
      ),
  }));
}

/** *Offen aus der Runde* below a draft, a line each. */
export function openDisclosure(groups: readonly OpenGroup[]) {
  if (groups.length === 0) return [];
  const content = groups.flatMap((group) => [
    paragraph(bold(KINDS[group.kind].heading)),
    ...group.matters
      .slice(0, SHOWN)
      .map((matter) => paragraph(small(words(dotted(titleOf(matter), whoseLine(group, matter)))))),
    ...restLine(group),
  ]);
  return [disclosure('open', 'Offen aus der Runde', { content })];
}

function titleOf({ name, title }: OpenMatter): string {
  const cut = title.length > TITLE ? `${wordsWithin(title, TITLE)} …` : title;
  return `${name}: ${cut}`;
}

function whoseLine({ kind }: OpenGroup, { municipalities }: OpenMatter): string {
  return municipalities.length === 0 ? '' : `${KINDS[kind].whose}: ${enumerate(municipalities)}`;
}

function restLine({ kind, matters }: OpenGroup): Paragraph[] {
  const rest = `${SHOWN} von ${matters.length}, alle unter „${KINDS[kind].all}“.`;
  return matters.length > SHOWN ? [paragraph(small(subtle(rest)))] : [];
}
