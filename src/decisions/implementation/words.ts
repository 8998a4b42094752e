/** The words of an implementation: that something is put into practice, until when, and that somebody reports on it. */
export const implementationWords: Readonly<Record<string, string>> = {
  implementing: `=1.5 umsetzung* umsetzungsstand* umsetzungsübersicht* umzusetzen umsetzen umsetzungsmeldung* vollzug* durchführungsstand*
    umgesetzt*`,
  implemented: '=1.2 umgesetzt* vollzogen "umsetzung erfolgt" "umsetzung … abgeschlossen" "nicht umsetzen"',
  implementuntil: `=1.6 umzusetzen umsetzungsfrist* umsetzungstermin* "umgesetzt werden" "umgesetzt haben" "frist … umsetzung"
    "umsetzung … erfolgen" "termin … umsetzung"`,
  progressreport: '=0.8 rückmeldung* umsetzungsmeldung* umsetzungsstand* melden gemeldet meldung*',
  rollingout: '=0.8 "in arbeit" "noch dabei" "in umsetzung" vorgesehen* "am laufen" begonnen angefangen',
};
