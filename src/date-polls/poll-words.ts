/** The words of a date poll: the poll itself, its dates, what a municipality answers to them, and the choice of one. */
export const pollWords: Readonly<Record<string, string>> = {
  poll: `=3 terminfind* terminabfrag* terminumfrag* terminabstimm* terminabsprach* terminsuch* terminrund* terminklär* terminkoordin*
    terminoption* terminvorschl* doodl* doodle nuudel dudle`,
  someone:
    '=0.4 "neue terminfindung" "neue terminabfrage" "neue terminumfrage" "eine terminfindung" "eine terminabfrage" "eine terminumfrage" "ein doodle" "terminabfrage machen" "terminumfrage machen" "eine neue"',
  seekdate: `=3 "termin finden" "termin … finden" "termin abstimmen" "termin … abstimmen" "termin suchen" "termin … suchen"
    "gemeinsamen termin" "termine abfragen" "termine … abfragen" "termine abklopfen" "datum finden" "tag finden" "termin abfragen"
    "termin abklären" "wann es allen passt" "wann allen passt" "passt es allen" "passt allen" "wann können alle" "wann alle können"
    "wer wann kann" "wann … alle können" "an dem alle können" "der allen passt" "das allen passt" "termine … vorschlagen"
    "termine zur auswahl" "termine zur wahl" "termine … zur wahl" "verfügbarkeiten … abfragen" "verfügbarkeiten … einholen" "verfügbarkeiten abfragen" "termin ausgucken" "termin auskegeln" "termin ausdoodeln" ausdoodel* "finde einen termin" "finden wir einen termin"
    "suchen … termin" "such … termin" "suche … termin" "findet … termin" "finden … termin" "brauchen … termin" "brauche … termin"
    "neuen termin finden" "wann wir uns treffen" "wann treffen wir uns am besten"
    "an welchem tag" "an welchen tagen" "zeit haben" "alle zeit haben" "wann alle zeit" "wann haben alle" "termin auskaspern" "termin ausmachen" "termin vereinbaren" "termin festlegen" "einen termin für alle" "terminlich zusammen" "unter einen hut" ersatztermin*
    "gemeinsamen tag" "gemeinsames datum" "wann sie können" "wann es geht" "wann wer kann" "wann jeder kann"
    "fragen wir alle wann" "alle fragen wann" "wann passt es" "welcher tag passt" "tag für alle"
    "finden keinen tag" "finden keinen termin" "kriegen keinen termin" "terminfindung starten" "termin zu finden"
    "fragen … wann" "abfragen wann" "rumfragen wann" "wann die anderen können"`,
  availability: `=1.5 verfügbar* verfügbark* zeitfenster* "zur not" "wann wir können" "wann ich kann" "passt uns" "passt bei uns"
    "passen uns" "uns passt" "uns passen" "geht bei uns" "gehen bei uns" "bei uns geht" "bei uns gehen" "bei uns ginge" "würde gehen"
    "würden gehen" "wir können … am" "können wir nicht" "passt nicht" "passt uns nicht" "geht nicht" "alle termine" "jeder termin"
    terminwünsch* "unsere termine" "unsere antworten" "meine zeiten" "unsere zeiten" "sind verhindert" "haben zeit" "ginge"`,
  yesno: `=1 ja nein "zur not"`,
  suits: `passt passen geht gehen können könnten  ginge klappt einrichten "haben zeit" "keine zeit"`,
  giveaway: `durch|geb,gib an|geb,gib mitteil* mitzuteilen
    rückmeld* zurück|meld beantwort* antwort* aus|füll eintragen eingetragen
    ein|trag,trägt teil|nehm an|kreuz nachreich* reinschreib* abgeb* melden`,
  term: `=1 termin termine datum vorschlag* "zur auswahl" "erste termin" "zweite termin" "dritte termin" "vierte termin" "ersten termin"
    "zweiten termin" "dritten termin" "vierten termin"
    "zweite vorschlag" "zweiten vorschlag" "dritten vorschlag" "ersten vorschlag" "erste vorschlag" "tag"
    terminvorschlag*`,
  choose: `nehmen nimm genommen "machen wir" "wird es" "wird's" "soll es werden" auswähl* ausgewählt auswahl
    aus|wähl "wählen wir" wähl* gewählt festleg* festgelegt festzuleg* fest|leg,mach,zurr,klopf
    festgezurrt fixier* fixen "fix machen" festgemacht "entscheiden uns" "entscheiden wir uns"
    "entscheiden wir uns für" "einigen uns auf" "bleibt es bei" "steht fest" "ist es" "gewinnt" "hat gewonnen" zuschlag
    bestätig* "den zuschlag"
    "das rennen" "macht das rennen" "setzt sich durch" "ist gesetzt" "nageln … fest" fest|nagel
    "machen wir fest" "den nehmen wir" "der wirds" "der wird es"  "bitte fixieren" "wird genommen"
    "soll gelten" "ist der gewinner" "legen uns … fest" "legen wir uns … fest"
    wirds*`,
  leads: `vorne vorn führt "am besten" beste* bester "die meisten" favorit* "am meisten" mehrheitlich spitzenreiter* gewinner* "liegt vorn"
    "vorn" "liegt … vorn" "grade vorn" "gerade vorn" "hat die nase vorn" "am besten weg" "am beliebtesten"
    "passt den meisten" "den meisten passt"`,
};
