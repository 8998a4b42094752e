import type { Asked, Slots } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { longDay } from '../../german/write.ts';

const OUTCOME = {
  one: {
    amended: '"geändert beschlossen" "mit änderung*" "geänderter fassung" "abgeändert beschlossen" "in geänderter"',
    postponed: 'vertagt vertagen zurückgestellt geschoben "nächste sitzung"',
    noted: '"zur kenntnis genommen" "zur kenntnis" kenntnisnahme',
    declined: 'abgelehnt durchgefallen "nicht zugestimmt" "nicht beschlossen"',
    adopted:
      'beschlossen zugestimmt angenommen einstimmig mehrheitlich verabschiedet durchgewunken "ist durch" "grünes licht"',
  },
} as const;

function fills({ committeepaper, date, outcome }: Slots): Raw {
  const said = { on: date, outcome };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { number: committeepaper, ...given };
}

const LABELS = { date: 'Tag', outcome: 'Ergebnis' } as const;

/** How people say that a paper has been before a committee, without the day. */
export const presentedOpening: Asked = {
  ways: [
    'committeepaper-number beforecommittee !a-date !committeeresult =0.8',
    'committeepaper beforecommittee !a-date !committeeresult =0.6',
  ],
  sayings: [
    'Ausschussvorlage {committeepaper} ist vorgestellt',
    'Ausschussvorlage {committeepaper} wurde im Ausschuss behandelt',
    'wir haben die Ausschussvorlage {committeepaper} eingebracht',
    'Ausschussvorlage {committeepaper} als vorgestellt melden',
    'die Ausschussvorlage {committeepaper} war im Ausschuss',
    'Ausschussvorlage {committeepaper} wurde beraten',
    'unsere Beschlussvorlage wurde vorgetragen',
    'Ausschussvorlage {committeepaper} ist vorgelegt worden',
    'die Beschlussvorlage {committeepaper} haben wir präsentiert',
    'Vorlage {committeepaper} wurde dem Sozialausschuss vorgestellt',
  ],
  brings: { committeepaper: 'thing' },
  fills: ({ committeepaper }) => ({ number: committeepaper }),
  button: 'Als vorgestellt melden …',
  needs: ['committeepaper'],
};

/** How people say on which day a paper was before a committee. */
export const presentedSaid: Asked = {
  ways: [
    'committeepaper-number beforecommittee a-date !committeeresult =1',
    'committeepaper beforecommittee a-date !committeeresult =0.8',
  ],
  sayings: [
    'Ausschussvorlage {committeepaper} am {date} vorgestellt',
    'Ausschussvorlage {committeepaper} wurde am {date} im Ausschuss behandelt',
    'wir haben Ausschussvorlage {committeepaper} {date} eingebracht',
    'am {date} ist die Ausschussvorlage {committeepaper} beraten worden',
    'die Ausschussvorlage {committeepaper} war am {date} im Ausschuss',
    'Beschlussvorlage {committeepaper} wurde {date} dem Sozialausschuss vorgestellt',
  ],
  brings: { committeepaper: 'thing', date: 'old' },
  labels: { date: 'Vorgestellt am' },
  fills: ({ committeepaper, date }) => ({ number: committeepaper, on: date }),
  button: 'Als vorgestellt melden',
  says: ({ date }) => `Die Vorlage wurde vorgestellt${typeof date === 'string' ? ` am ${longDay(date)}` : ''}`,
  needs: ['committeepaper', 'date'],
  form: 'papers.presented-form',
};

/** How people say what a committee made of a paper. */
export const resultOpening: Asked = {
  ways: [
    'committee committeeresult !decision !committeedate =0.8',
    'committeepaper committeeresult =0.9',
    'committeepaper-number committeeresult =1',
    'committee committeeresult a-date !decision =1',
  ],
  sayings: [
    'der Ausschuss hat (gestern|{date}|) zugestimmt',
    'unser Sozialausschuss hat die Vorlage beschlossen',
    'der Fachausschuss hat die Ausschussvorlage {committeepaper} vertagt',
    'Ergebnis zu Ausschussvorlage {committeepaper} eintragen',
    'Ausschussvorlage {committeepaper} wurde geändert beschlossen',
    'die Ausschussvorlage {committeepaper} ist zur Kenntnis genommen worden',
    'Drucksachennummer zu Ausschussvorlage {committeepaper} eintragen',
    'im Sozialausschuss ist die Vorlage am {date} durchgewunken worden',
    'der Ausschuss hat unsere Beschlussvorlage am {date} einstimmig angenommen',
    'die Vorlage ist vom Ausschuss abgelehnt worden',
    'der Ausschuss hat die Mitteilungsvorlage zur Kenntnis genommen',
  ],
  brings: { committeepaper: 'thing', date: 'old', outcome: OUTCOME },
  labels: LABELS,
  fills,
  button: 'Ergebnis eintragen …',
  needs: ['committeepaper'],
};

/** How people give the whole result. */
export const resultSaid: Asked = {
  ways: [
    'committeepaper-number committeeresult a-date =1.5',
    'committeepaper-number committee committeeresult a-date =1.6',
  ],
  sayings: [
    'Ausschussvorlage {committeepaper} wurde am {date} beschlossen',
    'Ausschussvorlage {committeepaper} ist am {date} vom Ausschuss vertagt worden',
    'Ergebnis der Ausschussvorlage {committeepaper}: zur Kenntnis genommen am {date}',
    'am {date} wurde Ausschussvorlage {committeepaper} abgelehnt',
    'der Ausschuss hat am {date} Ausschussvorlage {committeepaper} geändert beschlossen',
    'die Ausschussvorlage {committeepaper} wurde am {date} im Sozialausschuss einstimmig angenommen',
  ],
  brings: { committeepaper: 'thing', date: 'old', outcome: OUTCOME },
  labels: LABELS,
  fills,
  button: 'Ergebnis speichern',
  needs: ['committeepaper', 'date', 'outcome'],
  form: 'papers.result-form',
};
