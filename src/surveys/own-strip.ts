import { bold, paragraph, small, strip, words } from '../cards/parts.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { dotted, longDayTime } from '../german/write.ts';
import { may } from '../municipalities/rights.ts';
import { answerOf, isAsked, isLate, isOpen } from '../responses/asking.ts';
import { answerText } from './answer.ts';
import { toldWords } from './given.ts';
import { type Survey, takesLate } from './survey.ts';

/** What somebody's own municipality has answered, with office and time, or that its answer is missing. */
export function ownStrip(survey: Survey, reader: Member, now: Instant) {
  const { asking, fields } = survey;
  const { id, name } = reader.municipality;
  if (asking.state === 'draft' || may(reader, 'speak') !== undefined || !isAsked(asking, id)) return [];
  const mine = answerOf(asking, id);
  if (mine) {
    const told = toldWords(mine) ?? dotted(mine.office, longDayTime(mine.at));
    const late = isLate(asking, mine) ? ' (Nachtrag)' : '';
    return strip(
      'accent',
      paragraph(bold(`${name} hat geantwortet: ${answerText(fields, mine.content)}`)),
      paragraph(small(words(`${told}${late}`))),
    );
  }
  if (isOpen(asking, now)) return strip('warning', paragraph(bold(`Die Antwort für ${name} fehlt noch.`)));
  return takesLate(survey, now) ? strip('warning', paragraph(bold(`${name} hat nicht geantwortet.`))) : [];
}
