/** Starts Kreisrunde: `node src/main.ts` is a real installation, with `--local` it is what `npm start` runs. */
import { compiled } from './engine.ts';

const { start } = await compiled(() => import('./starting.ts'));
await start(process.env, process.argv.includes('--local') ? 'local' : 'serve');
