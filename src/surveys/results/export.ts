import { z } from 'zod';
import { type Command, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { fileCard, type Links } from '../../downloads/index.ts';
import { weekdayTime } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { surveyFor, surveyNumber } from '../finding.ts';
import { isConfidential, type Survey, showsAnswers } from '../survey.ts';
import { surveyName } from '../wording.ts';
import { exporting } from './export-sayings.ts';

const FORMATS = {
  excel: { kind: 'surveys.excel', title: 'als Excel-Datei' },
  csv: { kind: 'surveys.csv', title: 'als CSV-Datei' },
} as const;

/** Offers the answers as a file, to whoever may see them. */
export function exported(links: Links): Command {
  return command({
    verb: 'surveys.export',
    may: 'known',
    writes: false,
    typed: [{ pattern: /rundfrage (?<number>\d{1,6}) (?:als )?(?<format>excel|csv)/u, example: 'rundfrage 3 excel' }],
    asked: exporting,
    input: z.object({
      number: surveyNumber,
      format: shortText()
        .toLowerCase()
        .pipe(z.enum(['excel', 'csv'])),
    }),
    run: async (turn, { number, format }, db) => {
      const { roundId, member, at: now } = turn;
      const survey = await surveyFor(db, turn, { number });
      if (!showsAnswers(survey, now, member)) throw notShown(turn.member, survey);
      const { kind, title } = FORMATS[format];
      const address = links.file({ roundId, personId: member.personId, kind, subject: String(number), now });
      return fileCard({
        kind: surveyName(survey),
        title: `Antworten ${title}`,
        text: 'Eine Zeile je Kommune, mit Stelle, Tag und Nachträgen; darunter Summe, Zahl der Angaben und Durchschnitt.',
        address,
        twin: `rundfrage ${number} ${format}`,
      });
    },
  });
}

function notShown(member: Parameters<typeof coordinates>[0], survey: Survey): Refusal {
  const text = isConfidential(survey)
    ? coordinates(member)
      ? 'Die Koordination sieht die Angaben nach der Frist, oder sobald ihre eigene Kommune geantwortet hat.'
      : 'Die Angaben dieser Rundfrage sieht nur die Koordination.'
    : `Die Antworten sehen alle nach der Frist am ${weekdayTime(survey.closesAt)}.`;
  return new Refusal({
    code: 'surveys.not-shown',
    kind: surveyName(survey),
    title: 'Diese Antworten sind nicht einsehbar',
    text,
    ways: [{ title: 'Rundfrage ansehen', verb: 'surveys.show', data: { number: survey.number } }],
  });
}
