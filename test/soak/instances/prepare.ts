/** Asks everything in the database whose address is given, as the sources do in whose tree this lies. */
import { askAll } from './asked.ts';

console.log(await askAll(process.argv[2] ?? ''));
