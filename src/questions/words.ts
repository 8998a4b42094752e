/** The words of questions to the ministry: the question, the ministry, what is done with them, and how far they are. */
export const questionWords: Readonly<Record<string, string>> = {
  question: '=1.5 frage fragen anfrage anfragen fragestellung* ministeriumsfrage* magsfrage* rückfrage*',
  ministry: `=2.5 mags ministerium* ministeriums landesministerium* fachministerium* düsseldorf düsseldorfer* "nach düsseldorf" "in düsseldorf"
    ministerial* landesbehörde* magsfrage* ministeriumsfrage* ministeriumsanfrage* "oberste landes*" "sozialministerium"
    "das land" "beim land" "ans land" "vom land" landesseite "aus düsseldorf" "von düsseldorf" bezirksregierung`,
  toministry:
    '=1.5 "fürs mags" "fürs ministerium" "für das mags" "für das ministerium" "ans mags" "ans ministerium" "an das mags" "an das ministerium"',
  questionlist: `=2.5 fragenkatalog* fragenliste* frageliste* fragensammlung* fragenspeicher* fragenübersicht* fragenverzeichnis*
    "fragen an das ministerium" "fragen ans ministerium" "fragen ans mags" "fragen an das mags" "fragen beim mags"
    "fragen der runde" "fragen beim ministerium" ministeriumsfragen magsfragen
    "beantwortete fragen" "beantworteten fragen" "unbeantwortete fragen" "unbeantworteten fragen" "eingereichte fragen" "eingereichten fragen"`,
  inquire: `nachfrag* nachgefragt nachzufragen nach|frag nachhak* nachzuhaken nach|hak angefragt anzufragen "mags anfragen" "ministerium anfragen" "dort anfragen" "mal anfragen"
    "nochmal anfragen" "noch mal anfragen" "mags fragen" "ministerium fragen" "mal fragen" "fragen sie" "fragt … mags" "fragt … ministerium" "fragt mal" "frag mal" "frage mal" "gefragt werden" befragen erfragen erfrag* rückfragen stellen gestellt klären geklärt klär abklären
    abgeklärt abzuklären ab|klär klarstellung* klärung* weitergeb* weitergegeben weiterzugeben weiter|geb,gib weiterleit*
    weitergeleitet weiterzuleiten weiter|leit weiterreich* weitergereicht weiter|reich "muss ans" "soll ans" "müsste ans"
    "sollte ans" "gehört ans" "sollte mal das" "muss zum" "soll zum" "geht ans" "geben ans" vorleg* vorzulegen vor|leg
    anschreib* angeschrieben anzuschreiben an|schreib richten gerichtet adressier* schreiben "in erfahrung" einholen
    ein|hol auskunft* erkundig* stellungnahme* "mal wissen" "wissen lassen" aufnehmen aufgenommen aufzunehmen auf|nehm,nimm
    aufnahme sammeln mitgeb* mitzugeben mit|geb,gib platzier* einspeis* eskalier* draufpack* drauf|pack dazupack*
    "auf die liste" "in die liste" "in die sammlung" "mit auf die" hinzufüg* aufschreib* auf|schreib ansage* "wissen … ob" "vom ministerium wissen" "vom mags wissen" einreich* ein|reich einbring*
    nachbohr* nach|bohr "muss … geklärt werden" "klären lassen" "anfragen lassen" "mal vorfühlen" vorfühl*
    nachgehakt "eine klärung" anklopf* an|klopf "in richtung düsseldorf" vormerken`,
  shouldanswer: `=0.8 "ministerium … beantworten" "mags … beantworten" "ministerium … klären" "mags … klären" "ministerium … sagen"
    "ministerium … festlegen" "mags … festlegen" "ministerium … entscheiden" "mags … entscheiden"
    "geklärt werden" "beantwortet werden" "vom … geklärt" "vom … entschieden"`,
  joinin: `mittrag* mit|trag mitfrag* mit|frag anschließ* angeschlossen anzuschließen an|schließ "betrifft uns auch"
    "betrifft auch uns" "betrifft … auch" "auch betroffen" "haben wir auch" "haben … auch" "stellt sich bei uns auch"
    "stellt sich uns auch" "stellt sich auch" "stellen wir auch" "auch bei uns" "bei uns auch" "uns auch" "auch uns"
    "gleiche frage" "selbe frage" "dieselbe frage" "gleiche problem" "selbe problem" "dasselbe problem" "sind dabei"
    "bin dabei" "ist dabei" "sind mit dabei" beteilig* "interessiert uns" "interessiert … auch" "wollen wir auch"
    "möchten wir auch" "möchte auch" "brauchen wir auch" "auch für uns" "für uns auch" "gilt auch für" "mit aufnehmen als"
    "als mitfragende" mitzeichn* "ebenfalls" "genauso" "genau so" "kennen wir auch" "trifft auch auf uns"
    "trifft auf uns auch" unterschreib* "schließt sich" "uns mit eintragen" "uns eintragen" "uns … eintragen" "uns … dazuschreiben" "uns dazu"
    "trifft … ebenso" ebenso "stehen wir auch" "problem haben wir auch" "mit drauf" "auch drauf"
    "auch interessiert" "brennt uns auch" "stellt sich … auch" "frage haben wir auch" "hängen uns dran"
    "hängen uns … an" "schließen uns … an" "auch noch dazu" "geht uns genauso" "geht uns auch so"
    "gilt für uns auch" "beschäftigt uns auch" "auch bei uns … thema"`,
  haveasked: '=1.2 gefragt nachgefragt angefragt "fragen gestellt" "wissen wollen" "gerichtet haben"',
  replied: `=0.8 beantwortet* unbeantwortet* geantwortet antwort antworten rückmeldung* rückantwort* reaktion* reagiert
    "schon da" "noch nicht da" "was neues" "gibt es neues" neuigkeit* bescheid gekommen "gekommen" zurückgekommen erhalten`,
  answeredby: '=0.6 beantwortet',
  markas: '=0.4 "auf beantwortet" "als beantwortet" markier* vermerk* setzen eintrag*',
  stillopen:
    '=1 "doch noch offen" "wieder öffnen" "wieder auf offen" "wieder offen" "doch nicht beantwortet" "wieder aufmachen"',
  pending: `=0.8 offen* "noch offen" unbeantwortet* ausstehend* aussteh* "steht … aus" "stehen … aus" "liegt … beim" "liegen … beim"
    "liegt beim" "liegen beim" "noch beim" anhängig* ungeklärt* "noch nicht beantwortet" "hängt … beim" "warten … auf" schlumm* "liegt … rum" "auf halde"`,
  unsent:
    '=0.8 "noch nicht eingereicht*" "nicht eingereicht*" "noch nicht gestellt*" "noch nicht abgeschickt*" "noch nicht weitergegeben*" gesammelte',
  already: '=0.8 schon bereits jemand "andere kommune" "andere stadt" "andere kommunen" "andere städte"',
  anynews: `=1.2 inzwischen mittlerweile "was neues" "etwas neues" "was zurück" "schon was" "schon etwas" "was gehört"
    "etwas gehört" "sich gemeldet" geäußert reagiert "eine reaktion" "zurückgeschrieben" "rückgemeldet"
    "eine antwort" "antwort auf" "antwort zu"`,
  topicfield: `=2 themenfeld* themenbereich* themengebiet* handlungsfeld* kategorie* rubrik* schublade* sachgebiet*
    themenblock* themenkreis* thema`,
  assign: `zuordn* zugeordnet zuzuordnen zu|ordn zuweis* zugewiesen zu|weis einordn* eingeordnet ein|ordn umhäng* umgehängt
    umzuhängen um|häng umordn* um|ordn umsortier* einsortier* ein|sortier verschieb* verschoben schieben umbuch* ändern
    geändert änder setzen "gehört zu" "gehört eher" "gehört in" "gehört ins" "gehört unter" "gehört zum" "passt zu"
    "passt besser" "passt eher" "passt in" "falsch einsortiert" "falsch zugeordnet" "falsches themenfeld" "falschen themenfeld"
    umgruppier* zuordnung* umziehen ablegen ab|leg unterbring* rüberschieb* versehen packen korrigier*`,
  unanswerable: `"keiner beantworten" "keiner sagen" "niemand beantworten" "niemand sagen" "hier nicht beantwortet"
    "nicht beantworten können" "keine antwort bekommen" "keine antwort gefunden" "antwort reicht … nicht"
    "nicht zufriedenstellend" "hilft mir nicht weiter" "bleibt offen"`,
  nobodyknows: `=1 "weiß keiner" "weiß niemand" "weiß das keiner" "weiß das niemand" "keiner weiß" "niemand weiß"
    "weiß bei uns keiner" "kann uns keiner" "hier keiner" "keiner sagen" "niemand sagen" "konnte mir keiner"`,
  interimword: '=1.4 zwischennachricht* zwischenbescheid* zwischenstand* eingangsbestätigung*',
  askedagain: '=0.8 "erneut nachgefragt" "noch einmal nachgefragt" "nochmal nachgefragt" "haben wir nachgefragt"',
  noanswer: `=0.8 "ohne antwort" "keine antwort mehr" "antwortet nicht mehr" "nicht mehr beantwortet"`,
  roundview: '=1.2 auffassung* "auffassung der runde"',
  circumstances: '=1.2 sachverhalt*',
};
