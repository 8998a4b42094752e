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

/** How people put a matter on the agenda. */
export const proposingItem: Asked = {
  ways: [
    'item a-text =0.8 !item-number !minutes !vote-number',
    'item add =0.4 !item-number !minutes',
    'agenda add !attachment !minutes =0.4',
    'agenda discuss !minutes !attachment',
    'meeting discuss =0.6 !minutes !attachment !item-number',
    'discuss a-date self/together =1.2 !minutes',
    'discuss a-date =1.4 !minutes !vote-number',
    'item meeting a-text !minutes !item-number',
    'point meeting a-text =0.4 !minutes',
    'point meeting add/discuss !minutes',
    'point agenda !minutes =0.4',
    'item wishfor =0.4',
  ],
  sayings: [
    'TOP (vorschlagen|anmelden|aufnehmen): Höchstbeträge im Verfügungsfonds',
    '(bitte|) als TOP (aufnehmen|vormerken|anmelden): Abgrenzung zur Einzelfallhilfe',
    'bitte um Aufnahme eines TOP „Höchstbeträge“ (für|in) die (kommende|nächste) Sitzung',
    '(kann|können) (man|wir) die Wohngeldrückstände (nächste Woche|in der nächsten Sitzung|am {date}|) (mit|) besprechen',
    'ich (würde|möchte) (gern|) in der nächsten Sitzung über die Richtlinie sprechen',
    'beim nächsten Treffen würde ich gern über die Abstimmung sprechen',
    'wir (sollten|müssen) in der Runde über den Verwendungsnachweis (reden|sprechen)',
    '(setz|setzen Sie) (bitte|) die Mietkosten auf die Tagesordnung (der Sitzung {meeting}|der nächsten Sitzung|)',
    'Verwendungsnachweis (bitte|) auf die (Tagesordnung|TO|Agenda) (der nächsten Sitzung|) (setzen|nehmen|)',
    'Anmeldung (eines|des) Tagesordnungspunktes: Umgang mit Restmitteln',
    'Thema für die (nächste|kommende) Sitzung: Energiekosten',
    'für Sitzung {meeting} bitte den Punkt Restmittel (mit|) aufnehmen',
    'das Thema Schuldnerberatung (bitte|) in der Sitzung am {date} (behandeln|besprechen|erörtern)',
    'die Energiekosten gehören auf die Tagesordnung',
    'nehmt die Tafelfinanzierung mit auf die Agenda',
    'Restmittel unter Verschiedenes (aufnehmen|ansprechen)',
    'ich melde als TOP an: Umgang mit Restmitteln',
    'es wird gebeten, den Punkt Restmittel in die Tagesordnung aufzunehmen',
    'lasst uns am {date} über die Träger sprechen',
    'in der Sitzung {meeting} sollten wir die Höchstbeträge (ansprechen|diskutieren|thematisieren)',
  ],
  brings: { meeting: 'thing', on: 'old', title: 'title' },
  fills: ({ meeting, title }) => ({ number: meeting, title }),
  button: 'TOP vorschlagen',
  needs: ['title'],
  form: 'meetings.item-form',
};

/** How people say that they have a matter for the agenda, without saying which. */
export const proposingForm: Asked = {
  ways: [
    'item add !a-text !item-number !minutes =0.3',
    'item wishfor !a-text !item-number !minutes =0.5',
    'item new !item-number !minutes',
    'point meeting wishfor =0.6',
    'point meeting self !a-text !minutes =0.4',
    'point agenda wishfor/self =0.4',
    'agenda add !a-text !attachment !minutes',
    'item meeting self !item-number !minutes',
  ],
  sayings: [
    'ich (hätte|hätt|habe|hab) (noch|) (einen|nen) Punkt für die (nächste|) Sitzung',
    'wir (haben|hätten) (noch|) ein (Thema|Anliegen) für die (Sitzung|Runde|nächste Sitzung|Tagesordnung)',
    'ich (möchte|will|würde gern) einen TOP (vorschlagen|anmelden|einbringen|einreichen)',
    '(neuen|einen|) TOP (vorschlagen|anmelden|einbringen)',
    'wie (schlage|melde) ich einen TOP (vor|an)',
    'wir (möchten|wollen) etwas auf die Tagesordnung (setzen|bringen)',
    'zur Sitzung {meeting} (hätte|habe) ich (noch|) einen Tagesordnungspunkt',
    'kann ich noch einen TOP (nachreichen|anmelden|vorschlagen)',
    'Haan hätte noch etwas für die Sitzung',
    'ich will was in die Runde einbringen',
    'Anmeldung eines weiteren Tagesordnungspunktes',
    'ein Punkt für die Tagesordnung der Sitzung {meeting}',
    'es besteht Besprechungsbedarf für die nächste Sitzung',
    'Formular für einen TOP öffnen',
  ],
  brings: { meeting: 'thing', on: 'old', title: 'title' },
  fills: ({ meeting, title }) => ({ number: meeting, title }),
  button: 'TOP vorschlagen …',
};

/** How people ask what stands on the agenda. */
export const agendaShown: Asked = {
  ways: [
    '~ agenda =0.8 !add !discuss !strikeoff !upward !reinstate !wishfor !point',
    '~ agenda see/list/meeting-number =0.6 !add !discuss !strikeoff !upward !point',
    '~ agenda see/list point !add !discuss',
    '~ agenda meeting/a-date !add !discuss !strikeoff !upward !wishfor !point',
    '~ item list/see/all !item-number !add !strikeoff =0.4',
    '~ waiting see/list/open/item !strikeoff !reinstate !waiting-number',
    '~ meeting discuss ontable =0.8',
    '~ ontable meeting =0.8',
    '~ item meeting whichones !add',
    'item meeting see !item-number !add !strikeoff !upward',
  ],
  sayings: [
    '(Tagesordnung|TO|Agenda) (für|der) (nächste|nächsten) (Woche|Sitzung) (bitte|)',
    '(zeig|zeigen Sie) (mir|) (bitte|) die Tagesordnung (der Sitzung {meeting}|)',
    'was steht (auf der Tagesordnung|auf der Agenda) (der Sitzung {meeting}|)',
    'was (besprechen|behandeln) wir in der (nächsten|) Sitzung',
    'worum geht es (am {date}|in der nächsten Sitzung|nächsten Donnerstag)',
    'welche (TOPs|Themen|Punkte) (haben|hat) (wir|die Sitzung) (am {date}|)',
    'TOPs (der|zur) Sitzung {meeting} (anzeigen|auflisten|bitte)',
    'was ist (für die nächste Sitzung|) (schon|bereits|) vorgemerkt',
    'gibt es schon eine Tagesordnung (für {date}|)',
    'Übersicht der Tagesordnungspunkte (bitte|)',
    'ich (brauche|bräuchte) die Tagesordnung (vom {date}|für meinen Beigeordneten)',
    'alle vorgemerkten TOPs (zeigen|ansehen)',
    'Themenspeicher (bitte|anzeigen)',
    'Themen der kommenden Sitzung',
    'was liegt für {date} an Themen vor',
    'Bekanntgabe der Tagesordnung (erbeten|)',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Tagesordnung ansehen',
};

/** How the Koordination orders an agenda. */
export const raisingItem: Asked = {
  ways: [
    'item-number upward =0.6',
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
  brings: { meeting: 'thing', on: 'old', item: 'number' },
  fills: placed,
  button: 'TOP vorziehen',
  says: (slots) => `${itemOf(slots)} rückt einen Platz nach oben.`,
  needs: ['item'],
};

/** How people take a matter off the agenda. */
export const strikingItem: Asked = {
  ways: [
    'item-number strikeoff =0.6 !reinstate !attachment',
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
    'item-number reinstate =1',
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
  brings: { item: 'number', waiting: 'number' },
  fills: ({ item, waiting }) => ({ item: waiting ?? item }),
  button: 'TOP wieder aufnehmen',
  says: ({ item, waiting }) => `Vormerkung${NBSP}${String(waiting ?? item ?? '')} wird wieder aufgenommen.`,
  needs: ['item'],
};
