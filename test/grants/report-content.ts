import { Exact } from '../../src/grants/figures.ts';
import { samplePlan } from '../support/sample.ts';
import { measure } from './measures.ts';

/** Measures whose amounts try the sums: to the cent, large, spent beyond what is planned. */
export const measures = [
  measure({ number: 1, planned: '0.10', committed: '0.20', spent: '0.05', provider: '=HYPERLINK("x")' }),
  measure({
    number: 2,
    planned: '12000.10',
    committed: '8000',
    spent: '12500.33',
    topicArea: 'Energie',
    goesOn: 'yes',
  }),
  measure({ number: 3, planned: '99999999.99', spent: '0.01', topicArea: 'Energie' }),
];
/** What the reports of a municipality are made of. */
export const content = {
  municipality: 'Haan',
  programme: 'Stärkungspakt NRW',
  grant: new Exact('143325'),
  measures,
  bases: [],
  providers: [],
  topicAreas: samplePlan.topicAreas,
  at: '2023-10-05T07:00:00.000Z',
};
/** An amount as LibreOffice writes it in English. */
export const plain = (amount: { toFixed(digits: number): string }) => amount.toFixed(2).replace(/\.?0+$/u, '');
