import { leafing } from '../cards/page.ts';
import { type Button, button, type Turning } from '../cards/parts.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { answerOf, isAsked, isOpen, silent } from '../responses/asking.ts';
import { caseButton } from '../responses/case-file/button.ts';
import { isConfidential, isFrozen, type Survey, showsAnswers, takesLate } from './survey.ts';

/** Who looks at a survey and when, and which page of its result. */
interface Looking {
  readonly now: Instant;
  readonly reader: Member | undefined;
  readonly place: { readonly page: number; readonly pages: number };
  /** A new end is asked for on the card: its form has one button. */
  readonly asksEnd?: boolean;
}

/** What its reader can do with a survey; in the channel, what all can who are asked. */
export function surveyWays(survey: Survey, looking: Looking): readonly (Button | Turning)[] {
  const { asking, number } = survey;
  const { now, reader, place } = looking;
  const runs = reader !== undefined && coordinates(reader);
  if (asking.state === 'draft') return draftWays(survey, { reader, runs, asksEnd: looking.asksEnd === true });
  const next = leafing(place, 'surveys.show', { number });
  const isOver = asking.state === 'cancelled' || survey.finishedAt !== undefined;
  const manage = runs && !isOver ? [button('Rundfrage verwalten', 'surveys.manage', { number })] : [];
  if (isOpen(asking, now)) return [...answerWays(survey, reader), ...next, ...manage];
  const excel =
    showsAnswers(survey, now, reader) || (isConfidential(survey) && runs)
      ? [button('Excel laden', 'surveys.export', { number, format: 'excel' })]
      : [];
  const late = takesLate(survey, now) ? lateWays(survey, reader) : [];
  const again =
    reader && may(reader, 'draft') === undefined ? [button('Wiederholen …', 'surveys.form', { like: number })] : [];
  return [
    ...late,
    ...(asking.state === 'cancelled' ? [] : excel),
    ...next,
    ...again,
    ...manage,
    caseButton('survey', number),
  ];
}

function draftWays(
  { number }: Survey,
  { reader, runs, asksEnd }: { reader: Member | undefined; runs: boolean; asksEnd: boolean },
): Button[] {
  const change =
    reader && !asksEnd && may(reader, 'draft') === undefined
      ? [
          button('Entwurf ändern …', 'surveys.change', { number }),
          button('Entwurf verwerfen …', 'surveys.discard', { number }),
        ]
      : [];
  return [...(runs ? [button('Veröffentlichen', 'surveys.open', { number })] : []), ...change];
}

function answerWays(survey: Survey, reader: Member | undefined): Button[] {
  const { number, asking } = survey;
  if (reader && !answers(survey, reader)) return [];
  const mine = reader && answerOf(asking, reader.municipality.id);
  const form = button(mine ? 'Antwort ändern …' : 'Antwort geben …', 'surveys.answer-form', { number });
  const isNothing = mine !== undefined && 'nil' in mine.content;
  const nothing = button(mine ? 'In Fehlanzeige ändern' : 'Fehlanzeige', 'surveys.nothing', {
    ...{ number, wording: asking.wording },
  });
  const change =
    reader && coordinates(reader) && !isFrozen(survey) ? [button('Felder ändern …', 'surveys.change', { number })] : [];
  return [form, ...(isNothing ? [] : [nothing]), ...change];
}

function lateWays(survey: Survey, reader: Member | undefined): Button[] {
  const { number, asking } = survey;
  if (reader ? !answers(survey, reader) : silent(asking).length === 0) return [];
  const mine = reader && answerOf(asking, reader.municipality.id);
  return [button(mine ? 'Nachtrag ändern …' : 'Nachtrag geben …', 'surveys.answer-form', { number })];
}

/** Whether a member answers for a municipality that is asked. */
function answers({ asking }: Survey, reader: Member): boolean {
  return may(reader, 'speak') === undefined && isAsked(asking, reader.municipality.id);
}
