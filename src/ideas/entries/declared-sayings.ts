import { type Asked, renamed, type Slots } from '../../conversation/asked.ts';
import type { MemberTurn } from '../../conversation/turn.ts';

const ENTRY = {
  brings: { idea: 'thing' },
  fills: renamed({ idea: 'number' }),
  needs: ['idea'],
  form: 'ideas.list',
} as const;

/** *Haan unterstützt Idee 3*. */
function done(what: string) {
  return ({ idea }: Slots, { member }: MemberTurn) =>
    `${member.municipality.name} ${what.replace('*', `Idee\u00a0${idea}`)}`;
}

/** How support is said. */
export const SUPPORTED: Asked = {
  ...ENTRY,
  ways: [
    'idea-number support !unsupported !doubtful',
    'idea-number backing !unsupported !doubtful',
    'idea-number support we !unsupported !doubtful',
    'idea-number join !unsupported !doubtful !adoption',
    'practice-number support !unsupported !doubtful',
    'practice-number backing !unsupported !doubtful',
    'idea support !unsupported !doubtful',
  ],
  sayings: [
    '(Wir|Haan|Das Sozialamt Haan) (unterstützen|unterstützt) (die|) Idee {idea}',
    'Idee {idea} finden wir gut',
    '(Bitte|) unsere Unterstützung für Idee {idea} (eintragen|vermerken|notieren)',
    'Wir schließen uns (der|) Idee {idea} an',
    'Bei Idee {idea} sind wir dabei',
    'Den Vorschlag {idea} tragen wir mit',
    'Daumen hoch für Idee {idea}',
    'Für Idee {idea} gibt es von uns Rückendeckung',
    'Wir möchten (die|) Idee {idea} gern befürworten',
    'Idee {idea} gefällt uns (sehr|)',
    'Idee {idea} finden wir klasse, da stellen wir uns dahinter',
    'hinter Idee {idea} stehen wir',
  ],
  button: 'Idee unterstützen',
  says: done('unterstützt *'),
};

/** How support is taken back. */
export const UNSUPPORTED: Asked = {
  ...ENTRY,
  ways: [
    'idea-number unsupported =0.6',
    'idea-number support withdraw',
    'idea-number support remove',
    'idea-number support doubtful =0.4',
    'idea-number backing doubtful =0.4',
    'idea-number doubtful we !adoption !change',
    'practice-number unsupported',
    'idea unsupported',
    'backing withdraw =0.8 !vote',
    'support withdraw =0.6 !vote !meeting',
    'unsupported =1 !vote !meeting',
  ],
  sayings: [
    'Wir unterstützen (die|) Idee {idea} nicht mehr',
    '(Unsere|Die) Unterstützung für Idee {idea} (bitte|) (zurücknehmen|zurückziehen|streichen)',
    'Wir stehen nicht mehr hinter Idee {idea}',
    'Bei Idee {idea} sind wir raus',
    'Nehmen Sie Haan bei Idee {idea} als Unterstützer wieder raus',
    'Für Idee {idea} sind wir doch nicht mehr',
    'Unsere Unterstützung bei Vorschlag {idea} entfällt',
  ],
  button: 'Unterstützung zurücknehmen',
  says: done('nimmt die Unterstützung für * zurück'),
};

/** How it is said that a best practice is taken over. */
export const ADOPTED: Asked = {
  ...ENTRY,
  ways: [
    'idea-number adoption !unadopted !doubtful',
    'practice-number adoption !unadopted !doubtful',
    'idea-number adoption we !unadopted !doubtful',
    'practice-number adoption we !unadopted !doubtful',
    'idea-number adoption own !unadopted !doubtful',
    'practice adoption !unadopted !doubtful',
    'idea adoption a-municipality !unadopted !doubtful',
    'adoption a-municipality we !unadopted !doubtful !vote !meeting =0.4',
  ],
  sayings: [
    '(Wir|Haan) (übernehmen|übernimmt) (die|) Idee {idea}',
    'Best Practice {idea} machen wir auch',
    'Idee {idea} (wollen|möchten|würden) wir (gern|) nachmachen',
    'Das Beispiel aus Idee {idea} führen wir bei uns auch ein',
    'Bei uns gibt es Idee {idea} jetzt auch',
    'Bitte eintragen, dass Haan Idee {idea} übernommen hat',
    'Den Vorschlag {idea} kopieren wir',
    'Idee {idea} haben wir uns abgeschaut und eingeführt',
  ],
  button: 'Als übernommen eintragen',
  says: done('übernimmt *'),
};

/** How taking over is taken back. */
export const UNADOPTED: Asked = {
  ...ENTRY,
  ways: [
    'idea-number unadopted =0.6',
    'practice-number unadopted =0.6',
    'idea-number adoption withdraw',
    'idea-number adoption remove',
    'practice-number adoption withdraw',
    'idea-number adoption doubtful =0.4',
    'practice-number adoption doubtful =0.4',
    'idea unadopted',
  ],
  sayings: [
    'Wir übernehmen (die|) Idee {idea} doch nicht',
    'Die Übernahme von Idee {idea} (bitte|) (zurücknehmen|streichen)',
    'Idee {idea} machen wir doch nicht nach',
    'Best Practice {idea} haben wir wieder eingestellt',
    'Haan hat Idee {idea} (am Ende|) nicht übernommen',
    'Unsere Übernahme der Idee {idea} ist hinfällig',
    'Die Übernahme bei Vorschlag {idea} wieder zurückziehen',
  ],
  button: 'Übernahme zurücknehmen',
  says: done('nimmt die Übernahme von * zurück'),
};

/** How a need to coordinate is registered. */
export const NEED: Asked = {
  brings: { idea: 'thing', text: 'text' },
  labels: { text: 'Abzusprechen' },
  fills: renamed({ idea: 'number' }),
  needs: ['idea', 'text'],
  form: 'ideas.need-form',
  ways: [
    'idea-number coordination a-text',
    'idea-number coordination add a-text',
    'idea-number coordination we a-text',
    'practice-number coordination a-text',
    'idea-number together coordination',
  ],
  sayings: [
    'Absprachebedarf zu Idee {idea}: gemeinsame Öffnungszeiten',
    'Zu Idee {idea} Absprachebedarf anmelden: einheitliche Höchstbeträge',
    'Bei Idee {idea} müssen wir uns absprechen: wer trägt die Miete',
    'Koordinierungsbedarf bei Vorschlag {idea}: Transport und Lagerung',
    'Für Idee {idea} sehen wir Abstimmungsbedarf: gleiche Antragsformulare',
    'Zu Idee {idea} sollten wir gemeinsam regeln, dass alle dieselben Öffnungszeiten haben',
  ],
  button: 'Absprachebedarf anmelden',
  says: done('meldet Absprachebedarf zu * an'),
};

/** How the form of a need to coordinate is asked for. */
export const NEED_FORM: Asked = {
  ...ENTRY,
  ways: [
    'idea-number coordination !a-text !done',
    'idea-number coordination add !a-text',
    'idea-number coordination we !a-text !done',
    'practice-number coordination !a-text !done',
    'idea coordination !done !a-text',
  ],
  sayings: [
    'Zu Idee {idea} gibt es Absprachebedarf',
    'Bei Idee {idea} müssen wir uns untereinander absprechen',
    'Wir möchten Absprachebedarf zu Idee {idea} anmelden',
    'Idee {idea} muss zwischen den Städten abgesprochen werden',
    'Für Vorschlag {idea} sehen wir Koordinierungsbedarf',
    'Da ist eine Absprache nötig bei Idee {idea}',
  ],
  button: 'Absprachebedarf beschreiben …',
};

/** How it is said that a need has been met. */
export const NEED_MET: Asked = {
  ...ENTRY,
  ways: [
    'idea-number coordination done =0.6',
    'idea-number coordination remove',
    'idea-number coordination withdraw',
    'idea-number coordination not =-0.2',
    'practice-number coordination done',
    'idea coordination done',
    'coordination remove !idea-number',
    'coordination withdraw !idea-number',
    'coordination done !see !list',
    'coordination settled',
  ],
  sayings: [
    'Der Absprachebedarf zu Idee {idea} ist erledigt',
    'Absprachebedarf bei Idee {idea} (bitte|) abhaken',
    'Bei Idee {idea} besteht kein Absprachebedarf mehr',
    'Unseren Absprachebedarf zu Vorschlag {idea} streichen',
    'Koordinierungsbedarf zu Idee {idea} ist geklärt',
    'Absprachebedarf der Idee {idea} zurücknehmen',
  ],
  button: 'Als erledigt eintragen',
  says: done('sieht keinen Absprachebedarf mehr zu *'),
};
