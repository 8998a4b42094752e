/** The words of a meeting that is held: how it begins and ends, who is there, what is kept of it. */
export const recordWords: Readonly<Record<string, string>> = {
  begins: `beginnt "fängt … an" "fangen … an" "fangen jetzt" "hat begonnen" startet "läuft jetzt" "beginnen jetzt" "beginn der" "den beginn"
    "beginn eintragen"`,
  ends: `endet "zu ende" "ist beendet" beendigung* "ende der" "das ende" "schluss der" "ist geschlossen" "ist vorbei" "fertig"`,
  openedup: '=1.5 eröffne eröffnen eröffnet eröffnung*',
  closedup: '=1.5 beenden beendet "schließe die sitzung" "sitzung schließen" "schließen sie die sitzung"',
  presence: '=1.5 anwesenheit* anwesende* teilnehmerliste* anwesenheitsliste*',
  courseof: '=1.5 verlauf sitzungsverlauf* mitschrift* "wie lief"',
  keptdown: '"festgehalten worden" "haben wir … festgehalten" "wurde … festgehalten"',
  noted: '=1.5 notiz* notieren notiert sitzungsnotiz* stichpunkt* anmerkung*',
  putoff: '=1.5 vertag* vertagt vertagung* "nicht geschafft" "nicht mehr dran"',
};
