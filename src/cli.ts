/** The same abilities from the shell: `npm run --silent cli -- <command>`. */
import { compiled } from './engine.ts';

const FAULT = 1;

/** Whoever reads only the beginning (`… | head`) has what they wanted. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : FAULT));
const { perform } = await compiled(() => import('./cli/perform.ts'));
process.exitCode = await perform(process.argv.slice(2), process.env);
