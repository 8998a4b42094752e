import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { ActKind } from '../asking.ts';
import { type Called, declinedOf } from './form.ts';

/** How a thing is called, and the standard name of its number. */
interface Noun extends Pick<Called, 'called' | 'declined'> {
  readonly thing: string;
}

/** What an act sends: its form takes the same as the act itself. */
function fillsFor({ thing }: Noun, act: ActKind) {
  return ({ [thing]: number, date, time, days, reason }: Raw): Raw => ({
    ...{ number, act, closesOn: date, closesTime: time, days, reason },
  });
}

/** *Rundfrage 4*; *Die Rundfrage*. */
function named(of: Noun, { [of.thing]: number }: Raw): string {
  const { subject, named: numbered } = declinedOf(of);
  return typeof number === 'number' ? numbered(number) : subject.replace(/^d/u, 'D');
}

function acts(of: Noun, does: string): Pick<Asked, 'says' | 'form' | 'clickOnly'> {
  return { says: (slots) => `${named(of, slots)} ${does}`, clickOnly: true };
}

/** How people ask for more time for it. */
export function asksToExtend(of: Noun & { readonly name: string }): Asked {
  const { called, thing } = of;
  const { genitive, object } = declinedOf(of);
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
      `(die|) Frist ${genitive} {${thing}} (um eine Woche|bis {date}) verlängern`,
      `wir brauchen mehr Zeit für ${object} {${thing}}`,
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
  const { genitive, object } = declinedOf(of);
  return {
    ways: [`${thing} shut !longer !extend =0.5`, `${thing} end !longer !extend =0.5`, `${thing} early !longer =0.5`],
    sayings: [
      `(bitte|) ${called} {${thing}} (vorzeitig|jetzt schon) (schließen|beenden)`,
      `(mach|machen Sie) ${object} {${thing}} zu`,
      `${called} {${thing}} kann geschlossen werden, alle haben geantwortet`,
      `vorzeitige Schließung ${genitive} {${thing}}`,
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
  const { subject, genitive, object } = declinedOf(of);
  return {
    ways: [`${thing} calloff =0.5`, `${thing} cancel =0.5`, `${thing} withdraw =0.5`, `${thing} remove =0.5`],
    sayings: [
      `(bitte|) ${called} {${thing}} (abbrechen|stoppen|zurückziehen|stornieren)`,
      `${subject} {${thing}} hat sich erledigt, bitte abbrechen`,
      `(brich|brechen Sie) ${object} {${thing}} ab`,
      `Abbruch ${genitive} {${thing}}`,
      `wir ziehen ${object} {${thing}} zurück: {reason}`,
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
export function asksToManage(of: Noun): Asked {
  const { called, thing } = of;
  const { genitive, object } = declinedOf(of);
  return {
    ways: [`~ ${thing} manage =1`, `~ ${thing}-number manage =1.5`, `${thing} see managing =0.5`],
    sayings: [
      `(ich möchte|bitte|) ${object} {${thing}} verwalten`,
      `Einstellungen ${genitive} {${thing}}`,
      `was kann ich mit ${called} {${thing}} machen`,
      `Verwaltung ${genitive} {${thing}} öffnen`,
      `Möglichkeiten bei ${called} {${thing}}`,
    ],
    brings: { [thing]: 'thing' },
    fills: ({ [thing]: number }) => ({ number }),
    button: `${called} verwalten`,
    needs: [thing],
  };
}
