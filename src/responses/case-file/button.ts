import { type Button, button } from '../../cards/parts.ts';

/** Leads from the card of what has ended to its case file. */
export function caseButton(kind: string, number: number | string): Button {
  return button('Vorgang für die Akte', `case-files.${kind}`, { number: String(number) });
}
