import type { Asked } from '../../conversation/asked.ts';

/** The words of who has left. */
export const leavingWords: Readonly<Record<string, string>> = {
  hasleft: `=2 "arbeitet nicht mehr" "nicht mehr bei uns" "nicht mehr dabei" "nicht mehr im amt" "nicht mehr im sozialamt"
    "nicht mehr in der runde" "nicht mehr mit dabei" "nicht mehr im dienst" "nicht mehr beschäftigt" "arbeitet jetzt woanders" "hat uns verlassen" "uns verlassen" "verlässt uns"
    "verlässt das amt" "verlässt die runde" "aus der runde ausgeschieden" ausgeschieden* ausscheid* "scheidet … aus" "in rente" "in den ruhestand" "im ruhestand" "in pension"
    pensioniert* "hat gekündigt" "hat die stelle gewechselt" "stelle gewechselt" "hat gewechselt" "gehört nicht mehr" "zugang beenden" "zugang sperren"
    "zugang entziehen" "zugang wegnehmen" "den zugang … beenden" "zugang von … beenden" "zugang … sperren" "zugang … entziehen"`,
  colleague: '=0.8 frau herr herrn kollegin kollegen kollege mitarbeiter* leiterin leiter vorgänger* person',
};

/** How people say that somebody is gone, whose access has to end. */
export const leaving: Asked = {
  ways: [
    'hasleft colleague =0.8',
    'hasleft we =0.2 !meeting !vote !idea !measure !question !agreement',
    'hasleft a-municipality !meeting !vote !idea !measure !question !agreement',
    'access remove !request-number !self =0.4',
    'access end !request-number !newcomer =0.4',
    'access withdraw !request-number',
    'hasleft access =0.6',
  ],
  sayings: [
    'Frau Muster arbeitet nicht mehr bei uns',
    'die Kollegin aus {municipality} ist nicht mehr dabei',
    'der Kollege aus {municipality} ist in den Ruhestand gegangen',
    '(bitte|) Zugang (beenden|sperren|entziehen)',
    'meine Mitarbeiterin ist aus dem Amt ausgeschieden',
    'unser Kollege hat die Stelle gewechselt und gehört nicht mehr zur Runde',
    'den Zugang von {municipality} (bitte|) (beenden|entfernen)',
    'Herr Muster verlässt uns, bitte den Zugang wegnehmen',
    'die Kollegin wechselt die Stelle und soll hier nicht mehr reinkommen',
    'der Kollege hat das Amt gewechselt, bitte den Zugang entziehen',
  ],
  brings: { municipality: 'municipality' },
  fills: ({ municipality }) => ({ who: municipality }),
  button: 'Zugang beenden …',
  says: () => 'Ein Zugang soll enden: wessen, wählen Sie auf der nächsten Karte',
};
