import type { Decimal } from 'decimal.js';
import type { ExcelCell, ExcelSheet } from '../../documents/written/excel-file.ts';
import type { Day } from '../../german/calendar.ts';
import { numericDay } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';

import { measureName } from '../measure.ts';
import { isMissing, type ProofState, type ProviderLine, proofState, providerSums } from '../provider.ts';

/** So many missing proofs are named one by one at the top of a file; all stand further down. */
const NAMED = 20;
const STATES: Readonly<Record<ProofState, string>> = {
  overdue: 'fehlt, überfällig',
  due: 'steht noch aus',
  undated: 'kein Tag vereinbart',
  received: 'eingegangen, noch nicht anerkannt',
  accepted: 'anerkannt',
};

/** The proofs that have not come in, a German line each: *Caritasverband (Maßnahme 3), fällig 31.01.2024, 12.000 €*. */
export function missingProofs(lines: readonly ProviderLine[], today: Day): string[] {
  const missing = lines.filter(({ provider }) => isMissing(proofState(provider, today)));
  const named = missing.slice(0, NAMED).map((line) => missingWords(line, today));
  const more = missing.length - named.length;
  return more > 0 ? [...named, `und ${more} weitere, siehe Träger`] : named;
}

function missingWords({ measure, name, provider }: ProviderLine, today: Day): string {
  const due = provider?.proofDue;
  return [
    `${name} (${measureName(measure.number)})`,
    ...(due === undefined ? [] : [`${due < today ? 'überfällig seit' : 'fällig'} ${numericDay(due)}`]),
    ...(provider && due === undefined ? ['kein Tag vereinbart'] : []),
    ...(provider?.passedOn ? [euro(provider.passedOn)] : []),
    ...(provider ? [] : ['noch ohne Angaben']),
  ].join(', ');
}

/** How the state of a proof is called in a file. */
function stateWords({ provider }: ProviderLine, today: Day): string {
  return provider ? STATES[proofState(provider, today)] : 'noch ohne Angaben';
}

const COLUMNS = [
  { name: 'Träger', width: 36 },
  { name: 'Maßnahme', width: 40 },
  { name: 'Nachweis', width: 32 },
  { name: 'Weitergeleitet', width: 16 },
  { name: 'Zurückgezahlt', width: 16 },
  { name: 'Vereinbarung vom', width: 18 },
  { name: 'Nachweis fällig', width: 16 },
  { name: 'Eingegangen', width: 14 },
  { name: 'Anerkannt', width: 14 },
  { name: 'Zurückgezahlt am', width: 18 },
  { name: 'Link zur Vereinbarung', width: 40 },
] as const;

/** The sheet with the providers, the missing proofs first; none where there is no provider. */
export function providerSheets(lines: readonly ProviderLine[], today: Day): ExcelSheet[] {
  if (lines.length === 0) return [];
  const { all, repaid } = providerSums(lines, today);
  const sum = (column: 'D' | 'E', shows: Decimal): ExcelCell => ({
    formula: `ROUND(SUM(${column}2:${column}${lines.length + 1}),2)`,
    shows,
    euro: true,
  });
  return [
    {
      name: 'Träger',
      columns: COLUMNS,
      rows: lines.map((line) => providerRow(line, today)),
      sums: [['Summe', undefined, undefined, sum('D', all.passedOn), sum('E', repaid)]],
    },
  ];
}

function providerRow(line: ProviderLine, today: Day): ExcelCell[] {
  const { measure, name, provider } = line;
  const money = (amount: Decimal | undefined): ExcelCell => amount && { euro: amount };
  const day = (on: Day | undefined): ExcelCell => (on === undefined ? undefined : { day: on });
  return [
    name,
    `${measure.number} ${measure.title}`,
    stateWords(line, today),
    money(provider?.passedOn),
    money(provider?.repaid),
    ...[provider?.agreedOn, provider?.proofDue, provider?.proofReceived, provider?.proofAccepted].map(day),
    day(provider?.repaidOn),
    provider?.agreement,
  ];
}
