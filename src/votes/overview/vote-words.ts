/**
 * The words of a vote: the vote itself and its ballots, the answers that a municipality gives, what the Koordination
 * does with it, and what people want to know of it.
 */
export const voteWords: Readonly<Record<string, string>> = {
  vote: `=2 abstimmung* abst umlaufbeschl* umlaufverf* umlaufabstimm* konsentabstimm* konsentverf* konsentrunde*
    gesamtabstimm* onlineabstimm* votum voten votums votings voting umfrage* meinungsbild* stimmungsbild* urnengang
    "im umlauf" "umlauf beschluss" "zur abstimmung" beschlussfrage* abstimmungsfrage* abstimmungspunkt*`,
  voting: `abstimme* abgestimmt* abzustimm* "stimmen … ab" "stimmt … ab" "stimme … ab" mitgestimmt mitstimmen mitabstimmen
    votieren votiert gevotet "stimme abgeben" "stimme abgegeben" "stimmen abgegeben" "votum abgeben" "votum abgegeben"`,
  ballot: `=1.5 stimme stimmen stimmzettel* stimmabgabe* stimmverhalt* einzelstimm* abstimmverhalt* "unser votum"
    "unsere antwort" "unsere stimme" "unsere haltung" "unsere position" "die stimme von" votum`,
  agree: `zu|stimm,stimmt zustimm* einverstanden "sind dafür" "bin dafür" "ist dafür" "stimmen dafür" "stimmt dafür"
    "stimme dafür" "wären dafür" "votieren dafür" "für ja" "mit ja" "ein ja" "klares ja" "sagen ja" "sagt ja" "sage ja"
    "stimmen … ja" mit|trag,trägt mittragen mitgetragen mitzutragen mit|geh befürwort* "grünes licht" "keine einwände" "kein einwand" "keinen einwand" "ohne einwand"
    "keinerlei einwände" "ohne einwände" "keine bedenken" "keinerlei bedenken" "keine einwendungen" "nichts einzuwenden"
    "nichts dagegen" "schließen uns … an" "schließt sich … an" "schließe mich … an" "schließen wir uns an" "daumen hoch" ab|segn
    durch|wink "unseren segen" "unser okay" "unser ok" "von uns ja" "von uns ein ja" "unser ja"
    "können damit leben" "können mit … leben" "gehen d'accord" dakor "sind d'accord" gutheißen gut|heiß
    "können wir zustimmen" "erteilen … zustimmung" konsentieren`,
  agreeable: `"geht klar" "geht in ordnung" "passt für uns" "für uns passt" "von uns ok" "von uns okay" "für uns okay"
    "für uns ok" "finden … gut" "sind dabei" "ist dabei" "ist in ordnung" okay ok ja dafür pro "sind wir dafür"`,
  disagree: `"stimmen nicht zu" "stimmt nicht zu" "stimme nicht zu" "stimmen … nicht zu" "stimmt … nicht zu"
    "nicht zustimmen" "nicht zugestimmt" "keine zustimmung" "zustimmung … nicht" "verweigern … zustimmung"
    "nicht zustimmungsfähig" ablehn* abgelehnt abzulehnen ab|lehn dagegen "mit nein"
    "ein nein" "klares nein" "sagen nein" "sagt nein" "sage nein" "stimmen … nein" "von uns nein" "unser nein"
    "nicht einverstanden" "tragen … nicht mit" "trägt … nicht mit" "nicht mittragen" "nicht mitgehen"
    "gehen … nicht mit" "nicht dafür" "daumen runter" "gegen den vorschlag" "gegen die vorlage" gegenstimme* neinstimme*
    "stimmen gegen" "stimmt gegen" "stimme gegen" "stimmen wir gegen" "wir sind gegen" "votieren gegen"
    "können … nicht befürworten" "nicht befürworten" "kontra"`,
  abstain: `enthaltung* "enthalten uns" "enthalten wir uns" "uns enthalten" "enthält sich" "sich enthalten" "enthalte mich"
    "enthalten sich" "mich enthalten" "der stimme enthalten" "keine meinung" "keine position" "bleiben neutral" neutral
    "halten uns … raus" "halten uns … heraus" "weder dafür noch dagegen" "verhalten uns neutral"`,
  objection: `einwand* einwänd* einwend* bedenken veto widerspruch widersprüche widerspr* einspruch* vorbehalt*
    "bauchschmerzen" "schwerwiegend*" "so nicht" "nicht hinnehmen" gegengründe blockier* querstell*`,
  option: '=1.2 option* variante* alternative* antwortmöglichkeit* "antwort nummer" wahlmöglichkeit*',
  telephone: `telefon* telephon* fernmündlich* angerufen "rief … an" anruf* "am apparat" durchgegeben "gab durch" mündlich*
    "auf zuruf" "per mail mitgeteilt" "an der strippe" "am hörer"`,
  forthem:
    'stellvertretend "für … eintragen" "trag für" "trage für" "tragen sie für" "trag bitte für" "für … nachtragen" nachtrag* nachgetragen "nachzutragen" nach|trag,trägt',
  extend: `verlänger* verläng* fristverlänger* "länger offen" "länger laufen" "länger zeit" "noch offen lassen" "erst am" "erst bis" "laufen lassen" rausschieb* rausgeschoben "nach hinten"
    "mehr zeit" "mehr luft" "frist … schieben" "frist … verschieben" "frist … verlegen" "frist … anpassen" strecken
    gestreckt "aufschub" ausdehn* ausgedehnt hinausschieb* hinausgeschoben hinaus|schieb raus|schieb hinauszögern prolong*
    "später enden" "später schließen" "später zumachen" "weiterlaufen" "weiter laufen" "weiter offen" "offen halten"
    "offen lassen" offenhalten offenlassen "nachfrist" "aufstocken" "noch zeit geben" "zeit geben" "zeit einräumen"
    "frist … einräumen" "frist … erweitern" "neue frist" "neues fristende" "frist … setzen" dranhängen dran|häng
    "drauflegen" drauf|leg verschieben "eine woche mehr" "tage mehr" "frist … raufsetzen" heraufsetzen`,
  shut: `schließ* geschlossen zuzumachen zumachen zugemacht zu|mach "zu machen" dichtmachen
    dicht|mach beend* beenden "schluss machen" "schluss mit" auszähl* aus|zähl auswert*
    aus|wert abschließ* abgeschlossen ab|schließ "früher enden" "deckel drauf" "sack zu"
    "vorzeitig* ende" "früher schließen" "früher beenden" "jetzt schon schließen" feststellen "frist … verkürzen"
    "frist … vorziehen" abzuschließen "kann zu" "können … zu"`,
  early:
    '=0.6 vorzeitig* "jetzt schon" "vor der frist" "vor ablauf" "vor fristende" "alle haben" "haben … alle" vorab früher',
  calloff: `abbrech* abgebroch* abzubrechen ab|brech,brich abbruch* abblas* abgeblasen ab|blas,bläs
    stopp* gestoppt zurückzieh* zurückgezogen zurückzuziehen zurück|zieh,nehm,nimm zurücknehm*
    zurückgenommen "nehmen … zurück" "nimm … zurück" einstampf* "vom tisch" annullier* storn* cancel* "gegenstandslos"
    kippen hinfällig* "nicht weiterverfolg*" "nicht weiter verfolg*" aufheb* "für ungültig" "ohne ergebnis"
    "aus dem verkehr" einstell* eingestellt ein|stell rückzug* rücknahme* "in die tonne" beerdigen
    begraben abzublasen niederschlagen "hat sich erledigt" zurückrufen "ad acta" verwerfen "macht keinen sinn mehr"`,
  deadline: `=1.2 frist fristen abstimmungsfrist* fristende* fristablauf* ablauf stichtag* deadline* "bis wann" schlusstermin* endtermin*
    einsendeschluss annahmeschluss abgabefrist* rückmeldefrist* abstimmungsende* abstimmungszeitraum* "letzter tag" endet enden
    "läuft ab" "laufen … ab" "läuft … ab" fällig*`,
  manage: `verwalt* einstellung* steuern administrier* handhab* "was kann ich … tun" "was kann ich … machen"
    "was können wir … machen" bearbeitungsmöglichk* "möglichkeiten … bei" verwaltungsansicht* "optionen zur" betreu*`,
  votedraft: '=1 entwurf* entwürf* abstimmungsentwurf* draft vorentwurf* "noch nicht veröffentlicht*" rohfassung*',
  putvote: `"zur abstimmung stellen" "zur abstimmung bringen" "zur abstimmung geben" "zur abstimmung gestellt" "abstimmen lassen"
    "darüber abstimmen" "in die abstimmung geben" "votum einholen" "votum … einholen" "votum aller" "votum der kommunen"
    "meinungsbild einholen" "stimmungsbild einholen" "per abstimmung" "über eine abstimmung" "per umlauf" "im umlauf klären"
    "im umlaufverfahren" herbeiführ* herbeizuführ* herbei|führ aufsetz* aufgesetzt auf|setz
    vorbereit* vor|bereit anleg* anzulegen an|leg anstoßen angestoßen
    anzustoßen an|stoß initiier* "auf den weg bringen" einleiten eingeleitet ein|leit ansetzen angesetzt
    an|setz einholen einzuholen ein|hol erstellen erstelle "abstimmung … stellen"
    "abstimmung … machen" "abstimmung … starten" "umfrage … machen" "umfrage … starten" "brauche … votum"
    "brauchen … votum" "bräuchte … votum" "neue abstimmung" "neue umfrage" "eine abstimmung" "eine umfrage"
    "ein meinungsbild" "ein stimmungsbild" "ein votum" "einen umlaufbeschluss" "weitere abstimmung" eröffnen eröffne
    aufmachen auf|mach durchführen durch|führ "stimmen lassen" "mehrheitlich klären"
    "gemeinsam entscheiden" "alle fragen" "die runde fragen" "herumfragen" "rundum fragen" "beschließen lassen"`,
  voterule: `=0.8 konsent konsentprinzip mehrheit* mehrheitsbeschl* zweidrittel* einstimmig* "einfache mehrheit"
    "absolute mehrheit" quorum`,
  rectify: `berichtig* korrigier* korrektur* richtigstell* "richtig stellen" richtig|stell "neu abstimmen" wiederhol*
    "noch einmal abstimmen" "nochmal abstimmen" "noch mal abstimmen" "neu auflegen" neu|leg "neue fassung"
    "neu aufsetzen" "neu stellen" "erneut abstimmen" "erneut stellen" "neu starten" nachbesser* "ersatz für" "fehler in"
    neuauflage* "von vorn"`,
  outcome: `ergebnis* ausgang ausgegangen "ging … aus" "geht … aus" resultat* auszählung* zwischenstand* zwischenergebnis*
    stimmverteil* stimmenverhältnis* durchgegangen durchgekommen durchgefallen "kam … durch" "ist durch" "ist … durch" "durch ist" abstimmungsergebnis*
    "wie steht" "wie … steht" "stand der" "stand von" "der stand" "was kam … raus" "was kam … heraus" herausgekommen
    rausgekommen "raus gekommen" angenommen "zustande gekommen" "was ist aus" "ist … geworden" "wurde aus" beteiligung* "hat geklappt"`,
  pendingvote: `"noch nicht abgestimmt" "nicht abgestimmt" "noch nicht geantwortet" "fehlt noch" "fehlen noch" "noch fehlt"
    "noch fehlen" fehlende* ausstehend* "stehen noch aus" "steht noch aus" "keine rückmeldung" "ohne rückmeldung"
    säumig* "noch nicht reagiert" "wer fehlt" "wer fehlen" überfällig* "im rückstand" "hängt hinterher"`,
  underway: `läuft laufen laufend* laufe anhängig* "im gange" "am laufen" "zur zeit" derzeit* gerade aktuell* momentan*
    aktiv* schwebend* "noch offen" "noch zu" "schon zu" "noch läuft"`,
  individual: `einzeln* "wer hat wie" "wie haben … gestimmt" "wie … gestimmt" "wer hat … gestimmt" "wer … dafür"
    "wer … dagegen" "wer … zugestimmt" "wer … enthalten" "wer … abgelehnt" "jede kommune" "alle stimmen" namentlich*
    "wie hat … gestimmt" "wer war … dafür" "wer war … dagegen" "wer hat … enthalten" "nach kommunen" aufgeschlüsselt* aufschlüsselung*
    begründungen stimmenliste* stimmliste* "der voten" "alle voten" "die voten" einzelvoten einzelstimmen "stimmen der kommunen" "voten der kommunen"
    "wie … votiert" "wer … votiert" ersetzte`,
  inmeeting: `sitzungsbeschl* "in der sitzung" "aus der sitzung" "in unserer sitzung" "in der runde" "aus der gestrigen sitzung"
    "gestrigen sitzung" "heutigen sitzung" "letzten sitzung" "in der besprechung" "am tisch" "vor ort" "in präsenz"
    "die anwesenden" anwesend* "mündlich beschlossen" "soeben beschlossen" "gestern beschlossen" "heute beschlossen"`,
  onrecord: `festhalt* festgehalten festzuhalten fest|halt protokollier* erfassen erfasst
    dokumentier* aufnehmen aufgenommen auf|nehm,nimm eintragen eingetragen ein|trag,trägt notier* vermerk* verschriftlich* "zu protokoll" registrier* verewigen niederschreiben ablegen auf|schreib`,
  outgoing: `freigabe* starten gestartet "kann los" "können los" freizugeb* "in den kanal" "in die runde" "ins rennen" scharfschalt* "scharf schalten" abschick* ab|schick "grünes licht für die veröffentlichung"
    veröffentlichung* "live gehen" "live" "an den start" "auf sendung"`,
  thereis: '=0.6 "gibt es" gibts "läuft … eine" "steht … eine" "ist … eine" existiert',
  aboutvote: '=0.6 "worum geht" "worum ging" "was steht in" "inhalt der" hintergrund',
  whichvotes:
    '=1 "welche abstimmungen" "welche umfragen" "welche umlaufbeschlüsse" "welche voten" "welche umlaufverfahren" "was steht zur abstimmung"',
  voteto: '=0.6 "worüber wird" "worüber stimmen" "worüber wurde" "wo muss" "wo müssen" "über was" "zum abstimmen da"',
  novote:
    '"brauchen wir nicht mehr" "braucht es nicht mehr" "nicht mehr nötig" "nicht mehr erforderlich" "kann weg" überholt',
  managing: '=0.6 möglichkeit* werkzeug* funktion* menü',
  votetext: '=0.6 frage hintergrund wortlaut text beschlusstext regel formulierung* vorlage*',
  wrongtext:
    '"war falsch" "ist falsch" "falsch gestellt" "falsche frage" "falscher betrag" "falscher text" fehler vertippt* irrtum',
  again: '"noch einmal" "noch mal" nochmal* erneut* wieder "von vorn" "von vorne"',
  fine: '=0.8 "in ordnung" "passt so" "ist gut so" "sieht gut aus" "kann so" "so okay" "so ok" genehmigt abgesegnet',
  reasonword: '=0.6 begründ* grund gründe darleg* ausführ* formulier*',
  absent: `abwesend* gefehlt fehlten "nicht da" "nicht dabei" "nicht anwesend" "waren verhindert" entschuldigt*`,
};
