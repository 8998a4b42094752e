/** What a passage says for itself: the heading with those above it, and the text; never the words it is filed under. */
export interface Said {
  readonly heading: string;
  readonly text: string;
}

const YEAR = /(?<![\d.,/])(?:19|20)\d\d(?![\d%])(?!\.\d)/gu;
const IN_DAY = /(?<=\d\.\s?)(?:19|20)\d\d(?!\d)/gu;

/** *01.01. bis 31.12.2023*: what states a period says of every year whether it lies within. */
const PERIOD = /\d\.\s?(?:\d{4}\s)?bis\s(?:zum\s)?\d{1,2}\.\d{1,2}\.\d{4}/u;

/** The years that a question asks for, where a passage names none of them; one of the programme goes without saying. */
export function unmetYears(question: string, { heading, text }: Said, programme: readonly string[]): string[] {
  const asked = [...question.matchAll(YEAR)].map(([year]) => year);
  const told = new Set([heading, text].flatMap(yearsIn));
  if (asked.length === 0 || asked.some((year) => told.has(year)) || PERIOD.test(heading)) return [];
  const ofHeading = yearsIn(heading);
  const isFramed = ofHeading.length === 0 || ofHeading.some((year) => programme.includes(year));
  return asked.some((year) => programme.includes(year)) && isFramed ? [] : asked;
}

function yearsIn(text: string): string[] {
  return [...text.matchAll(YEAR), ...text.matchAll(IN_DAY)].map(([year]) => year);
}
