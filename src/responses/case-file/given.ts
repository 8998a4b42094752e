import { longDayTime } from '../../german/write.ts';
import type { How } from '../asking.ts';
import { toldWords } from '../told.ts';
import type { GivenHow } from './matter.ts';

const WAYS: Readonly<Record<How, string>> = {
  head: 'durch die Leitung',
  deputy: 'durch die Vertretung',
  staff: 'durch Mitarbeitende',
  telephone: 'telefonisch mitgeteilt, erfasst durch die Koordination',
  'e-mail': 'per E-Mail mitgeteilt, erfasst durch die Koordination',
  present: 'in der Sitzung, erfasst durch die Koordination',
};

/** The office, the way and the time of an answer, a line each. */
export function givenLines(how: GivenHow): readonly string[] {
  const way = toldWords(how) ?? (how.given === undefined ? 'Weg nicht festgehalten' : WAYS[how.given]);
  return [how.office, way, longDayTime(how.at)];
}

/** *zurückgenommen am 18. April 2023, 09:12 Uhr (Sozialamt Haan)*. */
export function withdrawnWords({ at, office }: { readonly at: string; readonly office: string }): string {
  return `zurückgenommen am ${longDayTime(at)} (${office})`;
}
