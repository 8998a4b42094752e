import type { Asked, Slots } from '../conversation/asked.ts';
import type { Raw } from '../conversation/inputs.ts';
import { longDay, NBSP } from '../german/write.ts';

const LABELS = { text: 'Aufgabe', municipality: 'Zuständig' } as const;
const TERMS = { text: 'text', municipality: 'municipality' } as const;

function termsOf({ text, municipality }: Slots): Raw {
  return { task: text, municipality };
}

/** How people ask to enter a responsibility. */
export const opening: Asked = {
  ways: [
    'responsibility onagreement !responsibility-number !agreement',
    'responsibility add !responsibility-number !agreement',
    'responsibility onagreement add !responsibility-number !agreement =0.3',
    'responsibility another !responsibility-number !agreement',
  ],
  sayings: [
    '(neue|eine neue|eine) Zuständigkeit (erfassen|anlegen|eintragen|festhalten)',
    'bitte eine weitere Zuständigkeit aufnehmen',
    'ich möchte eine Zuständigkeit eintragen',
    'Zuständigkeit für {text} eintragen',
    'wir müssen festhalten, welche Ansprechstelle es für {text} gibt',
    'Zuständigkeit für {text} in {municipality} anlegen',
    'neue Ansprechstelle eintragen',
    'nehmen Sie bitte eine Zuständigkeit auf',
    'die Zuständigkeit für {text} fehlt noch, bitte erfassen',
    'Ansprechpartner für {text} hinterlegen',
  ],
  brings: TERMS,
  labels: LABELS,
  fills: termsOf,
  button: 'Zuständigkeit erfassen …',
};

/** How people give a responsibility with what it says. */
export const submitting: Asked = {
  ways: [
    'responsibility onagreement a-text a-municipality !responsibility-number !agreement =0.8',
    'responsibility add a-text a-municipality !responsibility-number !agreement =0.8',
    'responsibility a-text a-municipality !responsibility-number !agreement =0.5',
  ],
  sayings: [
    'Zuständigkeit erfassen: {text}; Zuständig: {municipality}',
    'neue Zuständigkeit eintragen: {text}, zuständig {municipality}',
    'Zuständigkeit anlegen: {text}; zuständig ist {municipality}',
    'Zuständigkeit aufnehmen: {text}, federführend {municipality}',
    'Zuständigkeit festhalten: {text}. Ansprechstelle ist {municipality}',
  ],
  brings: TERMS,
  labels: LABELS,
  fills: termsOf,
  button: 'Zuständigkeit speichern',
  needs: ['text', 'municipality'],
  form: 'responsibilities.form',
};

/** How people ask to change a responsibility. */
export const editing: Asked = {
  ways: [
    'responsibility-number change =0.5',
    'responsibility-number adjust =0.5',
    'responsibility change !onagreement =0.2',
    'responsibility-number not =0.2',
  ],
  sayings: [
    '(bitte|) Zuständigkeit {responsibility} (ändern|bearbeiten|anpassen|überarbeiten)',
    'bei Zuständigkeit {responsibility} stimmt die Ansprechstelle nicht',
    'die Ansprechstelle der Zuständigkeit {responsibility} korrigieren',
    'Zuständigkeit {responsibility} aktualisieren, die Vertretung hat gewechselt',
    'in Zuständigkeit {responsibility} ist ein Fehler, bitte berichtigen',
    'Änderung der Zuständigkeit {responsibility}',
    'Zuständigkeit {responsibility} muss überarbeitet werden',
    'ich möchte Zuständigkeit {responsibility} ändern',
    'Netzwerk bei Zuständigkeit {responsibility} anpassen',
    'können wir die Zuständigkeit {responsibility} ändern',
    'um Zuständigkeit {responsibility} kümmert sich künftig der Kreis, bitte umtragen',
  ],
  brings: { responsibility: 'thing' },
  fills: ({ responsibility }) => ({ number: responsibility }),
  button: 'Zuständigkeit ändern …',
  needs: ['responsibility'],
};

/** How people ask to end a responsibility, without its last day. */
export const endOpening: Asked = {
  ways: [
    'responsibility-number lapses !a-date =0.8',
    'responsibility-number end !a-date =0.8',
    'responsibility lapses !a-date =0.5',
    'responsibility-number remove =0.4',
  ],
  sayings: [
    'Zuständigkeit {responsibility} (bitte|) beenden',
    'Zuständigkeit {responsibility} gilt nicht mehr',
    'Zuständigkeit {responsibility} ist ausgelaufen',
    'Zuständigkeit {responsibility} fällt weg',
    'bitte die Zuständigkeit {responsibility} löschen',
    'wir wollen Zuständigkeit {responsibility} auslaufen lassen',
  ],
  brings: { responsibility: 'thing' },
  fills: ({ responsibility }) => ({ number: responsibility }),
  button: 'Zuständigkeit beenden …',
  needs: ['responsibility'],
};

/** How people end a responsibility on a day. */
export const ending: Asked = {
  ways: [
    'responsibility-number lapses a-date =1',
    'responsibility-number end a-date =1',
    'responsibility lapses a-date =0.8',
  ],
  sayings: [
    'Zuständigkeit {responsibility} zum {date} beenden',
    'Zuständigkeit {responsibility} endet am {date}',
    'Zuständigkeit {responsibility} gilt nur noch bis {date}',
    'Zuständigkeit {responsibility} läuft am {date} aus',
    'bitte Zuständigkeit {responsibility} mit dem {date} beenden',
    'die Zuständigkeit {responsibility} entfällt ab {date}',
  ],
  brings: { responsibility: 'thing', date: 'day' },
  labels: { date: 'Letzter Tag' },
  fills: ({ responsibility, date }) => ({ number: responsibility, on: date }),
  button: 'Zuständigkeit beenden',
  says: ({ responsibility, date }) =>
    `Zuständigkeit${NBSP}${responsibility} endet${typeof date === 'string' ? ` am ${longDay(date)}` : ''}`,
  needs: ['responsibility', 'date'],
  form: 'responsibilities.end-form',
};
