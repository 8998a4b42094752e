import { z } from 'zod';

/** What came in for a command: the fields of its grammar, or the data of a click. */
export type Raw = Readonly<Record<string, unknown>>;

/** What is wrong with an input: a German sentence for each field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What is wrong with a field whose schema says nothing of its own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'Bitte dieses Feld ausfüllen.';
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `Bitte auf ${counted(issue.maximum)}\u00a0Zeichen kürzen.`;
  return 'Bitte diese Angabe prüfen.';
}

/** The input as its schema reads it, or what is wrong with it: in German, whatever the schema says. */
export function readInput<Input>(schema: z.ZodType<Input>, raw: unknown): z.ZodSafeParseResult<Input> {
  return schema.safeParse(raw, { error: sentenceFor, reportInput: true });
}

/** The same for fields that a command reads later: what is wrong brings the form back. */
export function readInputOrThrow<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const read = readInput(schema, raw);
  if (read.success) return read.data;
  throw new InvalidInput(fieldErrors(read.error));
}

/** The first error of each field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= withLength(issue);
  }
  return errors;
}

/** Where a choice or a number is asked for, its length says nothing. */
function withLength(issue: z.core.$ZodIssue): string {
  const tooLong = issue.code === 'too_big' && issue.origin === 'string' && typeof issue.input === 'string';
  return tooLong && /kürz/u.test(issue.message)
    ? shorten(issue.message, Number(issue.maximum), issue.input)
    : issue.message;
}

/** What is said of a text that is too long: what to shorten, how long it may be, and how long it is. */
export function shorten(sentence: string, most: number, { length }: string): string {
  const limit = sentence.includes(counted(most)) ? '' : `Möglich sind ${counted(most)}\u00a0Zeichen. `;
  return `${sentence} ${limit}Es sind ${counted(length)}.`;
}

function counted(count: number | bigint): string {
  return count.toLocaleString('de-DE');
}

/** Thrown by a command whose input holds by its schema but not by the round's data: the form comes back. */
export class InvalidInput extends Error {
  readonly errors: FieldErrors;

  constructor(errors: FieldErrors) {
    super('invalid input');
    this.name = 'InvalidInput';
    this.errors = errors;
  }
}

/** The data of a click with the inputs under their field names; empty inputs are left out. */
export function readInputs(data: Raw): Raw {
  const fields = Object.entries(data).map(([id, value]) => [
    nameOf(id),
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

function nameOf(id: string): string {
  const tilde = id.lastIndexOf('~');
  return tilde >= 0 && /^\d+$/u.test(id.slice(tilde + 1)) ? id.slice(0, tilde) : id;
}

/** How often a form has been sent, from its data. */
export function attemptOf(raw: Raw): number {
  return typeof raw['attempt'] === 'number' && raw['attempt'] > 0 && raw['attempt'] < 1000
    ? Math.floor(raw['attempt'])
    : 0;
}

/** What is made of an input; undefined where it does not hold: a form whose hidden fields are wrong cannot come back. */
export async function whereItHolds<T>(make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}
