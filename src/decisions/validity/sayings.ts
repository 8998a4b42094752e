import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How the Koordination says until when a decision holds. */
export const settingValidity: Asked = {
  ways: [
    'decision-number validuntil =2.5',
    'decision validuntil =1.5 !implementuntil',
    'decision-number valid a-date =2.5 !superseded',
    'decision-number limited =2.5',
    'decision limited =1.5',
  ],
  sayings: [
    'Beschluss {decision} gilt (nur|) bis {date}',
    'Beschluss {decision} ist bis {date} befristet',
    'Geltungsdauer von Beschluss {decision}: {date}',
    'bitte Beschluss {decision} befristen bis {date}',
    'die Gültigkeit von {decision} endet am {date}',
    'Beschluss {decision} läuft am {date} aus',
    'Befristung von Beschluss {decision} auf {date} eintragen',
    'Beschluss {decision} soll nur bis {date} gelten',
    'Gültigkeitsende für {decision} festlegen',
    'ich möchte die Geltung eines Beschlusses festlegen',
    'Beschluss {decision} gilt unbefristet',
  ],
  brings: { decision: 'thing', date: 'deadline' },
  labels: { date: 'Gilt bis' },
  fills: ({ decision, date }) => ({ number: decision, until: date }),
  button: 'Geltung festlegen …',
  needs: ['decision'],
};

const HOW = {
  one: {
    aufheben: 'aufheb* aufgehoben auf|heb,hebt abschaff* "außer kraft" aufhebung*',
    ändern: 'änder* geändert anpass* "anderen wortlaut" "neu fassen" neufassung*',
    verlängern: 'verläng* "weiter gelten" weitergelten* fortgelten* "länger gelten" "soll … weiter"',
  },
} as const;

/** How people ask for a vote on what comes after a decision. */
export const renewing: Asked = {
  ways: [
    'decision-number longer =2.5 !implementuntil !implementing',
    'decision-number renewal =2.5 !implementuntil !implementing',
    'decision-number repeal =2.5 !replacedby !superseded',
    'decision-number repeal !a-number !replacedby =1.5',
    'decision-number change =1.5 !superseded !implementuntil !implementing',
    'decision renewal =1.5 !implementuntil !implementing',
  ],
  sayings: [
    'Beschluss {decision} (verlängern|bis {date} verlängern)',
    'wir wollen Beschluss {decision} verlängern',
    'Beschluss {decision} soll bis {date} weiter gelten',
    'Verlängerung von Beschluss {decision} zur Abstimmung stellen',
    'Beschluss {decision} ändern',
    'den Wortlaut von Beschluss {decision} anpassen und neu abstimmen',
    'Beschluss {decision} soll aufgehoben werden',
    'Aufhebung von Beschluss {decision} beantragen',
    'bitte Abstimmung über die Verlängerung von {decision} vorbereiten',
    'Beschluss {decision} abschaffen',
    'die Geltung von Beschluss {decision} verlängern bis {date}',
  ],
  brings: { decision: 'thing', how: HOW, date: 'deadline' },
  labels: { how: 'Vorhaben', date: 'Gilt bis' },
  fills: ({ decision, how, date }) => ({ number: decision, how: how ?? 'verlängern', until: date }),
  button: 'Abstimmung vorbereiten …',
  says: ({ decision }) => `Abstimmung über die Geltung von Beschluss${NBSP}${decision ?? ''}`,
  needs: ['decision'],
};
