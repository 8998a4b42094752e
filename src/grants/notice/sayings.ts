import type { Asked, Slots } from '../../conversation/asked.ts';

/** Words of the grant notice, by group. */
export const NOTICE_WORDS: Readonly<Record<string, string>> = {
  notice: `=2.2 bescheid* bewilligungsbescheid* zuwendungsbescheid* *bescheid *bescheids *bescheide bewilligungssumme* zuwendungssumme*`,
  recompute: `=1.8 nachrechn* nach|rechne,rechnen,rechnet nachgerechnet prüf* überprüf* geprüft* kontrollier* stimmt
    "passt die summe" "ob … stimmt" gegenrechn* durchrechn* durch|rechne,rechnen ausrechn* aus|rechne,rechnen berechn* kalkulier*
    "kommt … hin" verifizier* nachvollzieh* rechenfehler*
    "rechne nach" "rechnen sie nach" "rechne mal" "rechne bitte" "kommt das hin" "passt das" "haut das hin"
    "mal nachgerechnet" "rechnet … nach" förderrechnung*`,
  steps: `=2 rechenweg* rechenschritt* herleitung* rechengang* "wie … gerechnet" "wie kommt" "wie … zustande" berechnungsweg*
    "auf die summe gekommen" "auf das ergebnis" "auf diese zahl" "wie bist du auf" "wie kamst du auf"
    "wie sind sie auf" "zustande gekommen" "rechnung dahinter" nachvollzieh*`,
  keepnotice: `=1.4 speicher* merk* hinterleg* hinterlegt* ablegen abgelegt "als unseren" "als unser" sicher* sichern
    "bei uns abgelegt" behalten aufheben aufbewahr* "für uns festhalten" archivier*`,
  calculation: `=2 nachrechnung förderrechnung* berechnung rechnung "das ergebnis" "dem ergebnis"`,
  people: `=1 einwohner* einw bevölkerung* ew leistungsempfänger* leistungsberechtigt* quote* satz sgb-ii-quote*
    mindestsicherung* mindestsicherungsbeziehende* leute köpfe kopf empfänger* beziehende*`,
};

const FIGURES = {
  brings: { rate: 'amount', population: 'count', share: 'percent', amount: 'amount' },
  fills: typedFigures,
} as const;

/** Figures as they are typed: `7.5` as `7,5`. */
function typedFigures(slots: Slots) {
  return Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, String(value).replace('.', ',')]));
}

/** How the form for checking a notice is asked for. */
export const FORM: Asked = {
  brings: {},
  ways: [
    'notice recompute !a-figure',
    'notice recompute own',
    'notice recompute we',
    'notice recompute where',
    'notice add !keepnotice',
    'notice see recompute',
  ],
  sayings: [
    'Ich würde unseren Bewilligungsbescheid gern mal nachrechnen lassen',
    'Bescheid (bitte|) (nachrechnen|prüfen|überprüfen)',
    'Können Sie unseren Bescheid (einmal|) durchrechnen?',
    'Wir wollen die Summe im Zuwendungsbescheid kontrollieren',
    'Wo kann ich den Bescheid überprüfen lassen?',
    'Lassen Sie uns den Bewilligungsbescheid nachvollziehen',
    'Ich glaube, in unserem Bescheid ist ein Rechenfehler, bitte prüfen',
  ],
  button: 'Bescheid prüfen …',
};

/** How a notice is checked by its figures. */
export const CHECKED: Asked = {
  ...FIGURES,
  needs: ['rate', 'population'],
  form: 'grants.form',
  ways: [
    'notice a-figure people',
    'notice recompute a-figure people',
    'recompute a-figure people an-amount',
    'recompute an-amount a-figure =0.6 !measure',
    'recompute a-figure people =0.6',
    'recompute people an-amount =0.6',
    'notice an-amount people',
    'notice recompute an-amount a-figure',
  ],
  sayings: [
    'Bescheid nachrechnen: 63 € bei 30.298 Einwohnern und 7,5 % ergibt 143.325 €',
    'Stimmt der Bescheid mit 63 €, 30.298 Einwohnern, Quote 7,5 % und 143.325 €?',
    'Bitte den Bescheid prüfen, Satz 63 Euro, Bevölkerung 30.298, Quote 7,5 %',
    'Prüfen Sie: 63 € je Person, 30.298 Einwohner, 7,5 Prozent, laut Bescheid 143.325 €',
    'Rechnen Sie den Bescheid nach, 30.298 Einwohner mal 7,5 % mal 63 €',
  ],
  button: 'Bescheid prüfen',
  does: 'view',
};

/** How the steps of the computation are asked for. */
export const STEPS: Asked = {
  ...FIGURES,
  needs: ['rate', 'population'],
  form: 'grants.form',
  ways: ['~ notice steps', '~ steps a-figure people', '~ steps an-amount', '~ notice steps see', '~ steps people'],
  sayings: [
    'Den Rechenweg dazu bitte: 63 €, 30.298 Einwohner, Quote 7,5 %, 143.325 €',
    'Zeigen Sie den Rechenweg zum Bescheid',
    'Wie kommt der Betrag im Bescheid zustande, 63 €, 30.298 Einwohner, 7,5 %?',
    'Die Herleitung der Summe: 63 € mal 30.298 Einwohner mal 7,5 %',
    'Rechenschritte zum Bewilligungsbescheid bitte',
  ],
  button: 'Rechenweg ansehen',
};

/** How a notice is kept. */
export const KEPT: Asked = {
  ...FIGURES,
  needs: ['rate', 'population'],
  form: 'grants.form',
  ways: [
    'notice keepnotice',
    'calculation keepnotice =0.8',
    'calculation keepnotice own/we =1.2 !measure',
    'notice keepnotice a-figure',
    'notice keepnotice own',
    'notice keepnotice an-amount',
    'notice add a-figure people keepnotice',
  ],
  sayings: [
    'Unseren Bescheid speichern: 63 €, 30.298 Einwohner, 7,5 %, 143.325 €',
    'Bitte den Bescheid als unseren hinterlegen, 63 €, 30.298 Einwohner, 7,5 %, 143.325 €',
    'Merken Sie sich unseren Bewilligungsbescheid über 143.325 €',
    'Zuwendungsbescheid für uns speichern',
    'Den Bescheid von Haan bitte hinterlegen',
  ],
  button: 'Bescheid speichern',
  says: (_, { member }) => `Der Bescheid von ${member.municipality.name} wird gespeichert`,
};
