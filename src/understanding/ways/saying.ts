/** More texts of one saying bring nothing. */
const MOST = 24;

/** The texts of a saying: each way through its alternatives, `(bitte|) Abstimmung {vote} (verlängern|länger offen lassen)`. */
export function textsOf(saying: string): readonly string[] {
  let texts = [saying];
  for (let round = 0; round < MOST && texts.some((text) => text.includes('(')); round += 1)
    texts = texts.flatMap(openedOnce);
  return spread(texts.map((text) => text.replace(/\s+/gu, ' ').trim()));
}

/** A text with its innermost brackets opened. */
function openedOnce(text: string): readonly string[] {
  const found = /\((?<inside>[^()]*)\)/u.exec(text);
  if (!found) return [text];
  const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return (found.groups?.['inside'] ?? '').split('|').map((choice) => `${before}${choice}${behind}`);
}

/** At most so many, taken evenly. */
function spread(texts: readonly string[]): readonly string[] {
  if (texts.length <= MOST) return texts;
  const step = texts.length / MOST;
  return Array.from({ length: MOST }, (_, at) => texts[Math.floor(at * step)] ?? '');
}

const PLACE = /\{(?<name>[a-z-]+)\}/gu;

/** What stands for each value in a saying: a number for a thing, a day for a date; nothing for free words. */
const FILLED: Readonly<Record<string, string>> = {
  date: '12.10.',
  on: '12.10.',
  from: '12.10.',
  to: '20.10.',
  time: '14 Uhr',
  days: 'drei Tage',
  municipality: 'Haan',
  amount: '4.800 Euro',
  decision: '2023/04',
};

/** A text with its places filled as people would. */
export function filled(text: string, isThing: (name: string) => boolean): string {
  return text.replace(PLACE, (_, name: string) => FILLED[name] ?? (isThing(name) ? '4' : ' '));
}
