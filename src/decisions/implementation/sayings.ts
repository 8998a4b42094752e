import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

const STATE = {
  one: {
    'nicht vorgesehen': `"nicht vorgesehen" "nicht umsetzen" "setzen … nicht um" "nicht geplant" "werden wir nicht" "wird nicht umgesetzt"
      "kommt … nicht"`,
    vorgelegt:
      'vorgelegt* "im ausschuss" "dem ausschuss" ausschussvorlage* fachausschuss* sozialausschuss* "vorgestellt"',
    'in Arbeit': '"in arbeit" "in umsetzung" "sind dabei" "läuft" "dran" "begonnen" angefangen "noch dabei"',
    vorgesehen: 'vorgesehen* geplant* "haben … vor" "planen" eingeplant*',
    umgesetzt: `umgesetzt* erledig* "fertig" abgeschlossen* vollzogen* "in kraft" "eingeführt" realisier* "haben das umgesetzt"`,
  },
} as const;

/** How people ask how far a decision has been implemented. */
export const showingProgress: Asked = {
  ways: [
    '~ implementing decision =1.5 !implementuntil',
    '~ implementing decision-number =2 !implementuntil',
    '~ implementing status =1.5',
    '~ implemented who decision-number =2',
    '~ implemented decision-number howmany =2',
    '~ implementing see/list =1.2',
  ],
  sayings: [
    'Wie weit sind wir mit der Umsetzung von Beschluss {decision}',
    'Stand der Umsetzung (von|zu) Beschluss {decision}',
    'wer hat Beschluss {decision} schon umgesetzt',
    'Umsetzungsstand {decision}',
    'in wie vielen Kommunen ist Beschluss {decision} umgesetzt',
    'zeig mir die Umsetzung von {decision}',
    'wie steht es um die Umsetzung des Beschlusses {decision}',
    'welche Städte haben {decision} noch nicht umgesetzt',
    'Übersicht zur Umsetzung von Beschluss {decision}',
    'wie weit sind die anderen mit {decision}',
    'Umsetzungsübersicht bitte',
    'ist Beschluss {decision} überall umgesetzt',
  ],
  brings: { decision: 'thing' },
  fills: ({ decision }) => ({ number: decision }),
  button: 'Umsetzung ansehen',
  does: 'view',
  needs: ['decision'],
};

/** How people say how far their own municipality is. */
export const reporting: Asked = {
  ways: [
    'implemented decision-number ourselves =2 !telephone !toldus',
    'implemented ourselves decision =2 !telephone !toldus',
    'implemented ourselves =1.2 !idea !agreement !measure',
    'implementing ourselves progressreport =1.5 !telephone !toldus',
    'implementing progressreport =1.2 !telephone !toldus !add',
    'implementing decision-number ourselves =2 !telephone !toldus !status',
    'implementing decision-number done =1.5',
    'decision-number progressreport =1.5 !telephone !toldus !add',
    'decision-number ourselves rollingout =2',
    'decision-number ourselves council =1.5',
  ],
  sayings: [
    'Wir haben das umgesetzt',
    'wir haben Beschluss {decision} (schon|bereits|) umgesetzt',
    'bei uns ist {decision} (schon|) umgesetzt',
    'Rückmeldung zur Umsetzung von Beschluss {decision}',
    'wir sind mit der Umsetzung von {decision} noch dabei',
    'Beschluss {decision} ist bei uns in Arbeit',
    'wir haben Beschluss {decision} dem Ausschuss vorgelegt',
    'die Umsetzung von {decision} ist bei uns vorgesehen',
    'wir werden {decision} nicht umsetzen',
    'unsere Umsetzung von Beschluss {decision} ist abgeschlossen',
    'ich möchte den Umsetzungsstand für unsere Stadt melden',
    'Umsetzung erfolgt, Beschluss {decision}',
  ],
  brings: { decision: 'thing', state: STATE },
  fills: ({ decision, state }) => ({ number: decision, state }),
  button: 'Rückmeldung geben …',
  says: ({ decision }) => `Rückmeldung zur Umsetzung von Beschluss${NBSP}${decision ?? ''}`,
  needs: ['decision'],
};

/** How the Koordination says until when a decision is to be implemented. */
export const settingDue: Asked = {
  ways: [
    'implementuntil decision-number =2.5',
    'implementuntil decision =2',
    'implementing decision-number a-date =2.5',
    'implementuntil add/change/longer =1.5',
    'implementuntil =1',
  ],
  sayings: [
    'Beschluss {decision} ist bis {date} umzusetzen',
    'Beschluss {decision} soll bis {date} umgesetzt werden',
    'Umsetzungsfrist für Beschluss {decision}: {date}',
    'Frist für die Umsetzung von {decision} auf {date} setzen',
    'die Umsetzung von Beschluss {decision} muss bis {date} erfolgen',
    'bitte festlegen, dass {decision} bis {date} umzusetzen ist',
    'Umsetzungsfrist von Beschluss {decision} verlängern bis {date}',
    'bis {date} sollen alle Beschluss {decision} umgesetzt haben',
    'ich möchte eine Umsetzungsfrist festlegen',
    'Termin für die Umsetzung von {decision} festlegen',
    'neue Umsetzungsfrist {decision}: {date}',
    'Beschluss {decision} muss bis {date} umgesetzt sein',
    'bis {date} sollen alle Beschluss {decision} umgesetzt haben, als Ziel eintragen',
  ],
  brings: { decision: 'thing', date: 'deadline' },
  labels: { date: 'Umzusetzen bis' },
  fills: ({ decision, date }) => ({ number: decision, until: date }),
  button: 'Umsetzungsfrist festlegen …',
  needs: ['decision'],
};

/** How the Koordination says that a municipality told how far it is. */
export const entering: Asked = {
  ways: [
    'implementing decision-number telephone/toldus =3',
    'implemented decision-number telephone/toldus =3',
    'implemented decision-number a-municipality add =3',
    'implementing decision-number a-municipality add =3',
    'implementing progressreport telephone/toldus =2.5',
    'implementing progressreport add =2.5',
    'progressreport decision-number telephone/toldus =2.5',
    'progressreport decision-number add =2.5',
  ],
  sayings: [
    '{municipality} hat per Mail die Umsetzung von {decision} gemeldet',
    'Rückmeldung von {municipality} zur Umsetzung von {decision} eintragen',
    'Umsetzung von Beschluss {decision} für {municipality} erfassen',
    'telefonische Rückmeldung zur Umsetzung von {decision} eintragen',
    'für {municipality} eintragen, dass {decision} umgesetzt ist',
    '{municipality} hat angerufen, Beschluss {decision} ist umgesetzt',
    'mitgeteilte Rückmeldung zu Beschluss {decision} erfassen',
    'trag bitte ein, dass {municipality} Beschluss {decision} umgesetzt hat',
    'per E-Mail kam die Umsetzungsmeldung aus {municipality} zu {decision}',
    'Umsetzungsmeldung von {municipality} eintragen',
    '{municipality} hat gemailt, dass Beschluss {decision} dort umgesetzt ist, bitte hinterlegen',
  ],
  brings: { decision: 'thing', municipality: 'municipality' },
  fills: ({ decision, municipality }) => ({ number: decision, municipality }),
  button: 'Mitteilung eintragen …',
  needs: ['decision'],
};
