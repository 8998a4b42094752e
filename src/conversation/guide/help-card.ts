import { bold, header, link, neutral, paragraph, small, words } from '../../cards/parts.ts';
import type { Feature, HelpLine } from '../feature.ts';
import type { Situation } from '../refusal.ts';
import type { Reply } from '../reply.ts';
import type { Member } from '../turn.ts';

/** The situations, in the order in which most people meet them. */
const ORDER: readonly string[] = ['reminders', 'votes', 'ideas', 'meetings', 'grants'];

/** What the assistant can do for this member: the situations to choose from, and closed up below them all words. */
export function helpCard(features: readonly Feature[], member: Member, publicUrl: string): Reply {
  const coordinates = member.roles.includes('coordinator');
  const lines = features.flatMap((feature) => feature.help);
  const own = lines.filter((line) => !line.coordination);
  const rows = coordinates ? [...own, ...lines.filter((line) => line.coordination)] : own;
  return {
    card: 'conversation/help',
    data: {
      header: header(coordinates ? 'Hilfe\u00a0· Koordination' : 'Hilfe', 'Was möchten Sie tun?'),
      situations: situationsOf(features, member).map((one) => entryOf(one, member.municipality.name)),
      rows: blocksOf(rows),
      pages: [paragraph(small(words('Ausführlich im Browser: ')), small(pageLink(coordinates, publicUrl)))],
    },
    summary: 'Hilfe: Was möchten Sie tun?',
  };
}

function pageLink(coordinates: boolean, publicUrl: string) {
  return coordinates
    ? link('Hilfe für die Koordination', `${publicUrl}/hilfe/koordination`)
    : link('Hilfe für Mitglieder', `${publicUrl}/hilfe`);
}

function situationsOf(features: readonly Feature[], { roles }: Member): Situation[] {
  const coordinates = roles.includes('coordinator');
  return ORDER.flatMap((name) => {
    const found = features.find((feature) => feature.name === name)?.situation;
    if (!found) return [];
    return [coordinates ? (found.coordination ?? found) : found];
  });
}

/** To a screen reader it is one button, and only its title is read. */
function entryOf({ title, does, verb }: Situation, name: string) {
  const named = title.replace('%', () => name);
  const read = /[?!.]$/u.test(named) ? `${named} ${does}. Öffnen` : `${named}: ${does}. Öffnen`;
  return { title: [paragraph(bold(named))], does: neutral(does), read: neutral(read), verb, data: {} };
}

/** What is answered where others than the round read along. */
export function helpElsewhereCard(): Reply {
  const title = 'Hier beantwortet Kreisrunde Fragen zur Richtlinie';
  const lines = [
    'Tippen Sie @, wählen Sie @Kreisrunde aus der Liste und stellen Sie dahinter Ihre Frage, zum Beispiel: Sind Personalkosten förderfähig?',
    'Ideen, Abstimmungen, Sitzungen und alles Weitere der Runde stehen in ihrem Kanal und in Ihrem persönlichen Chat mit Kreisrunde.',
  ];
  return {
    card: 'conversation/notice',
    data: { header: header('Hilfe', title), lines: lines.map((line) => paragraph(words(line))), buttons: [] },
    summary: title,
  };
}

/** What is said under one word stands together, in the order in which the words come first. */
function blocksOf(rows: readonly HelpLine[]) {
  return [...Map.groupBy(rows, ({ label }) => label)].map(([label, lines]) => ({
    label,
    lines: lines.map(({ words, purpose }) => ({ words, purpose })),
  }));
}
