import type { Token } from '../message.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const HAVE = set('hat haben hatte hatten habt');
const SHOULD = set('sollte sollten wollte wollten');
const WE = set('wir jemand irgendwer irgendjemand irgendeine keiner niemand ihr');
const WHO = set('wer');
const ARE = set('sind');
const US = set('wir');
const OWING = set('schuldig dran sauber fertig durch dabei verzug ruckstand');
const LEFT = set('noch');
const TO_DO = set('zu offen');
const PARTICIPLE = /^\p{L}{0,7}ge\p{L}{2,}(?:t|en)$|^(?:be|ver|ent|zer)\p{L}{3,}t$|iert$/u;
/** Words that look like participles. */
const OTHER = set(
  'geben gehen gelten gegen gesamt insgesamt gemeinden gebiet gehalt bestimmt gebaut gegeben gehoren genehmigt vergeben',
);

/**
 * Whether it asks what the round or somebody in it has done, was to do or owes (*Haben wir schon mal über … abgestimmt?*,
 * *Bis wann sollte Langenfeld …?*): that is told by a register, and by no rule.
 */
export function asksOfUs(tokens: readonly Token[], isOfMunicipality: boolean): boolean {
  const has = (words: ReadonlySet<string>) => tokens.some(({ folded }) => words.has(folded));
  const isDone = tokens.some(({ folded }) => PARTICIPLE.test(folded) && !OTHER.has(folded));
  const isBeside = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
    tokens.some(({ folded }, at) => words.has(folded) && near(tokens, at).some((word) => others.has(word)));
  if (isBeside(HAVE, WE)) return isDone;
  if (isOfMunicipality && has(HAVE)) return has(LEFT) && has(TO_DO);
  if (isOfMunicipality && has(SHOULD)) return true;
  return isBeside(SHOULD, WHO) || (isBeside(ARE, US) && has(OWING));
}

/** The words beside one, and the one but next: *hat schon jemand*. */
function near(tokens: readonly Token[], at: number): readonly string[] {
  return [at - 1, at + 1, at + 2].flatMap((place) => tokens[place]?.folded ?? []);
}
