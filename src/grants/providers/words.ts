/** Words of providers and their proofs, by group. */
export const PROVIDER_WORDS: Readonly<Record<string, string>> = {
  provider: `=2 träger trägers trägern maßnahmeträger* projektträger* letztempfänger* zuwendungsempfänger* weiterleitungsempfänger*
    kooperationspartner* "freie träger" "freien träger" "freien trägern"`,
  proof: `=1.6 nachweis* verwendungsnachweis* *nachweis *nachweise *nachweisen abrechnung* schlussabrechnung* trägernachweis*
    "belegliste" belegliste* verwendungsbericht*`,
  passedon: `=1.2 weitergeleitet* weiterleit* weiter|leit,leite,leiten,gereicht,reichen,gegeben weitergereicht* weitergegeben*
    weiterleitungsvertrag* weiterleitungsvereinbarung* vereinbarung* weiterleitungsverträge*`,
  camein: `=1.2 eingegangen* eingang* eingereicht* abgegeben* abgeliefert* vorgelegt* geschickt gesandt zugesandt übersandt
    "liegt vor" "liegt … vor" "ist da" "ist … da" "ist gekommen" "ist … gekommen" erhalten bekommen nachgereicht* vorliegt`,
  isaccepted: `=1.4 anerkannt* anerkenn* "in ordnung" "ist geprüft" "sind geprüft" geprüft* akzeptiert* abgenommen* "passt so"
    "ohne beanstandung" beanstandungsfrei* bestätigt*`,
  paidback: `=1.8 zurückgezahlt* rückzahlung* zurück|zahlt,zahlen,überwiesen,erstattet zurücküberwiesen* rücküberweisung*
    zurückerstattet* rückerstattung* erstattung* zurückgegeben* rücklauf* "geld zurück" "zurück bekommen" zurückbekommen*`,
  islacking: `=1.4 fehlen fehlt fehlend* ausstehend* "stehen aus" "steht aus" "stehen noch aus" "steht noch aus" aussteht ausstehen
    "noch nicht da" "noch nicht eingegangen" "noch nicht abgegeben" "noch keinen" "nicht abgegeben" überfällig* säumig*
    "noch offen" "im verzug" offene offenen`,
};
