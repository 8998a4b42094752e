import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';

const BRINGS = { text: 'text', municipality: 'municipalities', on: 'old', date: 'deadline', time: 'time' } as const;
const LABELS = { text: 'Verständigung', municipality: 'Abwesend', on: 'Sitzung am', date: 'Antwort bis' } as const;

/** What the form of a decision in a meeting takes; the absent stand in one text. */
function fills({ text, municipality, date, time }: Raw): Raw {
  const absent = Array.isArray(municipality) ? municipality.join(', ') : municipality;
  return { question: text, absent, closesOn: date, closesTime: time };
}

/** How people record what a meeting has decided. */
export const recording: Asked = {
  ways: [
    'decision inmeeting onrecord/add a-text =1',
    'decision onrecord/add a-text',
    'decision inmeeting a-text',
    'decision a-text absent =1',
    'decided inmeeting onrecord/add a-text',
    'decided inmeeting a-text',
    'settledon inmeeting a-text =1',
    'settledon a-text absent =0.5',
    'inmeeting a-text absent',
  ],
  sayings: [
    'Bitte als Beschluss aus der gestrigen Sitzung festhalten: Der Vordruck wird einheitlich',
    'Beschluss (aus|in) der Sitzung (festhalten|eintragen|erfassen): Der Vordruck wird einheitlich',
    'wir haben in der Sitzung beschlossen: Der Vordruck wird einheitlich, bitte festhalten',
    'in der heutigen Sitzung wurde beschlossen: Der Vordruck wird einheitlich. Nicht da waren {municipality}',
    'halten Sie bitte als Beschluss fest: Der Vordruck wird einheitlich',
    'Sitzungsbeschluss erfassen: Der Vordruck wird einheitlich, abwesend {municipality}, Frist {date}',
    'die Anwesenden haben einstimmig beschlossen: Der Vordruck wird einheitlich',
    'nimm als Beschluss auf: Der Vordruck wird einheitlich. {municipality} fehlte und kann bis {date} antworten',
    'folgender Beschluss wurde in der Sitzung gefasst: Der Vordruck wird einheitlich',
    'Beschluss von gestern eintragen: Der Vordruck wird einheitlich',
  ],
  brings: BRINGS,
  labels: LABELS,
  fills,
  button: 'Beschluss festhalten',
  needs: ['text'],
  form: 'votes.meeting-form',
  clickOnly: true,
};

/** How people ask for the form of a decision in a meeting. */
export const recordingForm: Asked = {
  ways: [
    'decision inmeeting onrecord/add !a-text',
    'decision inmeeting !a-text !see !list',
    'decision onrecord !a-text',
    'decision add !a-text !decision-number',
    'decided inmeeting onrecord/add !a-text',
    'settledon inmeeting onrecord/add !a-text',
    'settledon inmeeting where',
    'decided inmeeting !a-text !see !list',
  ],
  sayings: [
    '(einen|) (Sitzungsbeschluss|Beschluss aus der Sitzung) (festhalten|erfassen|eintragen)',
    '(ich möchte|wir müssen) (noch|) den Beschluss aus der letzten Sitzung (festhalten|eintragen|nachtragen)',
    'wir haben in der Sitzung etwas beschlossen, wo trage ich das ein',
    'Formular für Beschluss in der Sitzung',
    'Beschluss der Anwesenden erfassen',
    'einen neuen Beschluss eintragen',
    'den Konsent der Anwesenden festhalten',
    'Erfassung eines in der Sitzung gefassten Beschlusses',
    'in Präsenz beschlossenes festhalten',
  ],
  brings: BRINGS,
  labels: LABELS,
  fills,
  button: 'Beschluss in der Sitzung festhalten …',
};
