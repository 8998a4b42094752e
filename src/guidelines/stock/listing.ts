import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField, shortText } from '../../conversation/fields.ts';
import { fold } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { coordinates } from '../../municipalities/rights.ts';
import type { Chunk } from '../document.ts';
import type { Shelf } from '../shelf.ts';
import { inStockOrder, isDue, type Listed, ranked } from './stock.ts';
import { type Line, type Picked, stockCard } from './stock-cards.ts';
import { CHECKED, LISTED } from './stock-sayings.ts';
import { keepChecks, stockOf, unloadedRules } from './stock-store.ts';

/** What the list needs: what the rounds know. */
export interface StockNeeds {
  readonly shelf: Shelf;
}

const PAGE = '(?: seite (?<page>\\d{1,4}))?';
const ALL = new RegExp(`wissen${PAGE}`, 'u');
const DUE = new RegExp(`wissen (?<due>pruefen)${PAGE}`, 'u');
const UNLOADED = new RegExp(`wissen (?<unloaded>nicht geladen)${PAGE}`, 'u');
const picking = {
  page: pageField,
  due: z.string().max(20).optional(),
  unloaded: z.string().max(20).optional(),
  words: shortText().optional(),
};

/** Shows everybody which documents are known, their status, validity, and when they were checked. */
export function documents(needs: StockNeeds) {
  return command({
    verb: 'guidelines.documents',
    asked: LISTED,
    may: 'known',
    writes: false,
    typed: [
      { pattern: ALL, example: 'wissen' },
      { pattern: DUE, example: 'wissen prüfen' },
      { pattern: UNLOADED, example: 'wissen nicht geladen' },
      { pattern: /wissen zu (?<words>[^:]{2,100})/u, example: 'wissen zu Verwendungsnachweis' },
    ],
    input: z.object(picking),
    run: (turn, { page, due, unloaded, words }, db) =>
      listed(needs, db, { turn, page, picked: { due: due !== undefined, unloaded: unloaded !== undefined, words } }),
  });
}

interface Asked {
  readonly turn: Pick<MemberTurn, 'roundId' | 'at' | 'member'>;
  readonly page: number;
  readonly picked: Picked;
  readonly done?: string;
}

/** The list as somebody sees it. */
async function listed(needs: StockNeeds, db: Db, { turn, page, picked, done }: Asked): Promise<Reply> {
  const today = dayOf(turn.at);
  const all = await allListed(needs, db, turn.roundId);
  const rules = await unloadedRules(db, turn.roundId);
  const due = all.filter((one) => isDue(one, today));
  const lines: readonly Line[] = picked.unloaded ? rules : picked.due ? due : titled(all, picked.words);
  return stockCard({
    page: pageOf(lines, page),
    ...{ picked, today, done, coordinates: coordinates(turn.member), municipalityId: turn.member.municipality.id },
    ...{ unloaded: rules.length, due: due.length },
  });
}

/** All documents of a round in the order of the list. */
export async function allListed({ shelf }: StockNeeds, db: Db, roundId: string): Promise<Listed[]> {
  const known = await shelf.of(db, roundId);
  const sections = Map.groupBy(known.chunks.values(), ({ document }) => document.name);
  const stock = await stockOf(db, roundId);
  return inStockOrder(stock.map((document) => ({ ...document, ...worthOf(sections.get(document.name) ?? []) })));
}

function worthOf(chunks: readonly Chunk[]): Pick<Listed, 'statuses' | 'version'> {
  const versions = chunks.flatMap(({ version }) => (version === undefined ? [] : [version]));
  return { statuses: ranked(chunks.map(({ status }) => status)), version: versions.sort().at(-1) };
}

function titled(all: readonly Listed[], wanted: string | undefined): readonly Listed[] {
  if (wanted === undefined) return all;
  const parts = fold(wanted).folded.split(' ');
  return all.filter(({ title }) => parts.every((part) => fold(title).folded.includes(part)));
}

const WHICH = 'Bitte das Dokument mit Worten seines Titels nennen.';

/** The Koordination has looked: a document, or several, still hold. */
export function checking(needs: StockNeeds) {
  return command({
    verb: 'guidelines.check',
    asked: CHECKED,
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /gilt noch/u, tail: 'document', example: 'gilt noch: Verwendungsnachweis und Rückzahlung' }],
    input: z.object({
      ...picking,
      document: shortText(WHICH, 300).optional(),
      documents: z.array(shortText(WHICH, 300)).max(20).default([]),
    }),
    run: async (turn, { document, documents: more, page, due, words }, db) => {
      const all = await allListed(needs, db, turn.roundId);
      const names = [...(document === undefined ? [] : [document]), ...more];
      if (names.length === 0) throw noSuchDocument([]);
      const checked = names.map((name) => oneOf(all, name));
      await keepChecks(db, turn, [...new Set(checked.map(({ name }) => name))]);
      const done =
        checked.length === 1 ? `Geprüft, gilt noch: ${checked[0]?.title}.` : `${checked.length} Dokumente geprüft.`;
      return listed(needs, db, { turn, page, picked: { due: due !== undefined, words }, done });
    },
  });
}

function oneOf(all: readonly Listed[], wanted: string): Listed {
  const exact = all.filter(({ name, title }) => name === wanted || fold(title).folded === fold(wanted).folded);
  const found = exact.length > 0 ? exact : titled(all, wanted);
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) throw noSuchDocument(found);
  return one;
}

function noSuchDocument(found: readonly Listed[]): Refusal {
  const several = found.slice(0, 5).map(({ title }) => `„${title}“`);
  return new Refusal({
    code: 'guidelines.no-such-document',
    kind: 'Wissen',
    title: found.length === 0 ? 'Dieses Dokument ist nicht geladen' : 'Welches Dokument ist gemeint?',
    text: found.length === 0 ? WHICH : `Das passt zu mehreren: ${several.join(', ')}. Bitte genauer nennen.`,
    ways: [{ title: 'Wissen ansehen', verb: 'guidelines.documents' }],
  });
}
