import type { Asked, Slots } from '../../conversation/asked.ts';

const of = ({ minutes }: Slots) => (minutes === undefined ? {} : { meeting: minutes });

/** How the Koordination lets minutes go round. */
export const circulatingSaid: Asked = {
  ways: ['minutes goesaround =1.6', 'minutes publish =0.8', 'minutes deadline a-date =0.8'],
  sayings: [
    'die Niederschrift in die Abstimmung geben',
    'das Protokoll bis {date} umlaufen lassen',
    'bitte das Protokoll an alle zur Abstimmung schicken',
    'Niederschrift der Sitzung {minutes} in den Umlauf geben',
    'alle um Anmerkungen zum Protokoll bitten bis {date}',
    'das Protokoll zur Kenntnis und Rückmeldung herumgeben',
    'die Niederschrift verschicken und bis {date} Rückmeldung einholen',
    'Umlauf des Protokolls starten',
    'der Protokollentwurf kann jetzt an die Städte',
    'Protokoll zur Freigabe an alle geben',
  ],
  brings: { minutes: 'thing', date: 'deadline', time: 'time' },
  labels: { date: 'Anmerkungen bis' },
  fills: ({ date, time, ...slots }) => ({ ...of(slots), closesOn: date, closesTime: time }),
  button: 'In Abstimmung geben …',
};

/** How people remark on minutes. */
export const remarkingSaid: Asked = {
  ways: [
    'minutes remarkword !noremarks !remarksof =1.4',
    'minutes remarkword a-text !noremarks =1',
    'minutes item remarkword !noremarks =1',
  ],
  sayings: [
    'wir haben eine Anmerkung zum Protokoll',
    'Anmerkung zum Protokoll: {text}',
    'im Protokoll vom {day} fehlt (unter TOP 2|), dass Hilden sich enthalten hat',
    'zur Niederschrift möchten wir etwas anmerken',
    'in der Niederschrift stimmt TOP {place} nicht',
    'unter TOP {place} ist im Protokoll etwas falsch wiedergegeben',
    'wir bitten um eine Ergänzung in der Niederschrift',
    'das Protokoll gibt unsere Wortmeldung nicht richtig wieder',
    'Änderungswunsch zum Protokoll',
    'Bemerkung zur Niederschrift der Sitzung {minutes}: {text}',
  ],
  brings: { minutes: 'thing', place: 'number', day: 'old', text: 'text' },
  labels: { place: 'TOP', text: 'Anmerkung' },
  fills: ({ place, text, ...slots }) => ({ ...of(slots), place, text }),
  button: 'Anmerkung schreiben …',
};

/** How people say that they have nothing to remark. */
export const nothingToRemark: Asked = {
  ways: ['minutes noremarks =2.6', 'minutes agree =0.8'],
  sayings: [
    'keine Anmerkung zum Protokoll',
    'zur Niederschrift haben wir keine Anmerkungen',
    'mit dem Protokoll sind wir einverstanden',
    'gegen die Niederschrift bestehen keine Bedenken, kann so freigegeben werden',
    'das Protokoll passt für {municipality}',
    'von uns keine Einwände zum Protokoll',
    'die Niederschrift ist für uns in Ordnung',
    'wir haben zum Protokoll nichts anzumerken',
    'Protokoll geprüft, nichts zu ergänzen',
    '{municipality}: keine Anmerkungen zur Niederschrift',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  button: 'Keine Anmerkung',
  says: (_slots, { member }) => `${member.municipality.name} hat keine Anmerkung zur Niederschrift`,
  clickOnly: true,
};

/** How the Koordination enters what it was told. */
export const enteringSaid: Asked = {
  ways: ['minutes telephone/toldus a-municipality =2.6'],
  sayings: [
    '{municipality} hat per E-Mail eine Anmerkung zum Protokoll geschickt',
    'Rückmeldung von {municipality} zur Niederschrift eintragen',
    '{municipality} hat angerufen und ist mit dem Protokoll einverstanden, bitte eintragen',
    'die telefonische Anmerkung von {municipality} zum Protokoll eintragen',
    'für {municipality} die Rückmeldung zum Protokoll erfassen',
  ],
  brings: { minutes: 'thing', municipality: 'municipality' },
  fills: ({ municipality, ...slots }) => ({ ...of(slots), municipality }),
  button: 'Rückmeldung eintragen …',
};
