import { Exact } from '../../src/grants/figures.ts';
import type { Measure } from '../../src/grants/measure.ts';

/** A measure of Haan; tests change what they need, amounts as decimal texts. */
export function measure(
  change: Partial<Omit<Measure, 'planned' | 'committed' | 'spent'>> & {
    planned?: string;
    committed?: string;
    spent?: string;
  } = {},
): Measure {
  const { planned = '0', committed = '0', spent = '0', ...rest } = change;
  return {
    number: 3,
    version: 1,
    municipality: { id: 'haan', name: 'Haan' },
    title: 'Schuldnerberatung ausbauen',
    topicArea: 'Sozial- und Schuldnerberatung',
    state: 'active',
    office: 'Sozialamt Haan',
    changedAt: '2023-10-05T07:00:00.000Z',
    planned: new Exact(planned),
    committed: new Exact(committed),
    spent: new Exact(spent),
    ...rest,
  };
}
