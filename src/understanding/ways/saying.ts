/** A choice of a saying that holds none itself: `(verlängern|länger offen lassen)`. */
const CHOICE = /\((?<inside>[^()]*)\)/u;

/**
 * The texts of a saying, `(bitte|) Abstimmung {vote} (verlängern|länger offen lassen)`: as many as its longest choice has,
 * so that each alternative stands in one of them. What each pairs with is told by other sayings; all pairs cost more than
 * they bring.
 */
export function textsOf(saying: string): readonly string[] {
  const count = Math.max(1, ...choicesOf(saying));
  const texts = Array.from({ length: count }, (_, at) => opened(saying, at).replace(/\s+/gu, ' ').trim());
  return [...new Set(texts)];
}

/** How many alternatives each choice of a saying has, the inner ones first. */
function choicesOf(saying: string): readonly number[] {
  const found = CHOICE.exec(saying);
  if (!found) return [];
  const count = (found.groups?.['inside'] ?? '').split('|').length;
  return [count, ...choicesOf(saying.replace(CHOICE, ''))];
}

/** A saying with its choices taken, each the next alternative from text to text and from choice to choice. */
function opened(saying: string, at: number): string {
  let text = saying;
  for (let place = at; ; place += 1) {
    const found = CHOICE.exec(text);
    if (!found) return text;
    const choices = (found.groups?.['inside'] ?? '').split('|');
    const taken = choices[place % choices.length] ?? '';
    text = `${text.slice(0, found.index)}${taken}${text.slice(found.index + found[0].length)}`;
  }
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
