import { type Reading, type Span, standsIn } from './reading.ts';
import { BENEFIT, DEBT, NEED } from './words.ts';

/** A theme of what is said of a named person's situation; each counts once. */
interface Theme {
  /** 2: a case by itself, 1: with another sign. */
  readonly weight: 1 | 2;
  readonly shape: RegExp;
}

/**
 * Whole words or phrases, parted by „ / “; `~` stands for the rest of a word. The rest of a word is not looked through:
 * a phrase that begins with it is looked for where it ends, one that ends with it only where it begins. To begin at each
 * letter of a long word, or to go to its end each time, would take time with the square of its length.
 */
function said(phrases: string): RegExp {
  const all = phrases.trim().split(/ \/ | \/\n\s*|\n\s*/u);
  const ends = all.filter((phrase) => phrase.startsWith('~')).map((phrase) => phrase.replace(/^~\??/u, ''));
  const whole = all.filter((phrase) => !phrase.startsWith('~'));
  const shapes = [
    ...ends.map(closed),
    ...(whole.length === 0 ? [] : [`(?<![\\p{L}\\d])(?:${whole.map(closed).join('|')})`]),
  ];
  return new RegExp(shapes.join('|').replaceAll('~', '\\p{L}*'), 'iu');
}

function closed(phrase: string): string {
  const begun = phrase.replace(/~\??$/u, '');
  return begun === phrase ? `${phrase}(?!\\p{L})` : begun;
}

const OWED = `~(?:${DEBT}|(?:schulden|miete|rente|rechnung|abschläge|raten|kredite?|nachzahlung|zuzahlung|kaution|kosten))`;
const HELD =
  'einkommen|wohnung|heizung|klage|kündigung|therapie|krankheit|leistungen|bescheid|aufenthaltstitel|duldung|rente|miete|erspartes';
const WITHOUT =
  'geld|strom|gas|~wasser|heizung|wohnung|unterkunft|einkommen|unterhalt|arbeit|papiere|krankenversicherung|meldeadresse|möbel|bett|schuhe|~jacken?|winterkleidung|(?:warmes )?~essen|schulbücher';

/** What is said of one person or household, and of staff never. */
const SITUATIONS: readonly Theme[] = [
  {
    weight: 2,
    shape: said(`
      wohnungslos / obdachlos / auf der straße / zwangsgeräumt / geräumt / ~räumung / räumungs(?:klage|termin)
      rauswerfen / rausgeworfen / vor die tür / im frauenhaus / ins frauenhaus / aus dem frauenhaus
      ~schimmelt / schimmel / notunterkunft / (?:schläft|wohnt|lebt) (?:seit ~ )?(?:bei freund~|im ~|auf ~)
      (?:wohnung|arbeit|job|alles) verloren / heizt (?:nur|mit) / friert
      (?:strom|gas|~wasser|heizung|licht)[^.;]{0,25} (?:abgestellt|gesperrt|still|abgeklemmt|abgedreht)
      kein(?:e|en)? (?:${WITHOUT}) / ohne (?:${WITHOUT})`),
  },
  {
    weight: 2,
    shape: said(`
      (?:hat|haben|hatte|mit|wegen) [^,;:.]{0,40}~${DEBT} / ~${DEBT} (?:bei|von|in höhe|gegenüber|hat|haben) / keine post / ~pfändung
      ~insolvenz~ / gerichtsvollzieher / mahnung / schuldet / konto(?: ist)? überzogen / im minus / ~inkasso~ / gepfändet / im dispo / verschuldet / zahlungsunfähig / aufstocker~
      stockt [^.;]{0,30}auf / das geld fehlt / (?:euro|€) fehlen / nichts gegessen
      ${OWED}[^.;]{0,30} nicht (?:mehr )?(?:be|auf)?(?:zahlen|zahlt|bringen|tragen|leisten|zuzahlen)
      kann [^.;]{0,40}nicht (?:mehr )?(?:be)?zahlen / zahlt [^.;]{0,25}miete [^.;]{0,10}nicht / weiß nicht weiter / im monat auskommen
      (?:öffnet|liest) (?:ihre|seine) post / sperrandrohung / stromsperre / gassperre / mittellos`),
  },
  {
    weight: 2,
    shape: said(`
      krebs / (?:alkohol|drogen|spiel|tabletten|mager)sucht / suchtkrank / ~süchtig / (?:alkohol|drogen|spiel|tabletten)abhängig / ~depression / hiv~ / tuberkulose / demenz / parkinson / rheuma
      diabetes / epilepsie / schlaganfall / herzinfarkt / dialyse / an ms / im rollstuhl / pflegegrad \\d
      (?:gdb|behinderung von) (?:von )?\\d+ / schwerbehindertenausweis / schwer ?behindert / schwer krank
      psychisch krank / pflegebedürftig / vom alkohol / trinkt (?:wieder|zu viel) / leidet an / schwanger
      pflegebett / hilfebedürftig / drogen / (?:in|aus) der psychiatrie / ~?entzug / messie~ / verwahrlost / chemo~
      krankgeschrieben / arbeitsunfähig / bandscheibe~ / hat (?:eine[nr]? )?(?:gesetzliche[nr]? )?betreuer(?:in)?`),
  },
  {
    weight: 2,
    shape: said(`
      alleinerziehend / verwitwet / geschieden / (?:nach|seit|wegen) der (?:trennung|scheidung)
      ex-(?:mann|frau|partner) / geschlagen / häusliche[rn]? gewalt / bestohlen / arbeitslos
      spricht (?:kein|nur|kaum) ~ / hungrig / ~sandrohung / aus der (?:haft|jva) / in (?:der )?haft / sanktioniert / nicht versorgt
      (?:ihre?[nrms]?|seine?[nrms]?) (?:eigene[nrms]? )?(?:~schulden|${HELD}) / geburtsdatum
      seit der entlassung`),
  },
];

/** What may be said of anybody, or of nobody: two of these make a case of a person. */
const SIGNS: readonly Theme[] = [
  { weight: 1, shape: new RegExp(BENEFIT, 'iu') },
  {
    weight: 1,
    shape: said(`
      ~rente / rentner(?:in)? / asylbewerberleistung~ / taschengeld / kleidergeld / kontoauszug~? / ec-karte / konto / schufa / ~beihilfe
      leistungsbescheid / jobcenter / minijob`),
  },
  {
    weight: 1,
    shape: said(`
      ~${DEBT} / ratenzahlung / ~nachzahlung / forderung / monatsmieten / mieten / kredit
      (?:euro|€) (?:miete|offen) / lohn`),
  },
  {
    weight: 1,
    shape: new RegExp(
      `${NEED}|(?<!\\p{L})(?:betten?|matratzen?|medikamente|fahrkarten?|hilfsmittel|hörgerät|zahnersatz|rollator|führerschein|herd|trockner|kinderwagen|windeln|heizöl|umzug|schulbücher|stromabschlag|winterjacken?|schuhe|lebensmittel)(?!\\p{L})`,
      'iu',
    ),
  },
  {
    weight: 1,
    shape: said(`
      erkrankt / krank~? / behindert~ / rollstuhl / pflegegrad / pflegeheim / diagnose / psychisch~
      ~therapie~? / klinik / krankenhaus / die kasse`),
  },
  {
    weight: 1,
    shape: said(`
      kündigung / gekündigt / obdachlosenunterkunft / in der unterkunft / amtsgericht / vermieter(?:in)? / jobverlust / wohnt bei
      aus dem heim / seit dem brand`),
  },
  {
    weight: 1,
    shape: said(`
      witwer? / scheidung / trennung / sorgerecht / wohngruppe / gestorben / beerdigung / ~bestattung~?
      allein ?lebend / zwillinge~? / baby / säugling / enkel(?:in)? / oma / opa / pflegekind / (?:zwei|drei|vier|fünf) (?:jungs|mädchen|söhne|töchter) / unterhalt
      (?:ein|zwei|drei|vier|fünf|sechs|sieben|\\d) (?:kleine )?kindern? / zu (?:dritt|viert|fünft|sechst)`),
  },
  {
    weight: 1,
    shape: said(`
      haft / jva / duldung / aufenthaltstitel / abschiebung / asyl~ / ~staatsangehörig~ / jugendamt
      flüchtling`),
  },
  {
    weight: 1,
    shape: said('sanktion / gestrichen / gekürzt / ~kürzung / abgelehnt / ~ablehnung / lehnt ab / falsch berechnet'),
  },
  { weight: 1, shape: said('widerspruch / klage') },
];

/** What shows that a single household is meant. */
const HOUSEHOLD: readonly Theme[] = [
  { weight: 1, shape: /(?<![\d.,])(?:\d{1,3}|\d\.?\d{3})(?:,\d{2})? ?(?:€|euro|eur)(?!\p{L}| je| pro)/iu },
  {
    weight: 1,
    shape:
      /(?<!\d)\d{1,3} jahre(?: alt)?(?!\p{L})|(?:jahrgang|(?<!\p{L})jg\.) ?(?:19)?\d\d|[(,] ?\d{2}[),]|(?<!\p{L})ist \d\d(?!\d)|\d personen/iu,
  },
  {
    weight: 1,
    shape: said(`
      bekommen / erhalten / bezieht / bezog / bezogen / beziehen / bekommt / bekam / erhält / kriegt / lebt
      leben / wohnt / braucht / benötigt / schläft / sitzt / fehlen / fehlt / wartet / beantragt / sucht
      gesucht / gestellt / ihm / will / ihr (?:mann|sohn) / ihre (?:mutter|tochter)
      sein(?:e)? (?:frau|mutter|sohn|tochter) / ihrem sohn / der vater / die mutter / ehemann / ehefrau / sohn
      tochter / (?:klient|mandant|bewohner|patient|nachbar)(?:in)? / (?:fall|antrag) (?:von|der|des)`),
  },
];

/** What a named person does, gets or asks for as one who seeks help; staff do none of it in these words. */
const ACTS: readonly Theme[] = [
  {
    weight: 1,
    shape: said(`
      war [^.;\\n]{0,40} (?:da|hier|bei uns|bei mir) / war (?:da|hier|bei uns) / kommt (?:jeden|jede|immer|wieder|ständig) / kam (?:heute|gestern|wieder)
      sitzt (?:gerade |jetzt |hier |heute )?(?:hier|bei|vor) / (?:bei|vor) mir (?:sitzt|steht|saß|stand) / stand (?:gestern|heute) / steht (?:hier|vor|wieder|mit)
      (?:hat|habe) sich [^.;\\n]{0,30}(?:beschwert|angelegt|gemeldet) / beschwert sich / beschwerde / angerufen / rufe [^.;\\n]{0,30} zurück / zurückrufen / nachhaken / besuch von`),
  },
  {
    weight: 2,
    shape: said(`
      stinkt / loswerden / ohne bleibe / keine (?:bleibe|wohnung|matratze|windeln) / keinen (?:cent|schlafplatz|hausarzt) / ~gefährdet / können [^.;]{0,40}nicht (?:mehr )?(?:be)?zahlen / ~kontoausz(?:ug|üge) von / vermüllt / müll / trinkt / betrunken / alkohol / schlägt / zittert / weint~ / abgenommen / nimmt [^.;]{0,30} ab / abnimmt / versteht [^.;]{0,20}nicht
      (?:hat|habe) angst / angst um / schämt sich / weiß nicht wohin / traut sich nicht / raushaben / raus muss / raus soll / ausziehen muss / angewiesen / pflegt (?:seine|ihre|ihren) / schicksal`),
  },
  {
    weight: 2,
    shape: said(`
      (?:ihr|sein|deren|dessen|ihren|seinen|ihrem|seinem|ihres|seines|ihre|seine|ihrer|seiner) (?:~gutschein|kontoauszüge|termin beim|~miete|~rente|~schulden|zuzahlung|brille|strom|heizung|kinder|söhne|töchter|enkel|kleinen|zähne)
      rückzahlung von / darlehen (?:gestern|heute|an) / (?:die|den|das|ihm|ihr|keine) (?:kontoauszüge|rate|raten|darlehen) / (?:den|einem|einen|keinen) ~?gutschein / [\\d] euro ~gutscheine
      (?:hat|haben) widerspruch eingelegt / rate [^.;]{0,25}(?:überwiesen|gezahlt) / bar gebracht / hatte (?:schon|bereits) / ~anspruch auf / hat anspruch
      für (?:frau|herrn) [^.;]{0,40} (?:bestellt|gezahlt|bewilligt|übernommen) / bewilligt / im bezug / überbrücken / mittellos / darf [^.;?]{0,30} kommen / zettel vom arzt / attest / diätkost / kinderbett / ohne leistungen / keine leistungen
      seit (?:wochen|monaten|tagen) (?:keine?|nicht|ohne|nichts) / nichts vom / nichts warmes / kriegt / hilfe beim`),
  },
  {
    weight: 2,
    shape: said(`
      heizt (?:nur|nicht|mit|kaum|gar) / heizung [^.;]{0,20}(?:nur|aus|weg) / (?:strom|gas|licht|wasser) (?:weg|aus) / (?:job|arbeit|wohnung|stelle) [^.;]{0,30}verloren / schläft / (?:wohnt|wohnen) (?:bei|zu|noch|seit|mit) / (?:haust|hausen) (?:in|im) / (?:lebe|lebt|leben) (?:in sein~|in ihr~|im|von|allein|getrennt|mit|zu|seit) / zu (?:dritt|viert|fünft|sechst|siebt|acht) / laube / gartenlaube
      oberschenkel~ / dement / ~demenz / blind~ / beinprothese / ~prothese / insulin / adhs / endstadium / krebs / chemo~ / unfall / taub / epilep~
      entrümpelung / messi~ / passersatz / aufenthalt § / putzhilfe / schlachthof / krankenversicherung ruht / ex-mann / gewalttätig~ / wohnungsbrand / abgebrannt`),
  },
  {
    weight: 1,
    shape: said(`
      ~mahnung / sperre / ~sperrung / insolvent / privatinsolvent / fristlos / räumung / ~räumungs~ / amtsgericht / gerichtsvollzieher / minijob / stromschuld / mietschuld / die gleiche ~schuld`),
  },
  { weight: 1, shape: said('seit (?:~ )?(?:wochen|monaten|tagen) / dringend / allein / einsam / verzweifelt') },
  {
    weight: 1,
    shape: said(`
      (?:ihr|ihren|ihrem|sein|seinen|seinem|der|den|vom|zum) ~?(?:antrag|widerspruch|bescheid) / antrag von / anspruch / pauschale / widerspruch / brille / fahrrad / kleidung / energiehilfe / energiebeihilfe / zuschuss / zuzahlung / eigenanteile?
      ~gutschein / hausnotruf / ofen / schlafsack / zelt / heizöl / öl / fahrkarte / zahnprothese / zahnarzt~ / zahnersatz / erstausstattung / kinderwagen / windeln / matratzen / medikamente / schuhe / herd / ~ranzen / ~winterreifen / gasrechnung / stromrechnung / ausweis / kaution / bestattung`),
  },
  {
    weight: 1,
    shape: said(`
      (?:hat|haben|mit) (?:ihren |seinen )?(?:\\d|zwei|drei|vier|fünf|sechs|neun) ~?kindern? / \\d kd\\. / baby / säugling / die kleinen / pflegekind / drillinge~ / ehemann / seiner frau / seine frau / ihr mann / ihr enkel / ihr sohn / meldeadresse
      \\d pers\\. / bis monatsende / euro rente / anliegen / bedarf / begleitung / miete`),
  },
];

const OWN = said(
  '(?:ihre?[nrms]?|seine?[nrms]?) (?:~schulden|~miete|~rente|einkommen|wohnung|kaution|krankheit|~rückst(?:and|ände))',
);

/** Whether a part of a text speaks of somebody's own debts, rent, income or home. */
export function speaksOfOwn(reading: Reading, part: Span): boolean {
  return standsIn(reading, OWN, part);
}

/** How much is said of the situation of a person in some parts of a text: 2 or more is a case; nothing without a social sign. */
export function evidenceIn(reading: Reading, ...parts: readonly Span[]): number {
  return withHousehold(reading, parts, weigh(reading, parts, SITUATIONS) + weigh(reading, parts, SIGNS));
}

/** The same, where what the person does counts as a social sign too. */
export function evidenceOfActs(reading: Reading, part: Span): number {
  const social = [SITUATIONS, SIGNS, ACTS].reduce((sum, themes) => sum + weigh(reading, [part], themes), 0);
  return withHousehold(reading, [part], social);
}

function withHousehold(reading: Reading, parts: readonly Span[], social: number): number {
  return social === 0 ? 0 : social + weigh(reading, parts, HOUSEHOLD);
}

function weigh(reading: Reading, parts: readonly Span[], themes: readonly Theme[]): number {
  return themes.reduce(
    (sum, { weight, shape }) => sum + (parts.some((part) => standsIn(reading, shape, part)) ? weight : 0),
    0,
  );
}
