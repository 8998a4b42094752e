import type { Decimal } from 'decimal.js';
import { z } from 'zod';
import { shortText } from '../conversation/fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import { fold, readFields } from '../conversation/phrase.ts';
import { readAmount } from '../german/amount.ts';
import type { Instant } from '../german/berlin.ts';
import { NBSP } from '../german/write.ts';
import { euro, numberText } from '../german/write-number.ts';
import { Exact } from './figures.ts';

/** What is planned, committed and spent, in euro. */
export interface Amounts {
  readonly planned: Decimal;
  readonly committed: Decimal;
  readonly spent: Decimal;
}

/** What somebody enters of a measure: something that the grant pays for. */
export interface MeasureDraft extends Amounts {
  readonly title: string;
  readonly topicArea: string;
  /** The provider that carries it out; without one the municipality does. */
  readonly provider?: string | undefined;
  /** Whether it goes on after the programme. */
  readonly goesOn?: 'yes' | 'no' | undefined;
  /** Where the evidence lies. */
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

/** A measure as it stands in one version; a dropped one counts nowhere and stays in the history. */
export interface Measure extends MeasureDraft {
  readonly number: number;
  readonly version: number;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly state: 'active' | 'dropped';
  readonly office: string;
  readonly changedAt: Instant;
}

/** *Maßnahme 3*. */
export function measureName(number: number | string): string {
  return `Maßnahme${NBSP}${number}`;
}

/** The amounts of a measure with the words that users read. */
export const AMOUNTS = { planned: 'Verplant', committed: 'Gebunden', spent: 'Verausgabt' } as const;

const NO_AMOUNT = 'Bitte einen Betrag in Euro eingeben, z. B. 12.000,00.';
/** Sums of such amounts keep within the 15 digits of a spreadsheet. */
const TOO_MUCH = new Exact('1000000000');

/** Euro as they are typed. */
export const amountField = shortText(NO_AMOUNT).transform((typed, context) => {
  const read = readAmount(typed, NO_AMOUNT);
  const found = read.kind === 'read' ? new Exact(read.value) : undefined;
  if (found?.lessThan(TOO_MUCH) && !found.isNegative()) return found;
  const wrong = read.kind === 'wrong' ? read.says : NO_AMOUNT;
  const message = found?.isNegative() ? 'Bitte einen Betrag eingeben, der nicht negativ ist.' : wrong;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const NOTHING = new Exact(0);

const YES_OR_NO = 'Bitte ja oder nein wählen.';

const yesOrNo = shortText(YES_OR_NO).transform((typed, context) => {
  const said = fold(typed).folded;
  if (said === 'yes' || said === 'ja') return 'yes' as const;
  if (said === 'no' || said === 'nein') return 'no' as const;
  context.addIssue({ code: 'custom', message: YES_OR_NO });
  return z.NEVER;
});

/** A link as it is typed. */
export const addressField = z
  .string()
  .max(500, 'Bitte einen kürzeren Link eingeben.')
  .refine(
    (typed) => URL.canParse(typed) && /^https?:\/\//u.test(typed),
    'Bitte den ganzen Link eingeben, z. B. https://www.beispiel.de.',
  );

/** What a form, a typed message or a row of a table says of a measure. */
export const draftSchema = z.object({
  title: z
    .string('Bitte die Maßnahme benennen.')
    .min(3, 'Bitte die Maßnahme benennen.')
    .max(90, 'Bitte den Namen auf 90 Zeichen kürzen.'),
  topicArea: z.string('Bitte ein Themenfeld wählen.').max(80, 'Bitte ein Themenfeld aus der Liste wählen.'),
  provider: z.string().max(120, 'Bitte den Träger auf 120 Zeichen kürzen.').optional(),
  planned: amountField,
  committed: amountField.optional().transform((found) => found ?? NOTHING),
  spent: amountField.optional().transform((found) => found ?? NOTHING),
  goesOn: yesOrNo.optional(),
  evidence: addressField.optional(),
  note: z.string().max(1000, 'Bitte die Bemerkung auf 1.000 Zeichen kürzen.').optional(),
});

/** The labels of a typed measure. */
export const LABELS = {
  massnahme: 'title',
  titel: 'title',
  themenfeld: 'topicArea',
  traeger: 'provider',
  geplant: 'planned',
  verplant: 'planned',
  'verplant in euro': 'planned',
  gebunden: 'committed',
  'gebunden in euro': 'committed',
  verausgabt: 'spent',
  'verausgabt in euro': 'spent',
  ausgegeben: 'spent',
  'laeuft weiter': 'goesOn',
  'nach dem programm': 'goesOn',
  beleg: 'evidence',
  bemerkung: 'note',
} as const;

/** A measure as it would be typed, field by field. */
export function typedValues(draft: MeasureDraft): Record<string, string> {
  const { title, topicArea, provider, goesOn, evidence, note } = draft;
  const texts = { title, topicArea, provider, goesOn, evidence, note };
  return {
    ...Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    planned: typedAmount(draft.planned),
    committed: typedAmount(draft.committed),
    spent: typedAmount(draft.spent),
  };
}

/** *12.000,50*, as it is typed. */
export function typedAmount(value: Decimal): string {
  return numberText(value.toFixed(2));
}

/** Euro that a measure takes from the grant: what is planned, or more where more is committed or spent. */
export function claimed({ planned, committed, spent }: Amounts): Decimal {
  return Exact.max(planned, committed, spent);
}

/** Euro of a measure that are bound to be spent: what is committed, or more where more is spent. */
export function bound({ committed, spent }: Amounts): Decimal {
  return Exact.max(committed, spent);
}

/** What one should look at in a measure's amounts, a German sentence each. */
export function oddities({ planned, committed, spent }: Amounts, euro: (amount: Decimal) => string): string[] {
  const over = spent.minus(planned);
  const bound = committed.minus(planned);
  return [
    ...(over.greaterThan(0) ? [`Verausgabt sind ${euro(over)} mehr als verplant.`] : []),
    ...(bound.greaterThan(0) && !over.greaterThan(0) ? [`Gebunden sind ${euro(bound)} mehr als verplant.`] : []),
  ];
}

/** A field of a measure as users read it. */
type Shown = (measure: Measure) => string | undefined;

const FIELDS: readonly (readonly [string, Shown])[] = [
  ['Name', ({ title }) => title],
  ['Themenfeld', ({ topicArea }) => topicArea],
  ['Träger', ({ provider }) => provider],
  [AMOUNTS.planned, ({ planned }) => euro(planned)],
  [AMOUNTS.committed, ({ committed }) => euro(committed)],
  [AMOUNTS.spent, ({ spent }) => euro(spent)],
  ['Läuft weiter', ({ goesOn }) => goesOn && { yes: 'ja', no: 'nein' }[goesOn]],
  ['Beleg', ({ evidence }) => evidence],
  ['Bemerkung', ({ note }) => note],
];

/** What changed from one version of a measure to the next, a German line each; without one before, what it began with. */
export function changesBetween(before: Measure | undefined, after: Measure): string[] {
  if (!before)
    return [
      `Angelegt: verplant ${euro(after.planned)}, gebunden ${euro(after.committed)}, verausgabt ${euro(after.spent)}`,
    ];
  const lines = FIELDS.flatMap(([label, shown]) => {
    const [old, now] = [shown(before), shown(after)];
    return old === now ? [] : [`${label}: ${now ?? 'leer'} (vorher ${old ?? 'leer'})`];
  });
  if (before.state === after.state) return lines.length > 0 ? lines : ['Ohne Änderung gespeichert'];
  return [after.state === 'dropped' ? 'Gestrichen' : 'Wieder aufgenommen', ...lines];
}

/** How a typed text is read: which field its first words are, what its labels are, and what stood there before. */
export interface TypedFields {
  readonly first: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
}

/** A typed text names its fields; those that it does not name stay as they were. */
export function fieldsSaid(raw: Raw, { first, labels, before }: TypedFields): Raw {
  const { typed, ...fields } = raw;
  if (typeof typed !== 'string') return fields;
  const named = readFields(startsLabelled(typed, labels) ? `;${typed}` : typed, first, labels);
  const given = Object.entries(named).filter(([field, text]) => field !== first || text !== '');
  const said = Object.entries({ ...before, ...Object.fromEntries(given) });
  return Object.fromEntries(said.filter(([, text]) => !/^[-–]?$/u.test(text)));
}

/** Whether a text begins with a label, so that no name stands before it. */
function startsLabelled(typed: string, labels: TypedFields['labels']): boolean {
  const [first = ''] = typed.split(';');
  return readFields(`;${first}`, '', labels)[''] === '';
}
