import type { Asked, Slots } from '../../conversation/asked.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { NBSP } from '../../german/write.ts';

/** With which words a file is sent as reply to a letter; without a number, to the latest. */
export const SENT: Grammar = {
  pattern:
    /antwort(?:en|schreiben)? (?:des mags |vom mags )?(?:auf|zu|zum) (?:das |dem |den |die |der )?(?:schreiben|brief|mail-?entwurf|sammlung)(?: (?:nr\.? )?(?<letter>\d{1,6}))?/u,
  example: 'antwort auf schreiben 3',
};

/** With which words a file is sent that answers one question as a whole. */
export const SENT_TO_ONE: Grammar = {
  pattern: /antwort (?:des mags |vom mags )?(?:auf|zu) frage (?:nr\.? )?(?<question>\d{1,6})(?: als datei)?/u,
  example: 'antwort auf frage 3 als datei',
};

const number = ({ replyfile }: Slots) => ({ number: replyfile });

/** How the Koordination asks how a reply in one file is brought in. */
export const SENDING: Asked = {
  ways: ['replyinfile =1.4', 'ministryreply document =1.2', 'ministryletter replyinfile =1'],
  sayings: [
    'die Antwort des MAGS als Datei (erfassen|aufnehmen|senden)',
    'wie bringe ich das Antwortschreiben des MAGS ein',
    'das MAGS hat in einer Datei auf alle Fragen geantwortet',
    'ich habe das Antwortschreiben des Ministeriums als PDF',
    'Antwortschreiben des MAGS aufteilen',
  ],
  does: 'view',
  button: 'Antwort als Datei senden',
};

/** How the Koordination asks for a file. */
export const SHOWN: Asked = {
  ways: ['~ replyfile-number see', '~ replyfile-number'],
  sayings: [
    'Antwortdatei {replyfile} (zeigen|ansehen|öffnen)',
    '(zeig|zeigen Sie) (mir|) (bitte|) Antwortdatei {replyfile}',
    'was steht in Antwortdatei {replyfile}',
    'die Vorschau der Antwortdatei {replyfile}',
    'Antwortdatei {replyfile} noch einmal prüfen',
  ],
  brings: { replyfile: 'thing' },
  fills: number,
  does: 'view',
  button: 'Antwortdatei ansehen',
  needs: ['replyfile'],
};

/** How the Koordination takes a file over. */
export const ADOPTED: Asked = {
  ways: ['replyfile-number release =1.2', 'replyfile release =0.8'],
  sayings: [
    'Antwortdatei {replyfile} übernehmen',
    '(bitte|) die Antworten aus Antwortdatei {replyfile} übernehmen',
    'Antwortdatei {replyfile} freigeben',
    'Antwortdatei {replyfile} soll gelten',
    'Freigabe der Antwortdatei {replyfile}',
  ],
  brings: { replyfile: 'thing' },
  fills: number,
  button: 'Antworten übernehmen',
  says: ({ replyfile }) => `Die Antworten aus Antwortdatei${NBSP}${String(replyfile ?? '')} gelten.`,
  needs: ['replyfile'],
  form: 'replies.file',
};

/** How the Koordination discards a file. */
export const DISCARDED: Asked = {
  ways: ['replyfile-number discarded =1.2', 'replyfile discarded =0.8'],
  sayings: [
    'Antwortdatei {replyfile} verwerfen',
    'Antwortdatei {replyfile} kann weg',
    '(bitte|) Antwortdatei {replyfile} löschen',
    'Antwortdatei {replyfile} war die falsche Datei',
    'die Antwortdatei {replyfile} nicht übernehmen',
  ],
  brings: { replyfile: 'thing' },
  fills: number,
  button: 'Antwortdatei verwerfen',
  says: ({ replyfile }) => `Antwortdatei${NBSP}${String(replyfile ?? '')} wird verworfen.`,
  needs: ['replyfile'],
  clickOnly: true,
};
