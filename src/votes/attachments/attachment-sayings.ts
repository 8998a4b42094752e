import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How people attach a link to a vote. */
export const attaching: Asked = {
  ways: [
    'attachment attachto vote =1 !detachfrom !see !meeting',
    'attachment attachto vote-number =1.2 !detachfrom !see !meeting',
    'attachment add vote =1 !detachfrom !meeting',
    'attachment vote-number a-text =1 !detachfrom',
  ],
  sayings: [
    'Anlage zur Abstimmung {vote}: Entwurf https://www.beispiel.de/entwurf.pdf',
    '(bitte|) die Unterlage an Abstimmung {vote} anhängen',
    'der Abstimmung {vote} eine Anlage beifügen',
    'den Anhang zur Abstimmung {vote} hinzufügen',
    'Abstimmung {vote} Unterlage hinzufügen https://www.beispiel.de',
  ],
  brings: { vote: 'thing', link: 'link', title: 'title' },
  fills: ({ vote, link, title }) => ({
    number: vote,
    link: title === undefined || link === undefined ? link : `${String(title)} ${String(link)}`,
  }),
  button: 'Anlage beifügen',
  needs: ['vote', 'link'],
  form: 'votes.attachments',
};

/** How people take something off that was attached. */
export const detaching: Asked = {
  ways: [
    'attachment-number detachfrom vote =1',
    'attachment detachfrom vote =1 !meeting',
    'attachment detachfrom vote-number =1.2 !meeting',
    'attachment-number remove vote =1',
  ],
  sayings: [
    'Anlage {attachment} der Abstimmung {vote} (entfernen|löschen)',
    '(bitte|) Anlage {attachment} aus der Abstimmung {vote} herausnehmen',
    'die Anlage {attachment} bei Abstimmung {vote} bitte löschen',
    'Entfernung der Anlage {attachment} zur Abstimmung {vote}',
    'Löschung der Anlage {attachment} der Abstimmung {vote}',
  ],
  brings: { vote: 'thing', attachment: 'number' },
  fills: ({ vote, attachment }) => ({ number: vote, attachment }),
  button: 'Anlage entfernen',
  says: ({ vote, attachment }) =>
    `Anlage${NBSP}${String(attachment ?? '')} der Abstimmung${NBSP}${String(vote ?? '')} wird entfernt.`,
  needs: ['vote', 'attachment'],
  form: 'votes.attachments',
  clickOnly: true,
};

/** How people ask what is attached to a vote. */
export const attachmentsShown: Asked = {
  ways: [
    '~ attachment vote-number !attachto !detachfrom !add !remove =1.2',
    '~ attachment vote see/list/where =1 !attachto !detachfrom',
    '~ attachment vote !attachto !detachfrom !add !remove !meeting',
  ],
  sayings: [
    '(zeig|zeigen Sie) (mir|) die (Anlagen|Unterlagen) (zur|der) Abstimmung {vote}',
    '(welche|gibt es) Anlagen (gibt es|) zur Abstimmung {vote}',
    'wo finde ich die Unterlagen zur Abstimmung {vote}',
    'Anlagen der Abstimmung {vote} (auflisten|ansehen)',
    'Unterlagen der Abstimmung {vote} bitte',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }) => ({ number: vote }),
  button: 'Anlagen ansehen',
  needs: ['vote'],
};
