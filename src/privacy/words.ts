/** Offices, carriers and houses, whose people and addresses are no clients; matched within words. */
export const INSTITUTION =
  'amt(?:es)?\\b|amt |jobcenter|diakoni|caritas|awo\\b|drk\\b|skfm?\\b|spe mühle|verein|verband|zentrum|zentrale\\b|stadt |stadtverwaltung|kreis |kreishaus|kreisverwaltung|gemeinde |fachbereich|fachstelle|referat|mags\\b|ministerium|dezernat|kämmerei|bezirksregierung|landschaftsverband|lvr\\b|beratungsstelle|\\p{L}beratung\\b|krankenhaus|sozialdienst|frauenhaus|tafel\\b|schule\\b|kirche|e\\. ?v\\.|ggmbh|gmbh|stiftung|geschäftsstelle|stadtwerke|polizei|presse|wohnungslosenhilfe|koordination|geschäftsführ';

/** Offices held and parts played in the round: a person named with one of them is no client. */
export const ROLE =
  'minister|staatssekretär|landrat|landrät|bürgermeister|dezernent|beigeordnet|kämmerer|amtsleit|vorsitzend|präsident|abgeordnet|leiterin|leiter|leitung|sachbearbeiter|sachbearbeiterin|ansprechpartner|ansprechpartnerin|ansprechperson|kolleg(?:e|en|in)|vertretung|vertreten durch|referent|referentin|streetwork|diensthandy|protokoll|anwesend|entschuldigt|sehr geehrte[rs]?|liebe[rs]?|hallo|guten tag|danke|dank an|glückwunsch|richter|rückruf|rücksprache|absprache|laut(?!\\p{L})|eingeladen|vorschlag von|rückmeldung|auskunft|journalist|journalistin|bearbeiterin|bearbeiter|ehrenamtlich\\p{L}*|sozialarbeiterin|sozialarbeiter|betreuer|betreuerin';

/** What staff do in chats and minutes: a person who does it speaks for an office. */
export const STAFF_VERB =
  'fragt|fragte|berichtet|berichtete|erläutert|erläuterte|erklärt|weist|wies|teilt|teilte|stellt|stellte|bittet|bat|informiert|schlägt|schlug|meint|regt|nennt|sagt|sagte|bestätigt|ergänzt|protokolliert|moderiert|koordiniert|vertritt|leitet|nimmt|lädt|prüft|klärt|berät|sieht|trägt|dankt|begrüßt|verweist|betont|kündigt|schickt|fasst|plädiert|gibt|übernimmt|empfiehlt|meldet(?! sich)|hält|möchte wissen|will wissen|findet|antwortet|abgestimmt|besprochen|abgesprochen|vertreten|schilderte|schildert|rechnet|kennt|wohnt dem';

/** Benefits and aid. */
export const BENEFIT =
  '(?:bürgergeld|hartz|alg|arbeitslosengeld|grundsicherung|sozialhilfe|wohngeld|kinderzuschlag|unterhaltsvorschuss|kindergeld|hilfe(?:n)? zum lebensunterhalt|hilfe zur pflege|asylblg|einzelfallhilfe|härtefonds|bafög|mehrbedarf|erwerbsminderungsrente|eingliederungshilfe|leistungen nach|stromkostenzuschuss|elterngeld|pflegegeld|krankengeld|leistungsbezug)(?!-?(?:stelle|fälle|zahlen|amt|behörde|reform|plus|gesetz|bereich|team|statistik))';

/** Debts and arrears, as words or ends of words. */
export const DEBT = '(?:schulden|rückst(?:and|ände|änden)|nachforderung)(?!\\p{L})';

/** Things for which a single household asks. */
export const NEED =
  '(?:kühlschrank|waschmaschine|brille|kaution|klassenfahrt|heizkosten|stromnachzahlung|nachzahlung|winterkleidung|möbel|zuzahlung|ferienfreizeit|eigenanteil|schulranzen|erstausstattung|bestattungskosten|stromrechnung)';

/** Words after which no single person is meant any more; nouns are written as nouns („zahlen“ is a deed, „Zahlen“ is not). */
export const GENERAL =
  '[Oo]b|[Dd]ass|[Ww]er|[Ww]enn|[Jj]emand|[Aa]lle|[Aa]ller|[Vv]iele|[Vv]ielen|[Ww]ie viele|Menschen|(?:der|die|von|für|\\d\\d) Personen|Haushalte|Haushalten|Familien|Leute|Bürger|Bürgerinnen|Bezieher|Beziehende|Betroffene|Leistungsberechtigte|\\p{L}*[Zz]ahlen (?:für|zu|zum|zur|über|von)|Zahlen|Kinderzahlen|Fälle|\\p{L}+-Fälle|\\d Anträge|\\d Ablehnungen|\\d Kinder|Tagesordnung|TOP|Niederschrift|Sitzung|Übersicht|Liste|Tabelle|Statistik|Formular|Träger|Projekte?|Mittel|Thema|Entwurf|Vorlage|Beratung|zuständig|Bürgerhaus|Wärmestube|Begegnungsstätte|Tafel|Verein';
