import type { Asked, Slots } from '../../conversation/asked.ts';

const number = ({ collection }: Slots) => ({ number: collection });

/** How people ask for the letter to the ministry. */
export const lettering: Asked = {
  ways: ['ministryletter =1.4 !sentletter !agreeletter !proposedword', '~ ministryletter see =0.4'],
  sayings: [
    'Mail-Entwurf ans MAGS (bitte|erstellen)',
    'Mail-Entwurf mit allen gesammelten Fragen ans MAGS (bitte|)',
    'das Schreiben ans MAGS (zeigen|ansehen)',
    'zeig mir den Brief ans Ministerium',
    '(den|) Entwurf der Sammelmail ans MAGS (zeigen|)',
  ],
  brings: { collection: 'thing' },
  fills: number,
  does: 'view',
  button: 'Schreiben ansehen',
};

/** How people say that they agree to the letter. */
export const agreeing: Asked = {
  ways: ['ministryletter agreeletter =2.5 !sentletter'],
  sayings: [
    'mit dem Schreiben ans MAGS sind wir einverstanden',
    'einverstanden mit dem Mail-Entwurf ans MAGS',
    'das Schreiben ans MAGS passt so für uns',
    'der Brief ans Ministerium ist für uns in Ordnung, einverstanden',
    'Schreiben ans Ministerium: einverstanden',
  ],
  brings: { collection: 'thing' },
  fills: number,
  button: 'Einverstanden',
  says: (_slots, { member }) => `${member.municipality.name} ist mit dem Schreiben ans MAGS einverstanden`,
  needs: ['collection'],
  clickOnly: true,
};

/** How people ask to remark on the letter. */
export const remarking: Asked = {
  ways: ['ministryletter proposedword =2.5 !sentletter'],
  sayings: [
    'Anmerkung zum Schreiben ans MAGS',
    'wir haben eine Anmerkung zum Mail-Entwurf ans MAGS',
    'zum Brief ans Ministerium hätten wir eine Anmerkung',
    'das Schreiben ans MAGS bitte ergänzen, wir haben eine Anmerkung',
    'Anmerkung von uns zum Schreiben ans Ministerium',
  ],
  brings: { collection: 'thing' },
  fills: number,
  does: 'action',
  button: 'Anmerkung …',
  needs: ['collection'],
};

/** How the Koordination says that the letter was sent. */
export const sending: Asked = {
  ways: ['ministryletter sentletter =2.5'],
  sayings: [
    'das Schreiben ans MAGS ist abgeschickt',
    'Schreiben ans MAGS als gesendet vermerken',
    'die Mail ans MAGS ist raus, bitte als gesendet vermerken',
    'der Brief ans Ministerium wurde heute versandt',
    'Mail ans Ministerium als abgeschickt eintragen',
  ],
  brings: { collection: 'thing' },
  fills: number,
  does: 'action',
  button: 'Als gesendet vermerken …',
  needs: ['collection'],
};
