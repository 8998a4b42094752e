/**
 * Kinds of words; `*` stands for the rest of a word, before or after it. The first kind that has a word counts, and a
 * whole word goes before its beginning, its beginning before its end.
 */
const KINDS: Readonly<Record<string, string>> = {
  title:
    'frau herr herrn hern her hr fr hrn fam familie eheleute eheleuten ehepaar geschwister doamna monsieur madame señora señor signora signor pani pan mrs mr ms sig gospodin gospođa bay bayan müvekkil witwe witwer oma opa tante onkel',
  client:
    'klient* mandant* antragsteller* leistungsempfänger* leistungsbezieher* leistungsberechtigte* kunde kunden kundin ratsuchende* hilfesuchende* hilfebedürftige* mieter mieterin untermieter* bewohner bewohnerin patient* petent* kontoinhaber* schuldner schuldnerin bittsteller* aufstocker* bezieher bezieherin hilfeempfänger*',
  person:
    'mann mutter vater mama papa rentner rentnerin seniorin senior dame junge mädchen nachbar nachbarin paar ehemalige* student studentin schülerin schüler lehrling witwen kerl typ alte alter frauchen bursche greis* pensionär* obdachloser obdachlose wohnungsloser verkäuferin friseurin fahrer musiker* wirt wirtin bauer bäcker* metzger* schäfer* imker* künstler* lehrer lehrerin erzieherin erzieher handwerker* kellner* briefträger* postbote* pfleger pflegerin krankenschwester taxifahrer* putzfrau reinigungskraft trainer* spieler* küster* organist* fischer* förster*',
  kin: 'sohn sohnes söhne söhnen tochter töchter töchtern kind kindes kinder kindern enkel enkelin enkelkind* bruder brüder schwester schwestern neffe nichte ehefrau ehemann exmann ex-mann ex-frau exfrau expartner* lebensgefährt* zwilling* drilling* vierling* baby säugling schwiegersohn schwiegertochter schwiegermutter schwager schwägerin stiefvater stiefsohn stieftochter großmutter großvater cousin cousine eltern jungs mädels kleine kleiner kleinen kinda kids vormund verlobte* partner partnerin',
  debt: '*schulden *schuld *rückstand *rückstände *rückständen *rückstands *nachforderung *nachzahlung *mahnung *inkasso schuldet verschuldet* gläubiger* ratenzahlung rate raten ratenplan *raten forderung forderungen dispo* überzogen mahnt mahnte gemahnt vollstreckung* kredit* pleite zahlungsunfähig* *nachzalung stundung offen offene zurückzahlen rückforderung* überzahlung* *abschläge *abschlag',
  benefit:
    'bürgergeld* hartz alg grundsicherung* sozialhilfe wohngeld* kinderzuschlag* unterhaltsvorschuss* kindergeld* asylblg* bafög* mehrbedarf* eingliederungshilfe elterngeld* pflegegeld* krankengeld* leistungsbezug bezug hlu hzl aufstockt aufstockend* bg leistungen arbeitslosengeld wohngelt kiz uvg but einzelfallhilfe härtefonds',
  need: 'kühlschrank* waschmaschine* brille* kaution* klassenfahrt* winterkleidung winterjacke* winterschuhe möbel* matratze* bett betten herd* ofen heizöl holz zahnersatz zahn zähne hörgerät* rollator* rollstuhl* kinderwagen windeln schulranzen ranzen laptop führerschein* fahrkarte* umzug umzugs* erstausstattung* erstaustattung bestattung* beerdigung* grabstein* sarg medikament* schuhe lebensmittel* kleidung bekleidung zuzahlung* klassenkasse schulsachen heizlüfter* treppenlift* pflegebett* babyausstattung gasflasche* schlafsack* zelt fahrrad passfoto* ausweis* pass eigenanteil* ferienfreizeit* musikunterricht vereinsbeitrag nachhilfe* trockner fernseher boiler therme gebiss hausrat zaun grabpflege',
  ill: '*krank krankheit* erkrank* *krebs depress* *sucht süchtig* *abhängig alkohol* drogen* trinkt trinker* säuft dement* demenz* schlaganfall* herzinfarkt* dialyse* diabet* epilep* behindert* *behinderung schwerbehindert* gdb pflegegrad* pflegebedürftig* bettlägerig* blind blinde* gehörlos* taub taube gelähmt* querschnittsgelähmt* amputiert* prothese* psychisch* psychiatr* therapie* reha klinik* krankenhaus* khs op operiert* operation* schwanger* entbunden geburt adhs autis* asthma* lungen* sauerstoff* chemo* tumor* unfall* verunglückt* verletzt* gestürzt sturz selbstmord* suizid* gestorben verstorben* verstarb tod todes* ertrunken umgekommen verwitwet attest* diagnos* parkinson* rheuma* hiv messie* verwahrlost* vermüllt* weint* heult verzweifelt* schämt überfordert* einsam* missbrauch* gewalt* geschlagen schlägt bandscheibe* arbeitsunfähig* entzug entgiftung rollstuhlfahrer*',
  homeless:
    '*räumung *räumungstermin räumungs* zwangsräum* räumt geräumt obdachlos* wohnungslos* notunterkunft* obdach frauenhaus* männerwohnheim* gekündigt kündigung* rauswurf rausgeflogen rausgeworfen rausgeschmissen schimmel* schimmelt unterkunft* untergekommen schläft schlafen haust hausen wohnwagen* bauwagen laube gartenlaube bleibe sofa* couch straße zelt* wohnungsverlust* eigenbedarf* zwangsversteiger* versteigert* abgebrannt brand wohnungsbrand hochwasser* unbewohnbar*',
  cut: '*sperre *sperrung gesperrt* sperrtermin* sperrandrohung* sperrankündigung* sperrt gespert gesperte abgestellt* abgestelt abgeklemmt* abgedreht abgeschaltet ausgebaut friert frieren kalt kalte kalten dunkeln kerze kerzen abgemeldet geklaut gestohlen defekt kaputt leer ausgefallen tropft undicht zerbrochen',
  energy:
    'strom* gas gasrechnung* gasabschlag* heizung* heizkosten* fernwärme* wasser öl öltank nebenkosten* betriebskosten* energie* heizen heitzung zähler* warmwasser stom nk hk',
  income:
    'rente renten *rente lohn gehalt netto brutto einkommen minijob* verdient verdienst teilzeit kurzarbeit* arbeitslos* jobverlust arbeitslosigkeit kug unterhalt* erspartes sparbuch* vermögen konto* kontoauszug* kontoauszüge miete* warmmiete kaltmiete mietvertrag* vermieter vermieterin eigentum sparkasse bausparvertrag* probezeit gekürzt taschengeld witwenrente erwerbsgemindert* erwerbsminderung* em-rente gefeuert entlassen* selbstständig* selbständig* schicht lager pfändung* gepfändet* lohnpfändung* insolvenz* insolvent* privatinsolvenz* p-konto schufa*',
  trouble:
    'haft jva gefängnis gerichtsvollzieher* gerichtsvollziehr* knast bewährung vorbestraft anwalt anwältin amtsgericht* betreuer betreuerin betreuung alleinerziehend* alleinerziehende alleinstehend* alleinlebend* geschieden* scheidung* trennung* getrennt* trennt verlassen sorgerecht* jugendamt duldung* asyl* abschiebung* abgeschoben geflüchtet* geflohen flüchtling* aufenthalt* staatsangehörig* analphabet* sanktion* sanktioniert* verwahrung witwenrente bestohlen betrogen verspielt',
  file: 'antrag* anträge bescheid bescheids bescheide ablehnungsbescheid* widerspruch* akte akten fall vorgang unterlagen vollmacht* bewilligung* bewilligt* abgelehnt* ablehnung* ablehnen nachweis nachweise nachgereicht vorgesprochen beantragt* zusage zugesagt* auszahlung* ausgezahlt* auszahlen überwiesen angewiesen rechnung* zuschuss* darlehen* gutschein* übernahme kostenübernahme* übernehmen übernommen stellungnahme einmalhilfe einmalbetrag* soforthilfe beihilfe* einkaufsgutschein* eilfall härtefall* hausbesuch* sozialbericht* hilfekonferenz* fallkonferenz* hilfeplan* fallbesprechung* einzelfall* betreff betrifft betr wegen aktenzeichen az geschäftszeichen gz bg-nummer bedarfsgemeinschaft* kundennummer* kd.-nr vertragskonto* fallnummer fallnr zahlungsliste* sperrliste* wiedervorlage* rückläufer anspruchsberechtigt antragsberechtigt',
  role: '*kollege *kollegen *kollegin *kolleginnen *leiter *leiterin *leitung sachbearbeit* teamleit* amtsleit* dezernent* *minister *ministerin *landrat *landrätin *bürgermeister *bürgermeisterin abgeordnet* *referent *referentin vorsitzend* vorsitz *berater *beraterin sozialarbeiter* schulsozialarbeiter* praktikant* azubi* hausmeister* ehrenamtlich* geschäftsführ* koordinator* koordination vertretung vertritt ansprechpartner* ansprechperson* richter* staatssekretär* pfarrer* dolmetscher* sprachmittler* kämmerer* kämmerin beigeordnet* ratsfrau ratsherr ratsmitglied* ortsvorsteher* landtags* präsident* kommissar* polizei* gleichstellungsbeauftragte* beauftragte* datenschutzbeauftragte* moderation moderator* nachfolger* vorgänger* dozent* trainerin referendar* bufdi* schwester diakon* personalrat* personalratsvorsitz* chef chefin fachkraft teamassist* journalist* redakteur* ministerialrat* stellvertret* leitet arzt ärztin professor* gutachter* innenminister*',
  org: 'jobcenter* caritas* diakonie* awo* drk* tafel* *amt *amtes *ämter *amts stadtwerke* stadtwerken verbraucherzentrale* ministerium* mags kreis kreises kreisverwaltung* *stelle *beratung verein* *verein *verband *verbände wohnungsgesellschaft* wohnungsbau* versorger* energieversorger* kämmerei* bezirksregierung* landes* bund land verwaltung* stadtverwaltung* stiftung* *stiftung kirche* gemeinde* rathaus* kreishaus* referat* dezernat* fachbereich* abteilung* krankenkasse* gmbh firma radio* zeitung* presse* polizei gericht sozialgericht* landessozialgericht* landtag* kreistag* rat stadtrat ausschuss* sozialausschuss* arbeitskreis* ag universität* hochschule* volkshochschule* mieterverein* kinderschutzbund* skf skfm lebenshilfe* malteser* johanniter* kolping* heilsarmee',
  work: 'protokoll* tagesordnung* sitzung* besprechung* dienstbesprechung* termin* schulung* fortbildung* workshop* fachtag* tagung* richtlinie* erlass* runderlass* vordruck* formular* liste listen tabelle* statistik* verteiler* konzept* entwurf* folien präsentation* vortrag* laufwerk* ordner team* sachgebiet* urlaub* elternzeit* sprechstunde* sprechzeit* durchwahl* dienst* homeoffice krankgemeldet krankgeschrieben krankmeldung geburtstag* jubiläum* büro* kopierer* drucker* beamer* raum besprechungsraum* saal sitzungssaal* foyer kanal chat mail e-mail newsletter* flyer* plakat* broschüre* interview* pressemitteilung* mittel mittelabruf* abruf* haushalt haushaltsplan* verwendungsnachweis* sachbericht* jahresbericht* abrechnung* auswertung* umfrage* evaluation* projekt* kampagne* austausch* netzwerk* runde runden kreisrunde* jour fixe videokonferenz* zoom teams telefonkonferenz* agenda* top vorlage* muster* checkliste* leitfaden* handreichung* dienstanweisung* glossar* zugang* passwort* software* excel* word outlook rollup stelle stellen *stelle planstelle* einarbeitung* hospitation* bewerbung* vorstellungsgespräch* zuständig* zuständigkeit* ansprechbar* erreichbar* vertretungsplan* schlüssel* parkplatz* kaffee* kuchen* mittagspause* betriebsausflug* sommerfest* weihnachtsfeier* dank danke grüße gruß fassung* kommentar* anmerkung* stellungnahmen absatz* satz ziffer* nummer fußnote* zeile* spalte* seite* definition* fristverlängerung*',
  staff:
    'berichtet* berichtete erläutert* erläuterte erklärt erklärte stellt stellte informiert* schlägt schlug vorgeschlagen meint meinte regt angeregt bestätigt* ergänzt* protokolliert* moderiert* koordiniert* prüft prüfte klärt berät sieht dankt begrüßt verweist betont kündigt schickt schickte geschickt fasst plädiert empfiehlt antwortet* verschickt* organisiert* formuliert* überarbeitet* vorgestellt vorbereitet* übernimmt betreut bearbeitet* bittet bat sagt sagte gesagt lädt eingeladen nimmt teilgenommen teil schreibt unterschreibt rechnet sucht hält gehalten entscheidet verhandelt rundgeschickt eingearbeitet abgestimmt gewechselt wechselt befördert lobt gelobt findet kennt weiß zeigt zeigte bietet bieten macht kümmert',
  asks: 'fragt fragte gefragt möchte will wollte braucht bräuchte brauchen benötigt bekommt bekam bekommen kriegt kriegen erhält erhalten hätte gern bittet wartet kommt kam war saß sitzt steht stand rief ruft angerufen anruf gemeldet meldet schuldet lebt wohnt wohnen leben zog gezogen zieht hat hatte haben kann können darf zahlt zahlen bezahlt bezieht pflegt verlor verloren',
  many: 'haushalte* haushalten familien menschen leute leuten personen alle aller allen wer man jemand viele vielen bürger bürgern bürgerinnen fälle fällen betroffene betroffenen beziehende beziehenden klienten klientinnen rentner* alleinerziehende alleinerziehenden kommunen städte gemeinden antragstellende* geflüchtete geflüchteten wohnungslose wohnungslosen obdachlose obdachlosen paare eltern studierende studierenden studenten schülerinnen kunden kundinnen mieterinnen bezieher selbstständige niemand jeder jede jedem einige manche zielgruppe* berechtigte berechtigten prozent durchschnitt anteil generell grundsätzlich allgemein* üblicherweise pauschal* einheitlich*',
  made: 'angenommen beispiel* fallbeispiel* beispielsweise muster mustermann musterfrau musterfamilie musterhaushalt* musterfall beispielrechnung* beispielhaushalt* fiktiv* erfunden* ausgedacht* typisch* typischer stell stellen nehmen rollenspiel* übungsfall* schulungsheft* max erika lieschen otto normalverbraucher xy nn platzhalter* konstellation* theoretisch* roman buch film theaterstück* reportage*',
  month: 'januar februar märz april mai juni juli august september oktober november dezember',
  day: 'montag dienstag mittwoch donnerstag freitag samstag sonntag montags dienstags mittwochs donnerstags freitags heute gestern morgen vorgestern übermorgen',
};

interface Lookup {
  readonly whole: ReadonlyMap<string, string>;
  readonly begun: ReadonlyMap<string, string>;
  readonly ended: ReadonlyMap<string, string>;
}

const LOOKUP: Lookup = lookup();
const SHORTEST = 3;
const LONGEST = 16;

function lookup(): Lookup {
  const [whole, begun, ended] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  for (const [kind, words] of Object.entries(KINDS))
    for (const word of words.split(' ')) {
      const into = word.startsWith('*') ? ended : word.endsWith('*') ? begun : whole;
      const key = word.replace('*', '');
      if (!into.has(key)) into.set(key, kind);
    }
  return { whole, begun, ended };
}

/** The kind of a word in lower case. */
export function kindOf(word: string): string | undefined {
  const whole = LOOKUP.whole.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(LONGEST, word.length); length >= SHORTEST; length--) {
    const kind = LOOKUP.begun.get(word.slice(0, length)) ?? LOOKUP.ended.get(word.slice(-length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** All words of all kinds, as a text. */
export function wordsOfKinds(): string {
  return Object.values(KINDS).join(' ').replaceAll('*', '');
}
