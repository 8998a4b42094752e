import { type Asked, renamed } from '../../conversation/asked.ts';

/** Words of the rules that measures rest on, by group. */
export const BASIS_WORDS: Readonly<Record<string, string>> = {
  rulebase: `=2.4 rechtsstand* rechtsgrundlage* "auf welcher regel" "auf welchen regeln" "welche regel" "welche regeln"
    "auf welcher fassung" "welche fassung" regelstand* "rechtlich beruht" "rechtlich stützt" rechtsrahmen*`,
  touched: `=1.8 betroffen* berührt* trifft tangier* "hat sich … geändert" auswirk* "wirkt sich" betrifft "neue fassung"
    "neuen fassung" "neue richtlinie" "neuen richtlinie" "änderung der richtlinie" "geänderte regeln" "geänderten regeln"
    richtlinienänderung*
    "geändert haben" "rechtslage … verschoben" "rechtslage … geändert" "regeln … geändert" "regeln geändert"
    rechtsänderung* "neue rechtslage" "rechtslage" "untendrunter" verschoben "veränderte regeln" "neue regeln"
    "überholte regeln"`,
  stored: `=1.2 hinterleg* hinterlegt* übernehm* übernommen übernimm* zuordn* zugeordnet* verknüpf* festhalt* festgehalten
    eintrag* eingetragen "auf den stand"`,
  renewed: `=1.4 erneuer* aktualisier* "neuen stand" "auf den neuesten" "auf den aktuellen" auffrisch* nachzieh* "auf die neue"
    "auf stand bringen" "aktueller stand" updaten
    "in die jahre" "aktuelle fassung" "neueste fassung" "neuesten stand" "neueste stand" "auf die aktuelle" heben
    "nicht mehr aktuell" veraltet überholt "auf neuen stand" "auf den letzten stand" "hinterher"`,
  without: '=1.2 ohne entfern* streich* rausnehm* herausnehm* lösch* "passt nicht" "gehört nicht" weglassen',
};

const NUMBERED = { brings: { measure: 'thing' }, fills: renamed({ measure: 'number' }), needs: ['measure'] } as const;
const SEARCHED = {
  brings: { measure: 'thing', search: 'search' },
  fills: renamed({ measure: 'number', search: 'words' }),
  needs: ['measure'],
  form: 'grants.measures',
} as const;

/** How the rules of a measure are asked for. */
export const BASIS: Asked = {
  ...SEARCHED,
  ways: [
    '~ measure-number rulebase',
    '~ measure-number rulebase see',
    '~ measure-number rulebase list',
    '~ measure-number rulebase where',
  ],
  sayings: [
    'Rechtsstand zu Maßnahme {measure} (anzeigen|zeigen|)',
    'Auf welcher Fassung beruht Maßnahme {measure}?',
    'Auf welche Rechtsgrundlage stützt sich unser Projekt {measure}?',
    'Welche Regeln gelten für Maßnahme {measure} laut Eintrag?',
    'Rechtsgrundlage der Maßnahme {measure} ansehen',
    'Was ist bei Vorhaben {measure} als Rechtsstand hinterlegt?',
  ],
  button: 'Rechtsstand ansehen',
};

/** How rules are kept with a measure. */
export const TAKEN: Asked = {
  ...SEARCHED,
  ways: [
    'measure-number rulebase stored',
    'measure-number rulebase add',
    'measure-number rulebase stored !see',
    'rulebase stored measure',
    'measure-number rulebase new',
  ],
  sayings: [
    'Für Maßnahme {measure} (bitte|) den Rechtsstand (hinterlegen|übernehmen)',
    'Bitte den aktuellen Rechtsstand bei Maßnahme {measure} eintragen',
    'Rechtsgrundlage für Projekt {measure} festhalten',
    'Maßnahme {measure} mit der passenden Rechtsgrundlage verknüpfen',
    'Die Regeln zu Personalkosten als Rechtsstand von Maßnahme {measure} übernehmen',
  ],
  button: 'Rechtsstand übernehmen',
  says: ({ measure }) => `Der Rechtsstand von Maßnahme\u00a0${measure} wird übernommen`,
};

/** How the rules of a measure are brought up to date. */
export const RENEWED: Asked = {
  ...NUMBERED,
  form: 'grants.touched',
  ways: [
    'measure-number rulebase renewed',
    'measure-number rulebase renewed !see =0.8',
    'measure-number renewed rulebase',
    'rulebase renewed measure',
    'measure-number rulebase change',
    'measure-number rulebase renewed new',
  ],
  sayings: [
    'Rechtsstand der Maßnahme {measure} (erneuern|aktualisieren)',
    'Maßnahme {measure} rechtlich auf den neuesten Rechtsstand bringen',
    'Bitte bei Projekt {measure} den Rechtsstand auffrischen',
    'Die Rechtsgrundlage von Maßnahme {measure} auf die neue Fassung umstellen und erneuern',
    'Für Vorhaben {measure} den Rechtsstand auf die neue Fassung nachziehen',
  ],
  button: 'Rechtsstand erneuern',
  says: ({ measure }) => `Der Rechtsstand von Maßnahme\u00a0${measure} wird erneuert`,
};

/** How a rule is taken off a measure. */
export const UNTAKEN: Asked = {
  brings: { measure: 'thing', place: 'number' },
  fills: renamed({ measure: 'number' }),
  needs: ['measure', 'place'],
  form: 'grants.basis',
  ways: [
    'measure-number rulebase without',
    'measure-number rulebase remove',
    'rulebase without measure',
    'measure-number rulebase without a-number',
    'rulebase remove measure',
  ],
  sayings: [
    'Beim Rechtsstand der Maßnahme {measure} die Nummer 2 streichen',
    'Rechtsstand von Maßnahme {measure} ohne Fundstelle 2',
    'Die zweite Fundstelle passt nicht zu Maßnahme {measure}, bitte aus dem Rechtsstand nehmen und entfernen',
    'Aus der Rechtsgrundlage von Projekt {measure} eine Fundstelle herausnehmen',
    'Bei Vorhaben {measure} eine Regel aus dem Rechtsstand entfernen',
  ],
  button: 'Fundstelle herausnehmen …',
  clickOnly: true,
};

/** How it is asked which measures a change of rules touches. */
export const TOUCHED: Asked = {
  brings: { scope: { one: { own: 'unsere unserer unseren meine uns' } } },
  fills: () => ({}),
  ways: [
    '~ measure touched',
    '~ measure touched we =0.4',
    '~ measure rulebase touched =0.6',
    '~ measure touched own',
    '~ measure touched see',
    '~ rulebase !measure-number see',
    '~ rulebase own !measure-number',
    '~ rulebase list !measure-number',
    '~ rulebase touched !measure-number',
    '~ rulebase !measure-number',
  ],
  sayings: [
    'Welche (unserer|von unseren) Maßnahmen sind von der neuen Fassung betroffen?',
    'Trifft die neue Richtlinie eine von unseren Maßnahmen?',
    'Hat die Änderung der Richtlinie Auswirkungen auf unsere Maßnahmen?',
    'Maßnahmen mit geändertem Rechtsstand zeigen',
    'Rechtsstand unserer Maßnahmen (überprüfen|ansehen)',
    'Sind unsere Projekte von geänderten Regeln berührt?',
  ],
  button: 'Betroffene Maßnahmen ansehen',
};
