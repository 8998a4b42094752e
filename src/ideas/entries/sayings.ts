import { type Asked, renamed } from '../../conversation/asked.ts';

/** What names an entry by its number alone. */
const ENTRY = { brings: { idea: 'thing' }, fills: renamed({ idea: 'number' }), needs: ['idea'] } as const;

/** How an entry is asked to be shown. */
export const SHOWN: Asked = {
  ...ENTRY,
  ways: [
    '~ idea-number',
    '~ idea-number see',
    '~ idea-number who support',
    '~ idea-number status',
    '~ idea-number who !remark',
    '~ practice-number',
    '~ practice-number see',
  ],
  sayings: [
    '(bitte|) (zeig|öffne|zeigen Sie) (mir|uns|) (die|) Idee {idea}',
    'Was steht in Idee {idea}?',
    'Worum geht es bei (der|) Idee {idea} (noch mal|)?',
    'Wer unterstützt (die|) Idee {idea} (bisher|)?',
    'Details zu Vorschlag {idea}',
    'Wie weit ist (die|) Idee {idea}?',
    'Idee Nummer {idea} (noch mal|) ansehen',
    'Ich möchte mir Best Practice {idea} (genauer|) ansehen',
    'Was kostet Idee {idea}?',
    'Von wem stammt (die|) Idee {idea}?',
  ],
  button: 'Eintrag ansehen',
};

/** How an entry is asked for in its first wording. */
export const VERSION: Asked = {
  brings: {
    idea: 'thing',
    version: {
      one: {
        1: '"ganz am anfang" "am anfang" ursprüng* ursprungs* "erste fassung" "ersten fassung" originaltext* urfassung* "fassung 1" "version 1" "vor der änderung"',
        2: '"zweite fassung" "zweiten fassung" "fassung 2" "version 2"',
        3: '"dritte fassung" "dritten fassung" "fassung 3" "version 3"',
      },
    },
  },
  fills: renamed({ idea: 'number' }),
  needs: ['idea', 'version'],
  form: 'ideas.history',
  ways: [
    '~ idea idea-number firstly',
    '~ idea-number wording',
    '~ idea-number wording see',
    '~ idea idea-number firstly see',
    '~ practice-number firstly',
    '~ practice-number wording',
  ],
  sayings: [
    'Idee {idea} in der ersten Fassung',
    'Wie lautete (die|) Idee {idea} ursprünglich?',
    'Ich bräuchte (die|) Idee {idea} so, wie sie ganz am Anfang drinstand',
    'Fassung 2 der Idee {idea} (zeigen|ansehen)',
    'Den Originaltext von Vorschlag {idea} noch mal',
    'Was stand in der zweiten Fassung von Idee {idea}?',
    'Version 1 von Idee {idea} bitte',
  ],
  button: 'Frühere Fassung ansehen',
};

/** How the changes of an entry are asked for. */
export const HISTORY: Asked = {
  ...ENTRY,
  ways: [
    '~ idea-number past',
    '~ idea-number past see',
    '~ idea-number who edited',
    '~ idea-number when edited',
    '~ practice-number past',
    '~ idea-number edited see',
  ],
  sayings: [
    'Änderungshistorie der Idee {idea}',
    'Wer hat (die|) Idee {idea} (zuletzt|) geändert?',
    'Was wurde an Idee {idea} (alles|) geändert?',
    'Verlauf von Vorschlag {idea} (zeigen|)',
    'Wann wurde (die|) Idee {idea} (zuletzt|) überarbeitet?',
    'Den Werdegang der Idee {idea} (bitte|)',
    'Chronik zu Idee {idea}',
  ],
  button: 'Verlauf ansehen',
};

/** How an entry is asked to be put to the vote. */
export const TO_VOTE: Asked = {
  ...ENTRY,
  form: 'ideas.list',
  ways: [
    'idea-number toballot',
    'idea-number toballot add',
    'practice-number toballot',
    'idea-number toballot we',
    'idea-number toballot send',
    'idea toballot !add',
  ],
  sayings: [
    '(Bitte|) Idee {idea} zur Abstimmung (stellen|bringen|geben)',
    'Lassen Sie uns über (die|) Idee {idea} abstimmen',
    'Aus (der|) Idee {idea} (soll|sollte) eine Abstimmung werden',
    'Machen Sie bitte aus Vorschlag {idea} eine Abstimmung',
    'Wir wollen (die|) Idee {idea} in der Runde beschließen lassen',
    'Können wir (die|) Idee {idea} zur Abstimmung bringen?',
    'Über Idee {idea} sollten alle abstimmen, bitte vorbereiten',
    'Votum zu Idee {idea} einholen',
  ],
  button: 'Abstimmung entwerfen',
  says: ({ idea }) => `Aus Idee\u00a0${idea} wird der Entwurf einer Abstimmung`,
};

/** How an entry is asked to be put on the agenda. */
export const TO_AGENDA: Asked = {
  brings: { idea: 'thing', meeting: { one: { next: 'nächste nächsten nächster kommende kommenden' } } },
  fills: renamed({ idea: 'number' }),
  needs: ['idea'],
  form: 'ideas.list',
  ways: [
    'idea-number toagenda =0.5',
    'idea-number toagenda add',
    'idea-number toagenda we',
    'practice-number toagenda',
    'practice-number toagenda add',
    'idea toagenda',
  ],
  sayings: [
    'Idee {idea} (bitte|) (mit|) auf die Tagesordnung (der nächsten Sitzung|)',
    'Idee {idea} als TOP (vormerken|aufnehmen|vorschlagen)',
    'Können wir (die|) Idee {idea} in der nächsten Sitzung besprechen?',
    'Bitte (die|) Idee {idea} als Tagesordnungspunkt aufnehmen',
    'Setzen Sie Vorschlag {idea} auf die Agenda',
    'Über Idee {idea} möchten wir in der Sitzung reden',
    '(Die|) Idee {idea} gehört auf die nächste TO',
  ],
  button: 'Als TOP vormerken',
  says: ({ idea }) => `Idee\u00a0${idea} kommt auf die Tagesordnung`,
};

/** How a comment is said. */
export const COMMENTED: Asked = {
  brings: { idea: 'thing', text: 'text' },
  labels: { text: 'Kommentar' },
  fills: renamed({ idea: 'number' }),
  needs: ['idea', 'text'],
  form: 'ideas.comment-form',
  ways: [
    'idea-number remark a-text =0.5',
    'idea-number remark add a-text',
    'practice-number remark a-text',
    'idea-number remark add',
    'idea-number remark we a-text',
    'idea-number a-text =-1',
  ],
  sayings: [
    'Kommentar zu Idee {idea}: Wer trägt die Miete',
    'Zu Idee {idea} (bitte|) anmerken: die Räume gehören der Stadt',
    'Anmerkung zu Vorschlag {idea}: das gibt es schon in Velbert',
    'Bitte bei Idee {idea} vermerken, dass die Miete geklärt ist',
    'Zu Idee {idea} möchte ich anmerken, dass der Träger gewechselt hat',
    'Rückfrage zu Idee {idea}: Ab wann ist geöffnet',
    'Hinweis zur Idee {idea}: die Kosten sind brutto',
    'Schreiben Sie bitte unter Idee {idea}: läuft bei uns seit Mai',
    'schreiben Sie unter Idee {idea}, dass die Räume fehlen',
  ],
  button: 'Kommentar speichern',
  says: ({ idea }) => `Ein Kommentar zu Idee\u00a0${idea}`,
};

/** How the form for a comment is asked for. */
export const COMMENT_FORM: Asked = {
  ...ENTRY,
  form: 'ideas.list',
  ways: [
    'idea-number remark !a-text',
    'idea-number remark where',
    'idea-number remark we !a-text',
    'practice-number remark !a-text',
    'idea-number remark see',
    'idea remark !a-text',
  ],
  sayings: [
    'Zu Idee {idea} würde ich gern noch was dazuschreiben',
    'Ich möchte (die|) Idee {idea} kommentieren',
    'Wo kann ich zu Idee {idea} etwas anmerken?',
    'Wir haben noch eine Anmerkung zu Idee {idea}',
    'Zu Vorschlag {idea} hätte ich noch einen Hinweis',
    'Ich will meinen Senf zu Idee {idea} dazugeben',
    'Kommentarfeld zu Idee {idea} öffnen',
  ],
  button: 'Kommentar schreiben …',
};

/** How comments are asked for. */
export const COMMENTS: Asked = {
  ...ENTRY,
  ways: [
    '~ idea-number remarks',
    '~ remarks neighbours see',
    '~ remarks neighbours idea',
    '~ remarks see !vote !ministry',
    '~ idea remarks',
    '~ idea-number remarks see',
    '~ idea-number remarks who',
    '~ idea-number remarks list',
    '~ idea-number remarks all',
    '~ practice-number remarks',
    '~ idea-number remarks own',
  ],
  sayings: [
    'Kommentare zu Idee {idea} (zeigen|)',
    'Was sagen die anderen zu Idee {idea}?',
    'Hat (jemand|schon jemand) etwas gegen (unsere|die|) Idee {idea} gesagt?',
    'Gibt es Rückmeldungen zu Idee {idea}?',
    'Welche Anmerkungen gibt es zu Idee {idea}?',
    'Alle Kommentare unter Vorschlag {idea} lesen',
    'Wer hat (die|) Idee {idea} kommentiert?',
  ],
  button: 'Kommentare ansehen',
};
