import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { fromBerlin } from '../german/time.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import type { Content } from './content.ts';
import type { AgreedOn } from './held-meeting.ts';
import { saveMinutes } from './store.ts';

const HELD_ON = '2023-02-07';
/** Who was away, and who came with two. */
const EXCUSED = 'Monheim am Rhein';
const BY_TWO: ReadonlySet<string> = new Set(['Erkrath', 'Hilden']);

/** What was consulted on 07.02.2023, in our words. */
const ITEMS = [
  {
    title: 'Einführung und Einordnung (3-Säulen-Modell NRW)',
    text: 'Anlass ist eine E-Mail vom 25.01.2023 (Anlage 1). Das Kreissozialamt hatte am 26.01.2023 in der SDK berichtet. Für die Städte zählt auch die Gesamtliste des 3-Säulen-Programms, von dem der Stärkungspakt nur ein Teil ist (Anlage 2). Alle Städte haben ihren Bescheid erhalten. Einigkeit besteht darin, dass die Umsetzung das vorhandene Personal zusätzlich belastet und dass es anspruchsvoll wird, die Mittel im gesetzten Rahmen und rechtzeitig flächendeckend zu verteilen.',
  },
  {
    title: 'Inhalte von Bescheid und Richtlinie',
    text: 'Wer den Betrag nachrechnet, kommt nicht genau auf den Bescheid: Nach Auskunft des MAGS liegt das am Runden, die Mindestsicherungsquote ist mit einer Nachkommastelle ausgewiesen, gerechnet wurde mit dreizehn. Verteilt wird eine Übersicht der Themenbereiche und ihrer Möglichkeiten (Anlage 3).\nAusführlich beraten werden Beratungsstrukturen, offene Fragen, Zuständigkeiten und Verantwortlichkeiten. Bescheid und Richtlinie setzen die Regeln der Bezuschussung. Die Umsetzung weckt Erwartungen für 2024. Das Risiko, richtlinienkonform zu handeln, tragen allein Städte und Kreis; gehofft wird, dass beim Verwendungsnachweis nicht engere Maßstäbe gelten, als heute erkennbar sind.',
  },
] as const;
const ATTACHMENTS = [
  'E-Mail vom 25.01.2023',
  'Gesamtliste des 3-Säulen-Programms NRW',
  'Übersicht der Themenbereiche und Zuständigkeiten',
] as const;

/** Gives a round that starts with the knowledge of Stärkungspakt NRW its first minutes, agreed, with their seven agreements. */
export async function loadStarterMinutes(
  db: Db,
  round: RoundPlan,
  { agreed, now }: { agreed: AgreedOn; now: Instant },
): Promise<void> {
  if (!round.starterKnowledge) return;
  const at = fromBerlin(HELD_ON) ?? now;
  await db.transaction().execute(async (tx) => {
    const attendance = (await municipalitiesOf(tx, round.id)).map(({ id, name, kind }) => ({
      municipality: { id, name },
      people: name === EXCUSED ? 0 : kind === 'district' || BY_TWO.has(name) ? 2 : 1,
      excused: name === EXCUSED,
    }));
    const content: Content = {
      title: 'Austausch der Sozialamtsleitungen, Thema „Stärkungspakt NRW“',
      attendance,
      guests: [],
      items: ITEMS.map((one, index) => ({ ...one, place: index + 1, decisions: [], agreements: [], remarks: [] })),
      decisions: [],
      agreements: (await agreed(tx, round.id, HELD_ON)).map((one) => ({ ...one })),
      attachments: ATTACHMENTS.map((title, index) => ({ number: index + 1, title })),
    };
    const of = {
      origin: 'starter',
      heldOn: HELD_ON,
      state: 'agreed',
      content,
      what: 'Abgestimmte Niederschrift',
    } as const;
    await saveMinutes(tx, round.id, { ...of, office: round.contact, at });
  });
}
