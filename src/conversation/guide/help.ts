import { z } from 'zod';
import { command, type Feature } from '../feature.ts';
import { once } from '../once.ts';
import { helpCard, helpElsewhereCard } from './help-card.ts';
import { helping, helpWords } from './help-sayings.ts';

/** Explains what the assistant can do, by role, from what the features say of themselves. */
export function help(features: readonly Feature[]): Feature {
  const coordination = once(() => helpCard(features, true));
  const others = once(() => helpCard(features, false));
  const show = command({
    verb: 'help.show',
    may: 'known',
    writes: false,
    anywhere: true,
    typed: [{ pattern: /|hilfe|help|was kannst du|befehle/u, example: 'hilfe' }],
    asked: helping,
    input: z.object({}),
    run: async ({ place, member }) => {
      if (place.kind === 'elsewhere') return helpElsewhereCard();
      return member.roles.includes('coordinator') ? coordination() : others();
    },
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
