import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';

const BRINGS = {
  meeting: 'thing',
  on: 'old',
  date: 'day',
  time: 'time',
  days: 'days',
  place: { one: { Kreishaus: 'kreishaus*', Rathaus: 'rathaus*', online: 'online teams videokonferenz*' } },
  reason: 'reason',
} as const;

/** What is not said of the new date stays as it is. */
function fills({ meeting, date, time, days, place, reason }: Raw): Raw {
  return { number: meeting, date, time, days, place, reason, rest: 'kept' };
}

/** How people move a meeting to a day that they name. */
export const movingMeeting: Asked = {
  ways: [
    'meeting relocate a-date =0.6 !item !attachment !vote !point',
    'meeting move a-date =0.4 !item !attachment !vote !point',
    'meeting relocate/move shift =0.6 !item !attachment !vote',
    'meeting relocate a-time =0.4 !item',
    'appointment relocate/move a-date !vote !agreement',
    'relocate/move meeting =-0.8 !item !attachment !vote !agenda !point',
    'meeting-number change a-date/a-time !item !attachment !agenda',
  ],
  sayings: [
    '(bitte|) (die|) Sitzung {meeting} auf {date} (verschieben|verlegen|umlegen|vertagen)',
    '(bitte|) die nächste Sitzung auf {date} um {time} (verschieben|verlegen)',
    'die Sitzung vom {on} auf den {date}, {time}, (verlegen|verschieben)',
    'Sitzung {meeting} bitte (eine Woche|{days}) (nach hinten|nach vorn|später)',
    'Sitzung {meeting} (findet|ist) (jetzt|) erst am {date} (statt|)',
    '(können|könnten) wir die Sitzung {meeting} auf {date} (schieben|legen|verschieben)',
    'wir (verlegen|verschieben) die Sitzung am {on} auf {date}, weil der Raum belegt ist',
    'neuer Termin für Sitzung {meeting}: {date}, {time}',
    'statt am {on} treffen wir uns am {date}',
    'Sitzung {meeting} um {time} statt um {time} beginnen',
    'die Sitzung eine Stunde (später|früher) (anfangen|beginnen)',
    'Verlegung der Sitzung {meeting} auf {date}',
    'Verschiebung des Sitzungstermins auf den {date} wird erbeten',
    'Sitzung {meeting} um {days} (verschieben|nach hinten schieben)',
    'die Runde am {on} bitte auf {date} (ziehen|legen|umplanen)',
    'Treffen vorziehen auf {date}',
    'die Sitzung {meeting} holen wir am {date} nach',
    'Umzug der Sitzung {meeting} ins Rathaus Haan',
    'die Sitzung vom {on} muss auf den {date}, gleiche Uhrzeit',
    'Sitzung {meeting} wandert auf {date}',
    'der {on} geht nicht, wir legen die Runde auf {date}',
    'Sitzung {meeting} ist jetzt am {date} (um {time}|)',
    'ich bitte um Verlegung der Sitzung {meeting} auf {date}, {time}',
  ],
  brings: BRINGS,
  labels: { date: 'Neuer Termin', on: 'Bisher am' },
  fills,
  button: 'Sitzung verschieben',
  needs: ['meeting', 'date', 'reason'],
  form: 'meetings.move-form',
};

/** How people say that a meeting has to be moved, without saying to when. */
export const movingForm: Asked = {
  ways: [
    'meeting relocate !a-date =0.8 !item !attachment !vote !point',
    'meeting move !a-date !item !attachment !vote',
    'meeting relocate not =0.5 !item !attachment',
    'appointment relocate !a-date !vote !poll',
    'meeting relocate !item !attachment !vote !agenda',
    'meeting-number relocate/move !a-date !item !point',
    'meeting blankform relocate/move =1.5 !agenda !item !point',
  ],
  sayings: [
    '(die|) Sitzung {meeting} (bitte|) (verschieben|verlegen|umlegen|vertagen)',
    '(die|) nächste Sitzung (muss|müsste|soll) (verschoben|verlegt|vertagt) werden',
    'wir müssen die Sitzung (am {on}|) (verschieben|verlegen)',
    'die Runde in (KW 42|der Woche) müsste (in KW 43|eine Woche weiter) rutschen',
    'die Sitzung bitte verlegen, aber nicht auf nächste Woche',
    'für Sitzung {meeting} brauchen wir einen (neuen|anderen) Termin',
    'der Termin der nächsten Sitzung (passt|geht|klappt) nicht, wir brauchen einen anderen',
    'ich (möchte|will|muss) die Sitzung {meeting} (verschieben|verlegen)',
    '(kann|könnte) man die Sitzung {meeting} (verschieben|nach hinten schieben)',
    'Sitzung {meeting} auf einen späteren Zeitpunkt (verlegen|verschieben)',
    'Formular zum Verschieben der Sitzung {meeting} öffnen',
    'Vertagung der Sitzung {meeting}',
    'lässt sich die Sitzung {meeting} (verschieben|verlegen)',
    'die Sitzung müsste weiter nach hinten',
  ],
  brings: BRINGS,
  labels: { date: 'Neuer Termin', on: 'Bisher am' },
  fills,
  button: 'Sitzung verschieben …',
  needs: ['meeting'],
};
