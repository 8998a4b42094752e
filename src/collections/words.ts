/** The words of what is collected for the ministry. */
export const collectionWords: Readonly<Record<string, string>> = {
  collection: `=2 sammlung sammlungen sammelrunde* fragensammlung* sammelabfrage* "fragen einsammeln" einsammeln`,
  ministryletter: `=2.8 mailentwurf* "mail entwurf" "e mail entwurf" anschreiben sammelmail* sammelanfrage* "mail ans mags"
    "e mail ans mags" "brief ans mags" "schreiben ans mags" "mail an das mags" "brief an das mags" "schreiben an das mags"
    "mail ans ministerium" "brief ans ministerium" "schreiben ans ministerium" "gesammelten fragen als" "schreiben an das ministerium"`,
  waitlonger: '=0.6 warten abwarten "warten noch" "noch warten" "noch ab"',
  agreeletter: '=0.6 einverstanden "passt so" "in ordnung"',
  sentletter: '=0.6 abgeschickt* versandt* gesendet* verschickt* "ist raus"',
};
