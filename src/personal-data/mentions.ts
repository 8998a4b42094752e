import type { Db, Owing } from '../conversation/database.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { maySayNames } from './column-names.ts';
import { officesHeld } from './identity-store.ts';
import { lookingFor, officesAmong } from './naming.ts';
import { type Row, roundTables } from './rows.ts';
import { type Texts, textsOf } from './text-store.ts';

/** A place where a name stands in a text: in which table, in which row, and the words around it. */
export interface Place {
  readonly table: string;
  /** *Nummer 3*, as far as the row has something to be known by. */
  readonly row: string;
  readonly excerpt: string;
}

/** What is looked for: of *others* in all that is typed, of whom is *forgotten* only in what their deletion leaves alone. */
interface Sought {
  readonly owing: Pick<Owing, 'tables'>;
  readonly names: readonly string[];
  readonly of: 'others' | 'forgotten';
}

/** What goes by itself within days: answers that are kept for a repetition, and messages on their way. */
const PASSING = new Set([
  'inbox',
  'repeats',
  'outbox',
  'live_cards',
  'work',
  'people',
  'pending',
  'last_questions',
  'intake',
]);

/**
 * Looks for names in all texts of a round; what is found is shown, never rewritten. The file of the round has addresses of
 * offices, which are no names of people.
 */
export async function placesOf(db: Db, { owing, names, of }: Sought, roundId: string): Promise<readonly Place[]> {
  const looks = names.map(lookingFor);
  if (looks.length === 0) return [];
  const all = new Map(roundTables(owing).flatMap((kept) => (PASSING.has(kept.table) ? [] : [[kept.table, kept.duty]])));
  const treated = ({ table, column }: { table: string; column: string }) =>
    of === 'forgotten' && !['listed', undefined].includes(all.get(table)?.personal[column]);
  const isText = (table: string, column: string) => maySayNames(column) && !treated({ table, column });
  const round = await findRoundOrThrow(db, roundId);
  const isOffice = officesAmong(await officesHeld(db, round), round.municipalities);
  const ofPeople = names.filter((name) => !isOffice(name)).map(lookingFor);
  const inPlan = ofPeople.flatMap((look) => look(JSON.stringify({ ...round, people: [] })) ?? []);
  const found: Place[] = inPlan.slice(0, 1).map(({ excerpt }) => ({ table: 'rounds', row: '', excerpt }));
  for (const texts of await textsOf(db, { tables: new Set(all.keys()), roundId, isText }))
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

const KINDS: Readonly<Record<string, string>> = {
  votes: 'Abstimmung',
  surveys: 'Rundfrage',
  acknowledgements: 'Kenntnisnahme',
  meetings: 'Sitzung',
  collections: 'Sammlung',
  'date-polls': 'Terminfindung',
  implementations: 'Umsetzung',
};

const NUMBERS: readonly (readonly [string, string])[] = [
  ['idea', 'Idee'],
  ['vote', 'Abstimmung'],
  ['meeting', 'Sitzung'],
  ['agreement', 'Absprache'],
  ['minutes', 'Protokoll'],
  ['guideline', 'Richtlinie'],
  ['question', 'Frage'],
  ['measure', 'Maßnahme'],
  ['matter', 'Vorgang'],
  ['year', 'Jahr'],
  ['number', 'Nummer'],
  ['version', 'Fassung'],
];

/** What a row is known by: *Idee 1, Nummer 2*. */
function rowName(row: Row): string {
  const kind = KINDS[String(row['kind'])];
  const numbers = NUMBERS.flatMap(([column, called]) =>
    typeof row[column] === 'number' ? [`${called} ${row[column]}`] : [],
  );
  return [...(kind === undefined ? [] : [kind]), ...numbers].join(', ');
}
