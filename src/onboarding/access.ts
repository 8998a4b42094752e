import { z } from 'zod';
import { shortText, wholeNumber } from '../conversation/fields.ts';
import { fold } from '../conversation/phrase.ts';
import type { Role } from '../conversation/turn.ts';
import { municipalityNamed } from '../municipalities/named.ts';
import type { Municipality } from '../municipalities/round.ts';

/** What a person can be let in as, with the words that the Koordination reads and types. */
export const POSITIONS = {
  head: 'Leitung',
  deputy: 'Vertretung',
  staff: 'Sachbearbeitung',
  coordinator: 'Koordination',
  'head,coordinator': 'Leitung und Koordination',
} as const;

export type Position = keyof typeof POSITIONS;

/** The roles of a position. */
export function rolesOf(position: Position): Role[] {
  return position.split(',') as Role[];
}

/** The office that others see: *Sozialamt Velbert*, *Sozialamt Hilden, Vertretung*, or as the Koordination named it. */
export function officeOf(municipality: Municipality, position: Position, named: string | undefined): string {
  if (named !== undefined) return named;
  const office =
    municipality.kind === 'district'
      ? `Kreissozialamt ${municipality.name.replace(/^Kreis /u, '')}`
      : `Sozialamt ${municipality.name}`;
  return position === 'head' ? office : `${office}, ${POSITIONS[position]}`;
}

/** The municipality that was chosen or named, or whose name begins as typed; undefined when it is none. */
export function municipalityOf(typed: string, municipalities: readonly Municipality[]): Municipality | undefined {
  const wanted = fold(typed).folded;
  return (
    municipalityNamed(typed, municipalities) ??
    (wanted.length > 3 ? municipalities.find(({ name }) => fold(name).folded.startsWith(wanted)) : undefined)
  );
}

const position = shortText('Bitte die Rolle wählen.').transform((typed, context) => {
  const wanted = fold(typed).folded;
  const found = (Object.keys(POSITIONS) as Position[]).find(
    (key) => key === typed || fold(POSITIONS[key]).folded === wanted,
  );
  if (found === undefined)
    context.addIssue({
      code: 'custom',
      message: `Bitte eine dieser Rollen wählen: ${Object.values(POSITIONS).join(', ')}.`,
    });
  return found ?? z.NEVER;
});

/** The number of a request for access. */
export const requestNumber = wholeNumber('Bitte die Nummer der Anfrage angeben.');

/** What the Koordination decides: which request, as whose what. */
export const grantSchema = z.object({
  number: requestNumber,
  municipality: shortText('Bitte die Kommune wählen.'),
  position,
  /** Said once the Koordination knows that there is a head already. */
  despite: z.string().max(10).optional(),
  office: z.string().max(80, 'Bitte die Dienststelle auf 80 Zeichen kürzen.').optional(),
});

export type Grant = z.infer<typeof grantSchema>;
