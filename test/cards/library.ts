import { createRequire } from 'node:module';

interface Failure {
  readonly message: string;
}

interface ParsedCard {
  parse(json: unknown, context: Context): void;
  validateProperties(): { readonly validationEvents: readonly Failure[] };
}

interface Context {
  readonly eventCount: number;
  getEventAt(index: number): Failure;
}

interface Library {
  readonly AdaptiveCard: new () => ParsedCard;
  readonly SerializationContext: new (version: unknown) => Context;
  readonly Versions: { readonly v1_5: unknown };
}

const require = createRequire(import.meta.url);
const library = require('adaptivecards/dist/adaptivecards.js') as Library;

/**
 * What the real library (version 1.5) says is wrong with a card. `lang` is left out: the library's check of it is a
 * global expression that remembers where it stopped, so it refuses every second card.
 */
export function libraryFaults({ lang: _, ...json }: Readonly<Record<string, unknown>>): string[] {
  const card = new library.AdaptiveCard();
  const context = new library.SerializationContext(library.Versions.v1_5);
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...events, ...card.validateProperties().validationEvents].map((event) => event.message);
}
