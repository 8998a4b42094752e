/** The rules speak of providers everywhere: one is meant here by its number, or with an article as somebody's own. */
const NUMBERS = Array.from({ length: 60 }, (_, at) => `"träger ${at + 1}"`).join(' ');

/** Words of providers and their proofs, by group. */
export const PROVIDER_WORDS: Readonly<Record<string, string>> = {
  provider: `=2 ${NUMBERS} "träger nr" "träger nummer" "der träger" "den träger" "dem träger" "vom träger" "des trägers" "die träger"
    "einen träger" "ein träger" "eines trägers" "einem träger" "von träger" "bei träger" "an träger" "mit träger" "zu träger"
    "für träger" "unser träger" "unsere träger" "unserem träger" "unseren träger" "unserer träger" "von trägern" "den trägern"
    "bei trägern" "an trägern" "unseren trägern" "welche träger" "welchem träger" "welchen träger" "welchen trägern" "welcher träger"
    "alle träger" "aller träger" "allen trägern" "neuer träger" "neuen träger" "weiteren träger" "weiterer träger" "als träger"
    "träger bei" "träger zu" "träger von" "träger mit" "träger eintragen" "träger anlegen" "träger erfassen" "träger aufnehmen"
    "träger hinzufügen" "träger streichen" "träger ändern" "säumige träger" "viele träger" trägerliste* trägerübersicht* letztempfänger*
    "freien träger" "freien trägern" weiterleitungsempfänger*`,
  proof: `=1.6 nachweis* verwendungsnachweis* *nachweis *nachweise *nachweisen abrechnung* schlussabrechnung* trägernachweis* abgerechnet*
    "belegliste" belegliste* verwendungsbericht*`,
  charity: `=1.2 caritas* diakonie* diakonisch* awo arbeiterwohlfahrt* drk "rote kreuz" "roten kreuz" "roten kreuzes" skfm skf
    lebenshilfe* kinderschutzbund* bahnhofsmission* malteser* johanniter* verbraucherzentrale*`,
  passedon: `=1.2 weitergeleitet* weiterleit* weiter|leit,leite,leiten,gereicht,reichen,gegeben weitergereicht* weitergegeben*
    weiterleitungsvertrag* weiterleitungsvereinbarung* vereinbarung* weiterleitungsverträge*`,
  camein: `=1.2 eingegangen* eingang* eingereicht* abgegeben* abgeliefert* vorgelegt* geschickt gesandt zugesandt übersandt
    "liegt vor" "liegt … vor" "ist da" "ist … da" "ist gekommen" "ist … gekommen" nachgereicht* vorliegt`,
  isaccepted: `=1.4 anerkannt* anerkenn* "in ordnung" "ist geprüft" "sind geprüft" geprüft* akzeptiert* abgenommen* "passt so"
    "ohne beanstandung" beanstandungsfrei* bestätigt*`,
  paidback: `=1.8 zurückgezahlt* rückzahlung* zurück|zahlt,zahlen,überwiesen,erstattet zurücküberwiesen* rücküberweisung*
    zurückerstattet* rückerstattung* erstattung* zurückgegeben* rücklauf* "geld zurück" "zurück bekommen" zurückbekommen*`,
  islacking: `=1.4 fehlen fehlt fehlend* ausstehend* "stehen aus" "steht aus" "stehen noch aus" "steht noch aus" aussteht ausstehen
    "noch nicht da" "noch nicht eingegangen" "noch nicht abgegeben" "noch keinen" "nicht abgegeben" überfällig* säumig*
    "noch offen" "brauchen … noch" "brauchen wir noch" "noch nichts" "schuldet … noch" "schulden … noch" "schuldet uns" "schulden uns" "warten wir" "warten … noch" "im verzug" offene offenen`,
};
