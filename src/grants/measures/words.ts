/** Words of measures, by group. */
export const MEASURE_WORDS: Readonly<Record<string, string>> = {
  measure: `=2 maßnahme* *maßnahme *maßnahmen projekt projekte projekts projekten *projekt *projekte vorhaben posten`,
  measureold:
    '=1.4 verlauf* historie* änderungshistorie* werdegang* "wer … geändert" "was … geändert" "bisherige änderungen"',
  measuredone: `=1.4 gestrichen streich* gelöscht lösch* "kommt nicht zustande" "nicht zustande" "kommt nicht" "findet nicht statt"
    "platzt" geplatzt "ist gestorben" entfällt entfallen "machen wir nicht" "wird nichts" "fällt weg" "fällt aus" "ist hinfällig"`,
  planned: '=1.2 verplant* verplan* geplant* einplan* eingeplant* veranschlagt* angesetzt* vorgesehen* plankosten',
  committed: '=1.2 gebunden* bewilligt* zugesagt* beauftragt* vertraglich* zugesprochen* festgelegt* "unter vertrag"',
  spent: `=1.2 verausgabt* ausgegeben* ausgaben ausgezahlt* bezahlt* abgeflossen* abfluss* verbraucht* ausgezahlt überwiesen*
    gezahlt*`,
  provided: '=0.8 träger trägers caritas diakonie awo drk tafel verein vereins',
};
