/** Words of measures, by group. */
export const MEASURE_WORDS: Readonly<Record<string, string>> = {
  measure: `=2 maßnahme* *maßnahme *maßnahmen projekt projekte projekts projekten *projekt *projekte vorhaben posten
    "aus dem stärkungspakt" vorhabens maßnahmeneintrag*`,
  measureold: `=1.4 verlauf* historie* änderungshistorie* werdegang* "wer … geändert" "was … geändert" "bisherige änderungen"
    "wer hat … geändert" "wann … geändert" "wer hat wann was" "den verlauf" änderungsverlauf* "geändert … wer"`,
  measuredone: `=1.4 gestrichen streich* gelöscht lösch* "kommt nicht zustande" "nicht zustande" "kommt nicht" "findet nicht statt"
    "platzt" geplatzt "ist gestorben" entfällt entfallen "machen wir nicht" "wird nichts" "fällt weg" "fällt aus" "ist hinfällig"`,
  planned: '=1.2 verplant* verplan* geplant* einplan* eingeplant* veranschlagt* angesetzt* vorgesehen* plankosten',
  committed: '=1.2 gebunden* bewilligt* zugesagt* beauftragt* vertraglich* zugesprochen* festgelegt* "unter vertrag"',
  spent: `=1.2 verausgabt* ausgegeben* ausgaben ausgezahlt* bezahlt* abgeflossen* abfluss* verbraucht* ausgezahlt überwiesen*
    gezahlt*`,
  ofwhich: `=1 "was ist von" "was ist bei" "was ist beim" "wie viel von" "wie viel vom" "wie viel ist von"
    "wie viel ist bei" "wie viel ist beim" "wie viel steckt" "was steckt" "wie viel haben wir für"
    "wie viel haben wir bei" "was haben wir für" "wie viel geht in"`,
  provided: '=0.8 träger trägers caritas diakonie awo drk tafel verein vereins',
};
