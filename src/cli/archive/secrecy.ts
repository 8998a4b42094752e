import type { Filed } from '../../conversation/database.ts';
import type { PartRows } from './matter.ts';
import type { Row } from './rows.ts';

/** What of a matter all may read. */
export interface Privacy {
  /** The whole matter is for the Koordination alone: so is every draft. */
  readonly apart: boolean;
  readonly answersApart: boolean;
  /** Nobody sees the answers yet: hidden means everywhere, archives included. */
  readonly sealed: boolean;
}

/** Whether a table holds what the municipalities answered. */
export function isAnswer(table: string): boolean {
  return table === 'responses' || table === 'replaced_responses';
}

/** Judges a matter by its own row and by how far it has come. */
export function privacyOf({ apart, answersApart, sealed, asks }: Filed, head: Row, parts: PartRows): Privacy {
  const asking = parts.get('askings')?.[0];
  const isDraft = asks !== undefined && asking === undefined;
  return {
    apart: apart === true || isDraft || holds(apart, head),
    answersApart: holds(answersApart, head),
    sealed: holds(sealed, head) && asking?.['state'] === 'open',
  };
}

function holds(values: Filed['apart'], row: Row): boolean {
  if (values === undefined || values === true) return false;
  return Object.entries(values).every(([column, wanted]) => wanted.includes(row[column] ?? null));
}
