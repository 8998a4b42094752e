import { Refusal } from '../conversation/refusal.ts';
import { findClientData } from './client-data.ts';

/** Holds back texts that look like the case of a client; they are read together, as the fields of one form. */
export function holdBack(texts: readonly string[]): Refusal | undefined {
  const found = findClientData(texts.join('\n'));
  return (
    found &&
    new Refusal({
      code: 'privacy.client-data',
      kind: 'Schutz von Sozialdaten',
      status: 'nicht gespeichert',
      title: 'Diese Nachricht wurde zurückgehalten',
      text: `Der Text sieht nach einem Einzelfall aus (${found.said}). Bitte fragen Sie ohne Angaben zur Person.`,
    })
  );
}
