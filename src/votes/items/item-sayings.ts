import type { Asked, Slots } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** What people call the items of a vote. */
export const itemWords = {
  itemword: `=2.2 "einzelne punkte" "einzelnen punkte" "einzelnen punkten" "punkt für punkt" "punkte der abstimmung" "punkten der abstimmung"
    "alle punkte" "allen punkten" "die punkte" "den punkten" abschnittsweise "die abschnitte" "einzelnen abschnitte" "allen abschnitten"`,
  alltogether: '=1.2 "allen punkten" "alle punkte" "allen abschnitten" "allem zustimmen" "sämtlichen punkten"',
} as const;

const fills = ({ vote }: Raw): Raw => ({ vote });

function called(vote: Slots[string] | undefined): string {
  return vote === undefined ? 'der Abstimmung' : `Abstimmung${NBSP}${String(vote)}`;
}

/** How people ask for the items of a vote. */
export const showingItems: Asked = {
  ways: [
    '~ itemword vote !agree !alltogether =1.6',
    '~ itemword vote-number !agree !alltogether =2',
    '~ itemword vote see =2',
  ],
  sayings: [
    'die einzelnen Punkte der Abstimmung {vote} (zeigen|ansehen|lesen)',
    '(zeige|) die Punkte der Abstimmung {vote}',
    'welche einzelnen Punkte hat Abstimmung {vote}',
    'die einzelnen Abschnitte in Abstimmung {vote} lesen',
    'Abstimmung {vote} mit den einzelnen Punkten zeigen',
  ],
  brings: { vote: 'thing' },
  fills,
  button: 'Punkte ansehen',
  does: 'view',
  needs: ['vote'],
};

/** How people want to answer item by item: the form takes what they say. */
export const answeringItems: Asked = {
  ways: ['itemword voting =2', 'itemword vote voting =2.4', 'itemword vote-number voting =2.6'],
  sayings: [
    'über die einzelnen Punkte der Abstimmung {vote} abstimmen',
    'bei Abstimmung {vote} Punkt für Punkt abstimmen',
    'wir möchten in Abstimmung {vote} abschnittsweise abstimmen',
    'zu den einzelnen Punkten der Abstimmung {vote} die Stimme abgeben',
    'in Abstimmung {vote} über die einzelnen Abschnitte abstimmen',
  ],
  brings: { vote: 'thing' },
  fills,
  button: 'Punkte einzeln …',
  says: ({ vote }, { member }) => `${member.municipality.name} antwortet bei ${called(vote)} Punkt für Punkt`,
  // What is said to each is asked for in the form.
  needs: ['vote', 'said'],
  form: 'votes.items',
  clickOnly: true,
};

/** How people consent to all items at once. */
export const answeringAll: Asked = {
  ways: ['alltogether agree =3', 'alltogether agree vote =3.4', 'alltogether agree vote-number =3.8'],
  sayings: [
    'wir stimmen allen Punkten der Abstimmung {vote} zu',
    'bei Abstimmung {vote} allen Punkten zustimmen',
    'allen Abschnitten in Abstimmung {vote} zustimmen',
    'Zustimmung zu allen Punkten der Abstimmung {vote}, wir sind einverstanden',
    'mit allen Punkten der Abstimmung {vote} sind wir einverstanden',
  ],
  brings: { vote: 'thing' },
  fills,
  button: 'Allen Punkten zustimmen',
  says: ({ vote }, { member }) => `${member.municipality.name} stimmt bei ${called(vote)} allen Punkten zu`,
  needs: ['vote'],
  clickOnly: true,
};
