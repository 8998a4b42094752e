/** The words of a survey: what goes to all, and how it goes round. */
export const surveyWords: Readonly<Record<string, string>> = {
  survey: `=2.6 rundfrage* rundfragen umfrage* blitzabfrage* blitzumfrage* städteabfrage* kommunenabfrage* kommunalabfrage* abfrage
    abfragen datenabfrage* zahlenabfrage* sachstandsabfrage* "bei allen abfragen" "alle städte abfragen" "zahlen abfragen"`,
  nilreturn: `=2.8 fehlanzeige* "keine weiteren fragen" "keine weiteren punkte" "haben keine fragen" "keine fragen von uns"
    "nichts zu melden" "keine ergänzung*" "nichts beizutragen" "nichts hinzuzufügen"`,
  askall: `abfrag* abgefragt abzufragen ab|frag erheb* erhoben erhebung* "rund fragen" herumfrag* "alle fragen"
    "bei allen" "von allen" "von jeder stadt" "jede stadt" "in allen städten" zusammentrag* starten start* erstell* "umfrage machen" "neue umfrage" "abfrage machen" "machen … rundfrage" "machen … abfrage"`,
};
