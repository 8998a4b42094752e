import { Refusal } from '../conversation/refusal.ts';
import type { Turn } from '../conversation/turn.ts';
import { findClientData } from './client-data.ts';

/** What was said, and where: who typed it before others cannot take it back by being refused. */
type Said = Pick<Turn, 'input' | 'place' | 'unseen'>;

/** Holds back texts that look like the case of a client; they are read together, as the fields of one form. */
export function holdBack(texts: readonly string[], said: Said): Refusal | undefined {
  const found = findClientData(texts.join('\n'));
  return (
    found &&
    new Refusal({
      code: 'privacy.client-data',
      kind: 'Schutz von Sozialdaten',
      status: 'nicht gespeichert',
      title: 'Diese Nachricht wurde zurückgehalten',
      text: `Der Text sieht nach einem Einzelfall aus (${found.said}). ${isBeforeOthers(said) ? standsThere(said) : 'Bitte fragen Sie ohne Angaben zur Person.'}`,
    })
  );
}

/** Where others read along, a message stays that was typed: refusing it takes nothing back. */
function isBeforeOthers({ input, place, unseen }: Said): boolean {
  return input.kind === 'text' && place.kind !== 'personal' && !unseen;
}

function standsThere({ place }: Said): string {
  const where = place.kind === 'channel' ? 'im Kanal' : 'in diesem Chat';
  return `Die Assistenz hat nichts gespeichert. **Ihre Nachricht steht weiter ${where}.** Bitte löschen Sie sie und informieren Sie Ihre Datenschutzstelle.`;
}
