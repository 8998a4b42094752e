import { LIMITS } from '../../src/documents/reading.ts';
import { type Examined, examine, type File, type Form } from '../../src/intake/examined.ts';

/** Reads a file as the process for it does, but in this one: it starts at once. */
export async function readHere<F extends Form>(file: File, form: F): Promise<Examined<F>> {
  return (await examine({ file, form, limits: LIMITS })) as Examined<F>;
}
