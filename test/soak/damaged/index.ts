/** Files of every kind that is read, damaged by chance: each is read in a process of its own, or refused with what to do. */
import type { Examined, File, Form } from '../../../src/intake/examined.ts';
import { read } from '../../../src/intake/reader.ts';
import { seeded } from '../random.ts';
import { openReport } from '../report.ts';
import { damaged } from './damage.ts';
import { wholeFiles } from './files.ts';

/** Reads a file, or says why not. */
export type Reader = <F extends Form>(file: File, form: F) => Promise<Examined<F>>;

const SENTENCE = /\b(?:[Bb]itte|Lesbar sind)\b/u;

/** What is wrong with what became of each of so many damaged files: nothing, if all is well. */
export async function readDamaged(reader: Reader, of: { seed: number; times: number }): Promise<readonly string[]> {
  const random = seeded(of.seed);
  const wrong: string[] = [];
  for (let time = 0; time < of.times; time += 1)
    for (const [name, whole] of Object.entries(wholeFiles()))
      for (const form of name.endsWith('.xlsx') ? (['document', 'sheets'] as const) : (['document'] as const)) {
        const found = await wrongWith(reader, { bytes: damaged(whole, random), name }, form);
        if (found !== undefined) wrong.push(`${name} (${form}, seed ${of.seed}, ${time}): ${found}`);
      }
  return wrong;
}

async function wrongWith(reader: Reader, file: File, form: Form): Promise<string | undefined> {
  try {
    const become = await reader(file, form);
    return become.kind !== 'refused' || SENTENCE.test(become.reason)
      ? undefined
      : `says not what to do: ${become.reason}`;
  } catch (error) {
    return `broke: ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}

/** So many times each kind of file. */
export async function files(of: { seed: number; times: number }): Promise<boolean> {
  const report = openReport('damaged files');
  report.check('are read or refused with what to do', await readDamaged(read, of));
  report.note('times each kind', of.times);
  return report.print();
}
