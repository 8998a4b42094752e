import type { Asked } from '../conversation/asked.ts';
import type { Raw } from '../conversation/inputs.ts';
import { NBSP } from '../german/write.ts';
import type { ActKind } from './asking.ts';

/** How a thing is called, and the standard name of its number. */
interface Noun {
  readonly called: string;
  readonly thing: string;
}

/** What an act sends: its form takes the same as the act itself. */
function fillsFor({ thing }: Noun, act: ActKind) {
  return ({ [thing]: number, date, time, days, reason }: Raw): Raw => ({
    ...{ number, act, closesOn: date, closesTime: time, days, reason },
  });
}

/** *Rundfrage 4*. */
function named({ called, thing }: Noun, { [thing]: number }: Raw): string {
  return typeof number === 'number' ? `${called}${NBSP}${number}` : `Die ${called}`;
}

function acts(of: Noun, does: string): Pick<Asked, 'says' | 'form' | 'clickOnly'> {
  return { says: (slots) => `${named(of, slots)} ${does}`, clickOnly: true };
}

/** How people ask for more time for it. */
export function asksToExtend(of: Noun & { readonly name: string }): Asked {
  const { called, thing } = of;
  return {
    ways: [
      `${thing} extend =0.5`,
      `${thing} longer =0.5`,
      `${thing} deadline a-date =0.5`,
      `${thing} moretime =0.5`,
      `${thing}-number extend/longer =1`,
    ],
    sayings: [
      `(bitte|) ${called} {${thing}} bis {date} (verlängern|länger offen lassen)`,
      `(die|) Frist der ${called} {${thing}} (um eine Woche|bis {date}) verlängern`,
      `wir brauchen mehr Zeit für die ${called} {${thing}}`,
      `Fristverlängerung für ${called} {${thing}} bis {date}`,
      `${called} {${thing}} soll noch bis {date} weiterlaufen`,
      `neue Frist für ${called} {${thing}}: {date}`,
    ],
    brings: { [thing]: 'thing', date: 'deadline', time: 'time', days: 'days', reason: 'reason' },
    labels: { date: 'Neue Frist', days: 'Länger um' },
    fills: fillsFor(of, 'extended'),
    button: 'Frist verlängern',
    ...acts(of, 'läuft länger'),
    needs: [thing, 'date', 'reason'],
    form: `${of.name}.act`,
  };
}

/** How people ask to close it before its end. */
export function asksToClose(of: Noun & { readonly name: string }): Asked {
  const { called, thing } = of;
  return {
    ways: [`${thing} shut !longer !extend =0.5`, `${thing} end !longer !extend =0.5`, `${thing} early !longer =0.5`],
    sayings: [
      `(bitte|) ${called} {${thing}} (vorzeitig|jetzt schon) (schließen|beenden)`,
      `(mach|machen Sie) die ${called} {${thing}} zu`,
      `${called} {${thing}} kann geschlossen werden, alle haben geantwortet`,
      `vorzeitige Schließung der ${called} {${thing}}`,
      `${called} {${thing}} vor der Frist schließen: {reason}`,
    ],
    brings: { [thing]: 'thing', reason: 'reason' },
    fills: fillsFor(of, 'closed-early'),
    button: 'Vorzeitig schließen',
    ...acts(of, 'wird vor der Frist geschlossen'),
    needs: [thing, 'reason'],
    form: `${of.name}.act`,
  };
}

/** How people ask to end it without a result. */
export function asksToCancel(of: Noun & { readonly name: string }): Asked {
  const { called, thing } = of;
  return {
    ways: [`${thing} calloff =0.5`, `${thing} cancel =0.5`, `${thing} withdraw =0.5`, `${thing} remove =0.5`],
    sayings: [
      `(bitte|) ${called} {${thing}} (abbrechen|stoppen|zurückziehen|stornieren)`,
      `die ${called} {${thing}} hat sich erledigt, bitte abbrechen`,
      `(brich|brechen Sie) die ${called} {${thing}} ab`,
      `Abbruch der ${called} {${thing}}`,
      `wir ziehen die ${called} {${thing}} zurück: {reason}`,
    ],
    brings: { [thing]: 'thing', reason: 'reason' },
    fills: fillsFor(of, 'cancelled'),
    button: 'Abbrechen',
    ...acts(of, 'endet ohne Ergebnis'),
    needs: [thing, 'reason'],
    form: `${of.name}.act`,
  };
}

/** How people ask what can be done with it. */
export function asksToManage({ called, thing }: Noun): Asked {
  return {
    ways: [`~ ${thing} manage =1`, `~ ${thing}-number manage =1.5`, `${thing} see managing =0.5`],
    sayings: [
      `(ich möchte|bitte|) (die|) ${called} {${thing}} verwalten`,
      `Einstellungen der ${called} {${thing}}`,
      `was kann ich mit ${called} {${thing}} machen`,
      `Verwaltung der ${called} {${thing}} öffnen`,
      `Möglichkeiten bei ${called} {${thing}}`,
    ],
    brings: { [thing]: 'thing' },
    fills: ({ [thing]: number }) => ({ number }),
    button: `${called} verwalten`,
    needs: [thing],
  };
}
