import { randomUUID } from 'node:crypto';
import type { Raw } from '../conversation/inputs.ts';
import { readFields, withFields } from '../conversation/phrase.ts';
import type { Content } from './idea.ts';

const LABELS = {
  titel: 'title',
  beschreibung: 'description',
  art: 'kind',
  themenfeld: 'topicArea',
  herkunft: 'origin',
  kosten: 'cost',
  'geschaetzte kosten': 'cost',
  'geschaetzte kosten in euro': 'cost',
  folgekosten: 'costsGoOn',
  'kosten nach programmende': 'costsGoOn',
  ansprechstelle: 'contactOffice',
  link: 'link',
  rechtsgrundlage: 'legalBasis',
  voraussetzungen: 'prerequisites',
  ergebnis: 'result',
};

/** The fields of an entry that was typed in one text, with an operation of its own. */
export function typedFields(typed: string): Raw {
  return { operation: randomUUID(), ...readFields(typed, 'title', LABELS) };
}

/** The fields of the form that opens, as they were typed behind its title. */
export function openingFields(raw: Raw): Raw {
  return withFields(raw, 'title', LABELS);
}

/** The fields that a typed change names (`Kosten: 5.000; Stand: erprobt`). */
export function changedFields(typed: string): Raw {
  return readFields(typed, 'title', { ...LABELS, stand: 'state' });
}

/** What stands in an entry as its form holds it. */
export function fieldsOf(content: Content): Readonly<Record<string, string>> {
  const { title, description, kind, topicArea, cost, ...rest } = content;
  const others = {
    origin: rest.origin,
    cost: cost?.toFixed(2).replace('.', ','),
    costsGoOn: rest.costsGoOn,
    contactOffice: rest.contactOffice,
    link: rest.link,
    legalBasis: rest.legalBasis,
    prerequisites: rest.prerequisites,
    result: rest.result,
  };
  const given = Object.entries(others).filter((field): field is [string, string] => field[1] !== undefined);
  return { title, description, kind, topicArea, ...Object.fromEntries(given) };
}
