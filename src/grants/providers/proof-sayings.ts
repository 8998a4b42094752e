import type { Asked } from '../../conversation/asked.ts';

/** The day that is told of what has happened. */
const STEP = { provider: 'thing', about: 'search', date: 'day' } as const;

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
    'charity proof camein !islacking !isaccepted',
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
    'Caritas hat uns den Nachweis geschickt',
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
    'charity proof isaccepted',
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
    'Wir haben den Verwendungsnachweis der Diakonie geprüft und anerkannt',
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
    'charity paidback an-amount',
    'charity paidback !howmany',
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
    'Der Caritasverband hat {amount} zurücküberwiesen',
  ],
  button: 'Rückzahlung eintragen',
  says: ({ provider }) => `Träger${provider === undefined ? '' : `\u00a0${provider}`} hat Geld zurückgezahlt`,
};
