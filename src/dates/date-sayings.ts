import type { Asked } from '../conversation/asked.ts';

/** The words of what lies ahead. */
export const dateWords: Readonly<Record<string, string>> = {
  calendar: `=1.5 termine terminen terminkalender* terminlist* terminübersicht* terminplan* kalender* kalenderwoche* zeitplan* fahrplan*
    jahresplan* fristenkalend* fristenlist* fristenübersicht* fristen agenda vorschau fälligkeit* "anstehende termine" terminlage
    wochenplan* monatsplan* "termine und fristen" "fristen und termine"
    terminvorschau* fristvorschau* wochenübersicht* monatsübersicht* "wichtige daten" "wichtigen daten" stichtage*
    ausblick*`,
  upcoming: `=1.6 an|steht,stehen "steht an" "steht … an" "stehen … an" "stehen an" anstehend* anstehen ansteht bevorsteh* "steht bevor" "auf uns zu" "kommt auf uns"
    "kommt demnächst" "demnächst" "in nächster zeit" "nächste zeit" "die nächsten wochen" "nächsten wochen" "kommenden wochen"
    "diese woche" "nächste woche" "kommende woche" "diesen monat" "nächsten monat" "liegt vor uns" "vor der brust" "auf dem plan"
    "auf dem programm" "ist geplant" geplant vorgesehen "was kommt" "als nächstes" "was liegt an" "liegt … an" "fällig"
    "auf uns zu*" "kommt … auf uns" "rollt … auf uns" zurollen zugerollt "auf der agenda" "auf dem kalender" "im kalender" "in den nächsten vierzehn tagen"
    "in den nächsten tagen" "nächsten tagen" "nächsten monaten" "bis weihnachten" "bis jahresende" "bis zum jahresende" "vor den ferien" "vor weihnachten"
    "steht ins haus" "ins haus" "erwartet uns" "was erwartet" "muss ich mir freihalten" freihalten "im november los" "ist los" "liegt an" "auf dem zettel"
    "nächsten … wochen" "kommenden … wochen" "nächsten … tagen" "kommenden … tagen" "kommenden monat*" "in kürze" "demnächst fällig"`,
  comingweeks: `=1 "nächsten tagen" "nächsten tage" "kommenden tagen" "nächsten wochen" "kommenden wochen" "nächsten monaten" "nächsten monate" "kommenden monaten" "kommenden monate"
    "nächsten quartalen" "kommenden quartalen" "nächste zeit" "nächster zeit" "kommender zeit"`,
  whichdates: '=0.6 "welche termine" "welche fristen" "gibt es … termine" "was für termine" "haben wir termine"',
  meetagain: `=1.6 "wieder tagt" "wieder tagen" "nächste treffen" "nächstes treffen" "nächsten treffen" "das nächste mal" "treffen wir uns"
    "sehen wir uns" "wann tagt" "kommen wir … zusammen" "runde … tagt" "wieder zusammen" "nächster termin" "nächste termin"
    "nächsten termin"
    "wieder sehen" "sehn wir uns" "kommen wir wieder" "treffen wir uns wieder" "nächste runde" "nächsten runde" "wieder dran"`,
};

/** How people ask what lies ahead. */
export const showing: Asked = {
  ways: [
    '~ calendar see !poll',
    '~ calendar list !poll',
    '~ calendar upcoming !poll',
    '~ calendar we/own !poll !availability',
    '~ calendar a-date !poll !add !move',
    '~ calendar all !poll',
    '~ calendar open !poll',
    '~ calendar meeting a-date =1.2',
    '~ calendar meeting list/all/upcoming =1',
    '~ deadline meeting a-date =1',
    '~ upcoming we',
    '~ upcoming a-date',
    '~ upcoming comingweeks',
    '~ calendar comingweeks !poll',
    '~ upcoming deadline',
    '~ meeting thereis a-date =1.8',
    '~ calendar arranged =1.8',
    '~ appointment arranged =2.4 !meeting',
    '~ when meetagain',
    '~ meetagain',
    '~ deadline open/all/list/see !vote !agreement !poll-number',
    '~ calendar whichdates !poll =1',
  ],
  sayings: [
    '(alle|die|unsere|anstehende|kommende) Termine (anzeigen|zeigen|bitte|)',
    'bitte die anstehenden Termine, danke',
    'welche Termine haben wir (im November|nächste Woche|in KW 42|)',
    'alle Fristen und Sitzungen im Oktober auf einen Blick',
    'brauche fürs Vorzimmer ASAP unsere Termine KW 42 und 43',
    'was steht (als Nächstes|demnächst|diese Woche|nächste Woche|) an',
    'was kommt (in den nächsten Wochen|demnächst) auf uns zu',
    'wann ist der nächste Termin',
    'Terminübersicht (bitte|der Runde|)',
    'welche Fristen laufen demnächst ab',
    'was liegt diese Woche an',
    'Fristenübersicht',
    'was haben wir im {date} vor der Brust',
    'um Mitteilung der anstehenden Termine und Fristen wird gebeten',
    'gibt es im November schon Termine',
    'was ist für Oktober geplant',
    'zeig mir den Fahrplan bis Jahresende',
  ],
  brings: { from: 'from', to: 'to' },
  button: 'Termine ansehen',
};
