import { type Asked, renamed } from '../../conversation/asked.ts';
import { KINDS, ORIGINS } from '../idea.ts';

const CONTENT = {
  brings: {
    title: 'title',
    cost: 'amount',
    contact: 'text',
    kind: {
      one: {
        [KINDS.practice]:
          '"best practice*" "best practise*" bestpractice* praxisbeispiel* "gutes beispiel" "läuft bei uns" "bewährt" "läuft … richtig gut"',
        [KINDS.need]: 'absprachebedarf* abstimmungsbedarf* koordinierungsbedarf* regelungsbedarf*',
      },
    },
    origin: {
      one: {
        [ORIGINS.provider]: 'träger trägern caritas diakonie awo drk tafel wohlfahrtsverband* verein',
        [ORIGINS.politics]: 'politik ratsfraktion* fraktion* ausschuss sozialausschuss* stadtrat* bürgermeister*',
      },
    },
  },
  fills: renamed({ contact: 'contactOffice' }),
} as const;

/** How the form of a new entry is asked for. */
export const FORM: Asked = {
  ...CONTENT,
  ways: [
    'idea add !idea-number',
    'practice add !idea-number',
    'idea new !idea-number',
    'idea we !idea-number !see !list',
    'practice we !see !list !idea-number',
    'idea a-text !idea-number =0.5',
    'practice a-text !idea-number =0.5',
    'coordination add !idea-number',
    'idea where add',
    'longing shared !meeting !appointment !vote !survey !guideline !document !question !minutes !agreement !stance !idea-number',
  ],
  sayings: [
    'Ich habe da eine (neue|) Idee: Stromsparhelfer',
    'Wir hätten da eine (neue|) Idee: Wintertreff im Bürgerhaus',
    'Idee (einreichen|eintragen|melden|anlegen)',
    '(Wir|Ich) (möchten|möchte|will|wollen) eine Idee (einreichen|vorschlagen|eintragen)',
    'Vorschlag (von uns|aus Haan|unserer Tafel): gemeinsamer Kühltransporter',
    'Bitte um Aufnahme in die Ideenliste: Kochkurse für Familien',
    'Wo kann ich einen Vorschlag einreichen?',
    'Neuer Vorschlag (von der Verwaltung|): Sprechstunde im Stadtteil',
    'Ich hätte da was als Best Practice: die Videosprechstunde',
    'Gutes Beispiel von uns: Lotsen im Quartier',
    'Wir wollen ein Praxisbeispiel (teilen|vorstellen|einreichen)',
    'Absprachebedarf anmelden: einheitliche Höchstbeträge',
    'Mir ist da was eingefallen, eine Anregung für alle: Leihstelle für Heizgeräte',
    'Wie reiche ich eine Idee ein?',
    'Kann ich eine Anregung loswerden?',
    'mir schwebt etwas vor, wo kann ich das loswerden',
    'wohin mit meinem Einfall',
    'Wir hätten gern ein gemeinsames Lastenrad mit Erkrath',
    '(Schön wäre|Wir wünschen uns) eine gemeinsame Schuldnerberatung für alle Städte',
    'Wir bräuchten einen gemeinsamen Reparaturtreff zusammen mit Velbert',
  ],
  button: 'Idee einreichen …',
};

/** How an entry is submitted with all its fields. */
export const SUBMITTED: Asked = {
  ...CONTENT,
  brings: { ...CONTENT.brings, description: 'text' },
  needs: ['title', 'description', 'topic'],
  form: 'ideas.form',
  ways: [
    'idea add despite a-text',
    'idea despite a-text',
    'idea despite',
    'practice despite',
    'add despite a-text',
    'add despite',
  ],
  sayings: [
    'Trotzdem einreichen: Wärmebus; Beschreibung: Tee und Decken; Themenfeld: Energie',
    'Die Idee gibt es so ähnlich schon, bitte dennoch aufnehmen: Nachbarschaftsküche',
    'Auch wenn es Ähnliches gibt, Idee trotzdem einreichen: Wärmestube',
    'Bitte den Vorschlag trotz ähnlicher Einträge anlegen: Wärmestube',
    'Den Vorschlag bitte trotzdem eintragen',
    'wir hätten etwas für die Runde: {title}',
  ],
  button: 'Idee einreichen …',
};
