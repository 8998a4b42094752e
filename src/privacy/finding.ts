/** What makes a text look like the case of a client. */
export type FindingKind =
  | 'birth'
  | 'iban'
  | 'pension-number'
  | 'tax-id'
  | 'health-number'
  | 'household-number'
  | 'customer-number'
  | 'identity-card'
  | 'file-number'
  | 'address'
  | 'contact'
  | 'circumstances';

/** A sign of a case; `said` is what stands in brackets in the sentence to its author, never the text itself. */
export interface Finding {
  readonly kind: FindingKind;
  readonly said: string;
}

const SAID: Readonly<Record<FindingKind, string>> = {
  birth: 'Name mit Geburtsdatum',
  iban: 'Bankverbindung',
  'pension-number': 'Rentenversicherungsnummer',
  'tax-id': 'Steuer-Identifikationsnummer',
  'health-number': 'Krankenversichertennummer',
  'household-number': 'Nummer einer Bedarfsgemeinschaft',
  'customer-number': 'Kundennummer beim Jobcenter',
  'identity-card': 'Ausweisnummer',
  'file-number': 'Akte oder Aktenzeichen einer Person',
  address: 'Anschrift einer Person',
  contact: 'private Erreichbarkeit einer Person',
  circumstances: 'Angaben zur Lage einer einzelnen Person',
};

/** The finding of a kind. */
export function finding(kind: FindingKind): Finding {
  return { kind, said: SAID[kind] };
}
