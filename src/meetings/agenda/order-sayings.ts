import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** *TOP 4 der Sitzung 3*, as far as it is named. */
function itemOf({ meeting, item, waiting }: Raw): string {
  if (waiting !== undefined) return `Vormerkung${NBSP}${String(waiting)}`;
  const of = typeof meeting === 'number' ? ` der Sitzung${NBSP}${meeting}` : ' der nächsten Sitzung';
  return `TOP${NBSP}${String(item ?? '')}${of}`;
}

/** Which TOP is meant: by its place on the agenda of a meeting, or by the number under which it waits. */
function placed({ meeting, item, waiting }: Raw): Raw {
  return waiting === undefined ? { number: meeting, top: item } : { item: waiting };
}

/** What is to come first. */
const FRONT = {
  one: { 1: '"ganz nach vorn" "ganz nach vorne" "ganz nach oben" "ganz oben" zuerst "als erstes" anfang' },
} as const;

/** *auf Platz 2*; one place up where none is named. */
function placeOf(to: unknown): string {
  return to === undefined ? 'einen Platz nach oben' : `auf Platz${NBSP}${String(to)}`;
}

/** How the Koordination orders an agenda. */
export const raisingItem: Asked = {
  ways: [
    'item-number upward =0.8',
    'item upward',
    'agenda upward',
    'item-number move !relocate =0.2',
    'point meeting upward',
    'item-number change upward',
    'item upward meeting',
  ],
  sayings: [
    '(bitte|) TOP {item} (der Sitzung {meeting}|) (nach oben|weiter nach oben|nach vorn)',
    'TOP {item} (auf Platz|an Stelle) {to} (setzen|schieben|)',
    'TOP {item} (zuerst|als erstes|als Erster|an den Anfang) (behandeln|)',
    'Sitzung {meeting} TOP {item} vorziehen',
    '(zieh|ziehen Sie) (bitte|) TOP {item} (der Sitzung {meeting}|) vor',
    'die Reihenfolge ändern, TOP {item} (vor TOP 1|nach vorn)',
    'TOP {item} eins hoch (bitte|)',
    'Vorziehen des Tagesordnungspunktes {item}',
    'wir (sollten|wollen) mit TOP {item} anfangen, bitte an den Anfang',
    'Tagesordnungspunkt {item} an die erste Stelle setzen',
    'können wir TOP {item} vorziehen',
  ],
  brings: { meeting: 'thing', on: 'old', item: 'number', to: 'number', front: FRONT },
  fills: ({ to, front, ...slots }) => ({ ...placed(slots), to: to ?? front }),
  button: 'TOP vorziehen',
  says: ({ to, front, ...slots }) => `${itemOf(slots)} rückt ${placeOf(to ?? front)}.`,
  needs: ['item'],
};

/** How people take a matter off the agenda. */
export const strikingItem: Asked = {
  ways: [
    'item-number strikeoff =0.8 !reinstate !attachment',
    'item-number remove !reinstate =0.4',
    'waiting-number strikeoff/remove =0.4 !reinstate',
    'item strikeoff !reinstate !attachment !minutes',
    'agenda strikeoff !reinstate !attachment',
    'waiting strikeoff/remove/withdraw !reinstate',
    'item withdraw/remove !reinstate !attachment',
    'point agenda/meeting strikeoff !reinstate !minutes =-0.4',
  ],
  sayings: [
    '(bitte|) TOP {item} (der Sitzung {meeting}|) (streichen|löschen|entfernen|rausnehmen|absetzen)',
    'Sitzung {meeting} TOP {item} (streichen|bitte streichen)',
    '(nimm|nehmen Sie) (bitte|) TOP {item} von der Tagesordnung (runter|)',
    'TOP {item} (hat sich erledigt|kann weg|kann raus|kann entfallen)',
    'unseren TOP {item} (ziehen wir zurück|zurückziehen)',
    'Vormerkung {waiting} (streichen|löschen|kann weg)',
    '(wir|die Haaner) ziehen (den|unseren) TOP {item} zurück',
    'Absetzung des Tagesordnungspunktes {item} (bitte|)',
    'TOP {item} brauchen wir nicht mehr (zu besprechen|)',
    'Streichung von TOP {item} der Sitzung {meeting}',
    'den vorgemerkten Punkt {waiting} bitte rausnehmen',
    'können wir TOP {item} weglassen',
  ],
  brings: { meeting: 'thing', on: 'old', item: 'number', waiting: 'number' },
  fills: placed,
  button: 'TOP streichen',
  says: (slots) => `${itemOf(slots)} wird gestrichen.`,
  needs: ['item'],
  clickOnly: true,
};

/** How people take up again what was struck. */
export const restoringItem: Asked = {
  ways: [
    'item reinstate =0.8',
    'item-number reinstate =1.6',
    'item/agenda/point strikeoff reinstate =2',
    'item/agenda/point strikenoun reinstate =2',
    'waiting reinstate =1',
    'waiting-number reinstate =1',
    'agenda reinstate =0.6',
    'item strikeoff reinstate',
    'item-number strikenoun undo =2.5',
    'waiting strikenoun undo =1',
    'point meeting reinstate',
  ],
  sayings: [
    '(bitte|) TOP {item} wieder (aufnehmen|auf die Tagesordnung|reinnehmen)',
    'Vormerkung {item} wieder aufnehmen',
    '(die|) Streichung von TOP {item} (bitte|) (zurücknehmen|rückgängig machen)',
    'TOP {item} wurde versehentlich gestrichen, bitte wiederherstellen',
    'wir brauchen TOP {item} doch (wieder|noch)',
    'TOP {item} doch wieder auf die Tagesordnung (setzen|nehmen)',
    '(hol|holen Sie) TOP {item} (bitte|) zurück auf die Tagesordnung',
    'Wiederaufnahme des TOP {item}',
    'aus Versehen gestrichen: TOP {item}',
    'den gestrichenen TOP {item} wieder einsetzen',
  ],
  brings: { meeting: 'thing', on: 'old', item: 'number', waiting: 'number' },
  // What is struck has no place on an agenda any more: only the number of its note names it for sure.
  fills: ({ meeting, waiting }) => (waiting === undefined ? { number: meeting } : { item: waiting }),
  button: 'TOP wieder aufnehmen',
  says: ({ waiting }) => `Vormerkung${NBSP}${String(waiting ?? '')} wird wieder aufgenommen.`,
  needs: ['waiting'],
  form: 'meetings.agenda',
};

/** How people ask for another wording, kind or time of a TOP. */
export const changingItem: Asked = {
  ways: [
    'item-number change =1.2 !reinstate !upward',
    'item-number adjust =1 !reinstate !upward',
    'waiting-number change/adjust =1',
    'item change/adjust !reinstate !upward !agenda !attachment',
  ],
  sayings: [
    '(bitte|) TOP {item} (der Sitzung {meeting}|) (ändern|bearbeiten|anpassen)',
    'Sitzung {meeting} TOP {item} bitte (ändern|anpassen|umformulieren)',
    'bei TOP {item} stimmt die Dauer nicht, bitte ändern',
    'TOP {item} soll ein Beschluss werden, bitte ändern',
    'den Titel von TOP {item} (der Sitzung {meeting}|) (ändern|korrigieren)',
    'ich möchte TOP {item} (noch|) (ändern|überarbeiten)',
    'Änderung des Tagesordnungspunktes {item} (der Sitzung {meeting}|)',
    'Vormerkung {waiting} (ändern|bearbeiten|anpassen)',
    'für TOP {item} bitte mehr Zeit eintragen, das ist zu ändern',
    'die Angaben zu TOP {item} (bitte|) (anpassen|berichtigen)',
    'wie ändere ich TOP {item}',
  ],
  brings: { meeting: 'thing', on: 'old', item: 'number', waiting: 'number' },
  fills: placed,
  button: 'TOP ändern …',
  says: (slots) => `Das Formular zu ${itemOf(slots)} öffnet sich.`,
  needs: ['item'],
};
