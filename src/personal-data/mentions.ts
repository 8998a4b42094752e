import type { Db, Owing } from '../conversation/database.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { maySayNames } from './column-names.ts';
import { lookingFor } from './naming.ts';
import { roundTables } from './rows.ts';
import { type Texts, textsOf } from './text-store.ts';

/** A place where a name stands in a text: in which table, in which row, and the words around it. */
export interface Place {
  readonly table: string;
  /** *Nummer 3*, as far as the row has something to be known by. */
  readonly row: string;
  readonly excerpt: string;
}

/** Looks for names in all texts of a round; what is found is shown, never rewritten. */
export async function placesOf(
  db: Db,
  { owing, names }: { owing: Pick<Owing, 'tables'>; names: readonly string[] },
  roundId: string,
): Promise<readonly Place[]> {
  const looks = names.map(lookingFor);
  if (looks.length === 0) return [];
  const all = new Map(roundTables(owing).map((kept) => [kept.table, kept]));
  const round = await findRoundOrThrow(db, roundId);
  const inPlan = looks.flatMap((look) => look(JSON.stringify(round)) ?? []);
  const found: Place[] = inPlan.slice(0, 1).map(({ excerpt }) => ({ table: 'rounds', row: '', excerpt }));
  for (const texts of await textsOf(db, { tables: new Set(all.keys()), roundId, isText: maySayNames }))
    found.push(...(await placesIn(texts, looks)));
  return found;
}

async function placesIn(texts: Texts, looks: readonly ReturnType<typeof lookingFor>[]): Promise<Place[]> {
  const rows = await texts.rows();
  return rows.flatMap((row) =>
    texts.columns.flatMap((column) => {
      const text = row[column];
      const mention = typeof text === 'string' ? looks.flatMap((look) => look(text) ?? [])[0] : undefined;
      return mention ? [{ table: texts.table, row: rowName(row), excerpt: mention.excerpt }] : [];
    }),
  );
}

const NUMBERS: readonly (readonly [string, string])[] = [
  ['kind', ''],
  ['idea', 'Idee'],
  ['vote', 'Abstimmung'],
  ['meeting', 'Sitzung'],
  ['agreement', 'Absprache'],
  ['minutes', 'Protokoll'],
  ['guideline', 'Richtlinie'],
  ['question', 'Frage'],
  ['measure', 'Maßnahme'],
  ['municipality_id', ''],
  ['year', ''],
  ['number', 'Nummer'],
  ['version', 'Fassung'],
];

function rowName(row: Readonly<Record<string, unknown>>): string {
  return NUMBERS.flatMap(([column, called]) => {
    const value = row[column];
    if (value === undefined || value === null || String(value).length > 40) return [];
    return [called === '' ? String(value) : `${called} ${value}`];
  }).join(', ');
}
