import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How people ask for a new survey. */
export const opening: Asked = {
  ways: [
    'survey askall !survey-number',
    'survey add !survey-number =0.5',
    'survey someone !survey-number =0.5',
    'survey a-text !survey-number',
    'survey howmany !survey-number =0.5',
    'survey a-date !survey-number',
    'survey !survey-number !giveaway !outcome !see !list !open !publish !outgoing !thereis !who !underway !status !end !shut',
  ],
  sayings: [
    '(eine|) Rundfrage (an alle Städte|) (starten|anlegen|erstellen)',
    'bei allen Städten abfragen, wie viele Anträge vorliegen',
    'neue Rundfrage (bis {date}|)',
    '(ich|wir) (möchte|möchten) eine Rundfrage machen',
    'eine Kommunenabfrage zu {title} aufsetzen',
    'Rundfrage zu {title} vorbereiten',
    'bitte eine Städteabfrage starten, wie hoch die Kosten sind',
    'Blitzabfrage an alle Kommunen (bis {date}|)',
    'ich brauche von allen Städten die Zahl der Sperren',
    'ich brauche bis {date} von allen Kommunen die Fallzahlen, bitte aufsetzen',
  ],
  brings: { title: 'title', date: 'deadline', time: 'time' },
  labels: { title: 'Frage', date: 'Antworten bis' },
  fills: ({ title, date, time }) => ({ title, closesOn: date, closesTime: time }),
  button: 'Rundfrage vorbereiten …',
};

/** How people ask for the form of a survey that nobody has answered yet. */
export const changing: Asked = {
  ways: [
    'survey votedraft change',
    'survey votedraft adjust =0.3',
    'survey-number votedraft change =1.5',
    'survey-number change !deadline !own =1',
    'survey-number adjust =1',
  ],
  sayings: [
    '(bitte|) (den|) Entwurf (der|zur) Rundfrage {survey} (ändern|bearbeiten|überarbeiten|anpassen)',
    'Rundfrage {survey} ändern',
    'die Felder der Rundfrage {survey} ändern',
    'im Entwurf der Rundfrage {survey} fehlt noch ein Feld, bitte anpassen',
    'Überarbeitung des Entwurfs der Rundfrage {survey}',
  ],
  brings: { survey: 'thing' },
  fills: ({ survey }) => ({ number: survey }),
  button: 'Entwurf ändern …',
  needs: ['survey'],
};

/** How people ask to publish a survey. */
export const publishing: Asked = {
  ways: [
    'survey publish !a-date',
    'survey outgoing !a-date !askall',
    'survey-number publish/outgoing =1.5',
    'survey votedraft publish =0.5',
  ],
  sayings: [
    '(bitte|) Rundfrage {survey} (veröffentlichen|freigeben|freischalten|rausschicken)',
    'Rundfrage {survey} kann raus an alle',
    '(gib|geben Sie) die Rundfrage {survey} frei',
    'Entwurf der Rundfrage {survey} passt so, bitte veröffentlichen',
    'die Rundfrage {survey} in den Kanal stellen',
    'Freigabe Rundfrage {survey}',
  ],
  brings: { survey: 'thing' },
  fills: ({ survey }) => ({ number: survey }),
  button: 'Veröffentlichen',
  says: ({ survey }) => `${survey === undefined ? 'Die Rundfrage' : `Rundfrage${NBSP}${survey}`} wird veröffentlicht`,
  needs: ['survey'],
  clickOnly: true,
};
