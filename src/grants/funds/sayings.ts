import type { Asked } from '../../conversation/asked.ts';

/** Words of the funds, by group. */
export const FUNDS_WORDS: Readonly<Record<string, string>> = {
  funds: `=1.6 mittelübersicht* mittelstand* mittelabfluss* restmittel* restgeld* restbetrag* budget* *budget kontostand* fördertopf*
    fördergeld* geld   finanzlage* finanziell* zuweisung* "die mittel" mittel mitteln topf kassenstand*
    fördermittel* "noch frei" finanzen
    mittelverwendung* mittelstände kassenlage kohle "unser geld" "das geld" "unsere kasse" förderbudget*
    finanzstatus`,
  remaining: `=1.4 "noch übrig" übrig* restlich* "noch da" "noch zur verfügung" "noch haben" "haben … noch" "noch ausgeben" "noch frei"
    verfügbar* rest "wie viel … noch" "bleibt … noch" bleibt "noch nicht verplant" unverplant* "noch drin"
    ungebunden* "ungebundene" verbleibend* "noch auf der kante" "noch in der kasse" "noch im topf" "noch luft"`,
  roundwide: `=1.8 "der runde" "alle städte" "aller städte" "allen städten" "im kreis" kreisweit* gesamtsumme* "alle kommunen" "aller kommunen" "allen kommunen"
    "kreis insgesamt" "die zehn städte" "zusammengerechnet" summen gesamt* insgesamt "über alle" "alle zusammen"
    zusammengenommen "aller zehn" "aller elf" "alle elf" "alle zehn" "sämtlicher städte" "über alle städte"
    "über alle kommunen" kreisgebiet* summarisch* hinweg "der ganzen runde" "ganzen kreis" "kreisweit"
    "alle miteinander" "unterm strich alle" gesamtzahlen gesamtstand* gesamtübersicht* gesamtbild*`,
  moneyspent: `=1 ausgegeben* verausgabt* ausgaben abgeflossen* verplant* gebunden* verbraucht* ausgezahlt*
    gebundenen verausgabten bewilligten abgerufen* verbraten rausgehauen rausgegangen "geld ausgegeben"
    mittelverwendung*`,
};

/** How the funds of the municipality are asked for. */
export const FUNDS: Asked = {
  brings: {
    municipality: 'municipality',
    topic: {
      one: {
        Energie: 'energie* strom* heiz*',
        Wohnungslosenhilfe: 'wohnungslos* obdachlos*',
        Schuldnerberatung: 'schuldner*',
      },
    },
    stage: {
      one: {
        spent: 'ausgegeben* verausgabt* ausgaben abgeflossen* verbraucht*',
        committed: 'gebunden* bewilligt*',
        unplanned: 'unverplant* "noch nicht verplant" übrig* rest "noch frei"',
        planned: 'verplant*',
      },
    },
    scope: { one: { own: 'unser unsere unserer unseren wir uns bei uns' } },
  },
  fills: () => ({}),
  ways: [
    '~ funds see !roundwide',
    '~ funds we !roundwide',
    '~ funds remaining !roundwide =0.5',
    '~ funds howmany !roundwide',
    '~ funds own !roundwide',
    '~ funds status !roundwide',
    '~ moneyspent howmany we !measure-number !roundwide =1.2',
    '~ remaining howmany we !roundwide =0.4',
    '~ funds list !roundwide',
    '~ funds a-municipality !roundwide',
    '~ funds moneyspent !roundwide',
  ],
  sayings: [
    'Wie viel Geld haben wir noch (übrig|)?',
    'Wie viel ist noch (übrig|im Topf|da)?',
    'Unsere Mittelübersicht (bitte|zeigen|)',
    'Wo stehen wir finanziell beim Stärkungspakt?',
    'Wie viel haben wir bis jetzt ausgegeben?',
    'Wie viel von unserem Budget ist noch nicht verplant?',
    'Restmittel von Haan (anzeigen|)',
    'Der Kämmerer will wissen, was von den Mitteln übrig ist',
    'Stand der Mittel (bitte|)',
    'Was bleibt uns noch vom Geld?',
    'Mittelabfluss bei uns',
  ],
  button: 'Mittel ansehen',
};

/** How the sums of the round are asked for. */
export const ROUND_FUNDS: Asked = {
  brings: {},
  ways: [
    '~ funds roundwide',
    '~ funds roundwide see',
    '~ roundwide moneyspent',
    '~ roundwide moneyspent howmany =0.6',
    '~ roundwide list !idea !vote !meeting =0.6',
    '~ roundwide remaining who =0.4',
    'roundwide see !idea !vote !meeting !measure',
    '~ funds roundwide howmany',
    '~ funds all roundwide',
    '~ roundwide remaining',
  ],
  sayings: [
    'Mittel der Runde (zeigen|)',
    'Wie viel haben alle Städte zusammen ausgegeben?',
    'Gesamtsummen der Mittel im Kreis',
    'Wie steht es kreisweit um das Geld?',
    'Wie viel Geld ist in allen Kommunen insgesamt noch übrig?',
    'Mittelabfluss über alle Städte',
  ],
  button: 'Mittel der Runde ansehen',
};
