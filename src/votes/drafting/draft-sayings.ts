import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** The rule of a vote, by its words. */
const RULE = {
  one: {
    Zweidrittelmehrheit: 'zweidrittel* "zwei drittel" "2/3"',
    'absolute Mehrheit': '"absolute mehrheit" "absoluter mehrheit"',
    'einfache Mehrheit': '"einfache mehrheit" "einfacher mehrheit" mehrheitsbeschl* mehrheitlich*',
    Einstimmigkeit: 'einstimmig*',
    Meinungsbild: 'meinungsbild* stimmungsbild*',
    Konsent: 'konsent*',
  },
} as const;

const BRINGS = { text: 'text', rule: RULE, date: 'deadline', time: 'time' } as const;
const LABELS = { text: 'Frage' } as const;

/** What the form of a vote takes. */
function fills({ text, title, rule, date, time }: Raw): Raw {
  return { question: text ?? title, rule, closesOn: date, closesTime: time };
}

/** How people ask for a new vote in flowing words. */
export const opening: Asked = {
  ways: [
    'vote putvote !vote-number =0.3',
    'vote choices a-text !vote-number =1.4',
    'voterule vote a-text !vote-number =0.6',
    'vote voterule deadline !vote-number',
    'vote voterule a-date !vote-number',
    'vote add !vote-number',
    'putvote voting !vote-number',
    'letdecide !vote-number =0.8',
    'vote voterule !vote-number =0.5',
    'vote a-date !vote-number we !deadline',
    'vote a-text !vote-number !decision',
    'voting we !vote-number !open !pendingvote =1',
    'decision putvote !decision-number !inmeeting !idea',
  ],
  sayings: [
    '(neue|eine neue|eine) Abstimmung (anlegen|erstellen|starten|vorbereiten|aufsetzen|stellen)',
    '(ich|wir) (möchte|möchten|wollen) (eine|darüber eine) Abstimmung (starten|machen|durchführen)',
    'können wir nicht einfach per Abstimmung klären, ob {text}',
    'Umlaufbeschluss herbeiführen zu {about}',
    'ich bräuchte bis {date} ein Votum aller Kommunen zu {about}',
    'bitte über {about} abstimmen lassen',
    '(lass|lassen Sie) uns darüber abstimmen, ob {text}',
    'ich will {about} zur Abstimmung stellen',
    'Meinungsbild zu {about} (einholen|abfragen)',
    'Stimmungsbild der Runde zu {about}',
    'wir sollten über {about} abstimmen',
    'es soll ein Umlaufverfahren zu {about} eingeleitet werden',
    'bereiten Sie bitte eine Abstimmung zu {about} vor, Konsent reicht',
    'Abstimmung: {text}',
    'Abstimmung über {about} mit Zweidrittelmehrheit bis {date}',
    'eine Umfrage bei den Kommunen machen, ob {text}',
    'ich brauche einen Beschluss der Runde zu {about}',
    'hol mal ein Votum zu {about} ein',
    'lass mal abstimmen: {text}',
    'Herbeiführung eines Umlaufbeschlusses zu {about}',
    'das müssen wir mal zur Abstimmung bringen',
    'könnten Sie dazu eine Abstimmung aufsetzen',
    'wir müssten das mal per Mehrheit entscheiden',
  ],
  brings: BRINGS,
  labels: LABELS,
  fills,
  button: 'Abstimmung vorbereiten …',
};

/** How people put a vote with all its fields in one message. */
export const submitting: Asked = {
  ways: [
    'vote putvote a-text voterule a-date !vote-number',
    'vote a-text voterule deadline !vote-number =0.5',
    'vote a-text deadline a-date !vote-number =-0.5',
  ],
  sayings: [
    'Abstimmung stellen: {text}; Regel: Konsent; Frist: {date}',
    'neue Abstimmung, Frage: {text}, Regel: einfache Mehrheit, Frist: {date}',
    'Abstimmung anlegen: Frage {text}, Konsent, Frist {date} 12 Uhr',
    'Abstimmungsentwurf mit Frage: {text}, Regel Zweidrittelmehrheit, Frist {date}',
    'lege folgende Abstimmung an: {text}. Regel Konsent, Frist {date}',
    'folgender Beschlussvorschlag soll mit Konsent bis {date} abgestimmt werden: {text}',
  ],
  brings: BRINGS,
  labels: LABELS,
  fills,
  button: 'Vorschau ansehen',
  needs: ['text', 'rule', 'date'],
  form: 'votes.form',
};

/** How people ask to change a draft. */
export const changing: Asked = {
  ways: [
    'votedraft change vote',
    'votedraft change a-number !poll',
    'votedraft vote-number change =1',
    'vote-number change !deadline !ballot',
    'vote change votetext',
    'votedraft vote see',
    'votedraft adjust =0.3',
    'vote adjust !telephone !agreement',
    'votedraft vote-number adjust =1',
    'votedraft vote-number =-0.8',
  ],
  sayings: [
    '(bitte|) (den|) Entwurf (der|von|zur) Abstimmung {vote} (ändern|bearbeiten|überarbeiten|anpassen)',
    'Abstimmungsentwurf {vote} (ändern|überarbeiten|anpassen)',
    'Abstimmung {vote} ändern',
    '(ich|wir) (muss|müssen|möchten) die Frage der Abstimmung {vote} (umformulieren|anders formulieren|ändern)',
    'im Entwurf {vote} stimmt der Hintergrund nicht',
    'bei Abstimmung {vote} die Regel auf Mehrheit ändern',
    'der Text der Abstimmung {vote} muss (nochmal|) überarbeitet werden',
    'Überarbeitung des Entwurfs der Abstimmung {vote}',
    'am Entwurf für Abstimmung {vote} noch was drehen',
    'Abstimmungsvorlage {vote} redaktionell anpassen',
  ],
  brings: { vote: 'thing' },
  button: 'Entwurf ändern …',
  needs: ['vote'],
};

/** How people ask for a new vote in place of one with a mistake. */
export const correcting: Asked = {
  ways: [
    'vote rectify',
    'vote-number rectify =1',
    'vote-number again =0.5',
    'vote voting again',
    'vote wrongtext',
    'vote-number rectify voting =1',
    'vote-number closed rectify =2.5',
  ],
  sayings: [
    '(bitte|) Abstimmung {vote} (berichtigen|korrigieren|richtigstellen)',
    'in Abstimmung {vote} ist ein Fehler, wir müssen (neu|noch einmal) abstimmen',
    'neue Abstimmung als (Korrektur|Berichtigung) (der|zu) {vote}',
    'über die {vote} (noch einmal|nochmal|erneut) abstimmen lassen',
    'Abstimmung {vote} (wiederholen|neu auflegen|neu aufsetzen)',
    'Berichtigung der Abstimmung {vote}',
    'die Abstimmung {vote} nochmal von vorn, der Betrag war falsch',
    'Neuauflage der Abstimmung {vote}',
    'der Beschlusstext der laufenden Abstimmung {vote} war falsch, bitte neu stellen',
    'Fehlerkorrektur zu Abstimmung {vote}',
  ],
  brings: { vote: 'thing' },
  button: 'Abstimmung berichtigen …',
  needs: ['vote'],
};

/** How people ask to publish a draft. */
export const publishing: Asked = {
  ways: [
    'vote publish/outgoing !vote-number',
    'votedraft publish/outgoing !poll',
    'votedraft-number publish !poll',
    'vote-number publish/outgoing =1',
    'votedraft vote-number fine =0.5',
    'votedraft-number publish/outgoing =1',
    'votedraft vote publish/outgoing =1',
    'publish a-number votedraft',
    'vote-number putvote !rectify !again',
  ],
  sayings: [
    '(bitte|) Abstimmung {vote} (veröffentlichen|freigeben|freischalten|rausschicken)',
    'Abstimmungsentwurf {vote} ist in Ordnung, kann raus',
    '(gib|geben Sie) (die|) Abstimmung {vote} frei',
    'Abstimmung {vote} kann (jetzt|) (raus|starten|losgehen|online)',
    'Entwurf {vote} zur Abstimmung freigeben',
    'Abstimmung {vote} an alle Kommunen (verschicken|verteilen|geben)',
    'Abstimmung {vote} starten',
    'Freigabe Abstimmung {vote}',
    'stell die Abstimmung {vote} in den Kanal',
    'von mir aus kann die Abstimmung {vote} los',
    'um Veröffentlichung der Abstimmung {vote} wird gebeten',
    'Abstimmungsverfahren {vote} eröffnen',
    'ab damit in die Runde, Abstimmung {vote}',
  ],
  brings: { vote: 'thing' },
  button: 'Veröffentlichen',
  says: ({ vote }) => `${typeof vote === 'number' ? `Abstimmung${NBSP}${vote}` : 'Die Abstimmung'} wird veröffentlicht`,
  needs: ['vote'],
  clickOnly: true,
};
