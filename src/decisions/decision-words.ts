/** The words of a decision: the decision itself, that it was taken, that another took its place, and its files. */
export const decisionWords: Readonly<Record<string, string>> = {
  decision: `=2.5 beschluss* beschlüss* beschluß beschlusslage* beschlussregister* beschlussbuch* beschlussliste* beschlusstext*
    entscheidung* festlegung* "gefasste beschlüsse" grundsatzbeschl* entschließung*
    "gefasster beschluss"`,
  decided: `=2 beschlossen* "haben wir … entschieden" "wir … entschieden haben" "wurde … entschieden" "haben wir uns … geeinigt"
    "wir uns … geeinigt" "haben wir … festgelegt" "wir … festgelegt" "wurde … festgelegt" "haben wir … verabschiedet"
    "runde … entschieden" "runde … festgelegt" "kreis … entschieden" "wurde … verabschiedet" "worauf haben wir uns" "etwas … beschlossen" "schon mal … beschlossen"`,
  agreedon: `=1.6 verständigt geeinigt "auf eine linie" "gemeinsame linie" verabschiedet übereingekommen "einig geworden"
    "konsens erzielt" "uns festgelegt" "beschlussfassung" "schon entschieden" "mal entschieden" "mal beschlossen"
    "festgezurrt"`,
  howdecided: `=1 "wie haben wir … entschieden" "wie haben wir … abgestimmt" "wie haben wir … beschlossen" "wie hat die runde … entschieden"
    "wie hat die runde … abgestimmt" "wie wurde … entschieden" "wie wurde … abgestimmt" "haben wir … … entschieden" "haben wir … … beschlossen"`,
  whichdecisions: '=1 "welche beschlüsse" "welche entscheidungen" "was für beschlüsse" "wie viele beschlüsse"',
  superseded: `ersetz* abgelöst ablös* ab|lös "tritt an die stelle" "treten an die stelle" "an die stelle" überholt aufgehoben
    "außer kraft" "nicht mehr gültig" "ungültig" "durch … abgelöst" nachfolg* "hebt … auf"
    "gilt nicht mehr" "tritt … für" verdrängt* obsolet
    "ist geschichte" "jetzt gilt" "gilt jetzt" stattdessen "statt dessen" "ist passé" "wird abgelöst"`,
  replacedby: '"ist geschichte" "jetzt gilt" "gilt jetzt" "ersetzt durch" "wird ersetzt" "ist passé"',
  valid: '=0.8 gilt gelten gültig* geltend* bestand "noch in kraft" "noch gültig" aktuell* "noch maßgeblich"',
  decisionwords:
    '=0.6 wortlaut text volltext inhalt formulierung* fassung beschlusstext* nachlesen "steht drin" "genau"',
  decisionfile: `=1 word excel docx xlsx worddatei* exceldatei* exceltabelle* exportier* export* ausdruck* druck* datei dokument
    "als file" worddokument* exceldokument* tabelle* herunterlad* download* runterlad* "zum mitnehmen" "zum abheften" "für die akte" akte`,
  extract: '=1.6 beschlussauszug* "auszug" auszüge* auszugs*',
  bystock: `=0.6 "in der runde" förmlich* bislang bisher* bereits alle sämtlich* gesamt* je jemals gefasst* dieses jahr jahr
    "schon mal" "schon einmal" "irgendwann mal" "letztes jahr" "voriges jahr"`,
  council: '=0.4 rat rates stadtrat* ausschuss* kreistag* gemeinderat* fachausschuss* bezirksregierung',
};
