/** The words of an agreement: the agreement itself, what is still to be clarified, who does it, and how far it has come. */
export const agreementWords: Readonly<Record<string, string>> = {
  agreement: `=2.5 absprache* abgesproch* verabred* vereinbart* vereinbarung* abmachung* abgemacht übereinkunft* übereinkomm*
    aufgabe* arbeitsauftr* auftrag aufträge hausaufgabe* todo* "to do" "to dos" "to-do" "to-dos" tasks task merkposten
    "offener auftrag" arbeitspaket* zusage "was ausgemacht" ausgemacht aufgabenliste* maßnahmenliste "wer macht was" "wer was macht"
    "wer tut was" "wer was … tut"`,
  weagreed: `=0.8 "wir haben vereinbart" "wir haben verabredet" "wir haben abgesprochen" "wir haben ausgemacht" "wir haben uns verabredet"
    "wir haben … vereinbart" "wir haben … verabredet" "wurde vereinbart" "wurde verabredet" "wurde abgesprochen" "es wurde … vereinbart"
    "sind so verblieben" "so verblieben" "haben uns … verständigt" "sind übereingekommen" "ist vereinbart" "ist verabredet"`,
  leftat: `=2.2 "so verblieben" "sind … verblieben" "wir … verblieben" "sind ja so verblieben" "war ausgemacht" "war abgesprochen"
    "haben uns darauf verständigt" "kamen überein" "wir hatten gesagt" "hatten wir gesagt" "hatten vereinbart"
    "haben ausgemacht" "wurde festgelegt, wer" "hat zugesagt" "hat versprochen" "hat sich bereit erklärt"
    "erklärt sich bereit" "hat übernommen"`,
  promised: `=1.8 "wollte … liefern" "wollte … noch" "wollten … noch" "wollte uns" "wollten uns" "hatte … zugesagt"
    "hatte … versprochen" "schuldet uns" "schulden uns" "uns noch liefern" "uns noch schicken" "noch liefern"
    "noch nachliefern" "noch schicken" rüberkommen "wollte … schicken" "sollte … schicken" "sollte … liefern"
    "sollte … machen" "sollte … klären" "wollte … klären" "wollte … machen" "wer wollte" "wer sollte"
    "muss … liefern"`,
  another:
    '=0.6 "noch eine aufgabe" "noch eine absprache" "neue aufgabe" "neue absprache" "weitere aufgabe" "weitere absprache" "eine aufgabe für" "als aufgabe für" "aufgabe für"',
  dangling: `"in der luft" "hängen noch" "hängt noch" kerbholz aufhals*  auf|hals aufgehalst vorgenommen vor|nehm,nimm "auf der uhr" "auf dem zettel"
    "auf unserem zettel" "auf der kette" "an der backe" "auf der pfanne" aufgebrummt aufgedrückt ungelöst* "noch nicht fertig" "noch nicht erledigt" schleift
    schleifen liegengeblieben "liegen geblieben" "hängen geblieben" "zugesagt haben" versprochen`,
  clarification: `=3 klärungsst* klärungspunkt* klärungsbed* klärungslist* klärstand "noch zu klären" "noch geklärt werden" "zu klären ist"
    "zu klären sind" "noch klären" "noch ungeklärt" "schon geklärt" "offene klärung*" "muss … geklärt" "müssen … geklärt"
    "offene aspekte" klärungsaspekt* "wieder zusammenkommen" "wieder zusammenkommt" "wieder treffen können" "klärung"
    "bevor wir uns wieder treffen" "bevor wir uns treffen" "was ist geklärt" "was ist alles geklärt" "ungeklärte punkte"
    "ungeklärte fragen"
    ungelöst* "offene themen" themenspeicher* "was klemmt" "noch offene aspekte" "klärung steht" "geklärt und was" "was davon … geklärt"
    "damit wir … tagen können" "klärungs*" "punkte … klären" "themen … klären"
    "noch strittig" strittig* "noch unklar" "sind … unklar" "unklare punkte" "streitige punkte" streitpunkt*
    ausgeräumt "nicht ausgeräumt" "noch nicht geklärt" "noch nicht ausgeräumt" "noch nicht gelöst"
    "noch in der schwebe" "noch im raum" "noch uneinig" "noch nicht einig" "noch nicht durch"
    "noch offen geblieben" "knackpunkte" "offene baustellen" "unter uns … geklärt" "ungelöste punkte"
    "themen … noch nicht" "welche themen … offen" "sitzt … dran" "noch zu besprechen"`,
  onagreement: `festhalt* festgehalten festzuhalten fest|halt notier* vermerk* aufschreib*
    auf|schreib merken "merk dir" "merken sie sich" "merkt euch" auf|nehm,nimm aufnehmen
    aufzunehmen aufgenommen mitaufnehmen erfassen erfasse erfasst ein|trag,trägt eintragen einzutragen
    an|leg anlegen fixieren "schriftlich festhalten" "auf die agenda" "auf die liste" "auf den zettel"
    vormerken vor|merk dokumentieren verschriftlichen  neue neuer zuteilen zuweisen zugewiesen
    zu|weis "geben … auftrag" übertragen beauftrag*
    fest|klopf,zurr,nagel festklopf* festzurr* notieren "aufs papier" "schwarz auf weiß" "zu papier" "nicht vergessen" "im auge behalten" "irgendwo festhalten" aufschreiben ein|pfleg hinschreib* hin|schreib dazuschreib*
    mit|schreib mitschreiben hinterlegen hinter|leg`,
  careof: `=1.2 "worum muss" "worum kümmert" "worum soll" "wofür ist" "wofür muss" "wofür soll" "woran arbeitet" "was muss … noch" "was hat … übernommen"
    "was soll … noch" "was macht … noch" "was schuldet … der runde"`,
  responsible: `=1.2 zuständig* kümmer* verantwortlich* federführ* "wer macht" "wer übernimmt" übernimmt übernehmen "den hut auf" "in wessen hand"
    "in wessen händen" "ist dran" "am zug" "wer hat … auf dem zettel" "auf dem tisch" "wer erledigt" "wer bearbeitet" bearbeitet ansprechpartner
    "soll sich kümmern" "sollen … schicken" "hat übernommen" "hat zugesagt" "wollte sich kümmern" "wer ist dran" "wer muss" "wer soll" zuständigkeit* "in der pflicht" "an der reihe"`,
  manyagreements: '=0.6 absprachen vereinbarungen aufgaben arbeitsaufträge',
  attributed:
    '=0.8 erledigte erledigten abgeschlossene abgeschlossenen entfallene entfallenen überfällige überfälligen offene offenen',
  settled: `erledig* abgehakt abhaken abzuhaken ab|hak haken vollzugsmeld* "ist durch" "ist gemacht" "haben wir gemacht"
    "habe ich gemacht" fertig* abgeschlossen abzuschließen "ist vollzogen" vollzogen umgesetzt "in trockenen tüchern" geschafft
    erfüllt abgearbeitet "ist geklärt" geklärt klärung "liegt vor" "haben wir geklärt" "ist passiert" "ist geschehen" geschehen
    bereinigt ausgeführt "auf erledigt" "als erledigt" vollständig eingelöst  "ist getan" getan
    "ist vom tisch" "vom tisch" "haben wir hinter uns" "ist raus" "ist erfolgt" erfolgt "in sack und tüten" "unter dach und fach" bewerkstelligt
    durchgeführt "kannst du … streichen" "ist verschickt" "ist abgegeben" nachgekommen "haben wir geliefert" geliefert abgeliefert eingereicht "erledigt gemeldet"
    "ist vom eis" "steht und ist" "erledigt" "haben wir abgearbeitet" "können sie abhaken" "kannst du abhaken"
    "ist über die bühne" "über die bühne"`,
  lapsed: `entfäll* entfallen weg|fall,fäll weggefallen gegenstandslos "hat sich erledigt" "nicht mehr nötig" "nicht mehr erforderlich"
    "brauchen wir nicht mehr" "braucht es nicht mehr" hinfällig* "kann gestrichen werden" streich* gestrichen obsolet "kann weg" "kann raus"
    überholt* "hat sich überholt" "macht keinen sinn mehr" "braucht keiner mehr" "ist gestorben" "nicht mehr relevant" "wird nicht mehr" aufgehoben verworfen
    "nicht mehr zu machen" "erübrigt" "hat sich erübrigt" "vom tisch"`,
  reopen: `"wieder offen" "wieder öffnen" "wieder aufmachen" "wieder auf" "doch noch offen" "doch nicht erledigt" "doch nicht fertig"
    "noch nicht erledigt" "noch nicht fertig" wiedereröff* "wieder aufnehmen" "erneut öffnen" "auf offen" "zurück auf offen"
    "wieder als offen" "doch noch nicht"`,
};
