import type { Passage } from '../../src/search/index.ts';

/** A small corpus of made-up passages in the tone of an administration. */
export const PASSAGES: readonly Passage[] = [
  {
    id: 'miete',
    title: 'Raumkosten',
    text: 'Gestiegene Gesamtmietkosten einer Kleiderkammer werden anerkannt. Der Mietvertrag ist vorzulegen.',
  },
  {
    id: 'heizung',
    title: 'Heizung',
    text: 'Zuschüsse zur Heizung gibt es für Begegnungsstätten. Maßgeblich ist die Jahresabrechnung des Versorgers.',
  },
  {
    id: 'nachweis',
    title: 'Verwendungsnachweis',
    text: 'Der Verwendungsnachweis (VN) ist bis zum 30.06.2025 vorzulegen. Belege bleiben beim Träger.',
  },
  {
    id: 'personal',
    title: 'Personal',
    text: 'Zusätzliche Stunden von Beraterinnen und Beratern sind förderfähig, wenn sie befristet sind.',
  },
  {
    id: 'bezieher',
    title: 'Zielgruppe',
    text: 'Angesprochen sind vor allem Bezieher:innen von Grundsicherung im Alter.',
  },
  {
    id: 'sitzung',
    title: 'Sitzungen',
    text: 'Die Arbeitsgruppe trifft sich alle zwei Monate im Rathaus. Eingeladen wird mit einer Frist von zehn Tagen.',
  },
  { id: 'agentur', title: 'Partner', text: 'Die Bundesagentur für Arbeit (BA) nimmt als Gast teil.' },
  {
    id: 'drucksachen',
    title: 'Öffentlichkeitsarbeit',
    text: 'Plakate und Faltblätter dürfen gedruckt werden.',
    synonyms: 'Flyer, Werbung, Broschüre',
  },
];
