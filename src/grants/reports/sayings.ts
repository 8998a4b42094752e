import { type Asked, renamed } from '../../conversation/asked.ts';

/** Words of reports and their files, by group. */
export const REPORT_WORDS: Readonly<Record<string, string>> = {
  report: `=2.2 monitoringbericht* monitoring* zwischenbericht* verwendungsnachweis* *nachweis nachweises verwendungsbericht*
    berichtsbogen* sachbericht*`,
  file: `=2.2 mitteldatei* "datei … mittel" "mittel datei" "hochgeladene datei" "hochgeladenen datei" "ausgefüllte datei"
    "ausgefüllten datei" "zurückgeschickte datei" "ausgefüllte tabelle" "ausgefüllte excel" "ausgefüllten bericht"
    "zurückgesandte datei" "zurückgesandten datei" "eingereichte datei" "eingelesene datei" "datei nr" "datei nummer"
    "datei 1" "datei 2" "datei 3" "datei 4" "datei 5" "datei 6" "datei 7" "datei 8" rückläufer*
    "zurückgekommene datei" "zurückgeschickt"`,
  asfile: `=1.6 datei vorlage formular* excel* word* tabelle herunterlad* runterlad* download* herunter|lad,lade,laden
    runter|lad,lade,laden vordruck* muster "als datei" "zum ausfüllen" ausfüllen erstell* erzeug* mitnehmen ausdrucken
    vorausgefüllte vorausgefüllt "excel-tabelle" ausgegeben "als pdf" "in eine datei" bogen`,
  handedin: `=1.8 abgegeben* abgeschickt* eingereicht* abgeb* ab|geb,geben "ist raus" "ist weg" eingesandt* weggeschickt*
    abgesandt* versendet verschickt* "liegt … vor" "beim kreis" übermittelt* abgeliefert* fertig* erledigt* abgehakt abhaken
    zugeleitet übersandt "raus ans" "ist … raus" "auf den weg gebracht" "auf dem weg" hochgeladen "im postausgang"
    "ging … raus" "haben wir … raus" "bei euch" "beim ministerium" abgabe`,
  nothandedin: `=2 "nicht abgegeben" "noch nicht raus" "nicht eingereicht" "doch nicht" "nicht abgeschickt" "noch nicht fertig"
    "noch nicht abgegeben" "noch nicht verschickt" "versehentlich" "aus versehen" "irrtümlich" "war ein irrtum" "zu früh"
    "kommando zurück" vorschnell "liegt noch hier" "liegt noch" "liegt doch noch" "noch im entwurf"
    "auf meinem schreibtisch" "auf meinem tisch" "auf dem schreibtisch" "noch in arbeit" "wieder austragen"
    "stimmt doch nicht" "voreilig" "noch gar nicht" "noch nicht abgeschickt" "noch nicht eingereicht"
    "war noch nicht" "doch noch nicht"`,
  takeover:
    '=1.4 übernehm* übernommen übernimm* einspiel* ein|spiel,spielen einlesen übertrag* "so übernehmen" anwenden',
  throwaway: `=1.4 verwerf* verworfen wegwerf* weg|werf,werfen lösch* gelöscht "nicht übernehmen" ignorier* vergiss vergessen
    "war falsch" "falsche datei" "kann weg" "soll weg"`,
};

const REPORTS = {
  report: {
    one: {
      verwendungsnachweis: 'verwendungsnachweis* *nachweis nachweises verwendungsbericht*',
      monitoringbericht: 'monitoring* zwischenbericht*',
    },
  },
} as const;
const FILE = {
  brings: { file: 'thing' },
  fills: renamed({ file: 'number' }),
  needs: ['file'],
  form: 'grants.funds',
} as const;

/** How the files of the funds are asked for. */
export const FILES: Asked = {
  brings: {
    kind: {
      one: {
        verwendungsnachweis: 'verwendungsnachweis* *nachweis nachweises verwendungsbericht*',
        monitoringbericht: 'monitoring* zwischenbericht*',
        mittel: 'mittel mittelübersicht* maßnahmenübersicht* word*',
      },
    },
    format: { one: { word: 'word* worddatei*', excel: 'excel* tabelle' } },
  },
  fills: ({ kind = 'mittel' }) => ({ file: kind }),
  ways: [
    '~ report asfile !handedin',
    '~ report see !handedin',
    '~ report send !handedin !nothandedin =0.3',
    '~ report add !handedin =-0.4',
    '~ funds asfile !roundwide',
    '~ measure asfile !measure-number',
    '~ report where !handedin',
  ],
  sayings: [
    'Monitoringbericht (als Excel|als Datei|) (bitte|herunterladen|laden)',
    'Wir brauchen den Verwendungsnachweis als Excel',
    'Die Vorlage für den Monitoringbericht bitte',
    'Wo finde ich den Verwendungsnachweis zum Ausfüllen?',
    'Unsere Mittel als Word-Datei (bitte|ausgeben)',
    'Formular für den Zwischenbericht herunterladen',
    'Können Sie mir den Monitoringbericht erstellen?',
  ],
  button: 'Bericht als Datei laden',
};

/** How a filled file is asked to be shown. */
export const FILE_SHOWN: Asked = {
  ...FILE,
  ways: [
    '~ file see',
    '~ file-number see !takeover !throwaway',
    '~ file !takeover !throwaway',
    '~ file status',
    '~ file list',
  ],
  sayings: [
    'Zeig mir (noch mal|) die hochgeladene Mitteldatei {file}',
    'Mitteldatei {file} ansehen',
    'Was steht in der ausgefüllten Datei {file}?',
    'Die zurückgesandte Datei {file} bitte noch einmal öffnen',
    'Stand der eingelesenen Datei {file}',
  ],
  button: 'Datei ansehen',
};

/** How a filled file is taken over. */
export const FILE_TAKEN: Asked = {
  ...FILE,
  ways: ['file takeover', 'file-number takeover', 'file takeover add', 'file add', 'file publish =-0.5'],
  sayings: [
    'Mitteldatei {file} (bitte|) übernehmen',
    'Die Werte aus der hochgeladenen Datei {file} einspielen',
    'Die ausgefüllte Datei {file} passt so, bitte übernehmen',
    'Angaben aus Mitteldatei {file} in die Maßnahmen übertragen',
    'Können Sie die zurückgesandte Datei {file} so übernehmen?',
  ],
  button: 'Datei übernehmen',
  clickOnly: true,
  says: ({ file }) => `Die Angaben aus Datei\u00a0${file} werden übernommen`,
};

/** How a filled file is discarded. */
export const FILE_DROPPED: Asked = {
  ...FILE,
  ways: ['file throwaway', 'file-number throwaway', 'file remove', 'file withdraw', 'file-number remove'],
  sayings: [
    'Mitteldatei {file} (bitte|) verwerfen',
    'Die hochgeladene Datei {file} war falsch, bitte löschen',
    'Die ausgefüllte Datei {file} nicht übernehmen',
    'Mitteldatei {file} kann weg',
    'Die zurückgesandte Datei {file} wegwerfen',
  ],
  button: 'Datei verwerfen',
  clickOnly: true,
  says: ({ file }) => `Datei\u00a0${file} wird verworfen`,
};

/** How it is said that a report has been handed in. */
export const SUBMITTED: Asked = {
  brings: REPORTS,
  ways: [
    'report handedin !nothandedin',
    'report done !nothandedin',
    'report publish !nothandedin',
    'report handedin we !nothandedin',
    'report handedin done !nothandedin',
  ],
  sayings: [
    '(Der|Unser|) Monitoringbericht ist (raus|abgegeben|weg|fertig und abgeschickt)',
    'Wir haben den Monitoringbericht (abgegeben|eingereicht|verschickt)',
    'Verwendungsnachweis (abgegeben|liegt beim Kreis vor)',
    'Haken dran: Monitoringbericht ist beim Kreis',
    'Den Verwendungsnachweis können Sie abhaken',
    'Unser Zwischenbericht wurde gestern übermittelt',
  ],
  button: 'Als abgegeben eintragen',
  says: ({ report = 'monitoringbericht' }, { member }) =>
    `${member.municipality.name} hat den ${report === 'verwendungsnachweis' ? 'Verwendungsnachweis' : 'Monitoringbericht'} abgegeben`,
};

/** How that is taken back. */
export const WITHDRAWN: Asked = {
  brings: REPORTS,
  ways: [
    'report nothandedin =0.8',
    'report nothandedin handedin =1.4',
    'report handedin remove =1',
    'report handedin nothandedin',
    'report handedin not',
    'report handedin withdraw',
    'report done nothandedin',
  ],
  sayings: [
    '(Der|Unser|) Monitoringbericht ist (doch noch|noch) nicht abgegeben',
    'Wir haben den Verwendungsnachweis doch nicht eingereicht',
    'Monitoringbericht war versehentlich als abgegeben gemeldet',
    'Der Haken beim Monitoringbericht war zu früh, er ist noch nicht raus',
    'Die Abgabe des Verwendungsnachweises zurücknehmen, war ein Irrtum',
  ],
  button: 'Abgabe zurücknehmen',
  says: ({ report = 'monitoringbericht' }, { member }) =>
    `${member.municipality.name} hat den ${report === 'verwendungsnachweis' ? 'Verwendungsnachweis' : 'Monitoringbericht'} noch nicht abgegeben`,
};
