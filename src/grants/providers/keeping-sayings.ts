import { type Asked, renamed } from '../../conversation/asked.ts';

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
    'charity passedon an-amount',
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
    'Wir haben mit der Diakonie einen Weiterleitungsvertrag über {amount} geschlossen',
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
  brings: { provider: 'thing' },
  fills: renamed({ provider: 'number' }),
  needs: ['provider'],
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
