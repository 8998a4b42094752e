import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** *Abstimmung 4*. */
function named({ vote }: Raw): string {
  return typeof vote === 'number' ? `Abstimmung${NBSP}${vote}` : 'der Abstimmung';
}

/** What people call the words of a vote in one of its Fassungen. */
export const amendWords = {
  newwording: `=2.4 "neue fassung" "geänderte fassung" "andere fassung" "zweite fassung" "neuen fassung" "geänderten fassung"
    "geänderter fassung" "neuer fassung" "neuer wortlaut" "anderer wortlaut" "geänderter wortlaut" "neuen wortlaut" umformulier*
    um|formulier "anders formulieren" "wortlaut … ändern" "beschlusstext … ändern" "vorschlag … anpassen" änderungsvorschlag*`,
  wordingsword: `=2.4 fassungen "frühere fassung" "früheren fassung" "erste fassung" "ersten fassung" "letzte fassung" "alte fassung"`,
} as const;

/** How people ask to change the words of a vote that runs. */
export const amending: Asked = {
  ways: [
    'newwording vote !outgoing =2',
    'newwording vote-number !outgoing =2.4',
    'newwording objection !outgoing =2',
    'newwording votetext !outgoing =1.6',
  ],
  sayings: [
    'den Wortlaut der Abstimmung {vote} ändern',
    '(bitte|) den Vorschlag in Abstimmung {vote} anpassen',
    'den Beschlusstext der Abstimmung {vote} umformulieren',
    'wir brauchen eine neue Fassung für Abstimmung {vote}',
    'eine geänderte Fassung der Abstimmung {vote} vorschlagen',
    'wir möchten Abstimmung {vote} anders formulieren',
  ],
  brings: { vote: 'thing', text: 'text' },
  labels: { text: 'Beschlusstext' },
  fills: ({ vote, text }: Raw): Raw => ({ vote, text }),
  button: 'Vorschlag anpassen …',
  needs: ['vote'],
};

/** How the Koordination puts changed words to all. */
export const publishingWording: Asked = {
  ways: ['newwording outgoing =3', 'newwording outgoing vote =4', 'newwording outgoing vote-number =4.4'],
  sayings: [
    'die neue Fassung der Abstimmung {vote} freigeben',
    'die geänderte Fassung der Abstimmung {vote} in den Kanal stellen',
    'Freigabe der neuen Fassung von Abstimmung {vote}',
    'Veröffentlichung der geänderten Fassung zur Abstimmung {vote}',
    'neue Fassung der Abstimmung {vote} kann raus an die Kommunen, freigeben',
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
  ways: ['~ wordingsword vote =2', '~ wordingsword vote-number =2.4'],
  sayings: [
    '(zeige|) alle Fassungen der Abstimmung {vote}',
    'wie lautete die erste Fassung der Abstimmung {vote}',
    'frühere Fassungen der Abstimmung {vote}',
    'die alte Fassung der Abstimmung {vote} noch einmal sehen',
    'welche Fassungen hatte Abstimmung {vote}',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }: Raw): Raw => ({ vote }),
  button: 'Fassungen ansehen',
  needs: ['vote'],
};
