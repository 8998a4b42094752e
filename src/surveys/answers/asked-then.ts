import { z } from 'zod';
import { wholeNumber } from '../../conversation/fields.ts';
import { InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold } from '../../conversation/phrase.ts';
import type { Survey } from '../survey.ts';
import { fieldName } from './answer-form.ts';

/** What a form remembers of what it asked: which wording of the survey, and the labels of its fields. */
export const askedThen = {
  wording: wholeNumber('', { from: 0 }).optional().catch(undefined),
  labels: z.array(z.string().max(100)).max(6).optional().catch(undefined),
};
type AskedThen = z.output<z.ZodObject<typeof askedThen>>;

/** Whether a form asked something else than the survey does now; one from before forms remembered it asked the first wording. */
export function isOutdated({ asking }: Survey, { wording = 0 }: AskedThen): boolean {
  return asking.wording !== wording;
}

/** Brings the form back that shows what is asked now, with all that was typed. */
export function refuseOutdated(survey: Survey, said: AskedThen & Raw): void {
  if (!isOutdated(survey, said)) return;
  const typed = typedThen(said).map(({ label, value }) => `${label}: ${shownValue(value)}`);
  const kept = typed.length === 0 ? '' : ` Eingegeben hatten Sie: ${typed.join('; ')}.`;
  throw new InvalidInput({
    wording: `Seit das Formular geöffnet wurde, wird etwas anderes gefragt. Bitte prüfen Sie Ihre Antwort.${kept}`,
  });
}

/** What stands in the form that comes back: of another question, what was typed at fields that are called the same. */
export function valuesThen(survey: Survey, raw: Raw): Raw {
  const said = { ...raw, ...z.object(askedThen).parse(raw) };
  return isOutdated(survey, said) ? { ...raw, ...carriedOver(survey, said) } : raw;
}

/** What was typed for other fields, at those that are called the same now. */
function carriedOver({ fields }: Survey, said: AskedThen & Raw): Raw {
  const before = new Map(typedThen(said).map(({ label, value }) => [fold(label).folded, value]));
  return Object.fromEntries(fields.map(({ label }, at) => [fieldName(at), before.get(fold(label).folded) ?? '']));
}

function typedThen(said: AskedThen & Raw): { label: string; value: string }[] {
  return Array.from({ length: 6 }, (_, at) => ({
    label: said.labels?.[at] ?? `Feld ${at + 1}`,
    value: String(said[fieldName(at)] ?? '').trim(),
  })).filter(({ value }) => value !== '');
}

/** Of a choice between yes and no, what stood beside it. */
function shownValue(value: string): string {
  if (value === 'yes') return 'ja';
  return value === 'no' ? 'nein' : value;
}
