import type { Asked } from '../../conversation/asked.ts';

/** How people ask for all votes as a file; what was decided is another file. */
export const exporting: Asked = {
  ways: [
    '~ vote export !vote-number =1.2',
    '~ vote list export !vote-number =1.2',
    'vote send !vote-number !outgoing =0.6',
    'vote all export !vote-number =1.2',
    'vote manyvotes export !vote-number =1.2',
  ],
  sayings: [
    '(alle|die|) Abstimmungen als Excel (herunterladen|bitte|)',
    'Abstimmungsliste (als Datei|als Excel-Datei|exportieren)',
    '(schick|schicken Sie) mir die Abstimmungen als Excel-Datei',
    'Abstimmungen exportieren',
    'Excel-Tabelle der Abstimmungen',
    'Export aller Abstimmungen nach Excel',
    'ich brauche alle Abstimmungen als Datei',
  ],
  button: 'Excel laden',
  does: 'view',
};
