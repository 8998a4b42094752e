import { createHash } from 'node:crypto';
import { sentLetters } from '../collections/letter-store.ts';
import { guidelineName } from '../common-guideline/guideline.ts';
import { outlines as guidelines } from '../common-guideline/store.ts';
import { versions } from '../common-guideline/version-store.ts';
import { registerOf } from '../decisions/register.ts';
import { dayOf } from '../german/time.ts';
import { numericDay } from '../german/write.ts';
import { allComments, allStandings } from '../ideas/entry-store.ts';
import { versionsOf, outlines as written } from '../minutes/store.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { allQuestions } from '../questions/store.ts';
import { allResponsibilities } from '../responsibilities/store.ts';
import type { Placeables } from '../sharepoint/placeable.ts';
import { outlines as surveys } from '../surveys/store.ts';
import { allPossibilities } from '../topics/store.ts';
import { decidedVotes } from '../votes/index.ts';

/** A living list changes its version with what stands in it. */
function print(...content: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}

/** Minutes that the round has agreed to, each version for itself. */
const agreedMinutes: Placeables = async (db, roundId) => {
  const agreed = (await written(db, roundId)).filter(({ state }) => state === 'agreed');
  const files = agreed.map(async ({ number, meeting, heldOn }) => {
    const [latest] = await versionsOf(db, roundId, number);
    const version = latest?.number ?? 1;
    const which = meeting === undefined ? 'Niederschrift' : `Niederschrift ${meeting}`;
    const subject = `${number}/${version}`;
    return {
      ...{ key: `minutes:${subject}`, version: '1', folder: 'Niederschriften' },
      name: `${which} vom ${numericDay(heldOn)}, Fassung ${version}.docx`,
      file: { kind: 'minutes.word', subject },
    };
  });
  return Promise.all(files);
};

/** The register of decisions. */
const register: Placeables = async (db, roundId) => {
  const decisions = await registerOf(db, roundId, decidedVotes);
  if (decisions.length === 0) return [];
  const of = { version: print(decisions), folder: 'Entscheidungen' };
  return [
    { ...of, key: 'decisions.word', name: 'Beschlüsse.docx', file: { kind: 'decisions.word', subject: '' } },
    { ...of, key: 'decisions.excel', name: 'Beschlüsse.xlsx', file: { kind: 'decisions.excel', subject: '' } },
  ];
};

/** The collection of ideas, with what was said of them. */
const ideas: Placeables = async (db, roundId) => {
  const standings = await allStandings(db, roundId);
  if (standings.length === 0) return [];
  const version = print(standings, await allComments(db, roundId));
  const file = { kind: 'ideas.excel', subject: '' };
  return [{ key: 'ideas.excel', version, folder: 'Ideen', name: 'Ideen und gute Beispiele.xlsx', file }];
};

/** Each version of a guideline that the round has agreed to; never a draft. */
const agreedGuidelines: Placeables = async (db, roundId) => {
  const all = await guidelines(db, roundId);
  const files = all.map(async ({ number }) =>
    (await versions(db, roundId, number)).map(({ number: version, on }) => ({
      ...{ key: `guideline:${number}/${version}`, version: '1', folder: 'Leitlinie' },
      name: `${guidelineName({ number })}, Version ${version} vom ${numericDay(on)}.docx`,
      file: { kind: 'guideline.word', subject: `${number}/${version}` },
    })),
  );
  return (await Promise.all(files)).flat();
};

/** Letters as they were sent. */
const letters: Placeables = async (db, roundId) =>
  [...(await sentLetters(db, roundId))].flatMap(([number, { on }]) => {
    const of = { version: on, folder: 'Schreiben an das MAGS' };
    const name = `Schreiben zu Sammlung ${number} vom ${numericDay(on)}`;
    const subject = String(number);
    return [
      { ...of, key: `letters.word:${number}`, name: `${name}.docx`, file: { kind: 'letters.word', subject } },
      { ...of, key: `letters.mail:${number}`, name: `${name}.eml`, file: { kind: 'letters.mail', subject } },
    ];
  });

/** Surveys that have ended and whose answers all see. */
const surveyResults: Placeables = async (db, roundId) =>
  (await surveys(db, roundId))
    .filter(({ state, visibility }) => state === 'closed' && visibility !== 'coordination')
    .map(({ number, title, finishedAt, closesAt }) => ({
      ...{ key: `surveys:${number}`, version: finishedAt ?? closesAt, folder: 'Rundfragen' },
      name: `Rundfrage ${number}, ${title}.xlsx`,
      file: { kind: 'surveys.excel', subject: String(number) },
    }));

/** The matrix of the topic areas without anybody's measures, and who is responsible. */
const topicAreas: Placeables = async (db, roundId, now) => {
  const { topicAreas: areas } = await findRoundOrThrow(db, roundId);
  const responsible = await allResponsibilities(db, roundId);
  const folder = 'Themenfelder und Zuständigkeiten';
  const under = [await allPossibilities(db, roundId), await allStandings(db, roundId), await allQuestions(db, roundId)];
  const known = print(areas, responsible, ...under, responsible.length > 0 ? dayOf(now).slice(0, 7) : '');
  const topics = { key: 'topics.word', version: known, folder, name: 'Themenfelder.docx' };
  const register = { key: 'responsibilities', version: print(responsible), folder, name: 'Zuständigkeiten.xlsx' };
  return [
    { ...topics, file: { kind: 'topics.word', subject: '' } },
    ...(responsible.length === 0 ? [] : [{ ...register, file: { kind: 'responsibilities.excel', subject: '' } }]),
  ];
};

/** What lies in the SharePoint of the channel: all of the round may read it, no draft, nobody's money, nothing confidential. */
export const placeables: Placeables = async (...of) => {
  const all = [agreedMinutes, register, ideas, agreedGuidelines, letters, surveyResults, topicAreas];
  return (await Promise.all(all.map((list) => list(...of)))).flat();
};
