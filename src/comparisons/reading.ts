import type { Db } from '../conversation/database.ts';
import type { Compared, Source } from './document.ts';
import type { Section } from './section.ts';

/** What both versions say, the earlier one first. */
export async function readSections(
  sources: readonly Source[],
  db: Db,
  { roundId, of }: { roundId: string; of: Compared },
): Promise<[readonly Section[], readonly Section[]]> {
  const read = async (version: string): Promise<readonly Section[]> => {
    for (const { sections } of sources) {
      const found = await sections(db, roundId, { document: of.document.key, version });
      if (found) return found;
    }
    return [];
  };
  return [await read(of.before.key), await read(of.after.key)];
}
