import type { Asked, Slots } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

const number = ({ amendment }: Slots) => ({ number: amendment });

/** The words of other words for a section. */
export const amendmentWords: Readonly<Record<string, string>> = {
  amendment: '=2.6 änderungsvorschlag änderungsvorschlags änderungsvorschläge änderungsvorschlägen änderungsantrag*',
  otherwords:
    '=0.8 "andere worte" "anderen wortlaut" "anders formulieren" "änderung vorschlagen" "änderung … vorschlagen"',
  adoptamendment: 'übernehmen übernommen einarbeiten "arbeiten … ein"',
  declineword: 'ablehnen "lehnen … ab" zurückweisen "weisen … zurück"',
  upholdword: 'aufrechterhalten "halten … aufrecht" "bestehen auf" "bleiben bei"',
  concedeword:
    '"ablehnung annehmen" "ablehnung … an" "ziehen … zurück" "nicht weiter verfolgen" "verfolgen … nicht weiter"',
};

/** *Änderungsvorschlag 3*. */
function named(amendment: unknown): string {
  return typeof amendment === 'number' ? `Änderungsvorschlag${NBSP}${amendment}` : 'Der Vorschlag';
}

/** How people want to propose other words. */
export const proposing: Asked = {
  ways: ['guideline section otherwords =2.4', 'guideline otherwords =2'],
  sayings: [
    'für Abschnitt {section} der gemeinsamen Richtlinie eine Änderung vorschlagen',
    'wir möchten Abschnitt {section} des Richtlinienentwurfs anders formulieren',
    'zu Abschnitt {section} der gemeinsamen Richtlinie eine Änderung vorschlagen',
    'Abschnitt {section} der gemeinsamen Richtlinie soll einen anderen Wortlaut haben',
    'ich möchte in Abschnitt {section} des Richtlinienentwurfs eine Änderung vorschlagen',
    'bei {section} würden wir lieber schreiben: in der Regel',
    '{section} der Richtlinie würden wir anders schreiben',
  ],
  brings: { guideline: 'thing', section: 'number' },
  labels: { section: 'Abschnitt' },
  fills: ({ guideline, section }) => ({ number: guideline, section }),
  button: 'Änderung vorschlagen …',
  needs: ['section'],
};

/** How people ask for one. */
export const showingAmendment: Asked = {
  ways: [
    '~ amendment see amendment-number =1',
    '~ amendment-number !adoptamendment !declineword !upholdword !concedeword =0.6',
    '~ amendment-number status =1.2',
  ],
  sayings: [
    'Änderungsvorschlag {amendment} (zeigen|ansehen|öffnen)',
    'was steht im Änderungsvorschlag {amendment}',
    'wie weit ist Änderungsvorschlag {amendment}',
    'zeig mir den Änderungsvorschlag {amendment}',
    'Stand von Änderungsvorschlag {amendment}',
  ],
  brings: { amendment: 'thing' },
  fills: number,
  button: 'Vorschlag ansehen',
  needs: ['amendment'],
};

/** How people ask for all of them. */
export const listingAmendments: Asked = {
  ways: [
    '~ amendment list !amendment-number =0.8',
    '~ amendment see !amendment-number',
    '~ amendment thereis !amendment-number',
    '~ amendment open !amendment-number =0.4',
  ],
  sayings: [
    'alle Änderungsvorschläge (anzeigen|auflisten)',
    'welche Änderungsvorschläge gibt es',
    'welche Änderungsvorschläge sind noch offen',
    'Änderungsvorschläge zur gemeinsamen Richtlinie zeigen',
    'Übersicht der Änderungsvorschläge',
    'welche Umformulierungen wünschen sich die anderen',
    'welche Umformulierungswünsche liegen vor',
  ],
  fills: () => ({}),
  button: 'Vorschläge ansehen',
};

/** How who drafts it takes one over. */
export const acceptingAmendment: Asked = {
  ways: ['amendment-number adoptamendment =1.6', 'amendment adoptamendment =1'],
  sayings: [
    '(bitte|) Änderungsvorschlag {amendment} übernehmen',
    'wir übernehmen den Änderungsvorschlag {amendment}',
    'Änderungsvorschlag {amendment} in den Entwurf einarbeiten',
    'den Änderungsvorschlag {amendment} unverändert übernehmen',
    'Änderungsvorschlag {amendment} wird von uns übernommen, bitte übernehmen',
  ],
  brings: { amendment: 'thing' },
  fills: number,
  button: 'Übernehmen',
  says: ({ amendment }) => `${named(amendment)} wird übernommen`,
  needs: ['amendment'],
  clickOnly: true,
};

/** How who drafts it declines one. */
export const decliningAmendment: Asked = {
  ways: ['amendment-number declineword =1.6', 'amendment declineword =1'],
  sayings: [
    '(bitte|) Änderungsvorschlag {amendment} ablehnen',
    'wir lehnen den Änderungsvorschlag {amendment} ab',
    'den Änderungsvorschlag {amendment} zurückweisen',
    'Änderungsvorschlag {amendment} möchten wir ablehnen',
    'den Änderungsvorschlag {amendment} müssen wir ablehnen',
  ],
  brings: { amendment: 'thing' },
  fills: number,
  does: 'action',
  button: 'Ablehnen …',
  needs: ['amendment'],
};

/** How who proposed it accepts that it was declined. */
export const conceding: Asked = {
  ways: ['amendment-number concedeword !upholdword =2.6', 'amendment concedeword !upholdword =2'],
  sayings: [
    'die Ablehnung von Änderungsvorschlag {amendment} nehmen wir an',
    'bei Änderungsvorschlag {amendment} die Ablehnung annehmen',
    'wir verfolgen den Änderungsvorschlag {amendment} nicht weiter',
    'Änderungsvorschlag {amendment} bitte nicht weiter verfolgen',
    'zu Änderungsvorschlag {amendment} möchten wir die Ablehnung annehmen',
  ],
  brings: { amendment: 'thing' },
  fills: number,
  button: 'Ablehnung annehmen',
  says: ({ amendment }, { member }) => `${member.municipality.name} verfolgt nicht weiter: ${named(amendment)}`,
  needs: ['amendment'],
  clickOnly: true,
};

/** How who proposed it upholds it. */
export const upholding: Asked = {
  ways: ['amendment-number upholdword =2.6', 'amendment upholdword =2'],
  sayings: [
    'wir halten den Änderungsvorschlag {amendment} aufrecht',
    'Änderungsvorschlag {amendment} aufrechterhalten',
    'den Änderungsvorschlag {amendment} wollen wir aufrechterhalten',
    'bei Änderungsvorschlag {amendment} bleiben wir, bitte aufrechterhalten',
    'wir möchten Änderungsvorschlag {amendment} aufrechterhalten',
  ],
  brings: { amendment: 'thing' },
  fills: number,
  button: 'Vorschlag aufrechterhalten',
  says: ({ amendment }, { member }) => `${member.municipality.name} hält aufrecht: ${named(amendment)}`,
  needs: ['amendment'],
  clickOnly: true,
};
