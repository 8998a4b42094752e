const LIST_SIGN = /^[^\S\n]*(?:[–•▪◦☐☒-]|\(?(?:\d{1,3}|[a-z]{1,2})(?:\.\d{1,3}){0,4}[.)]{1,2})[^\S\n]/gmu;

/** Whether two texts have the same words in the same order, however their lists count and their tables are held apart. */
export function sameWords(one: string, other: string): boolean {
  return one === other || wordsIn(one) === wordsIn(other);
}

function wordsIn(text: string): string {
  return (text.replace(LIST_SIGN, '').match(/[\p{L}\p{Nd}]+/gu) ?? []).join(' ');
}
