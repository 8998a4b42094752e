import { type Asked, renamed, type Slots } from '../../conversation/asked.ts';
import { STATES } from '../idea.ts';

const ENTRY = { brings: { idea: 'thing' }, fills: renamed({ idea: 'number' }), needs: ['idea'] } as const;

/** The fields that plain words change, as their typed twin says them. */
function typedFields({ idea, cost, contact }: Slots) {
  const typed = [
    ...(cost === undefined ? [] : [`Kosten: ${String(cost).replace('.', ',')}`]),
    ...(contact === undefined ? [] : [`Ansprechstelle: ${String(contact)}`]),
  ].join('; ');
  return { number: String(idea), ...(typed === '' ? {} : { typed }) };
}

/** How a field of an entry is changed. */
export const SAVED: Asked = {
  brings: { idea: 'thing', cost: 'amount', contact: 'text' },
  fills: typedFields,
  needs: ['idea', 'cost'],
  form: 'ideas.change',
  ways: [
    'idea-number cost an-amount',
    'idea-number change an-amount',
    'idea-number cost change an-amount',
    'practice-number cost an-amount',
    'practice-number change an-amount',
    'idea-number an-amount !add',
  ],
  sayings: [
    'Bei Idee {idea} stimmen die Kosten nicht mehr, es sind jetzt {amount}',
    'Kosten der Idee {idea} auf {amount} (ändern|anpassen|korrigieren)',
    'Idee {idea} kostet inzwischen {amount}',
    'Bitte bei Vorschlag {idea} als Kosten {amount} eintragen',
    'Die Kostenschätzung zu Idee {idea} ist jetzt {amount}',
    'Idee {idea}: neuer Betrag {amount}',
  ],
  button: 'Kosten ändern',
  says: ({ idea }) => `Die Kosten von Idee\u00a0${idea} werden geändert`,
};

/** How an entry is asked to be changed. */
export const CHANGED: Asked = {
  ...ENTRY,
  form: 'ideas.list',
  ways: [
    'idea-number change !an-amount',
    'idea-number change own !an-amount',
    'practice-number change !an-amount',
    'idea-number contact change',
    'idea-number contact =0.6',
    'idea contact change',
    'idea change we',
    'idea-number cost !see !an-amount',
    'idea-number cost change !an-amount',
    'idea change own',
  ],
  sayings: [
    'Idee {idea} (bitte|) (ändern|bearbeiten|überarbeiten)',
    'Ich muss unseren Text bei Idee {idea} noch mal überarbeiten',
    'An Idee {idea} möchte ich etwas korrigieren',
    'Die Beschreibung von Idee {idea} stimmt nicht mehr',
    'Ansprechstelle bei Vorschlag {idea} anpassen',
    'Wir müssen den Best Practice {idea} aktualisieren',
    'In Idee {idea} ist ein Fehler, wie kann ich das berichtigen?',
  ],
  button: 'Eintrag bearbeiten …',
};

/** How far an entry has come, as people say it. */
export const STATED: Asked = {
  brings: {
    idea: 'thing',
    state: {
      one: {
        [STATES.withdrawn]:
          'zurückgezogen* zurückzieh* zurück|zieh,ziehe,ziehen,zog "nehmen … zurück" gestorben begrab* beerdig* zerschlagen aufgegeben "geben … auf" "verfolgen … nicht" "nicht weiter" "rechnet sich nicht" "vom tisch" "wird nichts"',
        [STATES.reviewed]: '"in prüfung" prüf* geprüft* abgeklärt',
        [STATES.tried]: 'erprob* ausprobier* getestet* testphase* probelauf* pilot* probeweise testweise "im test"',
        [STATES.done]:
          'umgesetzt* realisiert* "läuft jetzt" "läuft" gestartet verwirklicht* eingeführt* angelaufen "in betrieb" fertig "steht jetzt"',
        [STATES.new]: 'neu',
      },
    },
  },
  fills: renamed({ idea: 'number' }),
  needs: ['idea', 'state'],
  form: 'ideas.change',
  ways: [
    'idea-number realised !adoption',
    'idea-number tried',
    'idea-number reviewed',
    'idea-number dropped !support',
    'practice-number realised !adoption',
    'practice-number dropped !support',
    'idea-number status realised/tried/reviewed/dropped/fresh',
    'idea-number fresh',
  ],
  sayings: [
    'Idee {idea} ist (jetzt|inzwischen|) umgesetzt',
    'Idee {idea} ziehen wir zurück',
    '(Bitte|) Idee {idea} auf „in Prüfung“ setzen',
    'Idee {idea} wird (bei uns|gerade|) erprobt',
    'Vorschlag {idea} ist gestorben',
    'Idee {idea} ist angelaufen',
    'Stand von Idee {idea}: umgesetzt',
    'Idee {idea} verfolgen wir nicht weiter',
    'Unsere Idee {idea} läuft jetzt im Pilotbetrieb',
    'Die Idee {idea} hat sich zerschlagen',
  ],
  button: 'Stand eintragen',
  clickOnly: true,
  says: ({ idea, state }) => `Idee\u00a0${idea} ist „${state}“`,
};
