import { button, buttons, header, paragraph, words } from '../../cards/parts.ts';
import type { Feature, HelpLine } from '../feature.ts';
import type { Reply } from '../reply.ts';

/** What the assistant can do for a member, of the Koordination or not. */
export function helpCard(features: readonly Feature[], ofCoordination: boolean): Reply {
  const lines = features.flatMap((feature) => feature.help);
  const coordination = ofCoordination ? lines.filter((line) => line.coordination) : [];
  const starts = features.flatMap((feature) =>
    feature.start ? [button(feature.start.title, feature.start.verb, feature.start.data)] : [],
  );
  return {
    card: 'conversation/help',
    data: {
      header: header('Hilfe', 'Das kann Kreisrunde'),
      rows: lines.filter((line) => !line.coordination).map(row),
      coordination: coordination.length > 0 ? [{ rows: coordination.map(row) }] : [],
      buttons: buttons(...starts),
    },
    summary: 'Das kann Kreisrunde',
  };
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

function row(line: HelpLine) {
  return { label: line.label, words: line.words, purpose: line.purpose };
}
