import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** *Abstimmung 4*. */
function named({ vote }: Raw): string {
  return typeof vote === 'number' ? `Abstimmung${NBSP}${vote}` : 'der Abstimmung';
}

/** What people call the words of a vote in one of its Fassungen. */
export const amendWords = {
  newwording: `=1.6 "neue fassung" "geänderte fassung" "andere fassung" "zweite fassung" "neuen fassung" "geänderten fassung"
    "neuer wortlaut" "anderer wortlaut" "geänderter wortlaut" umformulier* "anders formulieren" "wortlaut ändern"
    "beschlusstext ändern" "vorschlag anpassen" "vorschlag ändern"`,
  wordingsword:
    '=1.4 fassungen "alle fassungen" "frühere fassung" "früheren fassungen" "erste fassung" "fassung 1" "fassung 2"',
} as const;

/** How people ask to change the words of a vote that runs. */
export const amending: Asked = {
  ways: ['newwording vote =1', 'newwording vote-number =1.4', 'newwording objection =0.8'],
  sayings: [
    '(bitte|) den Wortlaut der Abstimmung {vote} ändern',
    'neue Fassung für Abstimmung {vote} vorschlagen',
    'den Vorschlag in Abstimmung {vote} anpassen',
    'Beschlusstext der {vote} umformulieren',
    'wir möchten die Abstimmung {vote} anders formulieren, damit der Einwand behoben ist',
  ],
  brings: { vote: 'thing', text: 'text' },
  labels: { text: 'Beschlusstext' },
  fills: ({ vote, text }: Raw): Raw => ({ vote, text }),
  button: 'Vorschlag anpassen …',
  needs: ['vote'],
};

/** How people propose changed words in flowing words. */
export const proposing: Asked = {
  ways: ['newwording vote-number a-text =2', 'newwording vote a-text =1.6'],
  sayings: [
    'neue Fassung für Abstimmung {vote}: {text}',
    'Abstimmung {vote} in geänderter Fassung: {text}',
    'Änderungsvorschlag zur Abstimmung {vote}: {text}',
  ],
  brings: { vote: 'thing', text: 'text' },
  labels: { text: 'Beschlusstext' },
  fills: ({ vote, text }: Raw): Raw => ({ vote, text }),
  button: 'Fassung vorschlagen',
  says: (slots) => `Für ${named(slots)} wird eine geänderte Fassung vorgeschlagen`,
  needs: ['vote', 'text'],
  form: 'votes.amend-form',
  clickOnly: true,
};

/** How the Koordination puts changed words to all. */
export const publishingWording: Asked = {
  ways: ['newwording outgoing vote =2', 'newwording outgoing vote-number =2.4'],
  sayings: [
    'die neue Fassung der Abstimmung {vote} veröffentlichen',
    'Fassung 2 der Abstimmung {vote} freigeben',
    'geänderte Fassung zur {vote} an alle geben',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }: Raw): Raw => ({ vote }),
  button: 'Fassung veröffentlichen',
  says: (slots) => `Die vorgeschlagene Fassung von ${named(slots)} wird veröffentlicht`,
  needs: ['vote'],
  clickOnly: true,
};

/** How people ask for the words as they were. */
export const showingWordings: Asked = {
  ways: ['~ wordingsword vote =1', '~ wordingsword vote-number =1.4'],
  sayings: [
    '(zeige|) alle Fassungen der Abstimmung {vote}',
    'wie lautete die erste Fassung der Abstimmung {vote}',
    'was wurde in Abstimmung {vote} geändert',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }: Raw): Raw => ({ vote }),
  button: 'Fassungen ansehen',
  needs: ['vote'],
};
