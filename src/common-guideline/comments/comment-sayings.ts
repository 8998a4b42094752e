import type { Asked, Slots } from '../../conversation/asked.ts';

const number = ({ guideline }: Slots) => ({ number: guideline });

/** What people call a draft that goes round, and what they say to it. */
export const commentWords: Readonly<Record<string, string>> = {
  proposedword: `anmerk* angemerkt an|merk anmerkung* bemerkung* kommentar* kommentier* hinweis* fehlt ergänz* änderungsvorschlag*
    änderungswunsch* einwand* "stimmt nicht" "ist falsch" korrektur* korrigier* berichtig*`,
  commentround: '=2.4 anmerkungsrunde* "umlauf der richtlinie" "umlauf der gemeinsamen richtlinie"',
  goesround: '=0.6 "umlaufen lassen" "in den umlauf" umlauf "um anmerkungen bitten" "zur stellungnahme"',
  nocomments: '=0.8 "keine anmerkungen" "keine weiteren anmerkungen" "nichts anzumerken" "nichts zu ergänzen"',
  commentsof:
    '=0.8 "anmerkungen zur" "anmerkungen zum" "anmerkungen der" "angemerkt haben" "wurde … angemerkt" "hat … angemerkt"',
};

/** How the Koordination lets a draft go round. */
export const circulatingSaid: Asked = {
  ways: ['guideline goesround =1.6'],
  sayings: [
    'die gemeinsame Richtlinie umlaufen lassen',
    'bitte den Richtlinienentwurf in den Umlauf geben bis {date}',
    'den Richtlinienentwurf allen zur Stellungnahme geben',
    'Umlauf des Richtlinienentwurfs bis {date} starten',
    'zur gemeinsamen Richtlinie alle um Anmerkungen bitten',
  ],
  brings: { guideline: 'thing', date: 'deadline', time: 'time' },
  labels: { date: 'Anmerkungen bis' },
  fills: ({ guideline, date, time }) => ({ number: guideline, closesOn: date, closesTime: time }),
  button: 'Um Anmerkungen bitten …',
};

/** How people comment on a section. */
export const commentingSaid: Asked = {
  ways: [
    'guideline section proposedword !nocomments !commentsof !otherwords =1.6',
    'guideline proposedword a-text !nocomments !otherwords =1.2',
  ],
  sayings: [
    'Anmerkung zu Abschnitt {section} des Richtlinienentwurfs: {text}',
    'Anmerkung zu Abschnitt {section} der gemeinsamen Richtlinie',
    'zu Abschnitt {section} der gemeinsamen Richtlinie möchten wir etwas anmerken',
    'wir haben eine Bemerkung zu Abschnitt {section} des Richtlinienentwurfs',
    'Kommentar zu Abschnitt {section} der gemeinsamen Richtlinie: {text}',
    'in der gemeinsamen Richtlinie fehlt uns bei {section} etwas',
    'bei Ziffer {section} der Richtlinie fehlt uns ein Hinweis',
  ],
  brings: { guideline: 'thing', section: 'number', text: 'text' },
  labels: { section: 'Abschnitt', text: 'Anmerkung' },
  fills: ({ guideline, section, text }) => ({ number: guideline, section, text }),
  button: 'Anmerkung schreiben …',
};

/** How people say that they have no comments. */
export const nothingToSay: Asked = {
  ways: ['guideline nocomments =2.6'],
  sayings: [
    'zur gemeinsamen Richtlinie haben wir keine Anmerkungen',
    'keine Anmerkungen zum Richtlinienentwurf',
    'wir haben zum Richtlinienentwurf nichts anzumerken',
    '{municipality}: keine Anmerkungen zur gemeinsamen Richtlinie',
    'zum Richtlinienentwurf von uns keine weiteren Anmerkungen',
    'der Entwurf der Richtlinie ist aus unserer Sicht rund',
    'an der Richtlinie haben wir nichts zu meckern',
  ],
  brings: { guideline: 'thing' },
  fills: number,
  button: 'Keine Anmerkungen',
  says: (_slots, { member }) => `${member.municipality.name} hat keine Anmerkungen zur gemeinsamen Richtlinie`,
  clickOnly: true,
};

/** How people ask what others have said. */
export const readingSaid: Asked = {
  ways: ['~ guideline commentsof !nocomments =2.2', '~ guideline proposedword see/list !section !nocomments =1.2'],
  sayings: [
    'die Anmerkungen zur gemeinsamen Richtlinie (zeigen|ansehen|)',
    'was wurde zur gemeinsamen Richtlinie angemerkt',
    'welche Anmerkungen gibt es zum Richtlinienentwurf',
    'alle Anmerkungen zum Richtlinienentwurf auflisten',
    'wer hat zur gemeinsamen Richtlinie etwas angemerkt',
  ],
  brings: { guideline: 'thing' },
  fills: number,
  does: 'view',
  button: 'Anmerkungen ansehen',
};
