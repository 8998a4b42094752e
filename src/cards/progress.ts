import { enumerate } from '../german/list.ts';
import { NBSP } from '../german/write.ts';
import { bar, bold, type Paragraph, paragraph, type Run, small, subtle, words } from './parts.ts';

/** Up to so many who are missing are named in a line; of more, all stand in the order of the round. */
const NAMED = 4;
/** Most cells of a roster. */
const CELLS = 20;

/** Somebody who is asked, and whether the answer is there. */
export interface Asked {
  readonly name: string;
  readonly answered: boolean;
}

/** How far something that is asked has come: bar and names, or everyone in two columns, read down and then down. */
interface Progress {
  readonly runs: readonly Run[];
  readonly squares: readonly { readonly runs: readonly Run[] }[];
  readonly names: readonly Paragraph[];
  readonly rosters: readonly { readonly left: readonly Paragraph[]; readonly right: readonly Paragraph[] }[];
}

/**
 * Who has answered and who is missing, in the order of the round, below the sentence that counts them: a few who are
 * missing are named, of more all stand as squares with their names. After the end nobody is missing any more: then
 * `ended` says what is said of the silent.
 */
export function progress(sentence: string, all: readonly Asked[], ended?: (silent: string) => string): Progress[] {
  const absent = all.filter(({ answered }) => !answered).map(({ name }) => name);
  const runs = [bold(sentence)];
  if (!ended && absent.length > NAMED && all.length <= CELLS) {
    const half = Math.ceil(all.length / 2);
    const cells = all.map(cell);
    return [{ runs, squares: [], names: [], rosters: [{ left: cells.slice(0, half), right: cells.slice(half) }] }];
  }
  const { squares } = bar(paragraph(...runs), all.length - absent.length, all.length);
  const said = ended ? ended(enumerate(absent)) : `Es fehlen: ${absent.join(', ')}`;
  const names = absent.length === 0 || said === '' ? [] : [paragraph(small(words(said)))];
  return [{ runs, squares: squares.length === 0 ? [] : [{ runs: squares }], names, rosters: [] }];
}

/** What is expected steps back; what is missing stands in words beside its name. */
function cell({ name, answered }: Asked): Paragraph {
  const runs = answered
    ? [{ ...words(`■${NBSP}`), color: 'Accent' } as const, subtle(name)]
    : [subtle(`□${NBSP}`), bold(name), words(' fehlt')];
  return paragraph(...runs.map(small));
}
