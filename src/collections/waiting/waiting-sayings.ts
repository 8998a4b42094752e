import type { Asked, Slots } from '../../conversation/asked.ts';

const number = ({ ministryletter }: Slots) => ({ number: ministryletter });

/** How the Koordination asks to write to the ministry again. */
export const inquired: Asked = {
  ways: ['ministryletter inquireagain =2.5'],
  sayings: [
    'zum Schreiben ans MAGS eine Nachfrage entwerfen',
    '(bitte|) Nachfrage zum Schreiben ans MAGS entwerfen',
    'Erinnerungsschreiben zum Brief ans Ministerium aufsetzen',
    'wir wollen zum Schreiben ans Ministerium nachfassen',
    'eine Nachfrage zum Schreiben ans Ministerium vorbereiten',
    'Funkstille aus dem Ministerium, da müssen wir nachhaken',
    'kann man beim Ministerium noch einmal nachhaken',
  ],
  brings: { ministryletter: 'thing' },
  fills: number,
  does: 'action',
  button: 'Nachfrage entwerfen …',
  needs: ['ministryletter'],
};

/** How the Koordination says that it wants to wait for the answer to a letter. */
export const deferred: Asked = {
  ways: ['ministryletter waitlonger =2.5'],
  sayings: [
    'beim Schreiben ans MAGS warten wir noch ab',
    'mit dem Schreiben ans MAGS noch warten',
    'zum Brief ans Ministerium wollen wir noch abwarten',
    'Erinnerung an das Schreiben ans MAGS verschieben, wir warten noch',
    'auf die Antwort zum Schreiben ans Ministerium warten wir noch bis Juni',
  ],
  brings: { ministryletter: 'thing' },
  fills: number,
  does: 'action',
  button: 'Warten bis …',
  needs: ['ministryletter'],
};

/** How the Koordination says that it waits for the answer to a letter no longer. */
export const givenUp: Asked = {
  ways: ['ministryletter noanswer =2.5'],
  sayings: [
    'das Schreiben ans MAGS ohne Antwort abschließen',
    'auf das Schreiben ans MAGS kommt keine Antwort mehr',
    'der Brief ans Ministerium bleibt ohne Antwort, bitte abschließen',
    'zum Schreiben ans Ministerium kommt keine Antwort mehr, wir schließen das ab',
    'Schreiben ans MAGS: ohne Antwort abschließen',
  ],
  brings: { ministryletter: 'thing' },
  fills: number,
  does: 'action',
  button: 'Ohne Antwort abschließen …',
  needs: ['ministryletter'],
};
