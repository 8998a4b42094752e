import { existsSync, readFileSync } from 'node:fs';

/** The objects of a JSON Lines file, as the caller knows them to be; undefined when the file is absent. */
export function linesOf<Line>(file: string): Line[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as Line);
}

/** The value after `--name` on the command line. */
export function argument(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}
