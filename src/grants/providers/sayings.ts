import { type Asked, renamed } from '../../conversation/asked.ts';

const NUMBERED = {
  brings: { provider: 'thing' },
  fills: renamed({ provider: 'number' }),
  needs: ['provider'],
} as const;

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
    '~ provider passedon we =-0.2',
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
    'an welchen Projekten hängt die Caritas',
    'mit welchen Summen ist die Diakonie dabei',
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
    '~ charity proof islacking',
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
    'Von welchen Trägern brauchen wir noch den Verwendungsnachweis?',
    'Der Träger schuldet uns noch den Nachweis',
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
