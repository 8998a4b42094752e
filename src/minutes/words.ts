/** What people call minutes, and what they do with them. */
export const minutesWords: Readonly<Record<string, string>> = {
  minutes: `=2.6 protokoll protokolle protokolls protokollentwurf* sitzungsprotokoll* ergebnisprotokoll* verlaufsprotokoll*
    niederschrift* sitzungsniederschrift* niederschriftsentwurf* mitschrift* sitzungsmitschrift* gesprächsnotiz* ergebnisvermerk*`,
  minutesround: '=2.8 protokollumlauf* "umlauf des protokolls" "umlauf der niederschrift"',
  writeminutes: `=0.8 entwerf* entworfen "schreib bitte" "schreiben sie" "sitzung schreiben" geschrieben anfertig* an|fertig,fertige verfass* verfasst aufsetz* auf|setz,setzen
    erstell* protokollier* vorbereit* vorzubereiten "leg … an" anzulegen "mach … protokoll"`,
  freshen: `=0.8 auffrisch* "neu übernehmen" "neu in" aktualisier* "auf den stand" "neu einlesen"`,
  goesaround: `=0.8 umlauf umlaufen "in die abstimmung" "zur abstimmung" "in abstimmung" herumgeb* herumgeben "um anmerkungen" verschick*
    "zur freigabe" "rückmeldung einholen" "an alle" "an die städte"`,
  remarkword: `=0.6 anmerk* angemerkt an|merk anmerkung* bemerkung* kommentar* hinweis* fehlt ergänzung* änderungswunsch* einwand*
    rückmeldung* "stimmt nicht" "stimmt … nicht" "ist falsch" "falsch wiedergegeben" "nicht richtig" wortmeldung*`,
  noremarks: `=0.8 "keine anmerkung*" "keine weiteren anmerkung*" "nichts anzumerken" "nichts zu ergänzen" "nichts auszusetzen" "nichts einzuwenden" "nichts zu beanstanden" "nichts zu meckern" "nix auszusetzen"
    "nix zu meckern" "nichts zu bemängeln" "keine beanstandung*" "keine bedenken" "keine einwände"
    "keinen einwand" einverstanden "in ordnung" "passt für" "kann so"`,
  remarksof: `=0.8 "die anmerkungen zum" "die anmerkungen zur" "rückmeldungen zum" "rückmeldungen zur" "welche anmerkungen" "was wurde … angemerkt" "wurde zum … angemerkt"
    "hat etwas … angemerkt" "unserer anmerkung" "alle anmerkungen" "gibt es anmerkungen"`,
  faulted:
    '=1.6 auszusetzen einzuwenden bemängelt bemängeln beanstandet beanstanden moniert kritisiert meckern angekreidet',
  workin: 'übernehm* übernommen einarbeit* eingearbeitet ein|arbeite aufnehm* aufgenommen berücksichtig*',
  printword: 'abdruck* abgedruckt ab|druck protokollnotiz*',
  becomesitem:
    '=0.6 "wird … top" "als top" "einen top" "auf die tagesordnung" "nächsten sitzung behandeln" "in der nächsten sitzung"',
  agreedword:
    '=0.8 "als abgestimmt" "ist abgestimmt" "abschließend feststellen" "endgültig feststellen" feststell* "stell … fest"',
  correctword: '=0.8 berichtig* berichtigung* berichtigt',
  earlierversions: `=0.8 verlauf fassungen "frühere fassung*" "bisherige fassung*" "wer hat … geändert" "wann geändert"`,
  wordfile: '=0.6 word wordfile worddatei* "word datei*" "als word" "als datei" docx',
  minutesfile: '=2.8 protokolldatei*',
};
