import type { Db } from '../../conversation/database.ts';
import { dotted, numericDay } from '../../german/write.ts';
import { type Guideline, guidelineName } from '../guideline.ts';
import { findGuideline, outlines } from '../store.ts';
import { type AgreedSection, decisionName, type Version, versionName } from '../version.ts';
import { versions } from '../version-store.ts';

/** How the draft of now is typed among the versions. */
const DRAFT = 'entwurf';

/** The guidelines with what was agreed to, the latest first, and behind that the draft of now. */
async function all(db: Db, roundId: string) {
  const known = await outlines(db, roundId);
  return Promise.all(
    known.map(async ({ number, title }) => {
      const agreed = (await versions(db, roundId, number)).toReversed().map(head);
      const draft = await findGuideline(db, roundId, number);
      const drafted = draft && draft.sections.length > 0 ? [draftHead(draft)] : [];
      const name = guidelineName({ number });
      return { key: keyOf(number), name, title, guideline: number, versions: [...agreed, ...drafted] };
    }),
  );
}

function keyOf(guideline: number): string {
  return `guideline:${guideline}`;
}

/** What leads to the changes of a version against the one before. */
export function changesIn({ number }: Pick<Guideline, 'number'>, { number: version }: Pick<Version, 'number'>) {
  return { document: keyOf(number), before: String(version - 1), after: String(version) };
}

function head({ number, on, decision }: Version) {
  const since = dotted(decisionName(decision), numericDay(on));
  return { key: String(number), name: versionName(number), status: 'Absprache der Runde', since, day: on };
}

function draftHead({ sections }: Guideline) {
  const last = sections
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const since = last === undefined ? '' : `zuletzt geändert am ${numericDay(last)}`;
  return { key: DRAFT, name: 'Entwurf', status: 'Entwurf', since, draft: true };
}

/** What a version of a guideline says, or its draft of now. */
async function sections(
  db: Db,
  roundId: string,
  { document, version }: { document: string; version: string },
): Promise<readonly AgreedSection[] | undefined> {
  const number = Number(/^guideline:(?<number>\d{1,6})$/u.exec(document)?.groups?.['number'] ?? 0);
  if (number === 0) return undefined;
  if (version === DRAFT) return (await findGuideline(db, roundId, number))?.sections;
  return (await versions(db, roundId, number)).find((one) => String(one.number) === version)?.sections;
}

/** The versions of guidelines, to be compared. */
export const guidelineVersions = { all, sections };
