/** The words of an agenda and its items (TOPs), of what is attached to a meeting, and of the own calendar. */
export const itemWords: Readonly<Record<string, string>> = {
  item: `=2.2 top tops punkt tagesordnungspunkt* besprechungspunkt* beratungspunkt* diskussionspunkt* sitzungspunkt*
    tagesordnungsthema* "punkt der tagesordnung" "punkt auf der tagesordnung"`,
  point: `=1.2 punkt thema themen anliegen "etwas für die sitzung" "was für die sitzung" "eine sache" besprechungsbedarf*
    gesprächsbedarf* beratungsbedarf* diskussionsbedarf* redebedarf* klärungsbedarf* besprechungswunsch*`,
  agenda: `=2.5 tagesordnung tagesordnungen agenda themenliste* sitzungsablauf* ablaufplan* programmpunkte "to für" "to der"
    "to zur" "die to" "to von" "unsere to" "der to" "to bitte" "to vom" "to am" "to plz" "to fürs" ablauf "to nächste*" "auf der to" "zur to" themenspeicher*
    topspeicher* "top speicher" "top liste" topliste*
    "tagesordnung fürs" "worüber reden" "themen der sitzung" "themen der runde"`,
  discuss: `sprechen reden besprech* besprochen ansprech* angesprochen anzusprechen an|sprech thematisier* diskutier* erörter*
    durchsprech* durchgesprochen durch|sprech durchgehen "sprechen über" "über … sprechen" "über … reden" "reden über"
    "sollten … reden" "müssen … reden" "sollten … sprechen" "müssen … sprechen" "gern … sprechen" "gerne … sprechen"
    "würde … sprechen" "würden … sprechen" "gemeinsam beraten" "in der sitzung beraten" "über … beraten" "beraten lassen"
    "beraten werden" "auf den tisch" "zur sprache" "zum thema machen" "in der runde behandeln" "in der sitzung behandeln"
    behandelt "in die sitzung" "in die runde" "auf die tagesordnung" "auf die agenda" "auf die to" "mit auf die"
    "in die nächste sitzung" "unterhalten über" "über … unterhalten" "auf den plan" "aufs tapet" aufgreif* aufgegriffen
    auf|greif "zur beratung" "zur diskussion" "mit rein" "mit reinnehm*" "mit aufnehm*" "mit besprechen" aussprech*
    "unter verschiedenes" "bei verschiedenes"
    "ins gespräch" "zu besprechen" "mit besprochen" "auf den tisch bringen" "bereden" "beredet" "durchkauen"
    "würde gern … reden" "ansprechen lassen" "zur diskussion stellen" "in die diskussion"`,
  to: '=0.6 platz position stelle',
  wishfor: `"hätte noch" "hätt noch" "habe noch" "hab noch" "haben noch" "hätten noch" "hätte da" "hab da" "habe da" "hätte gern"
    "hätten gern" "ich hätte" "wir hätten" "ich habe" "ich hab" "wir haben" einbring* einzubringen ein|bring beisteuer*
    beitrag* vorbring* vor|bring "möchte … bringen" "möchten … bringen" nachreich* nach|reich "wie schlage" "wie melde"
    vorschlag* vorzuschlagen vor|schlag,schläg anmeld* anzumelden an|meld`,
  ontable: `"was steht" "was besprechen" "worum geht" "um was geht" "was behandeln" "welche themen" "welche punkte" "welche tops"
    "worüber sprechen" "worüber reden" "was liegt … an" "was kommt … dran" "was ist … geplant" "was steht … an"
    "an welcher stelle" "welcher top" "wann kommt … dran" "was machen wir" "was wird … besprochen" "was wird … behandelt" "über was"`,
  whichones: '=0.6 welche welchen welches was',
  waiting: `=2.2 vormerkung* vorgemerkt* vormerk* "wartet auf" "wartende* tops" warteliste* "auf halde"`,
  upward: `"nach oben" "nach vorn" "nach vorne" "weiter oben" "weiter vorn" "weiter vorne" "als erstes" "als ersten"
    "als erster" "zuerst" "an erste" "an den anfang" "ganz oben" hochzieh* hochgezogen hoch|zieh hochschieb* hoch|schieb
    hochstuf* vorzieh* vorgezogen vorzuziehen vor|zieh,ziehen vorrück* vorrücken "auf platz" "auf position" "an position"
    "an stelle" "auf stelle" "höher" "eins hoch" "eins rauf" "nach vor" "früher behandeln" "früher drankommen" umsortier*
    umstell* um|stell reihenfolge* priorisier* "als top" "vor top" tauschen
    "ganz nach vorne" "ganz nach vorn" "gleich zu beginn" "zu beginn" "gleich am anfang" "als allererstes"
    "vorneweg" "zweite stelle" "erste stelle" "an die … stelle" "eher dran" "früher dran"`,
  strikeoff: `streich* gestrichen lösch* gelöscht entfern* rausnehm* rausgenommen raus|nehm,nimm herausnehm* herausgenommen
    heraus|nehm,nimm "von der tagesordnung" "von der agenda" "runter von" runternehm* runter|nehm,nimm runter absetz* abgesetzt
    ab|setz "kann weg" "kann entfallen" "kann raus" "soll raus" "muss raus" "kann runter" "entfällt" entfallen
    "brauchen wir nicht" "nicht mehr besprechen" "nicht mehr nötig" "hat sich erledigt" "hat sich überholt" "erledigt sich" "genommene" "von der tagesordnung genommen" zurückzieh*
    zurückgezogen zurück|zieh,ziehen "ziehen … zurück" tilgen wegfall* weg|fall,fäll weglass* weg|lass`,
  reinstate: `"wieder aufnehmen" wiederaufnehm* wiederaufnahm* "nun doch" "jetzt doch" "doch behandelt" "doch beraten" "aus der versenkung"
    versenkung "wieder hervor" ausgrab* "wieder ins boot" "wieder auf die" "wieder rein" "wieder dazu" "wieder drauf" "wieder hin"
    wiederherstell* "wieder herstellen" "doch wieder" "doch behalten" "doch besprechen" "doch drauf" "doch drin"
    "streichung zurücknehmen" "streichung … zurück" "streichung … rückgängig" "streichen … rückgängig" "zurück auf die"
    "versehentlich gestrichen" "aus versehen gestrichen" "irrtümlich gestrichen" "nicht streichen" "nochmal aufnehmen"
    "noch einmal aufnehmen" zurückholen "zurück holen" reaktivier* "wieder einsetzen"`,
  strikenoun: 'streichung* absetzung* "gestrichenen" "aus versehen" versehentlich*',
  undo: `zurücknehm* zurückgenommen zurück|nehm,nimm rückgängig widerruf* ungeschehen`,
  attachment: `=1.8 anlage anlagen anhang anhänge sitzungsunterlage* unterlage unterlagen beilage* beigefügt* tischvorlage*
    sitzungsvorlage* handout* handouts präsentation* foliensatz folien dokument dokumente vorlagen sitzungsdokument*
    begleitmaterial* material* papiere sitzungspapiere
    trägerübersicht* "pdf dazu" "papier dazu" "dokument dazu" "link dazu"`,
  attachto: `häng hänge hängen anhäng* angehängt anzuhängen an|häng beifüg* beizufügen bei|füg beileg* beigelegt bei|leg hinzufüg*
    hinzugefügt hinzuzufügen hinzu|füg hochlad* hochgeladen hoch|lad,lädt anfüg* angefügt an|füg dranhäng* dran|häng
    dazupack* dazu|pack dazuleg* dazu|leg hinterleg* verlink* verknüpf* anleg* anzulegen mitschick* mit|schick mitgeb*
    reinstell* rein|stell einstell* ein|stell ergänz* aufnehm* aufzunehmen auf|nehm,nimm reinpack* rein|pack bereitstell*
    bereit|stell`,
  detachfrom: `entfern* lösch* gelöscht rausnehm* rausgenommen raus|nehm,nimm herausnehm* heraus|nehm,nimm wegnehm*
    weg|nehm,nimm abhäng* ab|häng "kann weg" "soll weg" "muss weg" "kann raus" "soll raus" "muss raus" "bitte raus" "bitte weg" streich* gestrichen wegmach* weg|mach
    runternehm* runter|nehm,nimm "falsche anlage" "falsche datei" "veraltet" rauslösch* zurückzieh* zurück|zieh,ziehen`,
  owncalendar: `=2.5 kalender* terminkalender* kalenderdatei* kalendereintrag* kalendereinträge kalenderabo* outlook ics ical
    icalendar "ics datei" outlookkalender* teamskalender* gruppenkalender* rundenkalender* handykalender*
    "in meinen planer" terminplaner* "für outlook"
    kalenderfile* "termin in den kalender" "in meinen kalender" "in den outlook"`,
  calendarkind: `=1.5 berichtstermin* berichtsfrist* berichtspflicht* programmtermin* abgabetermin* "termine des programms" terminvorschl*
    vorschlagstermin* terminoption* "vorgeschlagene termine" absprache* absprachen vereinbarung* fälligkeit* frist fristen
    abgabefrist* rückmeldefrist* antwortfrist* deadline*`,
  leaveout: `=1.2 ohne weglass* weg|lass,lässt weggelassen auslass* aus|lass,lässt ausblend* aus|blend ausgeblendet ausblendung raus|nehm,nimm rausnehm*
    rausgenommen heraus|nehm,nimm herausnehm* "aus dem kalender" "aus meinem kalender" "kann raus" "können raus" verzicht*
    "stören mich" "stört mich" "will … nicht sehen"`,
  addagain: `=1 wieder zusätzlich "auch in" "auch im" "auch die" "auch meinen" "bitte auch" aufnehm* auf|nehm,nimm einblend* ein|blend ergänz* übernehm* eintrag* ein|trag dazunehm* dazu|nehm
    "gern auch" hinzufüg* hinzu|füg`,
  subscribe: `abonnier* abonniert abonnement* abo abos einbind* einzubinden ein|bind einblend* automatisch synchronisier*
    verknüpf* "immer aktuell" "auf dem laufenden" aktualisier* "alle sitzungen" "alle termine" dauerhaft kalenderadresse*
    "abo adresse" aboadresse* "meinen kalender" "mein outlook" "meinem outlook" "meinem kalender" einricht* ein|richt`,
  feed: `=1.8 abonnierte kalenderadresse* "abo adresse" aboadresse* "abo link" abolink* kalenderlink* abo abos abonnement* kalenderabo*
    "adresse für den kalender" "adresse zum kalender" "adresse vom kalender" "link für den kalender" "link zum kalender"
    "adresse … kalender" "link … kalender" "kalender … adresse" "kalender … link" kalenderfeed* feed`,
  renew: `erneuer* erneuert "neue adresse" "neuen link" "neuer link" "neue abo*" "eine neue" "einen neuen" "neu erzeugen"
    "neu ausstellen" "neu vergeben" "neu erstellen" "neu generieren" neuvergabe* ersetzen zurücksetzen
    zurück|setz reset auswechseln wechseln ändern "in falsche hände" "versehentlich … weiter*" "versehentlich … verteilt"
    "versehentlich verteilt" "nicht mehr geheim" kompromittier* "bekannt geworden"`,
  revoke: `"außer kraft" "nicht länger" "nicht mehr benötigt" "nicht … benötigt" "benötige … nicht" widerruf* widerrufen sperr* gesperrt sperren abschalt* abgeschaltet ab|schalt deaktivier* lösch* gelöscht
    kündig* gekündigt beend* abbestell* abbestellt ab|bestell abmeld* ab|meld "ungültig" entzieh* aufheb* stilllegen
    stornier* zurücknehm* zurückzieh* "nicht mehr abonnier*" "brauche … nicht mehr" "brauchen … nicht mehr" austragen
    aus|trag entfern* dichtmach* "nicht mehr in meinem" "nicht mehr in meinen" auftauchen "soll weg" "kann weg" schließen
    "nicht mehr funktionieren" "soll nicht mehr" "darf … nicht mehr" "keinen neuen" "vorerst nicht" unbrauchbar
    "unwirksam" "tot machen"`,
};
