import { type Asked, renamed, type Slots } from '../../conversation/asked.ts';

const NUMBERED = { brings: { measure: 'thing' }, fills: renamed({ measure: 'number' }), needs: ['measure'] } as const;

const STAGE = {
  one: {
    spent: 'verausgabt* ausgegeben* ausgaben ausgezahlt* bezahlt* abgeflossen* verbraucht* überwiesen* gezahlt*',
    committed: 'gebunden* bewilligt* zugesagt* beauftragt* vertraglich* zugesprochen*',
    planned: 'verplant* geplant* einplan* eingeplant* veranschlagt* angesetzt* vorgesehen*',
  },
} as const;

/** The amount as its field takes it: `12000.5` is typed as `12000,5`. */
function typedAmount({ amount, stage = 'planned' }: Slots): Readonly<Record<string, string>> {
  return amount === undefined ? {} : { [String(stage)]: String(amount).replace('.', ',') };
}

const LABEL: Readonly<Record<string, string>> = { planned: 'verplant', committed: 'gebunden', spent: 'verausgabt' };

/** How a measure is asked to be shown. */
export const SHOWN: Asked = {
  ...NUMBERED,
  form: 'grants.measures',
  ways: [
    '~ measure-number !rulebase',
    '~ measure-number see !rulebase',
    '~ measure-number status !rulebase',
    '~ ofwhich spent/committed/planned =1 !measure-number !roundwide',
    '~ measure ofwhich !rulebase',
    '~ measure spent/committed/planned status !rulebase',
    '~ measure-number howmany',
    '~ measure-number spent',
    '~ measure-number planned',
  ],
  sayings: [
    'Maßnahme {measure} (bitte|) (zeigen|ansehen|öffnen)',
    'Details zur Maßnahme {measure}',
    'Wie steht es um (unser Projekt|Maßnahme) {measure}?',
    'Wie viel ist bei Maßnahme {measure} (schon|) ausgegeben?',
    'Was ist für Maßnahme {measure} verplant?',
    'Zeigen Sie mir (bitte|) unser Vorhaben {measure}',
    'Ich möchte in Maßnahme {measure} reinschauen',
  ],
  button: 'Maßnahme ansehen',
};

/** How the measures are asked for. */
export const LISTED: Asked = {
  brings: {
    municipality: 'municipality',
    scope: { one: { own: 'unsere unserer unseren meine meiner' } },
  },
  fills: () => ({}),
  ways: [
    '~ measure see !measure-number !add !rulebase',
    '~ measure list !measure-number !add !rulebase',
    '~ measure own !measure-number !add !change !rulebase',
    'dosomething measure !measure-number =1',
    '~ measure all !measure-number !add !rulebase',
    '~ measure howmany !measure-number !rulebase',
    '~ measure we !measure-number !add !change !rulebase =-0.5',
    '~ measure a-municipality list !measure-number',
  ],
  sayings: [
    '(Zeig|Zeigen Sie) (mir|uns|) (bitte|) (unsere|alle) Maßnahmen',
    'Welche Maßnahmen haben wir (eingetragen|erfasst|)?',
    'Unsere Maßnahmenliste (bitte|)',
    'Liste aller Projekte, die wir aus den Mitteln bezahlen',
    'Was haben wir an Maßnahmen laufen?',
    'Übersicht unserer Vorhaben',
    'Wie viele Maßnahmen haben wir erfasst?',
    'Für was geben wir das Geld aus, einzeln aufgelistet',
  ],
  button: 'Maßnahmen ansehen',
};

/** How the form of a measure is asked for. */
export const FORM: Asked = {
  brings: { measure: 'thing', title: 'title', amount: 'amount', stage: STAGE },
  labels: { title: 'Maßnahme' },
  fills: renamed({ measure: 'number' }),
  ways: [
    'measure add !measure-number',
    'measure add we !measure-number =0.4',
    'measure new !measure-number',
    'measure-number change !an-amount',
    'measure-number change where',
    'measure where add !measure-number',
    'measure we a-text !measure-number',
    'measure change own !measure-number',
  ],
  sayings: [
    '(Neue|Eine neue) Maßnahme (anlegen|eintragen|erfassen|aufnehmen)',
    'Wir haben ein neues Projekt, wo trage ich das ein?',
    'Wir wollen eine (weitere|) Maßnahme erfassen',
    'Maßnahme {measure} (bitte|) (ändern|bearbeiten|anpassen)',
    'Bei Maßnahme {measure} stimmt der Träger nicht mehr',
    'An unserem Vorhaben {measure} hat sich etwas geändert',
    'Bitte ein neues Vorhaben aufnehmen: Kochkurse im Stadtteil',
    'Ich muss noch ein Projekt nachtragen',
  ],
  button: 'Maßnahme bearbeiten …',
};

/** How a new measure is told with its amount. */
export const ADDED: Asked = {
  brings: { title: 'title', amount: 'amount', stage: STAGE, topic: 'text' },
  labels: { title: 'Maßnahme' },
  fills: ({ title, ...slots }) => ({ ...(title === undefined ? {} : { title }), ...typedAmount(slots) }),
  needs: ['title', 'amount', 'topic'],
  form: 'grants.measure-form',
  ways: [
    'measure add an-amount !measure-number',
    'measure new an-amount !measure-number',
    'measure a-text an-amount !measure-number',
    'measure add an-amount planned !measure-number',
    'measure new a-text an-amount !measure-number',
  ],
  sayings: [
    'Neue Maßnahme: Heizkostenberatung, verplant 12.000 Euro',
    'Bitte Maßnahme anlegen: Schulmaterial, 8.000 € verplant',
    'Wir planen ein neues Projekt für 5.000 Euro, bitte aufnehmen: Wärmestube',
    'Maßnahme eintragen: Lebensmittelkarten mit 20.000 Euro gebunden',
    'Neues Vorhaben erfassen: Energiesparlotsen, Kosten 15.000 €',
    'neu bei uns: {title}, {amount} eingeplant',
    'bitte in unsere Aufstellung: {title}, {amount}',
  ],
  button: 'Maßnahme anlegen …',
};

/** How an amount of a measure is changed. */
export const CHANGED: Asked = {
  brings: { measure: 'thing', amount: 'amount', stage: STAGE, about: 'search' },
  fills: ({ measure, amount, stage = 'spent' }) => ({
    number: String(measure),
    ...(amount === undefined ? {} : { typed: `${LABEL[String(stage)]}: ${String(amount).replace('.', ',')}` }),
  }),
  needs: ['measure', 'amount', 'stage'],
  form: 'grants.measure-form',
  ways: [
    'measure-number an-amount spent',
    'measure-number an-amount committed',
    'measure-number an-amount planned',
    'measure-number an-amount change',
    'measure-number an-amount add',
    'measure-number an-amount',
    'spent/committed an-amount add !measure-number',
    'spent/committed an-amount we !measure-number',
    'measure spent/committed an-amount !measure-number =0.5',
  ],
  sayings: [
    'Bei Maßnahme {measure} sind (jetzt|inzwischen|) {amount} ausgegeben',
    'Maßnahme {measure}: verausgabt {amount}',
    'Für Maßnahme {measure} haben wir {amount} bewilligt',
    'Bitte bei Projekt {measure} {amount} als gebunden eintragen',
    'Die Ausgaben für Maßnahme {measure} auf {amount} ändern',
    'Maßnahme {measure} ist jetzt mit {amount} verplant',
    'Wir haben für Vorhaben {measure} {amount} bezahlt, bitte nachtragen',
    'Bitte eintragen, dass wir für die Energieberatung {amount} ausgegeben haben',
  ],
  button: 'Betrag ändern',
  says: ({ measure, amount, stage = 'spent' }) =>
    `Maßnahme\u00a0${measure} wird geändert: ${LABEL[String(stage)]}${amount === undefined ? '' : ` ${String(amount).replace('.', ',')}\u00a0Euro`}`,
};

/** How a measure is dropped. */
export const DROPPED: Asked = {
  ...NUMBERED,
  form: 'grants.measures',
  ways: [
    'measure-number remove',
    'measure-number measuredone',
    'measure-number cancel',
    'measure-number withdraw',
    'measure remove !rulebase',
    'measure measuredone !rulebase',
  ],
  sayings: [
    'Maßnahme {measure} (bitte|) (streichen|löschen)',
    'Maßnahme {measure} kommt nicht zustande',
    'Das Projekt {measure} machen wir doch nicht',
    'Maßnahme {measure} entfällt',
    'Vorhaben {measure} ist geplatzt, bitte rausnehmen',
    'Maßnahme {measure} war ein Versehen und kann gelöscht werden',
  ],
  button: 'Maßnahme streichen',
  clickOnly: true,
  says: ({ measure }, { member }) => `${member.municipality.name} streicht Maßnahme\u00a0${measure}`,
};

/** How the changes of a measure are asked for. */
export const HISTORY: Asked = {
  ...NUMBERED,
  form: 'grants.measures',
  ways: [
    '~ measure-number measureold',
    '~ measure measureold =1',
    '~ measure measureold who =1',
    '~ measure-number measureold see',
    '~ measure-number who change',
    '~ measure-number measureold all',
    '~ measure-number when change',
  ],
  sayings: [
    'Verlauf der Maßnahme {measure} (zeigen|)',
    'Wer hat Maßnahme {measure} (zuletzt|) geändert?',
    'Was wurde bei Maßnahme {measure} alles geändert?',
    'Änderungshistorie zu Projekt {measure}',
    'Bisherige Änderungen an Maßnahme {measure}',
    'Wann haben wir Maßnahme {measure} angepasst?',
  ],
  button: 'Verlauf ansehen',
};
