import type { z } from 'zod';
import type { Bot } from '../../src/bot.ts';
import type { Command } from '../../src/conversation/feature.ts';

/** A name that stands in stored rows, on posted cards or in links, and so is never changed. */
export interface Name {
  readonly of: 'verb' | 'field' | 'work' | 'live' | 'file' | 'message action';
  readonly name: string;
}

/** All names of a bot that data at rest holds. */
export function namesOf(bot: Bot): Name[] {
  const commands = bot.features.flatMap((feature) => feature.commands);
  const files = bot.features.flatMap((feature) => Object.keys(feature.files ?? {}));
  return [
    ...commands.map(({ verb }) => ({ of: 'verb', name: verb }) as const),
    ...commands.flatMap((command) => fieldsOf(command).map((name) => ({ of: 'field', name }) as const)),
    ...Object.keys(bot.work).map((name) => ({ of: 'work', name }) as const),
    ...Object.keys(bot.live).map((name) => ({ of: 'live', name }) as const),
    ...files.map((name) => ({ of: 'file', name }) as const),
    ...bot.messageActions.map(({ verb, field }) => ({ of: 'message action', name: `${verb} ${field}` }) as const),
  ];
}

function fieldsOf({ verb, input }: Command): string[] {
  return [...new Set(keysOf(input))].map((key) => `${verb} ${key}`);
}

/** The parts of a schema that matter here; zod's own types are a union of all its kinds. */
interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly innerType?: z.ZodType;
}

/** The fields of a schema, through whatever reads or checks around it. */
function keysOf(schema: z.ZodType): string[] {
  const { shape = {}, in: before, out: after, innerType } = schema.def as Definition;
  const inside = [before, after, innerType].flatMap((one) => (one ? keysOf(one) : []));
  return [...Object.keys(shape), ...inside];
}
