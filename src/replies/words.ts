/** The words of what the ministry has replied, and of what is held against it. */
export const replyWords: Readonly<Record<string, string>> = {
  ministryreply: '=1 "mags … geantwortet" "ministerium … geantwortet" "uns … geantwortet"',
  replyin: '=0.8 eintragen erfassen festhalten aufnehmen',
  replywords: `=2 "wortlaut der antwort" "antwort … wortlaut" "alle antworten" "ersetzten antworten"`,
  check: '=2 prüfung prüfungen',
  replyfile: '=2.6 antwortdatei antwortdateien',
  replyinfile: `=1.6 antwortschreiben* "antwort … als datei" "antwort … datei" "datei … geantwortet"`,
  tocheck: '=1.6 "zu prüfen" prüfliste* "offenen prüfungen" "zu prüfende*"',
  touchedbyreply: `=2 "von der antwort … berührt" "passen nicht mehr zur antwort" "passt nicht mehr zur antwort"`,
  stillfits: '=1.2 "passt weiterhin" "passt … noch" "passt weiter" "passen weiterhin"',
  voteanew: '=1.6 "neu abstimmen" neuabstimmen* "erneut zur abstimmung" "neue abstimmung"',
};
