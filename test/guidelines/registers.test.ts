import assert from 'node:assert/strict';
import { sqlite } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES } from '../support/sample.ts';
import { COORDINATION, cast, close, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

/** Questions by the register that they belong to, and what it says in a round where something has happened, and before. */
const ASKED: readonly { readonly questions: readonly string[]; readonly filled: RegExp; readonly empty: RegExp }[] = [
  {
    questions: [
      'Wann ist die nächste Sitzung?',
      'Wann treffen wir uns wieder?',
      'Wann kommt die Runde das nächste Mal zusammen?',
      'Wo findet das nächste Treffen statt?',
      'Steht schon ein Termin für die nächste Runde?',
      'Ist schon eine Sitzung geplant?',
    ],
    filled: /Austausch der Runde[\s\S]*20\.\u00a0Oktober 2023/u,
    empty: /Es ist noch keine Sitzung geplant\./u,
  },
  {
    questions: ['Gibt es im November eine Sitzung?', 'Was steht im November an?'],
    filled: /In dieser Zeit steht nichts an\./u,
    empty: /In dieser Zeit steht nichts an\./u,
  },
  {
    questions: [
      'Was haben wir bisher beschlossen?',
      'Was haben wir im Oktober beschlossen?',
      'Welche Beschlüsse wurden 2023 gefasst?',
      'Wie haben wir zur gemeinsamen Richtlinie entschieden?',
    ],
    filled: /Beschlüsse[\s\S]*Soll der Entwurf aus Haan/u,
    empty: /Die Runde hat noch nichts beschlossen\.|hat die Runde nichts beschlossen\.|kein Beschluss im Register\./u,
  },
  {
    questions: ['Was haben wir im März beschlossen?'],
    filled: /Beschlüsse der Runde: März 2023\nIn dieser Zeit hat die Runde nichts beschlossen\./u,
    empty: /Beschlüsse der Runde: März 2023\nIn dieser Zeit hat die Runde nichts beschlossen\./u,
  },
  {
    questions: [
      'Welche Abstimmungen sind abgeschlossen?',
      'Worüber haben wir zuletzt abgestimmt?',
      'Bis wann können wir abstimmen?',
    ],
    filled: /abgeschlossene Abstimmungen\nSoll der Entwurf aus Haan/iu,
    empty: /(?:Es gibt noch|Dazu gibt es) keine Abstimmung\./u,
  },
  {
    questions: ['Läuft derzeit eine Abstimmung?'],
    filled: /Laufende Abstimmungen\nDazu gibt es keine Abstimmung\./u,
    empty: /Laufende Abstimmungen\nDazu gibt es keine Abstimmung\./u,
  },
  {
    questions: ['Gibt es schon eine Idee zur Wärmestube?', 'Hat schon jemand etwas zu Energie vorgeschlagen?'],
    filled: /Wärmestube im Bürgerhaus\nIdee\u00a01/u,
    empty: /noch kein Eintrag in der Sammlung/u,
  },
  {
    questions: [
      'Welche Absprachen hat Haan noch offen?',
      'Worum muss sich Haan noch kümmern?',
      'Was haben wir für Haan vereinbart?',
    ],
    filled: /Absprachen[^\n]*Haan[^\n]*\n[\s\S]*Haan klärt eine Vorlage/u,
    empty: /Absprachen[^\n]*Haan[^\n]*\n[\s\S]*Haan klärt eine Vorlage/u,
  },
  {
    questions: ['Wer ist zuständig für die gemeinsame Richtlinie?', 'wer ist für die richtlinie zuständig?'],
    filled: /Absprache\u00a03, Haan: [^\n]*Haan klärt eine Vorlage/u,
    empty: /Absprache\u00a03, Haan: [^\n]*Haan klärt eine Vorlage/u,
  },
  {
    questions: ['Welche Best Practices kennt die Runde?', 'Welche guten Beispiele kennt die Runde?'],
    filled: /Best Practice\nDazu steht noch kein Eintrag in der Sammlung/u,
    empty: /Best Practice\nDazu steht noch kein Eintrag in der Sammlung/u,
  },
  {
    questions: ['Was haben wir zum SharePoint vereinbart?'],
    filled: /Absprachen zu „SharePoint“\nEinen gemeinsamen SharePoint prüfen/u,
    empty: /Absprachen zu „SharePoint“\nEinen gemeinsamen SharePoint prüfen/u,
  },
  {
    questions: ['Was haben wir das Ministerium gefragt?', 'Hat das MAGS schon geantwortet?'],
    filled: /Fragen der Runde ans MAGS/u,
    empty: /Fragen der Runde ans MAGS/u,
  },
  {
    questions: [
      'Wer macht bei uns im Kreis die Wohnungslosenhilfe?',
      'Wer ist zuständig für die Schuldnerberatung?',
      'Wer ist für Wohnungslosenhilfe zuständig?',
    ],
    filled: /Wer dafür zuständig ist, ist in der Runde noch nicht festgehalten\./u,
    empty: /Wer dafür zuständig ist, ist in der Runde noch nicht festgehalten\./u,
  },
];

describe('a question in spoken words', () => {
  it('is answered as in written ones', async () => {
    const round = await openRound(sqlite);
    assert.match((await round.say(HAAN, 'Was hat Haan gekriegt?')).text, /Haan: 143\.325/u);
    await round.close();
  });
});

describe('questions to a register, in many words', () => {
  let round: TestRound;
  afterEach(() => round.close());

  async function answered(question: string, said: RegExp): Promise<void> {
    const { text } = await round.say(HAAN, question);
    assert.match(text, said, question);
    assert.doesNotMatch(text, /Als Frage ans MAGS|Niederschrift der Runde/u, question);
  }

  it('are answered by it where something has happened', async () => {
    round = await openRound(sqlite);
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    await close(round);
    for (const typed of [
      'idee einreichen: Wärmestube im Bürgerhaus; Beschreibung: Für alle; Themenfeld: Energie',
      'sitzung anlegen: Austausch der Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Haan',
      'sitzung 1 veröffentlichen',
    ])
      await round.say(COORDINATION, typed);
    for (const { questions, filled } of ASKED) for (const question of questions) await answered(question, filled);
  });

  it('are answered by it where nothing has', async () => {
    round = await openRound(sqlite);
    for (const { questions, empty } of ASKED) for (const question of questions) await answered(question, empty);
  });

  it('say what was agreed on who does it', async () => {
    round = await openRound(sqlite);
    const { text } = await round.say(HAAN, 'Wer kümmert sich um die Vorlage für die Richtlinie?');
    assert.match(text, /\nAbsprache\u00a03, Haan: Die Rahmenbedingungen/u);
  });
});
