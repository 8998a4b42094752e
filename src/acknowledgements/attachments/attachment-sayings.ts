import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How people attach a link to what goes round. */
export const attaching: Asked = {
  ways: [
    'attachment attachto acknowledgement =0.8 !detachfrom !see',
    'attachment attachto acknowledgement-number =0.8 !detachfrom !see',
    'attachment add acknowledgement =0.8 !detachfrom',
    'attachment acknowledgement-number a-text =0.8 !detachfrom',
  ],
  sayings: [
    'Anlage zur Kenntnisnahme {acknowledgement}: Erlass https://www.beispiel.de/erlass.pdf',
    '(bitte|) die Unterlage an Kenntnisnahme {acknowledgement} anhängen',
    'der Kenntnisnahme {acknowledgement} eine Anlage beifügen',
    'den Anhang zur Kenntnisnahme {acknowledgement} hinzufügen',
    'Kenntnisnahme {acknowledgement} Unterlage hinzufügen https://www.beispiel.de',
  ],
  brings: { acknowledgement: 'thing', link: 'link', title: 'title' },
  fills: ({ acknowledgement, link, title }) => ({
    number: acknowledgement,
    link: title === undefined || link === undefined ? link : `${String(title)} ${String(link)}`,
  }),
  button: 'Anlage beifügen',
  needs: ['acknowledgement', 'link'],
  form: 'acknowledgements.attachments',
};

/** How people take something off that was attached. */
export const detaching: Asked = {
  ways: [
    'attachment-number detachfrom acknowledgement =0.8',
    'attachment detachfrom acknowledgement =0.8',
    'attachment detachfrom acknowledgement-number =0.8',
    'attachment-number remove acknowledgement =0.8',
  ],
  sayings: [
    'Anlage {attachment} der Kenntnisnahme {acknowledgement} (entfernen|löschen)',
    '(bitte|) Anlage {attachment} aus der Kenntnisnahme {acknowledgement} herausnehmen',
    'die Anlage {attachment} bei Kenntnisnahme {acknowledgement} bitte löschen',
    'Entfernung der Anlage {attachment} zur Kenntnisnahme {acknowledgement}',
    'Löschung der Anlage {attachment} der Kenntnisnahme {acknowledgement}',
  ],
  brings: { acknowledgement: 'thing', attachment: 'number' },
  fills: ({ acknowledgement, attachment }) => ({ number: acknowledgement, attachment }),
  button: 'Anlage entfernen',
  says: ({ acknowledgement, attachment }) =>
    `Anlage${NBSP}${String(attachment ?? '')} der Kenntnisnahme${NBSP}${String(acknowledgement ?? '')} wird entfernt.`,
  needs: ['acknowledgement', 'attachment'],
  form: 'acknowledgements.attachments',
  clickOnly: true,
};

/** How people ask what is attached to what goes round. */
export const attachmentsShown: Asked = {
  ways: [
    '~ attachment acknowledgement-number !attachto !detachfrom !add !remove =0.8',
    '~ attachment acknowledgement see/list/where =0.8 !attachto !detachfrom',
    '~ attachment acknowledgement !attachto !detachfrom !add !remove',
  ],
  sayings: [
    '(zeig|zeigen Sie) (mir|) die (Anlagen|Unterlagen) (zur|der) Kenntnisnahme {acknowledgement}',
    '(welche|gibt es) Anlagen (gibt es|) zur Kenntnisnahme {acknowledgement}',
    'wo finde ich die Unterlagen zur Kenntnisnahme {acknowledgement}',
    'Anlagen der Kenntnisnahme {acknowledgement} (auflisten|ansehen)',
    'Unterlagen der Kenntnisnahme {acknowledgement} bitte',
  ],
  brings: { acknowledgement: 'thing' },
  fills: ({ acknowledgement }) => ({ number: acknowledgement }),
  button: 'Anlagen ansehen',
  needs: ['acknowledgement'],
};
