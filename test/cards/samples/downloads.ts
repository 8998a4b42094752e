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
  file(
    'zwei Teile',
    fileCard({
      kind: 'Vorgang zur Abstimmung\u00a03',
      title: 'Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?',
      text: 'Erinnerungen und vertrauliche Angaben stehen in einem gesonderten Teil, den nur die Koordination erhält.',
      address: 'https://bot.example.org/files/abc.def',
      beside: { title: 'Vertraulichen Teil laden', address: 'https://bot.example.org/files/abc.ghi' },
      twin: 'vorgang abstimmung 3',
    }),
    ['Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?'],
  ),
];
