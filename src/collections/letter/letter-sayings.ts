import type { Asked, Slots } from '../../conversation/asked.ts';

const letter = ({ ministryletter }: Slots) => ({ number: ministryletter });
const round = ({ circulation }: Slots) => ({ number: circulation });

/** How people ask for the letter to the ministry. */
export const lettering: Asked = {
  ways: [
    'ministryletter =1.4 !sentletter !agreeletter !proposedword !goround !letterfile !change !circulation',
    '~ ministryletter see !goround =0.4',
    '~ ministryletter status/who !goround =0.6',
    '~ theletter ministry see',
  ],
  sayings: [
    'Mail-Entwurf ans MAGS (bitte|erstellen)',
    'Mail-Entwurf mit allen gesammelten Fragen ans MAGS (bitte|)',
    'das Schreiben ans MAGS (zeigen|ansehen)',
    'zeig mir den Brief ans Ministerium',
    '(den|) Entwurf der Sammelmail ans MAGS (zeigen|)',
    'wie sieht das Schreiben ans Ministerium aus',
    'wer hat sich zum Schreiben ans MAGS noch nicht gemeldet',
  ],
  brings: { ministryletter: 'thing' },
  fills: letter,
  does: 'view',
  button: 'Schreiben ansehen',
};

/** How people say that they agree to the letter. */
export const agreeing: Asked = {
  ways: [
    'ministryletter agreeletter =2.5 !sentletter !change',
    'theletter agreeletter =2 !change',
    'circulation agreeletter =2 !end !shut',
  ],
  sayings: [
    'mit dem Schreiben ans MAGS sind wir einverstanden',
    'einverstanden mit dem Mail-Entwurf ans MAGS',
    'das Schreiben ans MAGS passt so für uns',
    'der Brief ans Ministerium ist für uns in Ordnung, einverstanden',
    'Schreiben ans Ministerium: einverstanden',
    'mit dem Brief sind wir einverstanden',
    'das Schreiben können Sie so abschicken',
    'zum Schreiben haben wir keine Anmerkungen',
    'wir tragen das Schreiben ans MAGS so mit',
  ],
  brings: { circulation: 'thing' },
  fills: round,
  button: 'Einverstanden',
  says: (_slots, { member }) => `${member.municipality.name} ist mit dem Schreiben ans MAGS einverstanden`,
  needs: ['circulation'],
  clickOnly: true,
};

/** How people ask to remark on the letter. */
export const remarking: Asked = {
  ways: [
    'ministryletter proposedword =2.5 !sentletter !agreeletter !circulation',
    'theletter proposedword =2 !sentletter !agreeletter !circulation',
    'ministryletter a-text =2.5 !sentletter !agreeletter !circulation',
  ],
  sayings: [
    'Anmerkung zum Schreiben ans MAGS',
    'wir haben eine Anmerkung zum Mail-Entwurf ans MAGS',
    'zum Brief ans Ministerium hätten wir eine Anmerkung',
    'das Schreiben ans MAGS bitte ergänzen, wir haben eine Anmerkung',
    'Anmerkung von uns zum Schreiben ans Ministerium',
    'Anmerkung zum Schreiben: Bitte den zweiten Absatz kürzen',
    'im Brief fehlt noch der Hinweis auf die Mietkosten',
    'zum Schreiben ans MAGS: Der zweite Absatz ist zu lang.',
  ],
  brings: { circulation: 'thing', text: 'text' },
  labels: { text: 'Anmerkung' },
  fills: ({ circulation, text }) => ({ number: circulation, remark: text }),
  does: 'action',
  button: 'Anmerkung …',
  needs: ['circulation'],
};

/** How the Koordination asks to let the letter go round. */
export const circulating: Asked = {
  ways: [
    'ministryletter goround =2',
    'theletter goround =1.6',
    'circulation new/goround =1 !end !shut !calloff !extend !longer',
    'ministryletter circulation =1 !end !shut !calloff !cancel !extend !longer !agreeletter !manage',
  ],
  sayings: [
    'das Schreiben ans Ministerium bitte mal rumgehen lassen',
    'den Brief ans MAGS (bitte|) in die Runde geben (bis {date}|)',
    'Umlauf des Schreibens ans MAGS (starten|beginnen)',
    '(schick|schicken Sie) das Schreiben ans MAGS zur Durchsicht an alle',
    'das Schreiben soll bis {date} herumgehen',
    'lassen Sie den Mail-Entwurf ans MAGS zirkulieren',
    'alle sollen das Schreiben ans Ministerium noch gegenlesen',
  ],
  brings: { ministryletter: 'thing', date: 'deadline', time: 'time' },
  labels: { date: 'Rückmeldung bis' },
  fills: ({ ministryletter: number, date, time }) => ({ number, closesOn: date, closesTime: time }),
  does: 'action',
  button: 'Umlauf starten …',
  needs: ['ministryletter'],
};

/** How the Koordination says that the letter was sent. */
export const sending: Asked = {
  ways: [
    'ministryletter sentletter =2.5 !goround',
    'theletter sentletter =2 !goround',
    'theletter ministry sentletter =1',
  ],
  sayings: [
    'das Schreiben ans MAGS ist abgeschickt',
    'Schreiben ans MAGS als gesendet vermerken',
    'die Mail ans MAGS ist raus, bitte als gesendet vermerken',
    'der Brief ans Ministerium wurde heute versandt',
    'Mail ans Ministerium als abgeschickt eintragen',
    'der Brief ist am {date} rausgegangen',
    'unser Schreiben ans Ministerium ist (gestern|heute|am {date}) rausgegangen',
    'das Schreiben nach Düsseldorf ging (gestern|heute) raus, bitte vermerken',
  ],
  brings: { ministryletter: 'thing', date: 'day' },
  labels: { date: 'Gesendet am' },
  fills: ({ ministryletter: number, date }) => ({ number, sentOn: date }),
  does: 'action',
  button: 'Als gesendet vermerken …',
  needs: ['ministryletter'],
};

/** How the Koordination asks to write what stands around the questions. */
export const writing: Asked = {
  ways: [
    'ministryletter change =1.6 !proposedword !sentletter',
    'ministryletter manage =1',
    'theletter add =1.2',
    'ministryletter add =0.8 !sentletter !question',
    'theletter change =1.4 !proposedword',
  ],
  sayings: [
    'das Schreiben ans MAGS (überarbeiten|anpassen)',
    'den Mail-Entwurf ans Ministerium bearbeiten',
    'am Schreiben ans MAGS muss noch etwas geändert werden',
    'Überarbeitung des Briefs ans Ministerium',
    'ich möchte den Brief ans MAGS noch umformulieren',
  ],
  brings: { ministryletter: 'thing' },
  fills: letter,
  does: 'action',
  button: 'Schreiben ergänzen …',
  needs: ['ministryletter'],
};

/** How people ask for the letter as a file. */
export const filing: Asked = {
  ways: ['ministryletter letterfile =1.6', 'theletter letterfile =1.4'],
  sayings: [
    'das Schreiben ans MAGS als Word-Datei',
    'Mail-Entwurf ans MAGS herunterladen',
    'kann ich den Brief ans Ministerium als Datei haben',
    'Schreiben ans MAGS in Outlook öffnen',
    'das Schreiben bitte als Word',
  ],
  brings: { ministryletter: 'thing' },
  fills: letter,
  does: 'view',
  button: 'Als Datei …',
  needs: ['ministryletter'],
};

/** How the Koordination says what it was told about a letter that goes round. */
export const told: Asked = {
  ways: [
    'ministryletter telephone/toldus a-municipality =2',
    'theletter telephone/toldus a-municipality =2',
    'circulation telephone/toldus a-municipality =2',
    'ministryletter agreeletter toldus =1',
  ],
  sayings: [
    '{municipality} ist laut Mail mit dem Schreiben ans MAGS einverstanden',
    '{municipality} hat telefonisch mitgeteilt: Schreiben ans MAGS passt so',
    'Rückmeldung von {municipality} zum Schreiben ans MAGS per Mail',
    'per Mail von {municipality} zum Brief ans Ministerium: Bitte kürzen',
    'zum Umlauf hat {municipality} angerufen',
  ],
  brings: { circulation: 'thing', municipality: 'municipality' },
  fills: ({ circulation, municipality }) => ({ number: circulation, municipality }),
  does: 'action',
  button: 'Rückmeldung eintragen …',
  needs: ['circulation'],
};
