import type { Asked } from '../conversation/asked.ts';

/** The words of where files lie. */
export const sharePointWords: Readonly<Record<string, string>> = {
  sharepoint: `=2.6 sharepoint* share-point* "share point" teamwebsite* teamseite* dateiablage* dokumentenablage* dokumentablage* ablageordner* kanalordner*
    "gemeinsame ablage" "gemeinsamen ablage" "gemeinsamer ablage" "in der ablage" "in die ablage" "in ihrer ablage" "in unserer ablage" "aus der ablage" "inhalt der ablage" "ordner des kanals" "dateien des kanals" "dateien im kanal" "registerkarte dateien"
    "unter dateien" "reiter dateien"`,
  placed: `=1.8 abgelegt hingelegt abgespeichert "sharepoint gespeichert" "ablage gespeichert" "ordner gespeichert" gelandet "legen sie … ab"
    "legen sie … … ab" "legst du … ab" "legst du … … ab" hingepackt`,
};

/** How people ask what lies where they keep their files. */
export const filesSaid: Asked = {
  ways: [
    '~ sharepoint !watchedfolder',
    '~ sharepoint placed/see/list !watchedfolder =0.6',
    '~ sharepoint minutes/decision !watchedfolder =0.6',
    '~ placed where =0.8',
    '~ placed where minutes/decision =1.4',
  ],
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
    '(was|wo|wohin) (haben Sie|wurde) (alles|die Niederschrift|den Beschluss|die Übersicht) abgelegt',
    'wo (legen Sie|legt der Assistent) die (Protokolle|Beschlüsse|Dateien) ab',
    'ist (das Protokoll|die Übersicht|der Beschluss) schon in der Ablage',
    'landen die (Protokolle|Beschlüsse) auch (in Teams unter Dateien|im SharePoint)',
    'werden unsere Dokumente (automatisch|auch|) in SharePoint (gespeichert|abgelegt)',
    'in welchem Ordner landen die Dateien',
  ],
  button: 'Ablage ansehen',
  alone: true,
};
