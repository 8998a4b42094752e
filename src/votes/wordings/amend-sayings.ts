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
    "andere formulierung" "anderen formulierung" "neue formulierung" "anderen wortlaut" "andere worte" um|formulier "anders formulieren" "wortlaut … ändern" "beschlusstext … ändern" "vorschlag … anpassen" änderungsvorschlag*`,
  amendedword: `=2.2 "vorgeschlagene fassung" "vorgeschlagenen fassung" "vorgeschlagener wortlaut" "vorgeschlagenen wortlaut"
    "vorgeschlagene änderung" "vorgeschlagenen änderung" "vorgeschlagene formulierung" "vorschlag für die neue fassung"
    "vorschlag zur neuen fassung" "vorschlag für eine neue fassung" "vorschlag zur änderung"`,
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
    'wir hätten gern eine andere Formulierung (bei|in|für) Abstimmung {vote}',
    'können wir bei Abstimmung {vote} andere Worte nehmen',
    'für Abstimmung {vote} hätte ich eine andere Formulierung',
    'anderer Formulierungsvorschlag zu Abstimmung {vote}',
  ],
  brings: { vote: 'thing', text: 'text' },
  labels: { text: 'Beschlusstext' },
  fills: ({ vote, text }: Raw): Raw => ({ vote, text }),
  button: 'Vorschlag anpassen …',
  needs: ['vote'],
};

/** How people ask for changed words that somebody has proposed and that are not yet asked. */
export const showingProposal: Asked = {
  ways: ['~ amendedword vote =2', '~ amendedword vote-number =2.4', '~ amendedword see =1.6'],
  sayings: [
    '(zeige|) die vorgeschlagene Fassung (zu|der) Abstimmung {vote}',
    'wie lautet der Vorschlag für die neue Fassung von Abstimmung {vote}',
    'den Vorschlag zur Änderung der Abstimmung {vote} ansehen',
    'welche vorgeschlagene Änderung gibt es zu Abstimmung {vote}',
    'vorgeschlagener Wortlaut Abstimmung {vote}',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }: Raw): Raw => ({ vote }),
  button: 'Vorschlag ansehen',
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
  ways: ['~ wordingsword vote !amendedword =2', '~ wordingsword vote-number !amendedword =2.4'],
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
