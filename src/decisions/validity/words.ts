/** The words of how long a decision holds. */
export const validityWordGroups: Readonly<Record<string, string>> = {
  validuntil: `=1.4 geltungsdauer* gültigkeitsende* "gilt bis" "gilt nur bis" "gelten bis" "nur bis" "gültigkeit … endet" "läuft … aus"
    "die geltung"`,
  limited: '=1.4 befrist* befristung* unbefristet*',
  renewal: '=1.2 verlängerung* "weiter gelten" weitergelten* fortgelten* "länger gelten"',
  repeal: '=1.2 aufheb* aufgehoben aufhebung* abschaff*',
};
