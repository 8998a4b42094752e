import { z } from 'zod';
import { command, type Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import type { Member } from '../turn.ts';
import { helpCard, helpElsewhereCard } from './help-card.ts';
import { helping, helpWords } from './help-sayings.ts';

/** Explains what the assistant can do, by role, from what the features say of themselves; more stands at an address. */
export function help(features: readonly Feature[], publicUrl: string): Feature {
  const cards = new Map<string, Reply>();
  const cardOf = (member: Member) => {
    const key = `${member.roles.includes('coordinator')} ${member.municipality.name}`;
    const card = cards.get(key) ?? helpCard(features, member, publicUrl);
    cards.set(key, card);
    return card;
  };
  const show = command({
    verb: 'help.show',
    may: 'known',
    writes: false,
    anywhere: true,
    typed: [{ pattern: /|hilfe|help|was kannst du|befehle/u, example: 'hilfe' }],
    asked: helping,
    input: z.object({}),
    run: async ({ place, member }) => (place.kind === 'elsewhere' ? helpElsewhereCard() : cardOf(member)),
  });
  return {
    name: 'help',
    purpose: 'Explains what the assistant can do.',
    help: [],
    menu: [{ title: 'hilfe', description: 'Zeigt, was Kreisrunde kann' }],
    commands: [show],
    words: helpWords,
  };
}
