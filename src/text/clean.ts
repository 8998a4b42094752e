/** No script stacks more signs on a letter; sorting very many takes time with the square of their number. */
const STACKED = /(\p{M}{12})\p{M}+/gu;

/** A text whose accents stand in the order and the form in which texts compare (NFC), in a time that grows with its length alone. */
export function composed(text: string): string {
  return text.replace(STACKED, '$1').normalize('NFC');
}
