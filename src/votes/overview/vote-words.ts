/** The words of a vote: the vote itself and its ballots, what the Koordination does with it, and what people want to know of it. */
export const voteWords: Readonly<Record<string, string>> = {
  vote: `=2 abstimmung* abst umlaufbeschl* umlaufverf* umlaufabstimm* konsentabstimm* konsentverf* konsentrunde*
    gesamtabstimm* onlineabstimm* votum voten votums votings voting umfrage* meinungsbild* stimmungsbild* urnengang
    "im umlauf" "umlauf beschluss" "zur abstimmung" beschlussfrage* abstimmungsfrage* abstimmungspunkt*`,
  voting: `abstimme* abgestimmt* abzustimm* "stimmen … ab" "stimmt … ab" "stimme … ab" mitgestimmt mitstimmen mitabstimmen
    votieren votiert gevotet "stimme abgeben" "stimme abgegeben" "stimmen abgegeben" "votum abgeben" "votum abgegeben"
    `,
  tookpart: `=1 mitgemacht teilgenommen mitgewirkt angekreuzt reagiert gemuckst geäußert "was gesagt"`,
  ballot: `=1.5 stimme stimmen stimmzettel* stimmabgabe* stimmverhalt* einzelstimm* abstimmverhalt* "unser votum"
    "unsere antwort" "unsere stimme" "unsere haltung" "unsere position" "die stimme von"`,
  option: `=1.2 option* variante* alternative* antwortmöglichkeit* "antwort nummer" wahlmöglichkeit* möglichkeit*`,
  settledon: `fest|leg einstimmig* verständigt geeinigt verabschiedet* beschließen "per handzeichen" "gemeinsam entschieden" "einmütig*" vereinbart
    "kein widerspruch" "alle einverstanden" "alle waren dafür"
    entschieden beschlossen`,
  adjust: `glattzieh* glatt|zieh feilen "feile … an" nachschärf* nach|schärf umbau* um|bau straff* nachjustier* nach|justier verfeiner*
    "in die mache" "noch mal ran" "nochmal ran" "noch was drehen" "dran drehen" "gerade rücken" "grade rücken" gerade|rück zurechtrück*
    zurecht|rück gedreht redaktionell* polier* "auf vordermann" dranmach* umhäng* um|häng "neu verteilen" schrauben "dran schrauben" tausch*
    präzisier* konkretisier* umformulier* umschreib* um|schreib um|formulier abschwäch* entschärf* ergänz* einarbeit* ein|arbeit nach|besser
    "teufel im detail" überschreib* anfass* anzufassen an|fass
    an|pack anpacken "noch mal dran" "nochmal dran" ran|geh,mach aus|tausch`,
  telephone: `telefon* telephon* fernmündlich* angerufen "rief … an" anruf* "am apparat" durchgegeben "gab durch" mündlich*
    "auf zuruf" "per mail mitgeteilt" "an der strippe" "am hörer"
    durchruf* durchgerufen durchgeklingelt durchklingel* geklingelt "per handy" "am handy" gesimst "per sms" gefaxt "per fax"
    "am telefon" mitgeteilt angesagt "hat sich gemeldet" "haben sich gemeldet" zugerufen gemailt "per mail" "per e-mail"`,
  forthem: `stellvertretend "für … eintragen" "trag für" "trage für" "tragen sie für" "trag bitte für" "für … nachtragen" nachtrag* nachgetragen "nachzutragen" nach|trag,trägt einpfleg* einzupflegen ein|pfleg "an deren stelle" "in deren namen" "im namen von" "im auftrag" "für die kollegen aus" "stimme von"
    "votum von" "für sie eintragen" "setz für" "vermerk für" nachzutragen`,
  extend: `verlänger* verläng* fristverlänger* "länger offen" "länger laufen" "länger zeit" "noch offen lassen" "erst am" "erst bis" "laufen lassen" rausschieb* rausgeschoben "nach hinten"
    "mehr zeit" "mehr luft" "frist … schieben" "frist … verschieben" "frist … verlegen" "frist … anpassen" strecken
    gestreckt "aufschub" ausdehn* ausgedehnt hinausschieb* hinausgeschoben hinaus|schieb raus|schieb hinauszögern prolong*
    "später enden" "später schließen" "später zumachen" "weiterlaufen" "weiter laufen" "weiter offen" "offen halten"
    "offen lassen" offenhalten offenlassen "nachfrist" "aufstocken" "noch zeit geben" "zeit geben" "zeit einräumen"
    "frist … einräumen" "frist … erweitern" "neue frist" "neues fristende" "frist … setzen" dranhängen dran|häng
    "drauflegen" drauf|leg verschieben "eine woche mehr" "tage mehr" "frist … raufsetzen" heraufsetzen
    "noch nicht schließen" "noch nicht zumachen" "länger geben" "länger zeit geben" "zeit lassen" "mehr zeit lassen" weiterlaufen weiter|lauf
    "noch eine woche" "noch drei tage" "noch zwei tage" "noch ein paar tage" "noch eine woche drauf" rauszögern raus|zöger nachspielzeit
    verlängerung* "atempause" "schonfrist" "gnadenfrist" zugabe "zeit brauchen" "zeit bekommen" "zeit kriegen" raufsetzen rauf|setz hoch|setz
    auf|stock "statt … erst" "frist … lockern" "später ablaufen" "länger stehen"
    "noch … laufen" "lass … laufen" "lassen … laufen" "noch … offen lassen" "noch … offen halten"
    auf|lass auflassen bedenkzeit* nachdenkzeit* überlegungszeit*`,
  shut: `schließ* geschlossen zuzumachen zumachen zugemacht zu|mach "zu machen" dichtmachen
    dicht|mach beend* beenden "schluss machen" "schluss mit" auszähl* aus|zähl auswert*
    aus|wert abschließ* abgeschlossen ab|schließ "früher enden" "deckel drauf" "sack zu"
    "vorzeitig* ende" "früher schließen" "früher beenden" "jetzt schon schließen" feststellen "frist … verkürzen"
    "frist … vorziehen" abzuschließen "kann zu" "können … zu"
    "schotten dicht" dicht abpfeifen ab|pfeif "schlussstrich" "strich drunter" "unter dach und fach" "frist kappen" "ende gelände" einsammeln
    "nicht länger warten" "brauchen nicht länger" vorziehen "früher auszählen" stimmen|zähl "haben alle abgestimmt" "alle stimmen da" "alle stimmen liegen vor"
    "alle stimmen … vor" "liegen alle vor" "haben ja alle" "alle durch" "eher beenden" "eher schließen" finalisier* "tür zu"`,
  early:
    '=0.6 vorzeitig* "jetzt schon" "vor der frist" "vor ablauf" "vor fristende" "alle haben" "haben … alle" vorab früher',
  calloff: `abbrech* abgebroch* abzubrechen ab|brech,brich abbruch* abblas* abgeblasen ab|blas,bläs
    stopp* gestoppt zurückzieh* zurückgezogen zurückzuziehen zurück|zieh,nehm,nimm zurücknehm*
    zurückgenommen "nehmen … zurück" "nimm … zurück" einstampf* "vom tisch" annullier* storn* cancel* "gegenstandslos"
    kippen hinfällig* "nicht weiterverfolg*" "nicht weiter verfolg*" aufheb* "für ungültig" "ohne ergebnis"
    "aus dem verkehr" rückzug* rücknahme* "in die tonne" beerdigen
    begraben abzublasen niederschlagen "hat sich erledigt" zurückrufen "ad acta" verwerfen "macht keinen sinn mehr"
    ein|zieh einziehen eingezogen einzuziehen ersatzlos* kassier* einkassier* ein|kassier zurückhol* zurück|hol "auf eis" "fallen lassen" "fallen gelassen"
    "sterben lassen" abräumen ab|räum zurückstell* zurück|stell aussetz* aus|setz "nicht mehr weiter" "nicht fortsetzen" "nicht weiterführen" "kein thema mehr"
    "hat sich überholt" überholt* "macht keinen sinn" "ist gestorben" "vom netz" "rausnehmen" raus|nehm,nimm wegfall* "doch nicht" absag* ab|sag,sagt
    "braucht keiner mehr" "braucht niemand mehr" beerdig* "schluss mit der"
    "nehmen … abstand" "abstand nehmen" "nehme … abstand"`,
  deadline: `=1.2 frist fristen abstimmungsfrist* fristende* fristablauf* ablauf stichtag* deadline* "bis wann" schlusstermin* endtermin*
    einsendeschluss annahmeschluss abgabefrist* rückmeldefrist* abstimmungsende* abstimmungszeitraum* "letzter tag" endet enden
    "läuft ab" "laufen … ab" "läuft … ab" fällig*`,
  manage: `=1.6 verwalt* einstellung* steuern administrier* handhab* "was kann ich … tun" "was kann ich … machen"
    "was können wir … machen" bearbeitungsmöglichk* "möglichkeiten … bei" verwaltungsansicht* "optionen zur" betreu*
    drehen stellschraub* eingriff* bedienfeld* steuerung* "knöpfe" "was geht" "was … alles" "welche möglichkeiten" "alles machen" "alles drehen"
    "alles tun" "was darf ich" "was kann ich" handlungsmöglich* werkzeugkasten "koordinationsansicht" verwaltung*`,
  votedraft: `=1 entwurf* entwürf* abstimmungsentwurf* draft vorentwurf* "noch nicht veröffentlicht*" rohfassung* vorlage* vorbereitete* "noch im entwurf" entwurfsfassung*`,
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
    "gemeinsam entscheiden" "alle fragen" "die runde fragen" "herumfragen" "rundum fragen" "beschließen lassen"
    "zur wahl stellen" "abstimmungsrunde" "abstimmungsverfahren" "in den umlauf geben" "umlauf geben" "in umlauf bringen" durchstimmen
    "darüber befinden" "votieren lassen" "beschluss fassen" "beschluss … fassen" "stimmen einsammeln" "meinung … einholen" "meinungen … einholen"
    "mal hören was" "wie die anderen" "die anderen fragen" "alle abstimmen" "alle städte abstimmen" "kommunen abstimmen" "gemeinsam beschließen"
    "entscheidung herbeiführen" "abfrage … starten" "abstimmung her" "muss … abgestimmt werden" "soll … abgestimmt werden"
    "sollte … abgestimmt werden" "möchte … abstimmen lassen"
    "ein … stimmungsbild" "ein … meinungsbild" "ein … votum" "eine … abstimmung" "eine … umfrage" "bedarf eines" "bedarf einer"`,
  voterule: `=0.8 konsent konsentprinzip mehrheit* mehrheitsbeschl* zweidrittel* einstimmig* "einfache mehrheit"
    "absolute mehrheit" quorum`,
  rectify: `berichtig* korrigier* korrektur* richtigstell* "richtig stellen" richtig|stell "neu abstimmen" wiederhol*
    "noch einmal abstimmen" "nochmal abstimmen" "noch mal abstimmen" "neu auflegen" neu|leg "neue fassung"
    "neu aufsetzen" "neu stellen" "erneut abstimmen" "erneut stellen" "neu starten" nachbesser* "ersatz für" "fehler in"
    neuauflage* "von vorn"
    falsch* fehlerhaft* "neu machen" "neu aufrollen" auf|roll "noch mal neu" "nochmal neu" "neu ansetzen" "neu ausschreiben" "neu vorlegen"
    berichtigend* ersatzabstimm* nachfolgeabstimm* "noch mal richtig" bereinig* geradezieh* gerade|zieh,rück ausbügel* aus|bügel heilen
    zahlendreher tippfehler schreibfehler "vertan" versehentlich*`,
  outcome: `=1.6 ergebnis* ausgang ausgegangen "ging … aus" "geht … aus" resultat* auszählung* zwischenstand* zwischenergebnis*
    stimmverteil* stimmenverhältnis* durchgegangen durchgekommen durchgefallen "kam … durch" "ist durch" "ist … durch" "durch ist" abstimmungsergebnis*
    "wie steht" "wie … steht" "stand der" "stand von" "der stand" "was kam … raus" "was kam … heraus" herausgekommen
    rausgekommen "raus gekommen" angenommen "zustande gekommen" "was ist aus" "ist … geworden" "wurde aus" beteiligung* "hat geklappt"
    "hat die mehrheit" mehrheitsverhältnis* "wer hat gewonnen" gewonnen "wie viele dafür" "für und wider" stimmenstand* "gab es einwände"
    "wie sieht es … aus" "wie siehts … aus" "was ist rausgekommen" "rausgekommen" "stand der dinge" beschlossen* "ging … durch" "ist … gelaufen" "gelaufen"
    entschieden
    entwickel*
    abgeschnitten endstand zwischenbilanz quorum`,
  pendingvote: `=1.6 "noch nicht abgestimmt" "nicht abgestimmt" "noch nicht geantwortet" "fehlt noch" "fehlen noch" "noch fehlt"
    "noch fehlen" fehlende* ausstehend* "stehen noch aus" "steht noch aus" "keine rückmeldung" "ohne rückmeldung"
    säumig* "noch nicht reagiert" "wer fehlt" "wer fehlen" überfällig* "im rückstand" "hängt hinterher"
    "wer noch fehlt" "wer hinkt" "wer schweigt" "schweigen" "nachzügler" "noch ausstehende" "noch offen bei" "noch keine stimme" "noch stimmen"
    "noch nicht gestimmt" "noch nichts gesagt" "trödelt" "hängt … hinterher" "wartet … auf" "stimmen fehlen" "fehlt uns noch"`,
  underway: `läuft laufen laufend* laufe anhängig* "im gange" "am laufen" "zur zeit" derzeit* gerade aktuell* momentan*
    aktiv* schwebend* "noch offen" "noch zu" "schon zu" "noch läuft"`,
  individual: `=1.6 einzeln* "wer hat wie" "wie haben … gestimmt" "wie … gestimmt" "wer hat … gestimmt" "wer … dafür"
    "wer … dagegen" "wer … zugestimmt" "wer … enthalten" "wer … abgelehnt" "jede kommune" "alle stimmen" namentlich*
    "wie hat … gestimmt" "wer war … dafür" "wer war … dagegen" "wer hat … enthalten" "nach kommunen" aufgeschlüsselt* aufschlüsselung*
    begründungen stimmenliste* stimmliste* "der voten" "alle voten" "die voten" einzelvoten einzelstimmen "stimmen der kommunen" "voten der kommunen"
    "wie … votiert" "wer … votiert" ersetzte
    "wie hat" "wie haben" "wer hat was" "wer … wie" "wer hat dafür" "wer hat dagegen" "wer hat ja" "wer hat nein" "welche stadt … dafür"
    "welche stadt … dagegen" "stimme abgegeben" "stimme geändert" "einzelergebnis*" "im einzelnen" "im detail" "pro kommune" "je kommune" "pro stadt"
    "je stadt" "stadt für stadt"
    positioniert verhalten "hat sich … geäußert" abgestimmte "wie … verhalten" "welche haltung" stimmverhalten*
    "auf welcher seite"`,
  whowasagainst: '=1 "wer war … gegen" "wer war … dagegen" "wer hat … dagegen" "wer hat … gegen" "wer stimmte"',
  inmeeting: `sitzungsbeschl* "in der sitzung" "aus der sitzung" "in unserer sitzung" "in der runde" "aus der gestrigen sitzung"
    "gestrigen sitzung" "heutigen sitzung" "letzten sitzung" "in der besprechung" "am tisch" "vor ort" "in präsenz"
    "die anwesenden" anwesend* "mündlich beschlossen" "soeben beschlossen" "gestern beschlossen" "heute beschlossen"
    "im letzten treffen" "beim letzten treffen" "im treffen" "beim treffen" "letzten treffen" "beim letzten mal" "in der letzten" "auf der sitzung"
    "in der letzten sitzung" "in unserer letzten" "sitzung vom" "sitzung am" handzeichen "per akklamation" "in der runde von" "bei der sitzung" "unserer sitzung"`,
  onrecord: `festhalt* festgehalten festzuhalten fest|halt protokollier* erfassen erfasst
    dokumentier* aufnehmen aufgenommen auf|nehm,nimm eintragen eingetragen ein|trag,trägt notier* vermerk* verschriftlich* "zu protokoll" registrier* verewigen niederschreiben  auf|schreib
    "steht noch nirgends" "noch nirgends" "schwarz auf weiß" "aktenkundig" "zu papier" festnageln fest|klopf,nagel,schreib nachtrag*
    nach|trag,trägt "ins register" "in das register" "ins beschlussregister" sichern verbuch* ablegen ab|leg`,
  outgoing: `freigabe* starten gestartet "kann los" "können los" freizugeb* "in den kanal" "in die runde" "ins rennen" scharfschalt* "scharf schalten" abschick* ab|schick "grünes licht für die veröffentlichung"
    veröffentlichung* "live gehen" "live" "an den start" "auf sendung"
    "an alle … raus" "kann … raus" "ist rund" "ist reif" "ist spruchreif" "unter die leute" "auf die reise" los|lass,schick loslassen "lass … los"
    "auf die kolleg*" "in die welt" aushäng* aus|häng "bekannt machen" "raus damit" raus|schick,geb,hau raushauen "den kommunen vorlegen" vorlegen
    "zur abstimmung freigeben" rausgeben "an die städte" "an die kommunen" "online" "kann weg"
    "an die öffentlichkeit" ein|stell abgenommen`,
  thereis: `=0.6 "gibt es" gibts "läuft … eine" "steht … eine" "ist … eine" existiert "liegt … vor" "liegen … vor" "haben wir … einen"
    vor|lieg`,
  passed: `=2.4 durchgegangen durchgekommen durchgefallen durchgewunken "angenommen worden" "abgelehnt worden"
    "hat … mehrheit" "ist … durch" "ging … durch" "ist das durch" "zustande gekommen" gescheitert abgeschmettert
    durchgerutscht "wurde … angenommen" "wurde … abgelehnt"`,
  moretime: `=2 "mehr zeit" "länger zeit" "woche länger" "tage länger" "länger offen" "zeit geben" "zeit gönnen" "noch zeit"
    "luft geben" "woche drauf" "tage drauf" "noch ne woche" "noch eine woche" "woche mehr" "tage mehr"
    "nachspielzeit"`,
  aboutvote: '=0.6 "worum geht" "worum ging" "was steht in" "inhalt der" hintergrund',
  lately: '=1 zuletzt "als letztes" kürzlich "zum letzten mal" "schon alles"',
  whichvotes:
    '=1 "welche abstimmungen" "welche umfragen" "welche umlaufbeschlüsse" "welche voten" "welche umlaufverfahren" "was steht zur abstimmung"',
  voteto: '=0.6 "worüber wird" "worüber stimmen" "worüber wurde" "wo muss" "wo müssen" "über was" "zum abstimmen da"',
  novote:
    '"brauchen wir nicht mehr" "braucht es nicht mehr" "nicht mehr nötig" "nicht mehr erforderlich" "kann weg" überholt',
  manyvotes:
    '=0.8 abstimmungen umlaufbeschlüsse umlaufverfahren umfragen meinungsbilder abstimmungsentwürfe "entwürfe der abstimmungen"',
  discardword:
    '=2 verwerf* verworfen lösch* gelöscht wegwerf* weggeworfen weg|werf,wirf entfern* papierkorb "nicht mehr gebraucht"',
  draftword: '=0.8 *entwurf *entwürfe entwürfe',
  brokenoff: '=0.8 abgebrochen* abgeblasen* zurückgezogen*',
  managing: '=0.6 möglichkeit* werkzeug* funktion* menü',
  letdecide: `=2.2 "befinden lassen" "entscheiden lassen" "abstimmen lassen" "votieren lassen" "beschließen lassen" "kommunen … entscheiden" "städte … entscheiden" "kommunen … abstimmen" "städte … abstimmen"
    "darüber befinden" "stimmen lassen" "urteilen lassen" "entscheiden die kommunen" "sollen … entscheiden"
    "sollten … abstimmen" "müssten … abstimmen" "sollen … abstimmen" "wählen lassen" "zur wahl stellen"
    "bitten … abzustimmen" "votum der städte" "alle mal abstimmen"`,
  seekday: '=0.8 "welcher tag" "welcher termin" "welches datum" "an welchem tag" "wann … passt" "alle zeit haben"',
  votetext: `=0.6 frage hintergrund wortlaut text beschlusstext regel formulierung* vorlage* detail* passage* satz absatz* betrag* zahl zahlen frist option* antwort* überschrift titel`,
  choices: `=1.4 optionen alternativen auswahlmöglichkeiten antwortmöglichkeiten varianten wahlmöglichkeiten`,
  wrongtext:
    '"war falsch" "ist falsch" "falsch gestellt" "falsche frage" "falscher betrag" "falscher text" fehler vertippt* irrtum',
  again: '"noch einmal" "noch mal" nochmal* erneut* wieder "von vorn" "von vorne"',
  fine: `=0.8 "in ordnung" "passt so" "ist gut so" "sieht gut aus" "kann so" "so okay" "so ok" genehmigt abgesegnet "ist okay" "ist ok" "ist gut" "ist fertig" "ist rund" "ist reif" "passt jetzt" "steht jetzt" "habe ich geprüft" geprüft "so lassen" "einverstanden"
    abgenommen "ist abgestimmt" "ist freigezeichnet"`,
  reasonword: `=0.6 begründ* grund gründe darleg* ausführ* formulier* einlegen einzulegen ein|leg erheb* erhoben vorbring* vorzubringen vor|bring geltend anmeld* vortrag* vorzutragen`,
  absent: `abwesend* gefehlt fehlten "nicht da" "nicht dabei" "nicht anwesend" "waren verhindert" entschuldigt*
    fehlte fehlt* "war nicht" "waren nicht" "ohne haan" "kam nicht" "kamen nicht" abwesenheit*`,
};
