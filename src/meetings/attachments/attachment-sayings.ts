import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How people attach a link to a meeting. */
export const attaching: Asked = {
  ways: [
    'attachment attachto meeting =0.6 !vote !detachfrom !see !display',
    'attachment attachto meeting-number !vote !see !display',
    'attachto meeting-number =0.4 !vote !item !detachfrom !display',
    'attachment meeting a-text !detachfrom',
    'attachment add meeting !vote !detachfrom',
    'attachment new meeting',
    'attachto meeting a-text !item !agenda',
  ],
  sayings: [
    '(bitte|) (den Link|die Unterlage|das Dokument|die Präsentation) (an|zu) Sitzung {meeting} (anhängen|hinzufügen)',
    'Anlage zur Sitzung {meeting}: Entwurf https://www.beispiel.de/entwurf.pdf',
    '(häng|hängen Sie) (bitte|) (den Entwurf|die Unterlage) an Sitzung {meeting} (an|)',
    'der Sitzung {meeting} (bitte|) (eine|die|folgende) Anlage beifügen',
    'Sitzung {meeting} Unterlage hinzufügen https://www.beispiel.de',
    'ich (möchte|will) (eine Anlage|Unterlagen) zur (nächsten|) Sitzung (hinzufügen|einstellen|hochladen)',
    'Beifügung einer Anlage zur Sitzung {meeting}',
    'für die Sitzung am {date} diese Tischvorlage bereitstellen',
    'das Handout zur Sitzung {meeting} dazulegen',
    '(können|könnten) Sie die Folien bei Sitzung {meeting} verlinken',
    'die Sitzungsunterlagen bei der {meeting} ergänzen',
  ],
  brings: { meeting: 'thing', on: 'old', link: 'link', title: 'title' },
  fills: ({ meeting, link, title }) => ({
    number: meeting,
    link: title === undefined || link === undefined ? link : `${String(title)} ${String(link)}`,
  }),
  button: 'Anlage beifügen',
  needs: ['meeting', 'link'],
  form: 'meetings.attachments',
};

/** How people take something off that was attached. */
export const detaching: Asked = {
  ways: [
    'attachment attachment-number detachfrom =0.6',
    'attachment detachfrom meeting =0.6',
    'attachment attachment-number remove meeting',
    'attachment remove meeting =0.2',
    'attachment attachment-number meeting-number detachfrom',
    'attachment withdraw meeting',
    'attachment detachfrom meeting-number',
  ],
  sayings: [
    '(bitte|) Anlage {attachment} (der|von|bei|zur) Sitzung {meeting} (entfernen|löschen|rausnehmen)',
    'Sitzung {meeting} Anlage {attachment} (kann|soll) (weg|raus)',
    '(nimm|nehmen Sie) (bitte|) Anlage {attachment} aus Sitzung {meeting} (heraus|raus)',
    'die Unterlage {attachment} bei Sitzung {meeting} ist veraltet, bitte löschen',
    'falsche Datei bei Sitzung {meeting}, Anlage {attachment} bitte entfernen',
    'Entfernung der Anlage {attachment} zur Sitzung {meeting}',
    'wir ziehen die Anlage {attachment} der Sitzung {meeting} zurück',
    'Löschung der Tischvorlage {attachment} in Sitzung {meeting}',
    'den Anhang {attachment} der Sitzung {meeting} wieder wegnehmen',
    'können Sie Anlage {attachment} der Sitzung {meeting} löschen',
  ],
  brings: { meeting: 'thing', on: 'old', attachment: 'number' },
  fills: ({ meeting, attachment }) => ({ number: meeting, attachment }),
  button: 'Anlage entfernen',
  says: ({ meeting, attachment }) =>
    `Anlage${NBSP}${String(attachment ?? '')} der Sitzung${NBSP}${String(meeting ?? '')} wird entfernt.`,
  needs: ['meeting', 'attachment'],
  form: 'meetings.attachments',
  clickOnly: true,
};

/** How people ask what is attached to a meeting. */
export const attachmentsShown: Asked = {
  ways: [
    '~ attachment meeting-number !attachto !detachfrom !add !remove =0.6',
    '~ attachment meeting see/list/where !attachto !detachfrom',
    '~ attachment meeting !attachto !detachfrom !add !remove !agreement',
    'attachment meeting send !attachto',
    '~ attachment a-date see/where',
    'attachment meeting display =0.8',
    '~ attachment meeting all',
    'attachment meeting a-date !attachto !add',
  ],
  sayings: [
    '(zeig|zeigen Sie) (mir|) (bitte|) die (Anlagen|Unterlagen|Sitzungsunterlagen) (zur|der) Sitzung {meeting}',
    '(welche|gibt es) (Anlagen|Unterlagen|Dokumente) (gibt es|) zur (nächsten|) Sitzung {meeting}',
    'wo finde ich die (Unterlagen|Präsentation|Vorlagen) (zur|für die) Sitzung (am {date}|{meeting}|)',
    'Sitzungsunterlagen {meeting} (bitte|)',
    'Anlagen der Sitzung {meeting} (auflisten|ansehen|herunterladen)',
    'ich (brauche|bräuchte) die Unterlagen für {date}',
    'was liegt der Einladung {meeting} bei',
    'Tischvorlagen (für|zur) Sitzung {meeting} (bitte|)',
    'Zusendung der Sitzungsunterlagen (wird erbeten|bitte)',
    'wurde zur Sitzung {meeting} etwas mitgeschickt?',
    'Handout der letzten Sitzung (bitte|)',
    'Dokumente zur Runde am {date}',
    'Papiere, die an Sitzung {meeting} hängen, (zeigen|einblenden)',
    'was gibt es zur Sitzung {meeting} vorab zu lesen an Unterlagen',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Anlagen ansehen',
  needs: ['meeting'],
};
