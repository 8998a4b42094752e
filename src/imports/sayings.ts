import { type Asked, renamed } from '../conversation/asked.ts';

/** Words of imported documents, by group. */
export const WORDS: Readonly<Record<string, string>> = {
  import: `=2.2 import* *import importliste* "wartende datei*" "eingelesene dokument*" "neue regelwerk*" "eingereichte dokument*"
    eingespielte* "eingelesene unterlagen" "eingelesene regelwerke" "eingespielte regelwerke"`,
  document: `=1.2 datei dateien dokument dokumente pdf word-datei merkblatt merkblätter faq richtlinie richtlinientext bescheid-pdf unterlage unterlagen
    runderlass* erlass erlasse vorschrift vorschriften regelwerk regelwerke rundschreiben richtlinien`,
  release:
    '=1.4 freigabe* freigeb* freigegeben freizugeben übernehm* übernommen übernimm* bestätig* gelten gültig "ins wissen" "in das wissen" "in den wissensbestand" akzeptier*',
  discarded: `=1.4 verwerf* verworfen wegwerf* ablehn* abgelehnt "nicht übernehmen" lösch* gelöscht "kann weg" zurückweis* "falsche datei" "war falsch"
    rückläufer* verwerfen`,
  recordanswer: `=2.4 "antwort … erfassen" "antwort … eintragen" "antwort … festhalten" "antwort … hinterlegen" "antwort … aufnehmen"
    "auskunft … erfassen" "auskunft … eintragen" "auskunft … festhalten" "auskunft … hinterlegen" "auskunft … aufnehmen"
    "antwort erfassen" "auskunft erfassen" "antwort eintragen" "auskunft eintragen" "antwort festhalten" "auskunft festhalten"
    "antwort hinterlegen" "auskunft hinterlegen" "uns geantwortet … eintragen"`,
  readin: '=1.4 eingelesen eingespielt "im import" "in der prüfung" "im wissen"',
  handover: `=1.6 "zu ihnen rein" reinbekomm* reinstell* hochlad* hochgeladen hoch|lad,lade,laden upload* schicken zuschick* senden einspeis*
    ein|speis beibring* "rein bekommen"  einlesen ein|les,lese,lesen "füttern" importieren übergeb* anhäng* zukommen
    einzulesen "krieg ich … rein" "kriege ich … rein" "bekomme ich … rein" "in dich rein" "zu dir rein"
    "bei ihnen … hinein" "zu ihnen hinein" hineinbekomm* "bei dir rein" "bei ihnen rein" "bei euch rein" "bringe ich … bei" "bring ich … bei" "auf welchem weg"
    "geben wir" füttere "ins system" "in das system" "ins wissen" "einspielen"`,
};

const IMPORT = {
  brings: { import: 'thing' },
  fills: renamed({ import: 'number' }),
  needs: ['import'],
  form: 'imports.list',
} as const;

/** How one import is asked to be shown. */
export const SHOWN: Asked = {
  ...IMPORT,
  ways: [
    '~ import-number see',
    '~ import-number',
    '~ import-number status',
    '~ import-number list',
    '~ import-number document',
  ],
  sayings: [
    'Import {import} (bitte|) (ansehen|zeigen|öffnen)',
    'Was steht in Import {import}?',
    'Zeigen Sie mir die Vorschau von Import {import}',
    'Was wurde bei Import {import} erkannt?',
    'Details zu Import {import}',
  ],
  button: 'Import ansehen',
};

/** How an import is adopted. */
export const ADOPTED: Asked = {
  ...IMPORT,
  ways: [
    'import-number release',
    'import-number publish',
    'import-number release document',
    'import-number add',
    'import-number done',
  ],
  sayings: [
    'Import {import} (bitte|) (übernehmen|freigeben)',
    'Import {import} ist geprüft und kann ins Wissen',
    'Den Import {import} können Sie so bestätigen',
    'Das Dokument aus Import {import} soll ab jetzt gelten',
    'Bitte Import {import} in den Wissensbestand übernehmen',
  ],
  button: 'Import übernehmen',
  clickOnly: true,
  says: ({ import: number }) => `Import\u00a0${number} wird übernommen`,
};

/** How an import is discarded. */
export const DISCARDED: Asked = {
  ...IMPORT,
  ways: [
    'import-number discarded =0.3',
    'import-number remove',
    'import-number withdraw',
    'import-number cancel',
    'import-number not release',
  ],
  sayings: [
    'Import {import} (bitte|) (verwerfen|löschen|ablehnen)',
    'Import {import} war die falsche Datei',
    'Import {import} kann weg',
    'Den Import {import} nicht übernehmen',
    'Import {import} zurückweisen',
  ],
  button: 'Import verwerfen',
  clickOnly: true,
  says: ({ import: number }) => `Import\u00a0${number} wird verworfen`,
};

/** How the list of imports is asked for. */
export const LISTED: Asked = {
  brings: { state: { one: { open: 'offen* "noch nicht" wartend* freigabe* ausstehend*' } } },
  fills: () => ({}),
  ways: [
    '~ import list !import-number',
    '~ document readin =1',
    '~ document readin open =1',
    '~ import see !import-number',
    '~ import open !import-number',
    '~ import release !import-number',
    '~ import all !import-number',
    '~ import howmany !import-number',
    '~ document open release',
  ],
  sayings: [
    'Welche Importe (warten auf Freigabe|sind offen|gibt es)?',
    'Liste der Importe (bitte|)',
    'Was liegt an Importen noch zur Freigabe?',
    'Alle Importe (zeigen|anzeigen)',
    'Welche Dokumente sind noch nicht freigegeben?',
    'Übersicht über die eingelesenen Dokumente',
  ],
  button: 'Importe ansehen',
};

/** How it is asked in which way a document gets in. */
export const EXPLAINED: Asked = {
  brings: {},
  ways: [
    '~ document handover !import-number',
    '~ document handover where',
    '~ document handover howto =0.5',
    '~ document handover add',
    '~ document handover we',
    '~ document new handover',
    '~ document add where',
  ],
  sayings: [
    'Wie bekomme ich (denn|) eine Datei zu Ihnen rein?',
    'Wo kann ich ein Dokument hochladen?',
    'Wie schicke ich Ihnen die neue Richtlinie als PDF?',
    'Ich habe ein Merkblatt, wie kann ich das einlesen lassen?',
    'Kann ich hier eine Datei hochladen?',
    'Wie füge ich dem Wissen ein Dokument hinzu, per Mail schicken?',
  ],
  button: 'So geben Sie ein Dokument ein',
};

/** How the Koordination says that it has an answer to record. */
export const RECORDED: Asked = {
  brings: { text: 'text' },
  fills: ({ text }) => ({ question: text }),
  labels: { text: 'Frage' },
  ways: ['recordanswer =0.6', 'recordanswer ministry =0.8', 'recordanswer a-text =1'],
  sayings: [
    'Antwort erfassen',
    'Ich möchte eine Antwort (des MAGS|vom Ministerium|) erfassen',
    'Wir müssen noch die Auskunft des Ministeriums festhalten',
    'Bitte die mündliche Auskunft (des MAGS|) eintragen',
    'Antwort zu einer Wissenslücke hinterlegen',
    'Ich will eine Auskunft aufnehmen, die das Ministerium am Telefon gegeben hat',
  ],
  does: 'action',
  button: 'Antwort erfassen …',
};
