/**
 * The words of a meeting: what it is called, its agenda and papers, how it is planned and moved, how a municipality
 * answers its invitation, and what people want to know of it.
 */
export const meetingWords: Readonly<Record<string, string>> = {
  meeting: `=2 sitzung* rundensitzung* arbeitssitzung* sondersitzung* folgesitzung* oktobersitzung* novembersitzung*
    dezembersitzung* videositzung* onlinesitzung* treffen trefen arbeitstreffen* rundentreffen* onlinetreffen*
    teamtreffen* zusammenkunft* zusammenkünfte besprechung* dienstbesprechung* videokonferenz* telefonkonferenz*
    konferenz* meeting* austausch austauschtermin* austauschrunde* runde* *leiterrunde *leitungsrunde *amtsrunde
    "jour fixe" klausur klausurtag* "wir tagen" "tagen wir" tagt zusammensitzen`,
  meetings: `=2.2 sitzungen* treffs besprechungen* sitzungstermin* sitzungskalender* sitzungsliste* sitzungsübersicht*
    sitzungsplan* sitzungsverzeichnis* jahresplanung* terminserie* zusammenkünfte "alle treffen" "alle runden"
    "alle meetings" "alle termine der runde" "wie oft … getroffen" "wie oft … getagt"`,
  whatwas: '=1.6 "was war im" "was war in" "was war am" "was war los" "was war alles" "was lief im" "was gab es im"',
  appointment: '=1.2 termin "das datum" donnerstagstermin*',
  pertaining: '=0.8 details einzelheiten infos informationen näheres karte daten eckdaten inhalt inhalte',
  venuelink: `=1.5 einwahl* einwahllink* zugangslink* teilnahmelink* teamslink* besprechungslink* "link zur" "link für"
    anfahrt* tagungsort* sitzungsort* treffpunkt*`,
  venue: `=1.5 ort raum räume sitzungsraum saal sitzungssaal adresse kreishaus rathaus präsenz hybrid online teams "per teams" "über teams" uhrzeit beginn "um wie viel uhr" "ab wann"`,
  arranged: `=1.2 "steht schon" "ist schon" "gibt es schon" "haben wir schon" "schon geplant" "schon angesetzt" "schon terminiert"
    "schon ein termin" "schon einen termin" "schon fest" "steht bereits" "ist bereits"`,
  takesplace: '=0.6 "findet … statt" "finden … statt" stattfind* "statt findet"',
  nextone: `=1.2 "wann kommt" "nächste mal" "nächstes mal" "wann treffen" "wann sehen" "wann tagen" "wann tagt" "wann kommen wir" "wann sitzen wir" "wann ist wieder"
    "wann hocken" "wann hockt" "wann tritt" "wann kommt … zusammen" "wann wieder" "wieder treffen" "wieder tagt" "wieder tagen" "wieder zusammen*" "sehen wir uns" "treffen wir uns"
    "trifft sich"`,
  attendees: `=1.2 teilnehmer* teilnehmende* teilnehmerkreis* anwesenheit* anwesenheitsliste* teilnehmerliste* gästeliste*
    "wer kommt" "wer alles kommt" "wer ist dabei" "wer nimmt" "wer hat zugesagt" "wer hat abgesagt" "wer fehlt"
    "wer kommt nicht" "wie viele kommen" "wie viele haben zugesagt" "wer wird da" "wer ist da" "alle da"
    "wer lässt sich" rückmeldestand* antwortstand* zusagen absagen`,
  invitation: `=2 einladung* einlad* eingeladen einberufung* ladung sitzungseinladung* einladungskarte* einladungstext*
    einladungsschreiben*`,
  mayleave: `"kann … raus" "können … raus" "darf … raus" "dürfen … raus" "soll … raus" "sollen … raus" "muss … raus" "müssen … raus"`,
  invite: `einladen eingeladen einzuladen ein|lad,lädt einberufen ein|beruf`,
  outward: `"an alle" "an die runde" "an die städte" "an die kommunen" "in den kanal" "an alle raus" "kann raus" "darf raus"
    "können raus" "kann … raus" "soll … raus" "muss … raus" "darf … raus" "jetzt raus" rausschick* raus|schick
    rausgeh* raus|geh,geht verschick* verschickt versand* versend* versenden aussend* zustell* ausspiel* "auf die reise"
    "freigabe der" freigeben freigegeben freigib frei|geb,gib veröffentlich* bekanntgeb* bekannt|geb,gib rund|schick
    "scharf schalten" "live gehen" bekanntmach* bekannt|mach publik`,
  sittogether:
    '=2 "wir uns … zusammensetzen" "wir uns … … zusammensetzen" "wir uns … … … zusammensetzen" "wir uns … zusammenfinden"',
  convene: `ansetz* angesetzt anzusetzen an|setz einberuf* einzuberufen anberaum* anzuberaumen an|beraum terminier* einplan*
    eingeplant einzuplanen ein|plan planen geplant plane vorbereit* vorzubereiten vor|bereit organisier* zusammensetz*
    zusammengesetzt zusammenzusetzen zusammen|setz zusammenkomm* zusammenzukommen zusammen|komm zusammentrommel*
    zusammenruf* zusammen|ruf "uns treffen" "uns … treffen" "uns wieder treffen" "treffen uns" "uns sehen"
    "treffen machen" "sitzung machen" "termin machen" "treffen … machen" "sitzung … machen" "termin … machen"
    "neue sitzung" "neues treffen" "neuer termin für die runde" "neuen termin" "weitere sitzung" "weiteres treffen"
    "eine sitzung" "ein treffen" "ein meeting" "eine besprechung" "zusätzliche sitzung" sondersitzung*
    ausricht* auszurichten abhalt* abzuhalten vereinbar* "auf die beine stellen" aufsetz* aufzusetzen auf|setz
    anleg* anzulegen an|leg eröffne einrichten "wieder zusammen" festleg* fest|leg festgelegt ausmach* aus|mach
    "auf die schiene setzen" "zusammenrufen" "mal wieder treffen" "wieder treffen" "wieder zusammensetzen"
    "wieder zusammenkommen" "an einen tisch"`,
  meetdraft: `=1 entwurf* entwürf* sitzungsentwurf* einladungsentwurf* draft vorentwurf*`,
  relocate: `verschieb* verschob* verschoben verleg* verlegt umleg* umgelegt umzulegen um|leg vorverleg* vorverlegt
    vorzieh* vorgezogen vorzuziehen vor|zieh,ziehen umplan* umgeplant um|plan vertag* umtermin* "neu terminier*"
    "neuer termin" "neuen termin" "anderen tag" "anderen termin" "andere uhrzeit" "nach hinten" "nach vorn" "nach vorne"
    rücken rutsch* rüberschieb* schieben geschoben schieb verrück* nachhol* nachgeholt nach|hol ausweich* aus|weich
    "tauschen" tausch* "stattdessen am" "stattdessen" "erst am" "erst um" "früher anfangen" "später anfangen"
    "früher beginnen" "später beginnen" "eine stunde früher" "eine stunde später" "eine woche später" "eine woche früher"
    "einen tag später" "einen tag früher" hinausschieb* hinaus|schieb "auf einen anderen" "auf einen späteren"
    "auf einen früheren" "klappt der termin nicht" "anderes datum" "neues datum" umzieh* um|zieh,ziehen wander* "muss auf" "müsste auf" "soll auf" "sollte auf"
    "besser auf" "lieber auf" "kommt auf den" "lege auf" "auf den … legen" "gleiche uhrzeit" "selbe uhrzeit" "geht nun am"
    "ist nun am" "ist jetzt am" "findet nun am" "zeitlich verändern"
    "nach hinten legen" "nach vorne legen" "klappt … nicht" "lässt sich nicht halten" "nicht halten"
    ausweichtermin* ersatztermin* "auf den folgetag"`,
  shift: `=0.8 "eine woche" "zwei wochen" "drei wochen" "einen tag" "zwei tage" "drei tage" "eine stunde" "zwei stunden" "halbe stunde"
    "einen monat" tage tag wochen woche stunde stunden`,
  calledoff: `absag* abgesagt abzusagen ab|sag absetz* abgesetzt ab|setz ausfall* ausgefallen aus|fall,fäll entfall* entfäll*
    "findet nicht statt" "finden nicht statt" "nicht stattfinden" "findet doch nicht" "kommt nicht zustande" abblas*
    abgeblasen ab|blas,bläs streich* gestrichen storn* cancel* gecancelt kippen gekippt platzen geplatzt platzt
    "wird nichts" einstampf* abbestell* "brauchen wir nicht mehr" "nicht mehr nötig" "hinfällig" "ins wasser" flach
    verwerf* verworfen lösch* gelöscht`,
  forall: `=0.8 "für alle" "für alle absagen" insgesamt komplett "ganze sitzung" "ganz absagen" ersatzlos "allen absagen"`,
  noshow: `entschuldig* verhindert verhinderung* abmelden abgemeldet ab|meld "sagen ab" "sage ab" "sagt ab" "sagen … ab"
    "sage … ab" "sagt … ab" "absage von" "absage für" "absage aus" "unsere absage" "meine absage" "muss absagen"
    "müssen absagen" "muss … absagen" "müssen … absagen" "absagen müssen" "nicht kommen" "kommen nicht" "komme nicht"
    "kommt nicht" "kommen leider nicht" "komme leider nicht" "kommt leider nicht" "nicht dabei" "nicht teilnehmen"
    "nehmen … nicht teil" "nehme … nicht teil" "nimmt … nicht teil" "keine teilnahme" "teilnahme … nicht"
    "teilnahme unmöglich" "teilnahme … entfällt" "ohne uns" "ohne mich" "ohne haan" "bin raus" "sind raus"
    "krank gemeldet" krankgemeldet "nicht wahrnehmen" "fehlen wir" "fehle ich" "wir fehlen" "ich fehle" "fehlt leider"
    unabkömmlich "nicht mit uns rechnen" "rechnet nicht mit" "rechnen … nicht mit" "durch abwesenheit" "niemand kommen"
    "niemanden schicken" "niemand kommt" "nicht anwesend" "nicht einplanen" "nicht ein" "bin krank" "sind krank"
    "nicht hingehen" "nicht erscheinen" "nicht vertreten" "keiner von uns" "niemand von uns" "kann keiner" "kann niemand"
    "keiner kommt" "kommt keiner" "nich da" "nich kommen" "klinken uns aus" "klinke mich aus" "klinken … aus" "fallen … aus"
    "bin verhindert" "steige aus" "streicht uns" "von der liste"
    "müssen passen" "muss passen" "ist keiner da" "leider raus" "hat keine zeit" "lassen uns entschuldigen"
    "bitte entschuldigen" "auf fortbildung" "auf dienstreise" "ohne vertretung" "können leider nicht"`,
  excuse: `"kann nicht" "können nicht" "kann … nicht" "können … nicht" "konnten … nicht" "nicht da" "bin weg" "sind weg" "bin … krank" "sind … krank" "liege krank" "liegt krank" krankheitsbedingt "im urlaub" "in urlaub" "schaffe … nicht"
    "schaffen … nicht" "schafft … nicht" "passt … nicht" "klappt … nicht" "geht … nicht" "keine zeit" "muss passen"
    "müssen passen" "wird … nichts" "anderweitig gebunden" "anderweitig verplant" "andere verpflichtung" "anderer termin"
    "anderen termin" terminkollision* terminüberschneid* überschneid* "nicht einrichten" "nicht möglich" "geht nicht"
    "klappt nicht" "passt nicht" "wird nichts"`,
  deputize: `vertret* vertritt vertreten stellvertret* "in vertretung" entsend* entsandt delegier* "schicken … jemand*"
    "schicke … jemand*" "schickt … jemand*" "jemand anderes" "jemand anders" "jemanden schicken" "für mich" "für uns kommt"
    "an meiner stelle" "an meiner statt" "statt meiner" "statt mir" "springt … ein" einspring* eingesprungen ersatz
    ersatzweise "i v" "kollegin kommt" "kollege kommt" "kollegin … kommt" "kollege … kommt" "meine kollegin"
    "mein kollege" "unsere kollegin" "unser kollege" "geht … hin" "nimmt … für"
    "geht für uns" "geht für mich" "kommt für uns" "kommt für mich" "für uns hin" "für mich hin"
    "schicken … vorbei" "schicke … vorbei" "übernimmt für" "hält die stellung" "sitzt für uns" "ist für uns da"
    "kommt stattdessen" "vertretungsweise" "kommt … für"`,
  attend: `zu|sag zusag* zugesagt zusage zusagen teil|nehm,nimm,nahm teilgenommen teilnahme teilnehm* wahr|nehm,nimm
    wahrnehm* wahrgenommen "ich komme" "wir kommen" "komme ich" "kommen wir" "kommen gern" "komme gern" "kommt gern"
    "kommen zu" "komme zu" "kommt zur" "kommt auch" "bin dabei" "sind dabei" "ist dabei" "bin da" "sind da" "ist da"
    "mit dabei" "dabei sein" "bin … dabei" "sind … dabei" "ist … dabei" "bin … da" "sind … da" "ist … mit dabei" "bin mit von" "sind mit von" "sind am start" "bin am start" "plant uns ein" "plant mich ein"
    "planen sie uns ein" "planen sie mich ein" "rechnet mit uns" "rechnet mit mir" "rechnen sie mit" "könnt … rechnen"
    "können … rechnen" "passt uns" "passt mir" "passt bei uns" "passt bei mir" "passt für uns" "klappt bei uns"
    "klappt bei mir" "geht bei uns" "geht bei mir" "haben zeit" "habe zeit" "hab zeit" "termin passt" "termin klappt"
    "termin steht" "setzen sie uns auf" "setzt uns auf" "teilnehmen" "bestätig* … teilnahme" anwesend
    "werden kommen" "werde kommen" "werden wir … sein" "wird kommen" "freuen uns auf" "von der partie" "tanzen … an" "auf der matte" "zur stelle" "schlagen … auf" "vor ort" "finden uns ein"
    "findet sich ein" "mit am tisch" "reisen … an" "reise … an" "werden erscheinen" "werde erscheinen" "erscheinen"
    "plant uns" "planen sie mit" "sind wir dabei" "bin ich dabei" "ist haan dabei" "nehmen wir teil"
    "nehme ich teil" "kommen wir gern" "wir sind da" "sitzen wir"`,
  along: '=0.8 dabei mitmachen anwesend',
  self: '=0.4 ich wir uns mich mir unser unsere unserer unseren unserem mein meine meiner meinen meinem',
  outstanding: `"noch nicht" "noch keine" "wer fehlt" "fehlt noch" "fehlen noch" "noch fehlt" "noch fehlen" fehlende* aussteh*
    ausständig* "steht noch aus" "stehen noch aus" "steht … aus" "stehen … aus" "noch offen" "noch aus" "keine rückmeldung"
    "ohne rückmeldung" "keine antwort" "ohne antwort" "nicht geantwortet" "nicht gemeldet" "nicht reagiert" "nicht zugesagt"
    "nicht rückgemeldet" unbeantwortet* säumig* überfällig* "stumm" schweigen "wer schweigt" "nichts gehört" "wer muss noch"
    "wer müsste noch" "schuldig" "schulden" "lassen auf sich warten" "lässt auf sich warten" "in der bringschuld" "stehen in der"
    "hängen noch" "nicht gemuckst" "nicht gerührt" "nicht bewegt" "auf wen warten" "von wem fehlt" "von wem fehlen" "wo fehlt" "fehlt von"
    "noch keinen ton" "noch keinen mucks" "nicht zurückgemeldet" "nicht geäußert" "noch nichts gesagt"
    "noch gar nicht" "keinen piep"`,
  rsvp: `rückmeld* rückgemeldet zurückgemeldet zurückmeld* gemeldet melden antwort* geantwortet antworten reagier* zugesagt
    zusage zusagen absagen abgesagt rückantwort* rückäußer* "bescheid gegeben" "bescheid gesagt" "von sich hören" absage gemuckst gerührt "laut gegeben" verlauten`,
  rumour: `=1.2 "sei verlegt" "sei verschoben" "ist verlegt" "ist verschoben" "wurde verlegt" "wurde verschoben" "verlegt worden"
    "verschoben worden" "abgesagt worden" "sei abgesagt" "noch statt" "wirklich statt" "tatsächlich statt" "trifft das zu"
    "stimmt das" "stimmt es" "wie geplant" "bleibt es" "schon abgesagt" "schon verlegt" "doch statt"`,
  blankform:
    '=1.2 formular* zettel zettels maske eingabemaske* vordruck* "zum ausfüllen" ausfüllen eingabefeld* leerformular*',
  display: `einblend* eingeblendet ein|blend aufklapp* aufgeklappt auf|klapp hochhol* hochgeholt hoch|hol rauskram* raus|kram
    hervorhol* hervor|hol rausfisch* raus|fisch "auf den schirm" "auf den tisch legen" durchgeb* durch|geb,gib "vor augen" vorführ*`,
  titleword: '=0.8 titel überschrift betreff dauer',
  deadlineword: '=0.8 frist fristen deadline deadlines stichtag stichtage',
  beforehand: `"vor der sitzung" "vor sitzung" "bis zur sitzung" "vor dem treffen" "vor der runde" "vorher noch" "noch zu tun"
    "noch erledigen" "noch zu erledigen" "noch offen" "noch klären" "noch zu klären" "vorzubereiten" "steht … noch an"`,
};
