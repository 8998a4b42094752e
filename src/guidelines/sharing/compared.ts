import type { Db } from '../../conversation/database.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { type Whole, wholesOf } from '../chunk.ts';
import { STATUSES } from '../document.ts';
import type { Shelf } from '../shelf.ts';

/** What a report tells of rules is none of their wording. */
const REPORT = 'Das Dokument ist ein Bericht. Es gibt keinen Wortlaut einer Regel wieder.';

/** The documents that were brought in with their versions, each named by the day from which it holds; by their titles. */
export function importedVersions(shelf: Shelf) {
  const wholes = async (db: Db, roundId: string) =>
    wholesOf(await shelf.of(db, roundId)).filter(({ chunk }) => chunk.document.origin === 'import');
  return {
    all: async (db: Db, roundId: string) => {
      const byName = Map.groupBy(await wholes(db, roundId), ({ chunk }) => chunk.document.name);
      const documents = [...byName].flatMap(([key, sections]) => (sections[0] ? [compared(key, sections)] : []));
      return documents.sort((one, other) => one.title.localeCompare(other.title, 'de'));
    },
    sections: async (db: Db, roundId: string, { document, version }: { document: string; version: string }) => {
      const own = (await wholes(db, roundId)).filter(
        ({ chunk }) => chunk.document.name === document && chunk.validFrom === version,
      );
      return own.length === 0 ? undefined : own.map(({ chunk }) => chunk);
    },
  };
}

function compared(key: string, sections: readonly Whole[]) {
  const byStart = Map.groupBy(sections, ({ chunk }) => chunk.validFrom);
  const starts = [...byStart.keys()].sort((one, other) => (one < other ? -1 : 1));
  const versions = starts.flatMap(
    (day, at) =>
      byStart
        .get(day)
        ?.slice(0, 1)
        .map((first) => head(first, at + 1)) ?? [],
  );
  const isReport = versions.some(({ status }) => status === STATUSES.report);
  const title = sections[0]?.chunk.document.title ?? '';
  return { key, name: 'Dokument', title, versions, ...(isReport ? { caution: REPORT } : {}) };
}

function head({ chunk }: Whole, count: number) {
  const { validFrom, validTo, version, status } = chunk;
  const until = validTo === undefined ? '' : ` bis ${numericDay(validTo)}`;
  const issued = version === undefined ? [] : [`Fassung vom ${numericDay(version)}`];
  return {
    ...{ key: validFrom, name: `Version${NBSP}${count}`, status: STATUSES[status], day: validFrom },
    since: dotted(...issued, `gültig ab ${numericDay(validFrom)}${until}`),
    ...(status === 'draft' ? { draft: true } : {}),
  };
}
