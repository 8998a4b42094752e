/** The words of the guideline that the round drafts for itself. */
export const guidelineWords: Readonly<Record<string, string>> = {
  guideline: `=2.6 richtlinienentwurf* richtlinienentwurfs "gemeinsame* richtlinie" "gemeinsamen richtlinie" "einheitliche* richtlinie"
    "kreiseinheitliche* richtlinie*" "unsere* richtlinie" "entwurf der richtlinie" "entwurf aus haan" "haaner entwurf"
    "abschnitt … richtlinie" "abschnitt … entwurf" "gemeinsame richtlinien"`,
  section: '=0.8 abschnitt abschnitts abschnitte abschnitten',
  foundguideline: '=0.6 "anlegen" "neue gemeinsame"',
  draftsection: 'schreiben schreibe entwerfen überarbeiten überarbeit* umschreiben umformulieren bearbeiten bearbeite',
  earlierwords: `=0.8 verlauf "frühere wortlaute" "früherer wortlaut" "bisherigen wortlaut" "bisheriger wortlaut" "lautete … vorher"
    "wann geändert" "wer hat … geändert"`,
  manyguidelines:
    '=0.6 "alle gemeinsamen" "welche gemeinsamen" "liste der gemeinsamen" "übersicht der gemeinsamen" "richtlinien der runde"',
  contentsword: '=0.6 inhalt inhaltsverzeichnis gliederung abschnitte',
};
