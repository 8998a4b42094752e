import type { Asked } from '../conversation/asked.ts';

/** The words of what leaves by e-mail. */
export const mailWords: Readonly<Record<string, string>> = {
  outmail: `=2.2 "gesendeten mails" "gesendeten e mails" "gesendete mails" "gesendete e mails" "verschickten mails" "verschickte mails"
    "verschickten e mails" "verschickte e mails" mailausgang* postausgang* "e mail ausgang" mailversand* "alle mails" "alle e mails"
    "welche mails" "welche e mails" "mails der runde" "e mails der runde" "mails der koordination"`,
  outgoingmail: '=1.2 "e mail"',
  onemail: `=2 "die mail" "die e mail" "der mail" "der e mail" "meine mail" "unsere mail" "eine mail" "ob die mail"`,
  mailarrived: '=1 angekommen eingegangen "ist da" zugestellt',
};

/** How the Koordination asks what has left, and whether the letter has. */
export const listing: Asked = {
  ways: ['~ outmail', '~ outmail see', '~ ministryletter sentletter still', '~ onemail sentletter'],
  sayings: [
    'welche Mails sind rausgegangen',
    'gesendete E-Mails (zeigen|ansehen|)',
    'zeig mir den Postausgang',
    'welche E-Mails hat die Runde verschickt',
    'Liste der verschickten Mails',
    'alle E-Mails (bitte|) ansehen',
    'was ist im Mailausgang',
    'ist die Mail ans Ministerium raus',
    'ist die Mail schon rausgegangen',
    'wurde die E-Mail gesendet',
    'Mailversand ansehen',
    'wurden die gesendeten Mails alle angenommen',
  ],
  does: 'view',
  alone: true,
  button: 'E-Mails ansehen',
};

/** How the Koordination asks for one of them. */
export const showing: Asked = {
  ways: ['~ outgoingmail-number'],
  sayings: [
    'E-Mail {outgoingmail} ansehen',
    'was ist mit E-Mail {outgoingmail}',
    'Kopie der E-Mail {outgoingmail}',
    'zeig mir (bitte|) E-Mail {outgoingmail}',
    'wie steht es um E-Mail {outgoingmail}',
    'an wen ging E-Mail {outgoingmail}',
  ],
  brings: { outgoingmail: 'thing' },
  fills: ({ outgoingmail }) => ({ number: outgoingmail }),
  does: 'view',
  alone: true,
  button: 'E-Mail ansehen',
  needs: ['outgoingmail'],
};

/** How the Koordination says that an e-mail of which nobody knew has arrived. */
export const arriving: Asked = {
  ways: ['onemail mailarrived =1.5', 'outgoingmail-number mailarrived =2'],
  sayings: [
    'die Mail ist angekommen',
    'E-Mail {outgoingmail} ist angekommen',
    'die E-Mail ist beim Ministerium eingegangen',
    'E-Mail {outgoingmail} ist eingegangen',
    'die E-Mail ist doch angekommen',
  ],
  brings: { outgoingmail: 'thing' },
  fills: ({ outgoingmail }) => ({ number: outgoingmail }),
  does: 'action',
  button: 'Ist angekommen',
  needs: ['outgoingmail'],
  clickOnly: true,
};
