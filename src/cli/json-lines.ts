import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { CommandError } from './command.ts';

/** The lines of a JSON Lines file as they are expected; the first that is none ends the command. */
export function jsonLines<Line>(file: string, line: z.ZodType<Line>, expected: string): Line[] {
  return textOf(file)
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [read(text, line, `${file}, Zeile ${at + 1}: ${expected}`)]));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`${file} lässt sich nicht lesen.`);
  }
}

function read<Line>(text: string, line: z.ZodType<Line>, problem: string): Line {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new CommandError(problem);
  }
}
