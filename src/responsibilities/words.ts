/** The words of a responsibility: the thing itself, and that it ends. */
export const responsibilityWords: Readonly<Record<string, string>> = {
  responsibility: `=2 zuständigkeit* zuständig zuständige zuständigkeitsliste* ansprechpartner* ansprechperson* ansprechstelle*
    federführ* federführend "kümmert sich" "kümmern sich" "wer macht was" verantwortlichkeit* aufgabenverteilung* zuständigkeitsmatrix*`,
  manyresponsibilities: '=0.6 zuständigkeiten verantwortlichkeiten ansprechstellen zuständigkeitsliste',
  lapses: `=1.2 beend* beenden endet auslauf* ausgelaufen "läuft … aus" "läuft aus" "gilt nicht mehr" "gilt nur noch" "nur noch bis"
    aufhör* "hört auf" weggefallen entfällt "fällt weg"`,
};
