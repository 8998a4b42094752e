import { noticeSchema, recompute } from '../../../src/grants/notice/input.ts';
import { checkCard, formCard, stepsCard } from '../../../src/grants/notice/notice-cards.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const { programme } = samplePlan;
const checked = (figures: Record<string, string>) => recompute(noticeSchema.parse(figures), programme);

const haan = { rate: '63', population: '30.298', share: '7,5', amount: '143.325' };
const wrong = { amount: '143.326', share: '7,5', rate: 'dreiundsechzig' };
const LONG = 'Gemeinsames Jugend- und Sozialamt der Stadt Monheim am Rhein';

const notice = samplesOf('Bescheid prüfen');
const steps = samplesOf('Rechenweg');
const form = samplesOf('Bescheid Formular');

/** The grant notice in all states. */
export const grantSamples: readonly Sample[] = [
  notice('erklärt', checkCard('Haan', checked(haan))),
  notice('erklärt, der eigene', checkCard('Haan', checked(haan), { own: true })),
  notice('stimmt genau', checkCard('Haan', checked({ ...haan, amount: '143.136' }))),
  notice('kein Vielfaches', checkCard('Haan', checked({ ...haan, amount: '143.326' }))),
  notice('außerhalb der Quote', checkCard('Haan', checked({ ...haan, amount: '196.560' }))),
  notice('keine ganze Zahl', checkCard('Haan', checked({ ...haan, population: '7', amount: '63' }))),
  notice('ohne Betrag', checkCard('Haan', checked({ rate: '63', population: '30.298', share: '7,5' }))),
  notice('ohne Quote', checkCard('Haan', checked({ rate: '63', population: '30.298', amount: '143.325' }))),
  notice('ohne Bevölkerung', checkCard('Haan', checked({ rate: '63', share: '7,5', amount: '143.325' }))),
  notice(
    'große Zahlen',
    checkCard(LONG, checked({ rate: '79', population: '17.924.590', share: '10,2', amount: '144.436.347' })),
    [LONG],
  ),
  steps('erklärt', stepsCard('Haan', checked(haan).check)),
  steps('kein Vielfaches', stepsCard('Haan', checked({ ...haan, amount: '143.326' }).check)),
  form('leer', formCard(programme, { values: { name: 'Haan' } })),
  form(
    'mit Fehlern',
    formCard(programme, {
      values: { name: 'Haan', ...wrong },
      errors: { rate: 'Bitte den Satz in Euro eingeben, z. B. 63.' },
      attempt: 1,
    }),
    Object.values(wrong),
  ),
];
