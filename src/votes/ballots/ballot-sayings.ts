import type { Asked, Named, Slots } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';
import { answerWords } from './answer-words.ts';

/** What a municipality answers, by the words that stand for it; an objection weighs more than an agreement. */
const CHOICE = {
  one: {
    objection: answerWords.objection,
    abstain: answerWords.abstain,
    no: `${answerWords.disagree} nein nö "kein ja"`,
    'option-1': `"option 1" "option eins" "option a" "variante 1" "variante a" "variante eins" "erste option" "ersten option"
      "erste variante" "ersten variante" "alternative 1" "antwort 1"`,
    'option-2': `"option 2" "option zwei" "option b" "variante 2" "variante b" "variante zwei" "zweite option" "zweiten option"
      "zweite variante" "zweiten variante" "alternative 2" "antwort 2"`,
    'option-3': `"option 3" "option drei" "option c" "variante 3" "variante c" "variante drei" "dritte option" "dritten option"
      "dritte variante" "dritten variante" "alternative 3" "antwort 3"`,
    'option-4': `"option 4" "option vier" "option d" "variante 4" "variante d" "variante vier" "vierte option" "vierten option"
      "vierte variante" "vierten variante" "alternative 4" "antwort 4"`,
    'option-5': `"option 5" "option fünf" "option e" "variante 5" "variante e" "variante fünf" "fünfte option"
      "fünfte variante" "alternative 5" "antwort 5"`,
    yes: `${answerWords.agree} ${answerWords.agreeable} ja jo jawohl ok okay dafür pro dabei`,
  },
} as const;

/** How an answer stands behind the municipality that gives it: *Haan stimmt bei Abstimmung 4 zu*. */
const SAID: Readonly<Record<string, readonly [string, string]>> = {
  yes: ['stimmt', 'zu'],
  no: ['stimmt', 'mit Nein'],
  abstain: ['enthält sich', ''],
  objection: ['erhebt', 'einen Einwand'],
};

function fills({ vote, choice, municipality, reason }: Raw): Raw {
  return { vote, choice, municipality, reason };
}

/** *bei Abstimmung 4*. */
function at({ vote }: Raw): string {
  return typeof vote === 'number' ? `bei Abstimmung${NBSP}${vote}` : 'bei der Abstimmung';
}

/** What a municipality would answer: *Haan stimmt bei Abstimmung 4 zu*. */
function answerOf(name: string, slots: Raw): string {
  const choice = String(slots['choice']);
  const [verb, rest] = SAID[choice] ?? ['wählt', choice.replace('option-', `Option${NBSP}`)];
  const words = slots['choice'] === undefined ? ['stimmt', at(slots), 'ab'] : [verb, at(slots), rest];
  return [name, ...words].filter((word) => word !== '').join(' ');
}

const LONGEST_BUTTON = 28;

/** The button says what is cast, as the vote calls it; an objection still has to give its reason. */
function onButton({ choice, reason }: Slots, about: Named | undefined): string | undefined {
  if (choice === 'objection' && reason === undefined) return 'Einwand begründen …';
  const word = about?.calls?.[String(choice)];
  return word !== undefined && word.length <= LONGEST_BUTTON ? word : undefined;
}

/** How people give the ballot of their own municipality. */
export const casting: Asked = {
  ways: [
    'vote agree =0.5 !pendingvote !individual !telephone !forthem',
    'agree vote-number =1 !telephone !forthem',
    'agree a-number',
    'agree we !consentnoun',
    'agree a-municipality',
    'vote agreeable !dosomething',
    'agreeable vote vote-number we/a-municipality !forthem',
    'disagree we/a-municipality',
    'disagree vote !telephone !forthem',
    'yep vote vote-number =0.6',
    'yep vote a-text =0.8',
    'yep vote we vote-number =1',
    'yep ballot =0.5',
    'nope vote vote-number =1',
    'nope vote we =0.5',
    'disagree vote-number =1 !telephone !forthem',
    'disagree a-number',
    'abstain',
    'abstain vote',
    'abstain vote-number =1 !telephone !forthem',
    'option vote',
    'option a-number we',
    'option vote-number we =1.5',
    'option vote vote-number =1',
    'objection vote-number a-text =1',
    'objection vote a-text',
    'ballot a-municipality agree/disagree/abstain/agreeable/yep/nope',
    'ballot vote agree/disagree/abstain/agreeable/option/yep/nope',
    'vote-number voting agree/disagree/abstain =1 !telephone !forthem',
    'voting we vote-number !see !telephone =0.5',
    'ballot change vote',
    'voting a-municipality vote-number !telephone !forthem =1.3',
  ],
  sayings: [
    '(wir|ich) (stimmen|stimme) (der|bei der|bei|) Abstimmung {vote} zu',
    'wir stimmen bei der {vote} zu',
    '(von uns|von {municipality}|für {municipality}) (ein|ein klares|) Ja (zu|zur) Abstimmung {vote}',
    'für {municipality}: Zustimmung',
    'Zustimmung zu Abstimmung {vote}',
    '(Haan|Velbert|Hilden) (stimmt|votiert) bei Abstimmung {vote} (mit Ja|dafür|zu)',
    'wir stimmen nicht zu',
    '(wir|ich) (lehnen|lehne) (Abstimmung|den Vorschlag in Abstimmung) {vote} ab',
    'wir sind bei der {vote} dagegen',
    'ein Nein von uns zur {vote}',
    'wir enthalten uns (bei Abstimmung {vote}|bei der {vote}|der Stimme)',
    'Enthaltung (für|von) {municipality} (bei|zu) Abstimmung {vote}',
    'bei der vierten nehmen wir Option zwei',
    '(bei|zu) Abstimmung {vote} (nehmen|wählen) wir (Option 2|Variante B)',
    'Einwand von {municipality} zu Nr. {vote}: {reason}',
    'wir haben keine Einwände (gegen|zu) Abstimmung {vote}',
    'wir tragen den Vorschlag in Abstimmung {vote} mit',
    'da gehen wir mit, Abstimmung {vote}',
    'von unserer Seite grünes Licht für Abstimmung {vote}',
    'der {vote} können wir zustimmen',
    'einverstanden mit Abstimmung {vote}',
    'unser Votum zur {vote}: {choice}',
    'unsere Stimme zu Abstimmung {vote}: ja',
    'ich möchte bei Abstimmung {vote} (abstimmen|meine Stimme abgeben)',
    'wir möchten unsere Stimme bei Abstimmung {vote} ändern',
    'die Stadt {municipality} erteilt ihre Zustimmung zur Vorlage {vote}',
    'seitens {municipality} bestehen gegen die Abstimmung {vote} keine Bedenken',
    'trag uns bei Abstimmung {vote} mit Ja ein',
    'mach bei der {vote} ein Ja für uns',
    'Daumen hoch für die {vote}',
    'wir können die Vorlage {vote} nicht mittragen',
  ],
  brings: {
    vote: 'thing',
    about: 'search',
    option: 'number',
    choice: CHOICE,
    municipality: 'municipality',
    reason: 'reason',
  },
  labels: { reason: 'Begründung' },
  fills,
  button: 'Stimme abgeben',
  named: onButton,
  says: (slots, { member }) => answerOf(member.municipality.name, slots),
  needs: ['vote', 'choice'],
  form: 'votes.show',
  inParts: ({ choice }) => (choice === 'yes' ? 'votes.cast-all' : 'votes.cast-items'),
  clickOnly: true,
};

/** How people raise an objection whose reason is still to come. */
export const objecting: Asked = {
  ways: [
    'objection we !a-text !agree',
    'objection vote !a-text !agree',
    'objection vote-number !a-text !agree =0.5',
    'objection a-number !a-text !agree',
    'objection add !agree',
    'objection reasonword !agree =0.5',
    'objection vote-number reasonword =1',
    'objection a-municipality !a-text !agree',
    'objection/disagree vote reasonword',
  ],
  sayings: [
    'gegen die {vote} haben wir einen (schwerwiegenden|) Einwand',
    '(wir|ich) (erheben|erhebe|haben) Einwand (gegen|bei|zu) Abstimmung {vote}',
    '(ich|wir) (möchte|möchten) (einen|unseren) Einwand (begründen|erheben|einlegen|vorbringen|einreichen)',
    'Einwand gegen Abstimmung {vote} (einlegen|erheben|begründen|formulieren)',
    'wir legen gegen Abstimmung {vote} (Veto|Widerspruch|Einspruch) ein',
    'wir haben (erhebliche|große|massive) Bedenken gegen die {vote}',
    'wo kann ich einen Einwand eintragen',
    'Einwandformular für Abstimmung {vote}',
    'unsererseits bestehen gegen Nr. {vote} schwerwiegende Bedenken',
    'Vorbehalt der Stadt {municipality} zu Abstimmung {vote}',
    'mit der {vote} haben wir Bauchschmerzen',
    'hiermit wird gegen die Abstimmung {vote} Einwand erhoben',
  ],
  brings: {
    vote: 'thing',
    choice: { one: { objection: answerWords.objection } },
    municipality: 'municipality',
    reason: 'reason',
  },
  labels: { reason: 'Begründung' },
  fills: ({ vote, reason }) => ({ vote, reason }),
  button: 'Einwand begründen …',
  says: (slots, { member }) => answerOf(member.municipality.name, { ...slots, choice: 'objection' }),
  needs: ['vote'],
  inParts: () => 'votes.cast-items',
  clickOnly: true,
};

/** How the Koordination enters a ballot that was given by telephone. */
export const telephoned: Asked = {
  ways: [
    'telephone a-municipality agree/disagree/abstain/agreeable/objection =0.5',
    'telephone a-municipality vote-number agree/disagree/abstain/agreeable/objection/yep/nope =2',
    'telephone a-municipality vote agree/disagree/abstain/agreeable/objection =1',
    'forthem a-municipality vote agree/disagree/abstain/agreeable/objection/yep/nope =1.5',
    'add a-municipality vote agree/disagree/abstain =0.5',
    'add a-municipality ballot agree/disagree/abstain =0.5',
  ],
  sayings: [
    '{municipality} hat (telefonisch|am Telefon) für Abstimmung {vote} zugestimmt, bitte (eintragen|nachtragen)',
    'telefonische Stimme von {municipality} zu Abstimmung {vote}: Zustimmung',
    'trag für {municipality} bei Abstimmung {vote} (Ja|Zustimmung|Enthaltung) ein',
    'Stimme für {municipality} bei der {vote} eintragen: {choice}',
    '{municipality} hat gerade angerufen und stimmt bei {vote} zu',
    '{municipality} hat mir mündlich gesagt, dass sie sich bei der {vote} enthalten',
    'bitte für {municipality} Einwand bei Abstimmung {vote} nachtragen, kam per Telefon',
    'fernmündlich mitgeteilte Zustimmung der Stadt {municipality} zu Nr. {vote}',
    '{municipality} hat angerufen, die sind bei Abstimmung {vote} dafür',
    '{municipality} ist laut Telefonat gegen Abstimmung {vote}, bitte aufnehmen',
  ],
  brings: { vote: 'thing', municipality: 'municipality', choice: CHOICE, reason: 'reason' },
  labels: { reason: 'Begründung' },
  fills,
  button: 'Stimme eintragen',
  says: (slots) => `${answerOf(String(slots['municipality'] ?? 'Eine Kommune'), slots)}, telefonisch`,
  needs: ['vote', 'municipality', 'choice'],
  form: 'votes.telephone-form',
  clickOnly: true,
};

/** How the Koordination asks for the form of such a ballot. */
export const telephoning: Asked = {
  ways: [
    'telephone vote =0.5',
    'telephone ballot',
    'telephone vote-number =1',
    'forthem ballot',
    'forthem vote',
    'forthem telephone =0.5',
    'forthem ballot a-number =0.5',
    'telephone ballot a-number',
    'ballot add vote !agree !disagree !abstain',
  ],
  sayings: [
    '(ich will|bitte) zur Abstimmung {vote} eine Stimme (nachtragen|eintragen), die telefonisch durchgegeben wurde',
    '(telefonische Stimme|Stimme per Telefon|Telefonstimme) (eintragen|erfassen|nachtragen)',
    'jemand hat mir seine Stimme zu Abstimmung {vote} telefonisch durchgegeben',
    'eine Stimme für eine andere Kommune eintragen',
    'Stimme nachtragen bei Abstimmung {vote}',
    'ich habe einen Anruf mit einer Stimme zu Abstimmung {vote} bekommen',
    'fernmündlich abgegebenes Votum erfassen',
    'Formular für telefonische Stimmabgabe',
    'für eine Kommune stellvertretend abstimmen',
  ],
  brings: { vote: 'thing', municipality: 'municipality', choice: CHOICE },
  fills,
  button: 'Mitgeteilte Stimme eintragen …',
  needs: ['vote'],
};
