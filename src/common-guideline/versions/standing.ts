import type { Db } from '../../conversation/database.ts';
import { NBSP } from '../../german/write.ts';
import { spokenTables } from '../../text/pipe-table.ts';
import { sectionName } from '../guideline.ts';
import { outlines } from '../store.ts';
import { versionName } from '../version.ts';
import { versions } from '../version-store.ts';

/** The sections that the round has agreed to last, of all guidelines: *Richtlinie 1, Abschnitt 3.2, Version 1*. */
export async function standingSections(db: Db, roundId: string) {
  const all = await Promise.all(
    (await outlines(db, roundId)).map(async ({ number: guideline }) => {
      const [last] = await versions(db, roundId, guideline);
      return (last?.sections ?? []).flatMap(({ number, heading, text }) =>
        text === undefined
          ? []
          : [
              {
                key: `${guideline}/${number}/${last?.number}`,
                name: `Richtlinie${NBSP}${guideline}, ${sectionName(number)}, ${versionName(last?.number ?? 1)}`,
                title: heading,
                text: spokenTables(text),
                way: {
                  title: `Abschnitt ${number} ansehen`,
                  verb: 'guideline.section',
                  data: { number: guideline, section: number },
                },
              },
            ],
      );
    }),
  );
  return all.flat();
}
