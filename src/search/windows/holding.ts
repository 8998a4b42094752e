import { holdsKind, kindAsked } from '../kind.ts';

/** A year alone tells when, in history: no part of a number, and nothing that is counted or paid. */
const YEAR =
  /(?<![\d.,/§])(?<!(?:€|Euro|EUR|Nr\.|Nummer)\s?)1\d{3}(?![\d%/]|[.,]\d|\s?(?:€|Euro|EUR|Cent|Prozent|T€|Personen|Menschen|Einwohner|Haushalte|Fälle|Stunden|Stellen|Plätze|Kinder|Quadratmeter|Kilometer|k?m²?(?!\p{L})))/iu;

/** Whether a sentence holds what is asked for, and how much that speaks for it: a share of what all words asked weigh. */
export interface Holder {
  readonly holds: (sentence: string) => boolean;
  readonly share: number;
}

/** Most sentences on rules allow or deny something. */
const SHARE = { value: 0.3, settling: 0.15 };

const WHO =
  /(?<!\p{L})(?:wer|wen|wem|wessen)(?!\p{L})|welche[rsn]? (?:amt|stelle|behörde|person|stadt|kommune)(?!\p{L})/iu;
const OFFICE =
  /(?<!\p{L})(?:(?:Stadt|Städte|Gemeinden?|Kommunen?|Kreise?s?|Land|MAGS|Träger|Vereine?|Verb(?:and|ände)|Vorstand|Koordination|Person(?:en)?|Fachkräfte|Ärzt\p{L}*|\p{L}*(?:[Mm]inisterium|[Aa]mt|[Ll]eitung(?:en)?|[Ss]telle|[Rr]egierung|[Bb]ehörde|[Cc]enter))(?!\p{L})|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u;

/** „Darf …“, „Ist …“, „… förderfähig?“ */
const YES_OR_NO =
  /^(?:(?:und|aber|dann) )?(?:darf|dürfen|kann|können|ist|sind|muss|müssen|gilt|gelten|geht|gehen|wird|werden|zahlt|zahlen|gibt|zählt|zählen|übernimmt|bezahlt|fördert|lässt|lassen|reicht|braucht|brauchen)(?!\p{L})|(?<!\p{L})(?:förderfähig|erlaubt|zulässig|möglich|ok|okay)\s?\?$/iu;
const SETTLES =
  /(?<!\p{L})(?:förderfähig|zuwendungsfähig|zulässig|unzulässig|möglich|erlaubt|anerkannt|erstattet|bezahlt|übernommen|finanziert|gefördert|nötig|erforderlich|verlangt|ausgeschlossen|untersagt|verboten|dürfen|darf|können|kann|müssen|muss|zählt|zählen|zählten|gehört|gehören|gilt|gelten|fällt|fallen|genügt|reicht|lässt sich|lassen sich|kommen|kommt|bleibt|bleiben)(?!\p{L})/iu;

/**
 * What a sentence has to hold to answer: a value of the kind that is asked for, an office where it is asked who, what
 * allows or denies where yes or no is asked; undefined where any sentence may answer.
 */
export function holderOf(question: string): Holder | undefined {
  const kind = kindAsked(question);
  const isDated = (sentence: string) => kind === 'date' && YEAR.test(sentence);
  if (kind) return { holds: (sentence) => holdsKind(sentence, kind) || isDated(sentence), share: SHARE.value };
  if (WHO.test(question)) return { holds: (sentence) => OFFICE.test(sentence), share: SHARE.value };
  if (YES_OR_NO.test(question)) return { holds: (sentence) => SETTLES.test(sentence), share: SHARE.settling };
  return undefined;
}
