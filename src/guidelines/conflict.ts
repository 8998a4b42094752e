import { entryOf } from '../text/lookup.ts';

/** „nicht förderfähig“ and its like against „förderfähig“: what is denied, and what is allowed or asked for. */
const DENIED = /(?<!\p{L})(?:nicht|keine?[mnrs]?|ausgeschlossen|unzulässig|entfällt|untersagt|verboten)(?!\p{L})/iu;
const SAID =
  /(?<!\p{L})(?:förderfähig|zuwendungsfähig|zulässig|unzulässig|möglich|erlaubt|anerkannt|erstattet|bezahlt|übernommen|finanziert|gefördert|nötig|erforderlich|verlangt|ausgeschlossen|untersagt|verboten|dürfen|darf|können|kann|müssen|muss)(?!\p{L})/iu;
const DAY = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/gu;
const AMOUNT =
  /(?<![\d.,])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)[\s\u00a0](€|Euro|Cent|%|Prozent|Tagen?|Wochen?|Monate?n?|Jahre?n?)(?!\p{L})/gu;
const UNITS: Readonly<Record<string, string>> = { '€': 'Euro', '%': 'Prozent' };

/**
 * Whether two sentences that answer one question say different things: one allows what the other denies, or they name
 * other days, or other amounts in the same unit. Sentences that differ in nothing of this kind are taken to agree.
 */
export function disagree(one: string, other: string): boolean {
  if (SAID.test(one) && SAID.test(other) && DENIED.test(one) !== DENIED.test(other)) return true;
  if (areDisjoint(daysIn(one), daysIn(other))) return true;
  const [amounts, others] = [amountsIn(one), amountsIn(other)];
  return [...amounts].some(([unit, values]) => areDisjoint(values, others.get(unit) ?? new Set()));
}

/** Whether a sentence allows something, or denies it. */
export function settles(said: string): boolean {
  return SAID.test(said);
}

function areDisjoint(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && [...some].every((value) => !others.has(value));
}

function daysIn(text: string): Set<string> {
  return new Set([...text.matchAll(DAY)].map(([, day, month, year]) => `${Number(day)}.${Number(month)}.${year}`));
}

/** Amounts by their unit, written alike. */
function amountsIn(text: string): Map<string, Set<string>> {
  const amounts = new Map<string, Set<string>>();
  for (const [, amount = '', written = ''] of text.matchAll(AMOUNT)) {
    const unit = entryOf(UNITS, written) ?? written.replace(/(?<=Tag|Woche|Monat|Jahr)e?n?$/u, '');
    const value = String(Number(amount.replaceAll('.', '').replace(',', '.')));
    amounts.set(unit, (amounts.get(unit) ?? new Set()).add(value));
  }
  return amounts;
}
