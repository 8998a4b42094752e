/** The words of what is collected for the ministry, and of the letter that it becomes. */
export const collectionWords: Readonly<Record<string, string>> = {
  collection: `=2 sammlung sammlungen sammelrunde* fragensammlung* sammelabfrage* "fragen einsammeln" einsammeln`,
  ministryletter: `=2.8 mailentwurf* "mail entwurf" "e mail entwurf" anschreiben sammelmail* sammelanfrage* "mail ans mags"
    "e mail ans mags" "brief ans mags" "schreiben ans mags" "mail an das mags" "brief an das mags" "schreiben an das mags"
    "mail ans ministerium" "brief ans ministerium" "schreiben ans ministerium" "gesammelten fragen als" "schreiben an das ministerium"
    "entwurf ans mags" "entwurf ans ministerium" "schreibens ans mags" "schreibens ans ministerium" "briefs ans mags"
    "briefs ans ministerium"`,
  // Of which letter is meant nothing is said: alone it tells little.
  theletter: `=1.8 "das schreiben" "dem schreiben" "des schreibens" "zum schreiben" "im schreiben" "ins schreiben" "am schreiben"
    "der brief" "den brief" "dem brief" "des briefs" "des briefes" "zum brief" "im brief" "in den brief"
    "brief ist" "brief wurde" "brief ging"`,
  circulation: '=2.4 umlauf umlaufs umlauffrist*',
  goround: `=1 rumgeh* rum|geh "rum gehen" herumgeh* "herum gehen" herumgeben rumgeben "rum geben" zirkulier* "die runde machen"
    "in die runde" "an die runde" rundgeh* "rund gehen" rundgeben rundschick* rumschick* herumschick* rum|schick umlaufen
    "in den umlauf" "zur durchsicht" "zur mitlese" mitlesen gegenlesen "umlauf starten" "umlauf beginnen" "umlauf eröffnen"
    "umlauf anstoßen" "allen zeigen" "alle drüberschauen" "alle drauf schauen" "noch mal alle"`,
  agreeletter: `=0.8 einverstanden "passt so" "so passt" "in ordnung" "so abschicken" "so abgeschickt" "so raus" "so rausgehen" "so senden"
    "so verschicken" "keine anmerkungen" "keine anmerkung" "nichts anzumerken" "keine änderungswünsche" "keine einwände"
    "nichts hinzuzufügen" "gehen mit" "mitgetragen" "tragen … mit" "mitzeichnen" "zeichnen … mit" "so mittragen"`,
  sentletter: `=0.6 abgeschickt* versandt* gesendet* verschickt* "ist raus" rausgegangen* "raus gegangen" rausgeschickt* abgesendet*
    abgesandt* "zur post" "ging raus" "ist gestern raus"`,
  letterfile:
    '=1.2 word worddatei "word datei" datei download* herunterlad* runterlad* dokument docx eml outlook ausdruck*',
  toldus: `=1 "per mail" "laut mail" "per e mail" "laut e mail" "laut anruf" "mail von" "anruf von"`,
  nothingelse: `=1.4 "nichts mehr" "nichts weiter" "nichts weiteres" "nichts beizutragen" "nichts hinzuzufügen" "nichts beisteuern"
    "nichts zu ergänzen" "keine mehr" "nichts offen"`,
  bring: '=0.6 beitrag* beizutragen beisteuer* "bei zu steuern" hinzuzufügen ergänz* mitgeben',
  inquireagain: '=0.6 nachfrage nachfassen nachzufassen erinnerungsschreiben* nach|fass',
  waitlonger: '=0.6 warten abwarten "warten noch" "noch warten" "noch ab"',
};
