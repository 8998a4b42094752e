/** The words of the answers that a municipality gives to a vote. */
export const answerWords = {
  agree: `zu|stimm,stimmt zustimm* einverstanden "sind dafür" "bin dafür" "ist dafür" "stimmen dafür" "stimmt dafür"
    "stimme dafür" "wären dafür" "votieren dafür" "für ja" "mit ja" "ein ja" "klares ja" "sagen ja" "sagt ja" "sage ja"
    "stimmen … ja" mit|trag,trägt mittragen mitgetragen mitzutragen mit|geh befürwort* "grünes licht" "keine einwände" "kein einwand" "keinen einwand" "ohne einwand"
    "keinerlei einwände" "ohne einwände" "keine bedenken" "keinerlei bedenken" "keine einwendungen" "nichts einzuwenden"
    "nichts dagegen" "schließen uns … an" "schließt sich … an" "schließe mich … an" "schließen wir uns an" "daumen hoch" ab|segn
    durch|wink  "unser okay" "unser ok" "von uns ja" "von uns ein ja" "unser ja"
    "können damit leben" "können mit … leben" "gehen d'accord" dakor "sind d'accord" gutheißen gut|heiß
    "können wir zustimmen" "erteilen … zustimmung" konsentieren
    "ziehen … mit" "zieht … mit" mitziehen "unterschreiben wir" "können wir unterschreiben" unterschreiben ab|nick "nicken … ab"
    "von uns aus gern" "gebongt" "abgenickt" "ja und amen" "vollste zustimmung" "machen wir mit" "spielen … mit" "sind mit im boot"
    "haben nichts dagegen" "unseren segen" "zustimmend" zustimmungsfähig* "unser go" "das go" beipflicht* bei|pflicht "pflichten … bei"
    "bestehen keine" "gegen … bestehen keine bedenken" "in unserem sinne" "voll dabei" "voll dafür" "klar dafür" "einverständnis*"
    "da sind wir dabei" "passt für uns" "geht für uns" "ist für uns in ordnung" "für uns okay" "für uns ok"
    "können wir mitgehen" "tragen wir mit" "von unserer seite ja" "haan ja" "wir sagen ja"`,
  agreeable: `"geht klar" "geht in ordnung" "passt für uns" "für uns passt" "von uns ok" "von uns okay" "für uns okay"
    "für uns ok" "finden … gut" "sind dabei" "ist dabei" "ist in ordnung"      "sind wir dafür"
    "uns passt" "passt uns" "geht für uns" "von uns aus" "für uns in ordnung" "geht bei uns" "macht … mit" "spielt … mit" "machen … mit"`,
  disagree: `"stimmen nicht zu" "stimmt nicht zu" "stimme nicht zu" "stimmen … nicht zu" "stimmt … nicht zu"
    "nicht zustimmen" "nicht zugestimmt" "keine zustimmung" "zustimmung … nicht" "verweigern … zustimmung"
    "nicht zustimmungsfähig" ablehn* abgelehnt abzulehnen ab|lehn dagegen "mit nein"
    "ein nein"  "sagen nein" "sagt nein" "sage nein" "stimmen … nein" "von uns nein" "unser nein"
    "nicht einverstanden" "tragen … nicht mit" "trägt … nicht mit" "nicht mittragen" "nicht mitgehen"
    "gehen … nicht mit" "nicht dafür" "daumen runter" "gegen den vorschlag" "gegen die vorlage" gegenstimme* neinstimme*
    "stimmen gegen" "stimmt gegen" "stimme gegen" "stimmen wir gegen" "wir sind gegen" "votieren gegen"
    "können … nicht befürworten" "nicht befürworten" "kontra"
    "spielt … nicht mit" "spielen … nicht mit" "nicht mit uns" "nicht mit haan" "kommt … nicht in frage" "nicht in frage" "geht gar nicht"
    "nicht unterschreiben" "nicht zu machen" "nichts abgewinnen" versagen versagt "machen … nicht mit" "macht … nicht mit"
    "können wir nicht zustimmen" "ziehen … nicht mit" "buckel" "ganz klar nein" "klares nein" "sperren uns" "sträuben uns" "absage an"
    "nicht akzeptabel" unannehmbar* ablehnend* "winken … ab" ab|wink "klar dagegen"
    "können wir nicht mitgehen" "geht für uns nicht" "ist mit uns nicht zu machen" "haan nein" "wir sagen nein"
    "kommt für uns nicht infrage"`,
  abstain: `enthaltung* "enthalten uns" "enthalten wir uns" "uns enthalten" "enthält sich" "sich enthalten" "enthalte mich"
    "enthalten sich" "mich enthalten" "der stimme enthalten" "keine meinung" "keine position" "bleiben neutral" neutral
    "halten uns … raus" "halten uns … heraus" "weder dafür noch dagegen" "verhalten uns neutral"
    "wir passen" "passen diesmal" "halten uns bedeckt" "halten uns da" "stimmen nicht mit" "nehmen … nicht teil" "weder noch" "weder ja noch nein" "egal"
    "enthalten müssen" "müssen uns … enthalten" "müssen wir uns enthalten" "enthalten wir" enthält "keine stimme"
    "nicht festlegen" "bei enthaltung" "uns der stimme" "neutral"`,
  objection: `einwand* einwänd* einwend* bedenken veto widerspruch widersprüche widerspr* einspruch* vorbehalt*
    "bauchschmerzen" "schwerwiegend*" "so nicht" "nicht hinnehmen" gegengründe blockier* querstell*
    quer|leg,stell querlegen quergestellt querzulegen "leg* mich quer" "stell* mich quer" "stell* uns quer" "auf die barrikaden" protest*
    beanstand* "nicht tragbar" "große sorgen" "gegenrede" dagegenhalten dagegen|halt einsprüche bedenklich* "schwere bedenken" "so nicht mitgehen"`,
  yep: '=0.8 ja jo jawohl ok okay dafür pro',
  settledword: `=1.2 behoben erledigt* ausgeräumt* hinfällig* gegenstandslos* "nehmen … zurück" "zurücknehmen" "ziehen … zurück" "zurückziehen" zurückgenommen*`,
  nope: '=0.8 nein nö nee "kein ja" "keine zustimmung"',
  consentnoun: '=0.4 zustimmung zustimmungen einverständnis',
} as const;
