/** A text without the signs of a kind at its end, however many: a pattern for them would begin anew at each. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The parts of a text between „|“, each on a line of its own. */
export function oneALine(text: string): string {
  return text
    .split('|')
    .map((part) => part.trim())
    .join('\n');
}
