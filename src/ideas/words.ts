/** Words of ideas and best practices, by group. */
export const WORDS: Readonly<Record<string, string>> = {
  idea: `=1.8 idee* *idee *ideen vorschlag vorschläge vorschlags vorschlägen *vorschlag *vorschläge einfall anregung*
    gedankenblitz*
    "unseren eintrag" "unser eintrag" "unserem eintrag" "der eintrag" "dem eintrag" "den eintrag"
    "unserer einreichung" "ist was eingefallen" "was eingefallen" "etwas eingefallen" "eine eingebung" einfälle
    einfällen ideenpool* ideensammlung* ideenliste* ideenkiste* ideenspeicher* "haben uns überlegt"
    "hab mir überlegt" "haben uns gedacht" "gedanke entstanden" "auf den gedanken" denkanstoß*
    "in die runde werfen" "den anderen vorschlagen"`,
  heldby: '=1 "kennt die runde" "hat die runde" "kennen wir" "kennen die städte" "kennt ihr"',
  manyideas: '=0.6 ideen vorschläge einfälle praxisbeispiele',
  practice: `=2.4 "best practice*" "best practices" "best practise*" bestpractice* praxisbeispiel* erfolgsmodell* erfolgsbeispiel*
    musterbeispiel* vorzeigeprojekt* "gutes beispiel" "gute beispiele" "guten beispiele" "gute praxis" "läuft bei uns" "läuft … richtig gut"
    "hat sich bewährt" "gute erfahrungen" erfolgsrezept* paradebeispiel* vorzeige*`,
  coordination: `=2 absprachebedarf* abstimmungsbedarf* koordinierungsbedarf* koordinationsbedarf* regelungsbedarf*
    "müssen wir uns absprechen" "uns absprechen" "müssen wir gemeinsam" "gemeinsam regeln" "untereinander absprechen"
    "abgesprochen werden" "absprache nötig" "absprachen nötig" "miteinander absprechen" "gemeinsam abgestimmt"
    "müsste … abgestimmt" "zusammenraufen" "alle … absprechen" "städte … absprechen" "untereinander abstimmen"
    "muss sich keiner mehr abstimmen" "interkommunal*" "nicht jeder für sich" "gleiche linie" "an einem strang"
    "einheitlich machen" "kreisweit gleich" "kreisweit einheitlich"`,
  remark: `=1.6 kommentar kommentars kommentier* kommentarfeld* anmerk* an|merk,merke,merken bemerk* hinweis* dazuschreib*
    "dazu schreiben" "etwas dazu" dazu|schreib,schreibe,schreiben dazusag* "was dazu sagen" rückfrag* nachfrag* senf
    dazugeben einwurf "ein wort zu" "schreib* … unter" gegenfrag* drunterschreib* darunterschreib* "darunter schreiben"`,
  remarks: `=1.8 kommentare* rückmeldungen "alle anmerkungen" "welche anmerkungen" feedback wortmeldung* reaktion* "die anderen" "sagen die" meinung*
    "wer hat … kommentiert" "gegen … gesagt" "dagegen gesagt" gegenstimm* diskussion* "wurde … gesagt"
    "geschrieben haben" "dazu geschrieben" "dazu gesagt" "haben … geschrieben" "anmerkungen der" stellungnahmen
    "sagen … dazu" "meinen … dazu"`,
  adoption: `=1.6 übernehm* übernimmt übernommen nachmach* nachgemacht nach|mach,mache,machen kopier* abkupfer* ab|kupfer,kupfern nachahm*
    "machen wir auch" "machen das auch" "auch einführen" "führen … auch ein" "setzen … auch um" "auch umsetzen"
    "bei uns auch" "auch bei uns" nachbau* nach|bau,baue,bauen "ziehen nach" "nutzen wir auch" "haben wir auch" abgeschaut
    abgeguckt einführ* eingeführt
    "machen wir … genauso" "machen wir … auch" "das machen wir" "wir … genauso" "bei uns genauso" "genauso machen"
    "macht … genauso" nachziehen "ebenfalls umsetzen" "ebenfalls einführen" "springen … auf" "auf den zug"
    "ahmen … nach" "kupfern … ab" "gibt es jetzt auch" "haben … nachgemacht" "eins zu eins" "schauen wir uns ab"`,
  backing: `=1.6 "gute sache" zuspruch rückendeckung "daumen hoch" mit|tragen,trägt,trage fürsprecher* "machen wir mit"
    "mit im boot" sympathie* "wären dafür" "würden … mitmachen" "setzt uns … drauf" unterstützerliste* "sind wir dabei"
    "stimme … zu" "haan dazu"`,
  unsupported: `=2 "nicht mehr unterstützen" "unterstützen … nicht" "unterstützung zurück*" "unterstützung beenden"
    "unterstützung streichen" "nicht länger unterstützen" "nicht mehr dafür" "doch nicht dafür" "nicht mehr dahinter"
    "stehen nicht mehr" "steigen … aus" "sind raus" "unterstützung entfällt" "unterstützung … zurück" "nicht mehr mit"
    "unterstützung … raus*" "unterstützer … raus*" "nicht mehr als unterstützer" "stehen … nicht mehr"
    "zuspruch … zurück*" "unseren zuspruch" "rückendeckung zurück*" "unterstützung … wieder" "nicht länger hinter"
    "doch nicht unterstützen" "springen … ab" "unser haken" "ziehen … unterstützung" "rudern … zurück"
    "sind nicht mehr dabei"`,
  doubtful: `=1.2 "doch nicht" "nicht mehr" hinfällig entfällt "nicht länger" "am ende nicht" zurücknehm* zurückzieh* zurückgezogen
    zurückgenommen "wieder raus" "ziehen … zurück" "nehmen … zurück"`,
  unadopted: `=2 "übernahme zurück*" "übernahme … zurück*" "doch nicht übernehmen" "nicht mehr übernehmen" "übernehmen … nicht"
    "doch nicht nach*" "übernahme streichen" "übernahme … streichen" "machen … doch nicht" "übernahme … hinfällig"
    "doch nicht ein*" "nicht weitergeführt" "wieder eingestellt" "nicht übernommen"
    "setzen … doch nicht" "nun doch nicht" "wieder einschlafen" "einschlafen lassen" "als nachahmer"
    "nicht weiter umsetzen" "übernommen von" "haben … wieder aufgegeben" "lassen … wieder"
    "ist bei uns eingeschlafen"`,
  past: `=1.4 verlauf* historie* änderungshistorie* änderungsverlauf* versionsgeschichte* chronik* werdegang* geschichte
    bearbeitungsstand* änderungsprotokoll* "bisherige änderungen" entstehung*
    "wer hat wann" "wer hat was" "wann geändert"`,
  edited: `=1.2 geändert* überarbeitet* angepasst* bearbeitet* verändert* umgeschrieben* herumgeschrieben*
    rumgefummelt herumgedoktert gedreht "dran war"`,
  wording: `=1.4 fassung fassungen version versionen "so wie sie" wortlaut originaltext* urfassung* ursprungs*
    ursprungstext* drinstand`,
  firstly: '=1.2 erste erster ersten ursprüng* anfang anfangs zweite zweiten dritte dritten originaltext* urfassung*',
  toballot: `=2.2 "zur abstimmung" "abstimmen lassen" "in die abstimmung" "abstimmung machen" "abstimmung werden"
    "eine abstimmung" "abstimmung draus" "darüber abstimmen" "drüber abstimmen" abstimmen "beschluss draus" "zum beschluss"
    "beschließen lassen" votum entscheiden "abstimmung starten" "zur entscheidung"
    "förmlich abgestimmt" "abgestimmt werden" "einen beschluss machen" "beschluss machen" "zur wahl stellen"
    "zur wahl" "zum beschluss bringen" "beschließen" "abstimmen"`,
  toagenda: `=2 "als top" "auf die tagesordnung" "auf die to" "zur tagesordnung" "in die sitzung" "sitzung besprechen"
    tagesordnungspunkt* "als punkt" "in der runde besprechen" "in der nächsten sitzung" "zur nächsten sitzung"
    "auf die agenda" "in der sitzung" "nächste to" "nächste tagesordnung" "auf der nächsten tagesordnung"
    "auf der tagesordnung" "für die sitzung"
    "mit besprochen" "besprochen werden" "nächsten treffen" "beim nächsten treffen" "fürs nächste treffen"
    "aufs tableau" "in der runde bereden" "beim nächsten mal" "für die nächste sitzung" "in die nächste"`,
  export: `=1.6 export* exportier* excel* csv* "als datei" "als tabelle" "als liste zum" herunterlad* runterlad* download*
    herunter|lad,lade,laden runter|lad,lade,laden ausleit* tabellenform excelliste* exceltabelle* exceldatei*`,
  tried: '=1.4 erprob* ausprobier* getestet* testphase* probelauf* pilot* probeweise "im test" "im versuch" testweise',
  reviewed:
    '=1.4 "in prüfung" "wird geprüft" "prüfen wir" "wird gerade geprüft" "in der prüfung" prüfen geprüft abgeklärt',
  realised: `=1.4 umgesetzt* realisiert* "läuft jetzt" "ist gestartet" "ist am start" verwirklicht* eingeführt*
    "ist angelaufen" "in betrieb" "ist fertig" "steht jetzt" angelaufen gestartet`,
  dropped: `=1.6 zurückgezogen* "ziehen … zurück" zurückzieh* zurück|zieh,ziehen,ziehe,zog "verfolgen … nicht" "ist gestorben"
    "hat sich erledigt" "hat sich zerschlagen" begrab* beerdig* "nicht weiter verfolg*" "rechnet sich nicht"
    "nehmen … zurück" aufgegeben "geben … auf" "wird nichts" "vom tisch"
    "baden gegangen" "aus dem rennen" "nicht weiterverfolg*" "lassen wir fallen" "fallen gelassen"
    "legen wir ad acta" "ad acta" "nichts geworden" "im sande"`,
  longing: `=1.4 "hätten gern*" "hätten … gern*" "hätte gern*" "würden gern*" "wünschen uns" "wünschen … uns" "wäre schön" "wäre prima" "bräuchten"
    "träumen von" "schön, wenn" "schön wäre" "toll wäre" "wäre toll"`,
  shared: `=1.2 "eine gemeinsame" "einen gemeinsamen" "ein gemeinsames" "gemeinsam mit" "zusammen mit" "für alle städte" "für den ganzen kreis"
    "im ganzen kreis" "mit den anderen städten" städteübergreifend* stadtübergreifend* "über stadtgrenzen"`,
  stance: '=1 linie haltung regelung regelungen position formulierung auslegung stellungnahme',
  fresh: '=1 "noch nicht angefangen" "zurück auf neu" "wieder neu" "als neu"',
  despite: '=2 trotzdem dennoch trotz "auch wenn" ähnlich ähnliche ähnliches gleichwohl',
  which: '=0.5 welche welcher welches "was für" "gibt es" gibts "was haben" "hat schon jemand" "was machen"',
  gathered: `=2 "was mit … gemacht" "haben … einfallen lassen" "einfallen lassen" "was machen die anderen"
    "was haben die anderen" "an ideen zusammengekommen" "machen es die anderen" "andere städte" "anderen städte"
    "woanders schon" "schon jemand … gemacht" "hat … schon jemand"`,
  submitted: '=1 vorgeschlagen eingereicht "eingebracht" eingestellt',
  neighbours: `=1.2 nachbarstadt nachbarstädte* nachbarkommune* nachbarkommunen "die anderen" "den anderen" "der anderen"
    "den andern" "die andern" "andere städte" "anderen städte" "anderen städten" "andere kommunen"
    "anderen kommunen" "andere kommune" "andere stadt" "eine andere" "irgendeine stadt" "irgendeine kommune"
    "irgendeine der" "irgendwer" "eine der städte" "einer von den" "jemand anders" "sonst jemand" "außer uns"
    "schon jemand" "irgendjemand" kolleginnen kollegen`,
  doing: `=1.2 "was mit" "etwas mit" "was zum thema" "was zu" "etwas zu" "was in sachen" "etwas in sachen" "in petto"
    "schon erfahrung*" "erfahrungen mit" "schon mal … gemacht" "schon … ausprobiert" "schon … am laufen" "so etwas"
    "so was" sowas "ein projekt"`,
  recall: `=1.4 "noch gleich" "noch mal gleich" "nochmal gleich" "war das noch" "war doch" "war da nicht"
    "gab es da nicht" "gab’s da nicht" "hatte da nicht" "hatten … nicht mal" "hatte … nicht mal" "wer hatte"
    "von wem kam" "von wem stammt" "von wem war" "wer kam damit"`,
  ideaslist: `=1.6 ideen* vorschläge*`,
  for: '=0.4 zu zum zur über für',
  cost: `=1 kosten kostet kostenpunkt* kostenschätzung* betrag preis
    teuer "wie teuer" kostenfeld* kostenansatz*`,
  contact: `=1 ansprechstelle* ansprechpartner* kontakt* telefonnummer*
    ansprechpartnerin* ansprechperson* kontaktperson* "zuständig ist jetzt" telefon tel`,
};
