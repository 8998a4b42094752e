import type { Asked, Slots } from '../../conversation/asked.ts';

const of = ({ minutes }: Slots) => (minutes === undefined ? {} : { meeting: minutes });
const remark = (slots: Slots) => ({ ...of(slots), remark: slots['remark'] });

/** How people ask for the remarks. */
export const listingSaid: Asked = {
  ways: [
    '~ minutes remarksof =2.4',
    '~ minutes remarkword see/list/open =1.8',
    '~ minutes faulted !noremarks !not !ourselves !a-text =1.4',
  ],
  sayings: [
    'die Anmerkungen zum Protokoll (zeigen|ansehen|)',
    'welche Anmerkungen gibt es zur Niederschrift',
    'was wurde zum Protokoll angemerkt',
    'wer hat etwas zum Protokoll angemerkt',
    'offene Anmerkungen zur Niederschrift auflisten',
    'welche Anmerkungen zum Protokoll sind noch offen',
    'Rückmeldungen zum Protokoll ansehen',
    'gibt es Anmerkungen zur Niederschrift der Sitzung {minutes}',
    'alle Anmerkungen zum Protokoll bitte',
    'was (haben die anderen|hatten die Städte) am Protokoll {minutes} auszusetzen',
    'was wurde an der Niederschrift (bemängelt|beanstandet)',
    'hat jemand etwas gegen das Protokoll einzuwenden',
    'was ist aus unserer Anmerkung zum Protokoll geworden',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  does: 'view',
  button: 'Anmerkungen ansehen',
};

/** How the Koordination takes a remark over. */
export const adoptingSaid: Asked = {
  ways: ['minutes remarkword workin a-figure =2'],
  sayings: [
    'Anmerkung {remark} zum Protokoll übernehmen',
    'die Anmerkung {remark} in die Niederschrift einarbeiten',
    'im Protokoll die Anmerkung Nummer {remark} übernehmen',
    'bitte Anmerkung {remark} in das Protokoll aufnehmen',
    'Anmerkung {remark} zur Niederschrift wird übernommen',
  ],
  brings: { minutes: 'thing', remark: 'number' },
  labels: { remark: 'Anmerkung' },
  fills: remark,
  button: 'Anmerkung übernehmen …',
  needs: ['remark'],
};

/** How the Koordination prints a remark. */
export const printingSaid: Asked = {
  ways: ['minutes remarkword printword a-figure =2.4'],
  sayings: [
    'Anmerkung {remark} zum Protokoll abdrucken',
    'die Anmerkung {remark} in der Niederschrift nur abdrucken',
    'Anmerkung {remark} unter dem TOP im Protokoll abdrucken',
    'bitte Anmerkung {remark} wörtlich in der Niederschrift abdrucken',
    'im Protokoll Anmerkung {remark} als Protokollnotiz abdrucken',
  ],
  brings: { minutes: 'thing', remark: 'number' },
  labels: { remark: 'Anmerkung' },
  fills: remark,
  button: 'Anmerkung abdrucken',
  does: 'action',
  needs: ['remark'],
};

/** How the Koordination makes a remark a TOP. */
export const tablingSaid: Asked = {
  ways: ['minutes remarkword becomesitem a-figure =3'],
  sayings: [
    'Anmerkung {remark} zum Protokoll wird ein TOP',
    'aus Anmerkung {remark} zur Niederschrift einen TOP machen',
    'die Anmerkung {remark} zum Protokoll auf die Tagesordnung setzen',
    'Anmerkung {remark} zum Protokoll in der nächsten Sitzung behandeln',
    'Anmerkung {remark} zur Niederschrift als TOP vormerken',
  ],
  brings: { minutes: 'thing', remark: 'number' },
  labels: { remark: 'Anmerkung' },
  fills: remark,
  button: 'Anmerkung wird TOP',
  does: 'action',
  needs: ['remark'],
};
