import { type Asked, renamed } from '../../conversation/asked.ts';

const NUMBERED = {
  brings: { provider: 'thing' },
  fills: renamed({ provider: 'number' }),
  needs: ['provider'],
} as const;
/** The day that is told of what has happened. */
const STEP = { provider: 'thing', about: 'search', date: 'day' } as const;

/** How the providers are asked for. */
export const LISTED: Asked = {
  brings: { measure: 'thing' },
  fills: renamed({ measure: 'measure' }),
  ways: [
    '~ provider see !provider-number !add !proof !idea',
    '~ provider list !provider-number !add !proof !idea',
    '~ provider all !provider-number !add !proof !idea',
    '~ provider measure-number see !add',
    '~ provider measure-number !add !change !paidback !camein',
    '~ provider passedon howmany',
    '~ passedon howmany we',
    '~ provider passedon who',
    '~ provider howmany we !proof',
  ],
  sayings: [
    '(Zeig|Zeigen Sie) (mir|uns|) (bitte|) unsere Träger',
    'Liste aller Träger, an die wir weiterleiten',
    'An welche Träger haben wir Mittel weitergeleitet?',
    'Wie viel haben wir an Träger weitergeleitet?',
    'Welche Träger haben wir bei Maßnahme {measure}?',
    'Trägerübersicht zu unseren Mitteln: alle Träger (bitte|)',
    'Träger von Maßnahme {measure} anzeigen',
    'Wie viele Träger haben wir eigentlich?',
    'Unsere Träger (bitte|) (anzeigen|auflisten)',
    'Wer sind die Träger bei Maßnahme {measure}?',
    'Übersicht der Träger mit Weiterleitung (bitte|)',
  ],
  button: 'Träger ansehen',
};

/** How the missing proofs are asked for. */
export const MISSING: Asked = {
  brings: {},
  ways: [
    '~ proof islacking provider',
    '~ proof islacking provider who',
    '~ provider islacking proof see',
    '~ proof islacking list =0.4',
    '~ provider islacking',
    '~ proof provider open',
  ],
  sayings: [
    'Welche Nachweise fehlen noch von Trägern?',
    'Welche Träger haben noch keinen Nachweis (abgegeben|eingereicht|geschickt)?',
    'Fehlende Nachweise der Träger (bitte|anzeigen|)',
    'Welche Verwendungsnachweise von Trägern stehen noch aus?',
    'Von welchem Träger fehlt uns noch der Verwendungsnachweis?',
    'Welche Träger sind mit dem Nachweis im Verzug?',
    'Zeigen Sie mir die überfälligen Nachweise der Träger',
    'Ist bei den Trägern noch ein Nachweis offen?',
    'Liste der ausstehenden Nachweise von Trägern',
    'Bei welchen Trägern ist der Verwendungsnachweis überfällig?',
    'Säumige Träger beim Nachweis (anzeigen|)',
    'Wer von den Trägern hat die Abrechnung noch nicht abgegeben?',
  ],
  button: 'Fehlende Nachweise ansehen',
};

/** How a provider is asked to be shown. */
export const SHOWN: Asked = {
  ...NUMBERED,
  form: 'grants.providers',
  ways: [
    '~ provider-number',
    '~ provider-number see',
    '~ provider-number status',
    '~ provider-number proof !camein !isaccepted',
    '~ provider-number howmany',
  ],
  sayings: [
    'Träger {provider} (bitte|) (zeigen|ansehen|öffnen)',
    'Details zu Träger {provider}',
    'Wie steht es um Träger {provider}?',
    'Wie viel haben wir an Träger {provider} weitergeleitet?',
    'Was ist mit dem Nachweis von Träger {provider}?',
    'Stand bei Träger {provider} (bitte|)',
    'Wann ist der Nachweis von Träger {provider} fällig?',
    'Ich möchte Träger {provider} sehen',
    'Bitte Träger {provider} aufrufen',
    'Angaben zu Träger {provider} anzeigen',
  ],
  button: 'Träger ansehen',
};

/** How the changes of a provider are asked for. */
export const VERSIONS: Asked = {
  ...NUMBERED,
  form: 'grants.providers',
  ways: ['~ provider-number measureold', '~ provider-number measureold see', '~ provider-number who change'],
  sayings: [
    'Verlauf von Träger {provider} (zeigen|)',
    'Wer hat Träger {provider} (zuletzt|) geändert?',
    'Was wurde bei Träger {provider} alles geändert?',
    'Änderungshistorie zu Träger {provider}',
    'Bisherige Änderungen an Träger {provider}',
    'Wann haben wir Träger {provider} zuletzt geändert, den Verlauf bitte',
    'Zeig mir den Verlauf von Träger {provider}',
    'Historie zu Träger {provider} (bitte|)',
    'Den Werdegang von Träger {provider} ansehen',
    'Verlauf zu Träger {provider}, wer hat wann was eingetragen?',
  ],
  button: 'Verlauf ansehen',
};

/** How the form of a provider is asked for. */
export const FORM: Asked = {
  brings: { measure: 'thing', provider: 'number', amount: 'amount' },
  fills: ({ measure, provider, amount }) => ({
    ...(provider === undefined ? {} : { number: String(provider) }),
    ...(measure === undefined || provider !== undefined ? {} : { measure: String(measure) }),
    ...(amount === undefined ? {} : { passedOn: String(amount).replace('.', ',') }),
  }),
  ways: [
    'provider add !proof !paidback',
    'provider new !proof',
    'provider measure-number add !proof !paidback',
    'provider passedon an-amount',
    'passedon an-amount measure-number',
    'passedon an-amount provider we',
    'provider-number change',
    'provider passedon we !howmany',
    'provider measure-number passedon !howmany',
    'provider passedon add',
  ],
  sayings: [
    '(Neuen|Einen neuen|Weiteren) Träger (anlegen|eintragen|erfassen)',
    'Bitte einen Träger zu Maßnahme {measure} eintragen',
    'Wir leiten für Maßnahme {measure} Geld an einen Träger weiter',
    'An den Träger haben wir {amount} weitergeleitet',
    'Träger {provider} (bitte|) (ändern|bearbeiten)',
    'Bei Maßnahme {measure} haben wir {amount} an einen Träger weitergeleitet, bitte eintragen',
    'Die Weiterleitung an den Träger muss noch erfasst werden',
    'Mit dem Träger ist eine Vereinbarung geschlossen, bitte aufnehmen',
    'Wir haben den Weiterleitungsvertrag mit einem Träger unterschrieben, bitte erfassen',
    'Bei Träger {provider} muss der Betrag geändert werden',
    'Für Maßnahme {measure} gibt es einen neuen Träger',
  ],
  button: 'Träger eintragen …',
};

/** How a new provider is told in full. */
export const ADDED: Asked = {
  brings: { measure: 'thing', amount: 'amount', title: 'title' },
  labels: { title: 'Träger', amount: 'Weitergeleitet' },
  fills: ({ measure, title, amount }) => ({
    ...(measure === undefined ? {} : { measure: String(measure) }),
    ...(title === undefined ? {} : { name: title }),
    ...(amount === undefined ? {} : { passedOn: String(amount).replace('.', ',') }),
  }),
  needs: ['measure', 'title', 'amount', 'agreement'],
  form: 'grants.provider-form',
  ways: [
    'provider add a-text',
    'provider new a-text',
    'provider add a-text an-amount',
    'provider measure-number add a-text',
    'provider measure-number new a-text an-amount',
  ],
  sayings: [
    'Neuer Träger bei Maßnahme {measure}: Diakonie, 8.000 Euro weitergeleitet',
    'Bitte Träger anlegen bei Maßnahme {measure}: Caritasverband mit 12.000 €',
    'Träger eintragen zu Maßnahme {measure}: Tafel, weitergeleitet 5.000 Euro',
    'Träger für Maßnahme {measure} erfassen: Arbeiterwohlfahrt, 20.000 €',
    'Neuen Träger aufnehmen bei Maßnahme {measure}: Suchthilfe, 3.500 Euro',
    'Bitte bei Maßnahme {measure} als Träger eintragen: Frauenhaus, 15.000 €',
    'Träger erfassen, Maßnahme {measure}: Kinderschutzbund, 6.000 Euro',
    'Einen Träger hinzufügen bei Maßnahme {measure}: Verbraucherzentrale, 9.000 €',
    'Neuer Träger zu Maßnahme {measure}: Bahnhofsmission mit 2.000 Euro',
    'Bitte zu Maßnahme {measure} den Träger aufnehmen: Wohnungslosenhilfe, 7.500 €',
  ],
  button: 'Träger eintragen …',
};

/** How the amount of a provider is changed. */
export const CHANGED: Asked = {
  brings: { provider: 'thing', amount: 'amount' },
  labels: { amount: 'Weitergeleitet' },
  fills: ({ provider, amount }) => ({
    number: String(provider),
    ...(amount === undefined ? {} : { typed: `weitergeleitet: ${String(amount).replace('.', ',')}` }),
  }),
  needs: ['provider', 'amount'],
  form: 'grants.providers',
  ways: [
    'provider-number an-amount',
    'provider-number an-amount passedon',
    'provider-number an-amount change',
    'provider-number an-amount add',
  ],
  sayings: [
    'An Träger {provider} sind jetzt {amount} weitergeleitet',
    'Träger {provider}: weitergeleitet {amount}',
    'Bei Träger {provider} sind es {amount}',
    'Bitte bei Träger {provider} {amount} als weitergeleitet eintragen',
    'Den Betrag von Träger {provider} auf {amount} ändern',
    'Träger {provider} hat insgesamt {amount} bekommen, weitergeleitet am Montag',
    'Wir haben an Träger {provider} nun {amount} weitergereicht',
    'Weiterleitung an Träger {provider} auf {amount} setzen, bitte ändern',
    'Träger {provider} bekommt {amount}, bitte anpassen',
    'Der Betrag bei Träger {provider} ist falsch, richtig sind {amount}',
  ],
  button: 'Betrag ändern',
  says: ({ provider, amount }) =>
    `Träger\u00a0${provider} wird geändert: weitergeleitet${amount === undefined ? '' : ` ${String(amount).replace('.', ',')}\u00a0Euro`}`,
};

/** How a provider is dropped. */
export const DROPPED: Asked = {
  ...NUMBERED,
  form: 'grants.providers',
  ways: [
    'provider-number remove',
    'provider-number measuredone',
    'provider-number cancel',
    'provider-number withdraw',
    'provider remove !proof !idea',
  ],
  sayings: [
    'Träger {provider} (bitte|) (streichen|löschen)',
    'Träger {provider} war ein Versehen und kann gelöscht werden',
    'Bitte Träger {provider} wieder rausnehmen',
    'Träger {provider} entfällt',
    'Den Eintrag zu Träger {provider} löschen',
    'Träger {provider} ist doppelt, bitte streichen',
    'Träger {provider} bitte entfernen',
    'Mit Träger {provider} wird das nichts, bitte streichen',
    'Nehmen Sie Träger {provider} bitte raus',
    'Träger {provider} ist hinfällig',
  ],
  button: 'Träger streichen',
  clickOnly: true,
  says: ({ provider }, { member }) => `${member.municipality.name} streicht Träger\u00a0${provider}`,
};

/** How the form of a step is asked for: something about a provider's proof is to be entered. */
export const PROOF_FORM: Asked = {
  brings: { provider: 'number' },
  fills: ({ provider }) => ({ step: 'eingegangen', ...(provider === undefined ? {} : { number: String(provider) }) }),
  does: 'action',
  ways: [
    'provider proof add !camein !isaccepted !paidback !islacking',
    'provider proof where add !isaccepted !paidback',
    'provider-number proof add !camein !isaccepted !paidback',
    'provider camein add proof !islacking !isaccepted',
    'provider camein where proof',
  ],
  sayings: [
    'Ich möchte den Eingang eines Nachweises vom Träger eintragen',
    'Wo trage ich den Nachweis des Trägers ein?',
    'Nachweis eines Trägers (bitte|) (erfassen|eintragen)',
    'Bitte den Nachweis von Träger {provider} erfassen',
    'Den Nachweis des Trägers muss ich noch eintragen',
    'Wo erfasse ich, dass ein Träger den Nachweis eingereicht hat?',
    'Ich will den Verwendungsnachweis eines Trägers aufnehmen',
    'Eingang des Verwendungsnachweises vom Träger erfassen',
    'Wie trage ich den Verwendungsnachweis des Trägers ein?',
    'Nachweis von Träger {provider} eintragen',
  ],
  button: 'Eingang eintragen …',
};

/** How it is told that a proof came in. */
export const RECEIVED: Asked = {
  brings: STEP,
  fills: ({ provider, date }) => ({
    step: 'eingegangen',
    ...(provider === undefined ? {} : { number: String(provider) }),
    ...(date === undefined ? {} : { proofReceived: date }),
  }),
  needs: ['provider', 'date'],
  form: 'grants.proof-form',
  ways: [
    'provider proof camein !islacking !isaccepted',
    'provider camein proof we !islacking !isaccepted =0.6',
    'provider-number camein !islacking !isaccepted !paidback',
    'provider-number proof camein !islacking',
    'provider proof camein a-date !islacking !isaccepted',
  ],
  sayings: [
    'Der Träger hat den Verwendungsnachweis abgegeben',
    'Träger {provider} hat den Nachweis (eingereicht|abgegeben|vorgelegt)',
    'Der Nachweis vom Träger ist (da|eingegangen|gekommen)',
    'Der Verwendungsnachweis des Trägers liegt vor',
    'Wir haben den Nachweis vom Träger (erhalten|bekommen)',
    'Nachweis von Träger {provider} am {date} eingegangen',
    'Der Träger hat uns heute die Abrechnung geschickt',
    'Träger {provider} hat am {date} den Verwendungsnachweis vorgelegt',
    'Vom Träger ist gestern der Nachweis eingegangen',
    'Der Träger hat seinen Verwendungsnachweis nachgereicht',
    'Die Schlussabrechnung des Trägers ist eingegangen',
  ],
  button: 'Eingang eintragen',
  says: ({ provider }) => `Der Nachweis von Träger${provider === undefined ? '' : `\u00a0${provider}`} ist eingegangen`,
};

/** How it is told that a proof was accepted. */
export const ACCEPTED: Asked = {
  brings: STEP,
  fills: ({ provider, date }) => ({
    step: 'anerkannt',
    ...(provider === undefined ? {} : { number: String(provider) }),
    ...(date === undefined ? {} : { proofAccepted: date }),
  }),
  needs: ['provider', 'date'],
  form: 'grants.proof-form',
  ways: [
    'provider proof isaccepted',
    'provider-number proof isaccepted',
    'provider-number isaccepted',
    'provider proof isaccepted we',
    'provider proof isaccepted a-date',
  ],
  sayings: [
    'Der Nachweis des Trägers ist (anerkannt|geprüft|in Ordnung)',
    'Wir haben den Verwendungsnachweis des Trägers anerkannt',
    'Träger {provider}: Nachweis anerkannt',
    'Den Nachweis von Träger {provider} (bitte|) anerkennen',
    'Der Nachweis von Träger {provider} ist ohne Beanstandung',
    'Nachweis von Träger {provider} am {date} anerkannt',
    'Der Verwendungsnachweis des Trägers ist geprüft und in Ordnung',
    'Wir haben die Abrechnung des Trägers geprüft und anerkannt',
    'Die Prüfung ist fertig: Nachweis des Trägers anerkannt',
    'Nachweis von Träger {provider} passt so',
    'Der Träger hat einen Nachweis geschickt, wir haben ihn anerkannt',
  ],
  button: 'Anerkennung eintragen',
  says: ({ provider }) => `Der Nachweis von Träger${provider === undefined ? '' : `\u00a0${provider}`} wird anerkannt`,
};

/** How it is told that a provider paid something back. */
export const REPAID: Asked = {
  brings: { ...STEP, amount: 'amount' },
  labels: { amount: 'Zurückgezahlt' },
  fills: ({ provider, amount, date }) => ({
    step: 'rueckzahlung',
    ...(provider === undefined ? {} : { number: String(provider) }),
    ...(amount === undefined ? {} : { repaid: String(amount).replace('.', ',') }),
    ...(date === undefined ? {} : { repaidOn: date }),
  }),
  needs: ['provider', 'amount', 'date'],
  form: 'grants.proof-form',
  ways: [
    'provider paidback !howmany',
    'provider paidback an-amount',
    'provider-number paidback',
    'provider-number paidback an-amount',
    'provider paidback we !howmany',
    'provider paidback a-date !howmany',
  ],
  sayings: [
    'Der Träger hat {amount} zurückgezahlt',
    'Träger {provider} hat {amount} zurücküberwiesen',
    'Rückzahlung von Träger {provider}: {amount}',
    'Wir haben vom Träger {amount} zurückbekommen',
    'Der Träger hat einen Teil der Mittel zurückgezahlt',
    'Von Träger {provider} kam eine Rückzahlung über {amount}',
    'Rückzahlung eines Trägers (bitte|) (eintragen|erfassen)',
    'Träger {provider} hat am {date} {amount} zurückgezahlt',
    'Der Träger erstattet {amount}, die Rückzahlung ist da',
    'Bitte die Rückerstattung von Träger {provider} eintragen: {amount}',
    'Nicht verbrauchtes Geld hat der Träger zurückgegeben',
  ],
  button: 'Rückzahlung eintragen',
  says: ({ provider }) => `Träger${provider === undefined ? '' : `\u00a0${provider}`} hat Geld zurückgezahlt`,
};
