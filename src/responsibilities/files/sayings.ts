import { type Asked, renamed } from '../../conversation/asked.ts';

/** Words of the tables that are sent back. */
export const FILE_WORDS: Readonly<Record<string, string>> = {
  responsibilityfile: `=2.8 zuständigkeitsdatei* zuständigkeitendatei* "zuständigkeiten datei" "datei … zuständigkeiten"
    "datei mit den zuständigkeiten" "tabelle der zuständigkeiten" zuständigkeitstabelle*`,
};

const FILE = {
  brings: { responsibilityfile: 'thing' },
  fills: renamed({ responsibilityfile: 'number' }),
  needs: ['responsibilityfile'],
  form: 'responsibilities.list',
} as const;

/** How the register is asked for as a file. */
export const EXPORTED: Asked = {
  ways: [
    '~ responsibility asfile !responsibility-number',
    '~ responsibility send !responsibility-number =0.5',
    '~ responsibilityfile send =0.4',
    '~ responsibilityfile asfile =0.4',
  ],
  sayings: [
    'Zuständigkeiten als Excel (bitte|herunterladen|laden)',
    'Ich brauche die Zuständigkeiten als Excel-Datei',
    'Die Zuständigkeitsliste herunterladen',
    'Können Sie mir die Zuständigkeiten als Tabelle schicken?',
    'Zuständigkeiten zum Ausfüllen herunterladen',
    'Excel mit allen Zuständigkeiten bitte',
    'Die Liste der Ansprechstellen exportieren',
    'Vorlage für die Zuständigkeiten als Excel',
    'Download der Zuständigkeitsmatrix',
    'Schicken Sie mir die Verantwortlichkeiten als Datei',
  ],
  button: 'Excel-Datei laden',
  does: 'view',
};

/** How people ask how a filled table comes in. */
export const EXPLAINED: Asked = {
  ways: [
    '~ responsibility handover !responsibility-number',
    '~ responsibilityfile handover',
    'responsibility asfile handover !responsibility-number =0.6',
    '~ responsibility asfile takeover !responsibility-number =0.6',
  ],
  sayings: [
    'Zuständigkeiten (aus Excel|) einlesen',
    'Wie lese ich die Zuständigkeiten aus Excel ein?',
    'Zuständigkeiten aus einer Excel-Datei importieren',
    'Ich möchte die Zuständigkeitsliste hochladen',
    'Wie bekomme ich unsere Zuständigkeitstabelle hochgeladen?',
    'Zuständigkeiten per Excel hochladen',
    'Die ausgefüllten Zuständigkeiten einlesen',
    'Wohin mit der Excel-Liste der Zuständigkeiten, ich will sie hochladen',
    'Alle Zuständigkeiten auf einmal einspielen',
    'Liste der Ansprechstellen importieren',
  ],
  button: 'Zuständigkeiten einlesen',
  does: 'view',
};

/** How a filled table is asked to be shown. */
export const FILE_SHOWN: Asked = {
  ...FILE,
  ways: [
    '~ responsibilityfile-number see !takeover !throwaway',
    '~ responsibilityfile-number !takeover !throwaway',
    '~ responsibilityfile see !takeover !throwaway =0.5',
  ],
  sayings: [
    'Zuständigkeitsdatei {responsibilityfile} (ansehen|zeigen|öffnen)',
    'Zeig mir (noch mal|) die Zuständigkeitsdatei {responsibilityfile}',
    'Was steht in der Zuständigkeitsdatei {responsibilityfile}?',
    'Vorschau der Zuständigkeitsdatei {responsibilityfile}',
    'Die Zuständigkeitstabelle {responsibilityfile} noch einmal öffnen',
  ],
  button: 'Datei ansehen',
};

/** How a filled table is taken over. */
export const FILE_TAKEN: Asked = {
  ...FILE,
  ways: [
    'responsibilityfile-number takeover =0.5',
    'responsibilityfile takeover =0.5',
    'responsibilityfile add',
    'responsibilityfile handover =-0.5',
  ],
  sayings: [
    'Zuständigkeitsdatei {responsibilityfile} (bitte|) übernehmen',
    'Die Änderungen aus der Zuständigkeitsdatei {responsibilityfile} übernehmen',
    'Zuständigkeitsdatei {responsibilityfile} passt so, bitte übernehmen',
    'Zuständigkeitstabelle {responsibilityfile} ins Register übertragen',
    'Können Sie die Zuständigkeitsdatei {responsibilityfile} so übernehmen?',
  ],
  button: 'Datei übernehmen',
  clickOnly: true,
  says: ({ responsibilityfile }) => `Die Angaben aus Datei\u00a0${responsibilityfile} werden übernommen`,
};

/** How a filled table is discarded. */
export const FILE_DROPPED: Asked = {
  ...FILE,
  ways: [
    'responsibilityfile-number throwaway =0.5',
    'responsibilityfile throwaway =0.5',
    'responsibilityfile remove',
    'responsibilityfile-number remove',
  ],
  sayings: [
    'Zuständigkeitsdatei {responsibilityfile} (bitte|) verwerfen',
    'Die Zuständigkeitsdatei {responsibilityfile} war falsch, bitte löschen',
    'Zuständigkeitsdatei {responsibilityfile} nicht übernehmen',
    'Zuständigkeitsdatei {responsibilityfile} kann weg',
    'Die Zuständigkeitstabelle {responsibilityfile} wegwerfen',
  ],
  button: 'Datei verwerfen',
  clickOnly: true,
  says: ({ responsibilityfile }) => `Datei\u00a0${responsibilityfile} wird verworfen`,
};
