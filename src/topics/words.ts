/** That nobody covers something. */
export const UNCOVERED = `"deckt … niemand ab" "deckt … keiner ab" "niemand abgedeckt" "nicht abgedeckt" unabgedeckt* "deckt … ab" "niemand … kümmert" "kümmert sich … niemand"
  "kümmert sich … keiner" "keiner … kümmert" "niemand zuständig" "keiner zuständig" "noch niemanden" "hat … niemand" "ohne zuständigkeit" "ohne zuständige" "nicht besetzt" unbesetzt* "weiße flecken"
  "weisse flecken" "blinde flecken" "niemand verantwortlich" "keiner verantwortlich" "niemand auf dem schirm" "abdeckung" "leere zellen" "leer*"`;

/** That something is missing. */
export const LACKING =
  'lücke lücken lückenhaft* "fehlt noch" "fehlen noch" "fehlt … noch" "fehlt uns noch" "noch fehlt" "noch fehlen"';

/** The words of the matrix: the areas and the matrix itself, what nobody covers, what is possible, and what is missing. */
export const topicWords: Readonly<Record<string, string>> = {
  topicarea: `=2 themenfeld themenfelds themenfeldes themenbereich themenbereichs themenbereiches handlungsfeld handlungsfelds
    "im bereich" "zum bereich" "den bereich" "der bereich"`,
  topicmatrix: `=2.4 themenfelder themenfeldern themenbereiche themenbereichen handlungsfelder handlungsfeldern themengebiete
    themengebieten themenmatrix* themenfeldmatrix* themenübersicht* themenfelderübersicht* themenfeldübersicht* themenbereichsübersicht*
    "matrix der themen*" "matrix mit den themen" "tabelle der themen*" "anlage 3" "anlage drei"`,
  areasofus: '=1.2 bereiche bereichen felder feldern "welche themen" "welchen themen" themenliste*',
  uncovered: `=2 ${UNCOVERED}`,
  lacking: `=1.4 ${LACKING}`,
  whatgoes: `=2.4 "was geht alles" "was geht denn alles" "was geht da alles" "was geht bei uns alles" "was lässt sich alles machen" "was ist alles drin"
    "alles beisammen" "alles auf einen blick" "ganze themenfeld"`,
  whatwehave: '=1.6 "was haben wir alles" "was gibt es alles" "was wissen wir alles"',
  onsubject: '=1 "zum thema" "zum themenfeld" "im themenfeld" "im themenbereich"',
  possibilities:
    '=1.6 möglichkeit möglichkeiten gestaltungsmöglichkeit* gestaltungsspielraum* "was möglich ist" handlungsmöglichkeit*',
};
