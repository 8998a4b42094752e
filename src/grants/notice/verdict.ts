import type { Decimal } from 'decimal.js';
import { enumerate } from '../../german/list.ts';
import { euro } from '../../german/write-number.ts';
import { people, percent } from '../figures.ts';
import type { Check, Span } from '../notice.ts';

/** What a check comes to: its status, whether that is good news, and two sentences: the finding and its reason. */
export interface Verdict {
  readonly status: 'erklärt' | 'nicht erklärt' | 'gerechnet';
  readonly finding: string;
  readonly reason: string;
}

/** Judges a check in plain German. */
export function verdict(check: Check): Verdict {
  if (check.multiple === false)
    return { status: 'nicht erklärt', finding: notExplained(check), reason: noMultiple(check) };
  if (check.explainedByRounding === true) return { status: 'erklärt', ...explained(check) };
  if (check.explainedByRounding === false)
    return { status: 'nicht erklärt', finding: notExplained(check), reason: outside(check) };
  return { status: 'gerechnet', ...derived(check) };
}

/** *142.254–144.081 €*. */
export function euroSpan({ from, to }: Span): string {
  return from.equals(to) ? euro(to) : `${euro(from).replace(/\s€$/u, '')}–${euro(to)}`;
}

/** *2.258–2.287*. */
export function peopleSpan({ from, to }: Span): string {
  return from.equals(to) ? people(to) : `${people(from)}–${people(to)}`;
}

/** *+189 €*, *−252 €*. */
export function signed(difference: Decimal): string {
  return difference.greaterThan(0) ? `+${euro(difference)}` : euro(difference);
}

function explained(check: Check): Pick<Verdict, 'finding' | 'reason'> {
  const { notice, difference } = check;
  const reason = `Der Betrag liegt in dem Bereich, den die angezeigte Quote von ${notice.share?.text} zulässt.`;
  if (!difference || difference.isZero())
    return { finding: 'Der Betrag stimmt mit der angezeigten Quote genau überein.', reason };
  return { finding: `Der Unterschied von ${euro(difference.abs())} ist durch Rundung erklärt.`, reason };
}

function notExplained({ difference, notice }: Check): string {
  if (difference && !difference.isZero())
    return `Der Unterschied von ${euro(difference.abs())} ist nicht durch Rundung erklärt.`;
  return `Der Betrag von ${notice.amount && euro(notice.amount)} ist nicht durch Rundung erklärt.`;
}

function noMultiple({ notice, nearest }: Check): string {
  const { amount, rate } = notice;
  if (!amount || !rate || !nearest) return '';
  const around = [nearest.from, nearest.to].filter((one) => one.greaterThan(0)).map(euro);
  const possible =
    around.length > 1
      ? `Die nächsten möglichen Beträge sind ${enumerate(around)}.`
      : `Der kleinste mögliche Betrag ist ${around[0]}.`;
  return `${euro(amount)} ist kein Vielfaches von ${euro(rate)}, wahrscheinlich ein Tippfehler. ${possible} Bitte prüfen Sie zuerst die Eingabe.`;
}

function outside(check: Check): string {
  const { notice, possible } = check;
  if (!possible)
    return `Bei ${notice.population && people(notice.population)} Einwohnern ergibt keine ganze Zahl von Beziehenden die Quote ${notice.share?.text}. Bitte prüfen Sie Bevölkerung und Quote.`;
  return `Die angezeigte Quote von ${notice.share?.text} lässt ${euroSpan(possible.amounts)} zu. Bitte prüfen Sie Satz, Bevölkerung und Quote.`;
}

function derived(check: Check): Pick<Verdict, 'finding' | 'reason'> {
  const { notice, printed, possible, recipients, shareExact, populations } = check;
  if (printed)
    return {
      finding: `Mit der angezeigten Quote sind es ${euro(printed.amount)}.`,
      reason: possible
        ? `Genau genommen lässt sie ${euroSpan(possible.amounts)} zu.`
        : `Keine ganze Zahl von Beziehenden ergibt die Quote ${notice.share?.text}. Bitte prüfen Sie Bevölkerung und Quote.`,
    };
  const finding = `Der Betrag entspricht ${recipients && people(recipients)} Mindestsicherungsbeziehenden (Satz ${notice.rate && euro(notice.rate)}).`;
  if (shareExact !== undefined) return { finding, reason: `Das sind ${percent(shareExact)} der Bevölkerung.` };
  return {
    finding,
    reason: populations
      ? `Die Quote ${notice.share?.text} passt dazu bei ${peopleSpan(populations)} Einwohnern.`
      : 'Für die Quote fehlt die Bevölkerung.',
  };
}
