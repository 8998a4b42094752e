import { createHash } from 'node:crypto';

/** Characters that SharePoint takes in no name, and what stands in their place. */
const FORBIDDEN = /["*:<>?/\\|#%\p{Cc}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini|_vti_.*|forms)$/iu;
const MOST = 120;

/** A name that SharePoint takes: forbidden characters replaced, not too long, its ending kept. */
export function placeableName(wanted: string): string {
  const at = wanted.lastIndexOf('.');
  const [stem, ending] = at > 0 ? [wanted.slice(0, at), wanted.slice(at)] : [wanted, ''];
  const clean = stem
    .replaceAll('/', '-')
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll('_vti_', 'vti')
    .replaceAll(/ {2,}/gu, ' ');
  const named = trimmed(clean);
  const safe = named === '' || RESERVED.test(named) ? `Datei ${named}`.trim() : named;
  return `${shortened(safe, MOST - ending.length)}${ending}`;
}

/** Two long names that begin alike stay two. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const print = createHash('sha256').update(name).digest('hex').slice(0, 6);
  return `${trimmed(name.slice(0, most - 9))} … ${print}`;
}

/** No name begins or ends with a dot or a space. */
function trimmed(name: string): string {
  let [from, to] = [0, name.length];
  while (from < to && ' .~'.includes(name.charAt(from))) from += 1;
  while (from < to && ' .'.includes(name.charAt(to - 1))) to -= 1;
  return name.slice(from, to);
}
