/**
 * Groups of words that all features use in their ways: acts and how something is said. What is everyday German (*weg*,
 * *an*, *noch*, *alle*) stands in rows of words alone, or weighs little.
 */
export const SHARED_WORDS: Readonly<Record<string, string>> = {
  // Acts.
  see: `zeig* gezeigt an|zeig,gezeigt anschau* anseh* "schau nach" "sehen will" auflist* aufgelist* auf|list list listen
    nenn* öffne öffnen geöffnet "zu sehen" einsehen ein|sehen einseh* "noch mal sehen" lesen nachlesen nach|lesen
    nachschau* nach|schau,schauen raussuch* raus|such heraussuch* heraus|such rausgesucht herausgesucht aufruf* auf|ruf
    "her damit" her|zeig vorlesen vor|les,lies "wo finde" "wo steht" "wo sehe" blick
    einblick überblick darstell* abruf* ab|ruf  durchseh* durch|seh,sieh
    einblend* ein|blend "vor augen" "auf den tisch" "auf den schirm" offenleg* offenzuleg* darleg* nachvollzieh* sichten "zur kenntnis" durchgeh* durch|geh
    aufzeig* guck* reinguck* reinschau* rein|schau "her mit" rüberschick* rüber|schick herzeig* bereitstell* zusammenstell* "zusammen … stellen" gegenüberstell* "gib mir"
    "geben sie mir" "sehe ich" "sehen wir" "ins bild" vorführ* durchles* durch|les,lies "vorliegen haben"
    "ich suche" "wir suchen" "such mal" "such mir" "suchen sie" "suche mal" "sehn" "mal sehen" "reinschauen"
    "mal reinsehen" "einen blick" "mal gucken" "zur ansicht" "vor mir" "wüsste gern" "wissen möchte" "lesen können"
    "kann ich … sehen" "könnte ich … sehen" "kann ich … lesen" "bring mir" "besorg mir" "hol mir" "wo sind"`,
  list: `=0.6 *übersicht übersicht* *liste list listen auflistung* *verzeichnis verzeichnis* *register register aufstellung*
    zusammenstellung* sammlung "auf einen blick" "im überblick" überblick gesamtübersicht "alle … untereinander"  sämtlich*`,
  add: `anleg* angelegt an|leg,legt,leg erfass* eintrag* eingetragen einzutrag* ein|trag,trägt einreich* eingereicht
    ein|reich aufnehm* aufgenommen aufzunehm* aufnahme auf|nehm,nimm,nahm hinzufüg* hinzugefügt hinzu|füg ergänz* einstell* eingestellt
    ein|stell vorschlagen vorzuschlagen vorgeschlagen "schlage … vor" "schlagen … vor" "schlägt … vor" erstell* festhalt* festgehalten festzuhalt* fest|halt,hält notier* vermerk*
    vormerk* vorgemerkt vor|merk aufschreib* aufgeschrieben auf|schreib dokumentier* protokollier* "mit auf" "auf die liste" "in die liste"
    hinterleg* hinterlegt hinzunehm* dazunehm* dazu|nehm anmeld* angemeldet an|meld speicher* nachtrag* nachgetragen nach|trag,trägt
    einbring* einzubring* ein|bring beisteuer* bei|steuer unterbring* reinschreib* rein|schreib niederschreib* einpfleg* einzupfleg* ein|pfleg festklopf* fest|klopf
    fixier* eingeb* ein|geb,gib reinstell* rein|stell reinsetz* rein|setz anmerk* aufführ* merk* reinbring* rein|bring "zu papier" "zu protokoll"
    "mit rein" "mit reinnehmen" "noch rein" "noch mit rein" "muss … rein" "soll … rein" "sollte … rein"
    "gehört … rein" "auf dem zettel haben" "nicht untergeht" "nicht untergehen" "zu den akten" "mit aufführen"
    "irgendwo vermerken" verewig*`,
  change: `änder* abänder* ab|änder geändert überarbeit* bearbeit* anpass* angepasst an|pass korrigier* korrektur* berichtig*
    aktualisier* umformulier* umschreib* umgeschrieben um|schreib "stimmt nicht" "stimmen nicht" "stimmt … nicht" "stimmen … nicht mehr" "ist falsch" "sind falsch"
    "jetzt … statt" ausbesser* nachbesser* überholt verbesser* ersetz* austausch* ausgetauscht aus|tausch ergänz* "nicht mehr richtig" "nicht korrekt"
    umbenenn* um|benenn richtigstell* richtig|stell update*
    glattzieh* glatt|zieh nachzieh* nach|zieh geraderück* "grade rücken" "gerade rücken" umstell* um|stell modifizier* revidier* feil* feilen nachfeil* "noch mal ran" "nochmal ran" "muss … ran" "in die mache" umbau* um|bau
    "da stimmt was nicht" "passt so nicht mehr" "so nicht mehr" "ist veraltet" "nicht mehr aktuell" "ausgebessert"
    "umgebaut" "schief"`,
  remove: `lösch* gelöscht entfern* streich* gestrichen rausnehm* rausgenommen raus|nehm,nimm herausnehm* heraus|nehm,nimm
    "kann weg" "können weg" "kann raus" "soll weg" "muss weg" wegmach* rauswerf* raus|werf,wirf verwerf* verworfen "nicht mehr auf" ausblend* wegfall*
    "fällt weg" tilg* beseitig* rausschmeiß* raus|schmeiß abmeld* "kommt nicht zustande" "nicht mehr gebraucht" "brauchen wir nicht mehr"
    austrag* auszutrag* aus|trag,trägt runternehm* runter|nehm,nimm "von der liste" beerdig* begrab* kipp* kippen totleg* tot|leg "außer kraft" "ausser kraft" abschaff* ab|schaff wegnehm* weg|nehm,nimm
    "kann … runter" "nimm … runter" rausfliegen raus|flieg
    "kann … raus" "kann also raus" "kann … weg" "wieder austragen" "schmeiß … raus" "soll … verschwinden"
    "brauch ich nicht mehr" "nicht mehr benötigt"`,
  publish: `veröffentlich* freigeb* freigegeben frei|geb,gib freizugeb* freischalt* freigeschaltet frei|schalt "kann raus" "können raus" "kann jetzt raus"
    "kann … raus" "darf raus" "soll raus" rausschick* rausgeschickt raus|schick,schicken rausgeh* rausgehen raus|geh,geht,gehen verschick* versend* versandt aussend* posten gepostet
    "kann online" "geht raus" "an alle raus" verteil* rund|schick herum|schick "in umlauf" publizier* raus|geb herausgeb* bekanntgeb* bekannt|geb,gib bekanntmach* bekannt|mach
    "live schalten" "online stellen"  eröffn* los|schick losschick* "kann los" "ist fertig"
    rausjag* raus|jag losjag* "auf … los" rauslass* raus|lass,lässt scharf|schalt ausspiel* "unter die leute" "in die welt" "ist rund"`,
  move: `verschieb* verschob* verleg* verlegt verlegen verleg vorverleg* vorzieh* vor|zieh,ziehen nach|hol umleg* um|leg,legt umzieh* "nach hinten" "nach vorn*" schieb* geschoben rutsch* rüberschieb*
    "anderen tag" "anderen termin" "neuer termin" "neuen termin" vertag* umplan* umgeplant um|plan verrück* "auf einen anderen" "auf einen späteren" ausweich* aus|weich,weichen
    vorrück* vor|rück umsetz* hieven hieve
     "nach vorne legen" "nach hinten legen" "woanders hin" "anders legen"`,
  done: `erledig* abgeschlossen abhak* abgehakt ab|hak fertig geschafft umgesetzt "ist durch" "ist raus" beend* "ist geklärt" geklärt abgeschloss* vollzogen "haken dran" abgearbeitet vollbracht
    "kann man abhaken" "abgegeben" "haben wir gemacht" "ist gemacht"
    "in trockenen tüchern" "vom tisch" durchgezogen`,
  longer: `länger "mehr zeit" "noch zeit" verläng* aufschub* aufschieb* auf|schieb streck* gestreckt strecken ausdehn* aus|dehn hinausschieb* hinaus|schieb hinauszög*
    "nach hinten" "noch offen lassen" "offen lassen" "offen halten" dranhäng* dran|häng nachfrist*`,
  end: `schließ* geschlossen abschließ* ab|schließ beend* zumach* zugemacht zu|mach,machen dichtmach* dicht|mach schluss enden "zu machen" "ende machen" vorzeitig`,
  cancel: `absag* abgesagt ab|sag,sagt,sagen ausfall* ausgefallen aus|fall,fällt,fallen abblas* ab|blas,bläst storn* entfäll* entfallen "findet nicht statt" "finden nicht statt" "muss ausfallen" canceln cancel* abbrech* abgebrochen abgeblas*
    flachfall* flach|fall,fällt platzen abbestell* "ins wasser" knicken`,
  withdraw: `zurückzieh* zurückgezogen zurück|zieh,ziehen,zog zurücknehm* zurückgenommen zurück|nehm,nimm,nehmen widerruf* "nicht mehr" rückgängig einstampf* "nehmen … zurück"
    einzieh* ein|zieh,ziehen "aus dem rennen" zurück|ruder zurückruder*`,
  join: `mittrag* mit|trag,trägt anschließ* angeschlossen an|schließ,schließen "sind dabei" "bin dabei" "machen mit" "mache mit" mit|mach mitmach* beteilig* "betrifft uns auch" "auch uns" "uns auch" "wir auch" "haben … auch" "interessiert uns" "stellt sich uns auch" "gleiche frage" "selbe frage"`,
  support: `unterstütz* befürwort* "finden wir gut" "finde ich gut" "gute idee" "tolle idee" "sind dafür" "bin dafür" gefällt hinter|stell "stehen hinter" "stehen dahinter" mitträg*
    "steht … dahinter" "steh* … dahinter" "find* … stark" "find* … super" "find* … gut" "finde … gut" "auch gut" segen`,
  send: `schick* geschickt zuschick* zu|schick zusend* zugesandt sende senden gesendet herunterlad* runterlad* download* exportier* export* herunter|lad runter|lad ausdruck* druck* mail* zukomm* "zum mitnehmen"`,
  dosomething: `=0.8 "was mit" "etwas mit" "irgendwas mit" "was machen mit" "was anfangen mit" "kümmern sie sich" "kümmere dich" "kümmer dich" "mal die" "mal den" "mal das"`,
  // Who, when, how many.
  who: '=0.6 wer wen wem wessen "welche stadt" "welche städte" "welche kommune" "welche kommunen" "welche ämter" "von wem" leute',
  when: '=0.6 wann "welchem tag" "welcher tag" "um wie viel uhr" "wie lange" "bis wann" "welches datum"',
  where: '=0.6 wo "welchem raum" "welcher raum" "an welchem ort" wohin',
  howmany: '=0.6 wieviel wieviele "wie viel" "wie viele" "wie hoch" anzahl',
  status: `=0.8 stand status "wie weit" "wie steht" "wie siehts" "wie sieht" zwischenstand sachstand verlauf läuft
    sachstände "wie weit sind" "wie läuft" "läuft das"`,
  goneout: `=1.6 "schon raus" "schon draußen" "bereits raus" "schon verschickt" "schon versandt" "schon versendet" "schon rausgegangen" "schon rausgeschickt"
    "schon zugestellt" "schon angekommen" "bereits verschickt" "bereits versandt" "bereits versendet" "bereits zugestellt" "bereits rausgegangen"
    "schon … raus" "schon … verschickt" "schon … versandt" "schon … … raus" "schon … … verschickt" "schon … … versandt"
    "bereits … … verschickt" "bereits … … versandt" rausgegangen angekommen
    "einladung bekommen" "einladung erhalten" "einladungen bekommen" "einladungen erhalten" "protokoll bekommen" "protokoll erhalten"`,
  // How it is said.
  not: '=0.4 nicht kein keine keinen keiner keinem keines nie niemand nichts',
  we: '=0.4 wir uns unser unsere unserem unseren unserer unseres',
  own: '=0.6 unser unsere unserem unseren unserer unseres mein meine meinem meinen meiner eigen* "von uns" "bei uns"',
  open: `=0.8 offen* laufend* läuft laufen unbeantwortet* ausstehend* aussteh* "noch nicht" ungeklärt* aktiv* aktuell* unerledigt* "stehen noch aus" "steht noch aus" "liegen noch" "noch offen" anhängig*
    "noch zu" "noch unbearbeitet*" schwebend*`,
  closed:
    '=0.8 abgeschlossen* beendet* geschlossen* abgelaufen* erledigt* beantwortet* vergangen* "schon vorbei" frühere*',
  new: '=0.6 neu neue neuen neuer neues neuem',
  all: '=0.3 alle alles allen sämtlich*  gesamt* komplett*',
  late: '=0.8 überfällig* verspätet säumig*',
  together: '=0.6 gemeinsam* zusammen alle',
  // That something is due of somebody, and that it is an answer.
  due: `=0.8 muss müssen müsste müssten soll sollen sollte sollten offen offene offenes "steht … aus" "stehen … aus" fehlt fehlen "wartet … auf"
    "warten … auf" wartet warten erwartet erwarten hängt liegt schuldig "habe … zu" "haben … zu" "hab … zu" "gibt … zu" "ist … zu"
    "braucht … von" "brauchen … von" "will … von" "wollen … von" "steht … an" "steht … auf" "stehen … auf" "habe … nicht" "haben … nicht" braucht`,
  answering: `=0.5 erledig* beantwort* antwort* abgeb* abzugeben abgegeben abstimm* abzustimmen rückmeld* zurückmeld* zurückzumelden reagier*
    tun machen bearbeit* zuarbeit* aufgabe aufgaben rückmeldung rückmeldungen antworten "auf … liste" "auf … zettel" "auf … tisch" liefern nachliefern`,
};
