import { fileCard } from '../../../src/downloads/index.ts';
import { type Sample, samplesOf } from '../sample.ts';

const file = samplesOf('Datei');

/** A file that is offered. */
export const downloadSamples: readonly Sample[] = [
  file(
    'Word',
    fileCard({
      kind: 'Beschlüsse',
      title: 'Beschlussregister als Word-Datei',
      text: 'Alle Beschlüsse der Runde mit Wortlaut und Stimmen.',
      address: 'https://bot.example.org/files/abc.def',
      twin: 'beschlüsse word',
    }),
  ),
];
