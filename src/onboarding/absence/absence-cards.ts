import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { longDay } from '../../german/write.ts';
import type { Absence } from '../../municipalities/absences.ts';

/** The form: who of those who lead is away, from when to when, and who stands in. */
export function absenceForm(away: readonly Member[], substitutes: readonly Member[], filled: Filled): Reply {
  const choices = (members: readonly Member[]) =>
    members.map(({ office, personId, municipality }) => ({ title: office, value: `${personId}@${municipality.id}` }));
  const fields: Field[] = [
    { kind: 'choice', name: 'person', label: 'Abwesend', required: true, choices: choices(away) },
    { kind: 'date', name: 'from', label: 'Erster Tag', placeholder: 'leer: ab heute' },
    { kind: 'date', name: 'until', label: 'Letzter Tag', placeholder: 'leer: bis „wieder da“' },
    { kind: 'choice', name: 'substitute', label: 'Es vertritt', choices: choices(substitutes) },
  ];
  const form = {
    kind: 'Abwesenheit',
    title: 'Abwesenheit eintragen',
    hint: 'Die Vertretung erhält die Erinnerungen und darf abstimmen; ihre Stimmen tragen den Zusatz „i. V.“. Ohne Vertretung wird nur die Abwesenheit vermerkt.',
    fields,
    submit: { title: 'Abwesenheit eintragen', verb: 'absence.name', data: {} },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: 'Abwesenheit eintragen',
    personal: { twin: 'abwesend: Sozialamt Haan; Bis: 12.10.2023; Vertretung: Sozialamt Haan, Sachbearbeitung' },
  };
}

/** An absence with the offices that it is about; `told` where the Koordination was told of it. */
export interface Shown extends Pick<Absence, 'number' | 'from' | 'until'> {
  readonly away: Member;
  readonly substitute?: Member | undefined;
  readonly told?: boolean;
}

/** *vom 5. Oktober 2023 bis 12. Oktober 2023*. */
export function when({ from, until }: Pick<Absence, 'from' | 'until'>): string {
  return until === undefined ? `ab ${longDay(from)}, bis „wieder da“` : `vom ${longDay(from)} bis ${longDay(until)}`;
}

/** Says who is away, until when, and who stands in. */
export function absenceCard(shown: Shown): Reply {
  const { away, substitute, told = false } = shown;
  const standsIn = substitute ? `Es vertritt: ${substitute.office}.` : 'Eine Vertretung ist nicht benannt.';
  const marked = told ? ' Mitgeteilt, erfasst durch die Koordination.' : '';
  return {
    ...notice({
      kind: 'Abwesenheit',
      status: 'eingetragen',
      title: `${away.office} ist abwesend`,
      text: `Abwesend ${when(shown)}. ${standsIn}${marked}`,
      ways: [{ title: 'Wieder da', verb: 'absence.back', data: dataOf(shown) }],
    }),
    replaces: true,
  };
}

/** Tells who stands in what that means. */
export function standsInCard(shown: Shown): Reply {
  return notice({
    kind: 'Abwesenheit',
    title: `Sie vertreten ${shown.away.office}`,
    text: `${shown.away.office} ist abwesend ${when(shown)}. Sie erhalten so lange die Erinnerungen und dürfen für ${shown.away.municipality.name} abstimmen; es steht dort mit dem Zusatz „i. V.“.`,
    ways: [{ title: 'Offene Punkte ansehen', verb: 'reminders.show' }],
  });
}

/** What became of an absence that somebody ended: another may have taken its place since. */
export type Back = 'ended' | 'replaced' | 'none';

/** Says that somebody is back; which absence runs now where a later one has taken the place of this. */
export function backCard(away: Member, back: Back): Reply {
  return { ...notice({ kind: 'Abwesenheit', ...saidOf(away.office)[back] }), replaces: true };
}

function saidOf(office: string): Readonly<Record<Back, { status?: string; title: string; text: string }>> {
  return {
    ended: { status: 'beendet', title: `${office} ist wieder da`, text: 'Die Vertretung endet damit.' },
    replaced: {
      status: 'nicht geändert',
      title: 'Diese Abwesenheit gilt nicht mehr',
      text: `Inzwischen ist für ${office} eine andere eingetragen; sie gilt weiter. So endet sie: „wieder da: ${office}“.`,
    },
    none: {
      title: `${office} ist nicht als abwesend eingetragen`,
      text: 'Es ist nichts geändert. So geht es: „abwesend bis 12.10.2023“.',
    },
  };
}

function dataOf({ number, away: { personId, municipality } }: Shown): Record<string, string> {
  return { person: `${personId}@${municipality.id}`, absence: String(number) };
}
