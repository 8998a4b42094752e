import type { Asked } from '../conversation/asked.ts';

/** The words of where files lie. */
export const sharePointWords: Readonly<Record<string, string>> = {
  sharepoint: `=2.6 sharepoint* share-point* "share point" teamwebsite* teamseite* dateiablage* dokumentenablage* dokumentablage* ablageordner* kanalordner*
    "gemeinsame ablage" "gemeinsamen ablage" "gemeinsamer ablage" "ordner des kanals" "dateien des kanals" "dateien im kanal" "registerkarte dateien"`,
};

/** How people ask what lies where they keep their files. */
export const filesSaid: Asked = {
  ways: ['~ sharepoint'],
  sayings: [
    'wo liegt die Niederschrift im SharePoint',
    'welche Dateien liegen in SharePoint',
    'was liegt (alles|) im SharePoint',
    'zeig mir die gemeinsame Ablage',
    'wo finde ich die Dateien im Kanal',
    'liegt das Protokoll schon im SharePoint',
    'Link zur Dateiablage (bitte|)',
    'gibt es die Beschlüsse auch im SharePoint',
    'sind die Unterlagen im SharePoint abgelegt',
    'was wurde zuletzt im SharePoint abgelegt',
    'in welchem Ordner des Kanals liegt die Ideenliste',
    'Dokumentenablage (anzeigen|öffnen|)',
  ],
  button: 'Ablage ansehen',
  alone: true,
};
