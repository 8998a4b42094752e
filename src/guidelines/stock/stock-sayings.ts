import { type Asked, renamed } from '../../conversation/asked.ts';

/** Words of what is known and how old it is, by group. */
export const STOCK_WORDS: Readonly<Record<string, string>> = {
  stock: `=1.8 "welche dokumente" "welche unterlagen" "welche quellen" "welche regelwerke" "welche richtlinien" "welche papiere" "welche schriften"
    wissensbestand wissensstand "alle dokumente" "alle quellen" "geladene dokumente" "geladenen dokumente" quellenverzeichnis quellenliste dokumentenliste
    "liste der dokumente" "liste der quellen" "verzeichnis der dokumente" "übersicht der dokumente" "übersicht der quellen"
    "was für dokumente" "was für quellen" "worauf stützt" "worauf stützen" "woraus antwort*" "woher weißt" "woher wissen"`,
  known: `=1.2 kennst kennen kennt geladen hinterlegt gespeichert gelesen "zur verfügung" drin enthalten vorliegen "liegen … vor" nutzt nutzen
    verwendest verwenden "stützt … dich" "stützen … sich"`,
  paper:
    '=1.2 richtlinie* *richtlinie *richtlinien dokument* unterlage* quelle* faq erlass erlasse *erlass bescheid regelwerk* nebenbestimmungen hinweise fassung leitfaden merkblatt rundschreiben',
  uptodate: `=2 "noch aktuell" "noch gültig" "noch gilt" "gilt … noch" "gelten … noch" "auf dem neuesten stand" "auf dem aktuellen stand" "auf neuestem stand"
    "noch auf dem stand" veraltet überholt "neueste fassung" "aktuelle fassung" "aktuellste fassung" "neuester stand" "aktueller stand" "wie aktuell" "wie alt"`,
  lastcheck: `=2 "zuletzt geprüft" "zuletzt überprüft" "zuletzt kontrolliert" "zuletzt angesehen" "das letzte mal geprüft" "das letzte mal überprüft" "letzte prüfung"
    "letzte überprüfung" "noch nicht geprüft" "wann … geprüft" "wann … überprüft" "wer … geprüft" "lange nicht geprüft" prüfstand`,
  stillholds: `=2 "gilt noch" "gelten noch" "gilt weiter*" "ist noch gültig" "sind noch gültig" "noch gültig" "ist noch aktuell" "als geprüft" "habe … geprüft" "geprüft und gilt"`,
  unloaded: `=2.4 "nicht geladen" "nicht hinterlegt" "nicht eingelesen" "nicht im bestand" "nicht im wissen" "kennst du nicht" "kennen sie nicht"
    "fehlt … im bestand" "fehlt … im wissen" "noch nicht geladen"`,
  ownrule: `=1.6 satzung* dienstanweisung* "eigene richtlinie" "eigene regel" "eigene regelung" "eigene regeln" "eigene satzung" "unsere richtlinie" "unsere regelung"
    "städtische richtlinie" "örtliche richtlinie" ortsrecht *satzung`,
};

/** How it is asked what is known, whether it still holds and when it was checked. */
export const LISTED: Asked = {
  brings: {},
  ways: [
    '~ stock known',
    '~ stock see',
    '~ stock list',
    '~ stock',
    '~ paper uptodate !vote !idea !decision !measure',
    '~ paper lastcheck',
    '~ lastcheck',
    '~ stock lastcheck',
    '~ unloaded see',
    '~ unloaded list',
  ],
  sayings: [
    'Welche Dokumente (kennst du|kennen Sie)?',
    'Welche Quellen (nutzt du|nutzen Sie)?',
    'Worauf stützen Sie Ihre Antworten?',
    'Ist die (Richtlinie|Förderrichtlinie|Arbeitshilfe) noch aktuell?',
    'Wann wurde das zuletzt geprüft?',
    'Wie aktuell sind die Dokumente?',
    'Bitte eine Liste der Dokumente (zeigen|anzeigen)',
    'Auf welchem Stand ist die Richtlinie, ist sie veraltet?',
    'Wann wurde die Richtlinie das letzte Mal überprüft?',
    'Woher wissen Sie das alles, welche Unterlagen sind hinterlegt?',
    'Welche Satzungen sind nicht geladen?',
    'Sind die hinterlegten Unterlagen auf dem neuesten Stand?',
  ],
  button: 'Dokumente ansehen',
  alone: true,
};

/** How the Koordination says that a document still holds. */
export const CHECKED: Asked = {
  brings: { search: 'text' },
  fills: renamed({ search: 'document' }),
  needs: ['search'],
  form: 'guidelines.documents',
  ways: ['paper stillholds a-text =1', 'stillholds a-text =0.6', 'paper stillholds still =0.2'],
  sayings: [
    'Gilt noch: {search}',
    'Geprüft und gilt noch: {search}',
    'Das Dokument gilt noch: {search}',
    'Die Richtlinie habe ich geprüft, sie gilt noch: {search}',
    'Dieses Dokument ist noch gültig: {search}',
    'Bitte als geprüft vermerken: {search}',
  ],
  labels: { search: 'Dokument' },
  button: 'Als geprüft vermerken',
  says: ({ search }) => `Das Dokument gilt noch: „${String(search ?? '')}“`,
};

/** How a municipality asks for the form for a rule of its own. */
export const UNLOADED_FORM: Asked = {
  brings: {},
  ways: ['ownrule unloaded', 'ownrule add'],
  sayings: [
    'Wir haben eine eigene Satzung, die nicht geladen ist',
    'Unsere Satzung über die Unterkünfte ist (noch|) nicht geladen',
    'Unsere Dienstanweisung kennst du nicht',
    'Wir haben eine eigene Richtlinie, die Sie nicht kennen',
    'Eigene Regel nennen',
    'Unsere Satzung fehlt im Bestand',
    'Für uns gilt eine eigene Satzung, die ist nicht hinterlegt',
  ],
  button: 'Eigene Regel nennen …',
};

/** How it names one with its title. */
export const UNLOADED: Asked = {
  brings: { title: 'text' },
  needs: ['title'],
  form: 'guidelines.unloaded-form',
  ways: ['unloaded a-text =1', 'ownrule unloaded a-text =1.2', 'unloaded', 'unloaded add =0.4'],
  sayings: [
    'Nicht geladen: {title}',
    'Diese Satzung ist nicht geladen: {title}',
    'Unsere eigene Satzung ist nicht hinterlegt: {title}',
    'Die städtische Richtlinie ist nicht im Bestand: {title}',
    'Unsere Dienstanweisung ist noch nicht geladen: {title}',
    'Unsere Richtlinie kennst du nicht: {title}',
    'Im Bestand fehlt unsere Regel: {title}',
    'Als nicht geladen vermerken: {title}',
    'Noch nicht hinterlegt: {title}',
  ],
  labels: { title: 'Titel' },
  button: 'Als nicht geladen vermerken',
  says: ({ title }, { member }) => `${member.municipality.name} nennt als nicht geladen: „${String(title ?? '')}“`,
};

/** How it takes that back. */
export const WITHDRAWN: Asked = {
  brings: { number: 'number' },
  needs: ['number'],
  form: 'guidelines.documents',
  ways: ['unloaded withdraw a-figure', 'unloaded withdraw', 'unloaded remove'],
  sayings: [
    'Nicht geladen {number} zurücknehmen',
    'Die nicht geladene Regel {number} (streichen|zurücknehmen)',
    'Bitte die nicht geladene Satzung {number} aus der Liste nehmen',
    'Die Angabe nicht geladen {number} zurücknehmen',
    'Die als noch nicht geladen genannte Regel {number} bitte zurücknehmen',
    'Nicht hinterlegt {number} zurückziehen',
  ],
  labels: { number: 'Nummer' },
  button: 'Angabe zurücknehmen',
};
