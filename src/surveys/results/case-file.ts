import type { Instant } from '../../german/berlin.ts';
import { weekdayTime } from '../../german/write.ts';
import { askedEvents, askedPart, endedAt } from '../../responses/case-file/asked-part.ts';
import type { AskedPart, CaseEvent, Matter, Matters } from '../../responses/case-file/matter.ts';
import { withDay } from '../../responses/told.ts';
import { answerText } from '../answer.ts';
import { fieldWords } from '../field.ts';
import { findSurvey, outlines } from '../store.ts';
import { isNumeric, sumOf, sumText } from '../sums.ts';
import { isConfidential, type Survey, showsAnswers, VISIBILITY } from '../survey.ts';
import { statusOf, surveyName } from '../wording.ts';

/** The surveys as matters for the file: what is answered for the Koordination alone stands apart. */
export const surveyMatters: Matters = {
  find: async (db, { roundId, number, reader, now }) => {
    const survey = await findSurvey(db, roundId, { number: Number(number) });
    if (!survey || survey.asking.state === 'draft') return undefined;
    const apart = isConfidential(survey) && showsAnswers(survey, now, reader) ? [partOf(survey)] : undefined;
    return { ...matterOf(survey, now), confidential: apart };
  },
  published: async (db, roundId) =>
    (await outlines(db, roundId))
      .filter(({ state }) => state !== 'draft')
      .toReversed()
      .map(({ number }) => String(number)),
};

function matterOf(survey: Survey, now: Instant): Matter {
  const { asking, number, title, purpose, closesAt, office, visibility, fields } = survey;
  const shown = showsAnswers(survey, now);
  const part = partOf(survey);
  return {
    keys: [`surveys:${number}`],
    ...{ name: surveyName(survey), title, status: statusOf({ ...survey, state: asking.state }, now) },
    since: asking.openedAt ?? closesAt,
    until: endedAt(asking),
    facts: [
      { label: 'Frist', text: weekdayTime(closesAt) },
      { label: 'Antworten sehen', text: VISIBILITY[visibility].title },
      { label: 'Vorbereitet von', text: office },
    ],
    texts: [
      { name: 'Frage', text: purpose === undefined ? title : `${title}\n${purpose}`, office, at: asking.openedAt },
      ...fields.map((field, at) => ({ name: `Feld ${at + 1}: ${field.label}`, text: fieldWords(field) })),
    ],
    askings: [shown ? part : { ...part, answers: [] }],
    history: historyOf(survey),
    result: resultOf(survey, shown),
    hidden: shown ? [] : [whyHidden(survey)],
  };
}

function partOf({ asking, fields }: Survey): AskedPart {
  const dated = { ...asking, answers: asking.answers.map(withDay), replaced: asking.replaced.map(withDay) };
  return askedPart(dated, {
    says: (content) => ({ answer: answerText(fields, content) }),
    earlier: () => 'galt den Feldern vor ihrer Änderung, zählt nicht',
  });
}

function whyHidden(survey: Survey): string {
  if (isConfidential(survey))
    return 'die Angaben der Kommunen: Sie sind vertraulich und stehen im gesonderten Teil für die Koordination';
  if (survey.asking.state === 'cancelled') return 'die Antworten: Sie waren bis zur Frist verdeckt und bleiben es';
  return `die Antworten: Sie sind bis zur Frist am ${weekdayTime(survey.closesAt)} verdeckt`;
}

function historyOf({ asking, finishedAt }: Survey): CaseEvent[] {
  return [
    ...askedEvents(asking),
    ...(finishedAt === undefined ? [] : [{ at: finishedAt, what: 'Abgeschlossen, keine Nachträge mehr' }]),
  ];
}

/** How many have answered, and what the numbers come to where all may see them. */
function resultOf({ asking, fields }: Survey, shown: boolean): string[] {
  const counted = `Geantwortet haben ${asking.answers.length} von ${asking.asked.length} Kommunen.`;
  const sums = fields.flatMap((field, at) => {
    if (!shown || !isNumeric(field)) return [];
    const sum = sumOf(asking.answers, at);
    return [`${field.label}, Summe: ${sumText(field, sum)} (${sum.stated} Angaben).`];
  });
  return [counted, ...sums];
}
