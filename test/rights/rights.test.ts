import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Command } from '../../src/conversation/feature.ts';
import { match } from '../../src/conversation/phrase.ts';
import { sqlite } from '../support/databases.ts';
import { openRound, type TestRound, type Where } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';
import { allowed, PEOPLE, plan, type Somebody } from './people.ts';
import { ANYWHERE, OF_STRANGERS, SECTION, type Who } from './product.ts';

/** Who may depends on whose a thing is. */
const OWNED: readonly Who[] = ['owner', 'drafter', 'leader'];

/** Refusals that say that somebody else may. */
const RIGHTS = [
  'municipalities.not-allowed',
  ...[
    'access.not-yours',
    'absence.not-yours',
    'ideas.not-yours',
    'agreements.not-yours',
    'guideline.not-yours',
    'votes.not-yours',
    'meetings.others-change',
    'meetings.others-item',
    'meetings.not-theirs',
    'meetings.not-yours',
    'questions.not-yours',
    'surveys.not-yours',
    'date-polls.not-yours',
    'acknowledgements.not-yours',
  ],
];

/** The ways in: each ends in the same command, with the same rights. */
const PLACES: Readonly<Record<string, Where>> = {
  'in the channel': { place: 'channel' },
  'in the personal chat': { place: 'personal' },
  'in a dialog': { place: 'personal', dialog: true },
  'by the message extension': { place: 'channel', dialog: true },
};

const [HEAD, COORDINATION] = ['Sozialamt Haan, head', 'Koordination'];
const wanted = new Map(SECTION.flatMap(({ who, verbs }) => verbs.map((verb) => [verb, who] as const)));

/** A round with a matter of each kind, which Haan has made. */
async function prepared(log: Parameters<typeof openRound>[1]): Promise<TestRound> {
  const round = await openRound(sqlite, { ...log, plan });
  const said: readonly (readonly [string, string])[] = [
    [HEAD, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie'],
    [HEAD, 'frage ans mags: Welche Kosten zählen?'],
    [HEAD, 'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 21.10.2023 12:00'],
    [HEAD, 'abstimmung stellen: Und dies?; Regel: Konsent; Frist: 21.10.2023 12:00'],
    [COORDINATION, 'abstimmung 1 veröffentlichen'],
    [HEAD, 'abstimmung 1 rückfrage: Ab wann gilt das?'],
    [HEAD, 'anlage abstimmung 2: Entwurf https://www.beispiel.de/entwurf.pdf'],
    [HEAD, 'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Rathaus Haan'],
    [COORDINATION, 'sitzung 1 veröffentlichen'],
    [HEAD, 'top: Höchstbeträge'],
    [HEAD, 'anlage sitzung 1: Entwurf https://www.beispiel.de/entwurf.pdf'],
    [HEAD, 'terminfindung anlegen: Frühjahr; Termine: 12.11.2023 14:00 | 13.11.2023 10:00; Frist: 20.10.2023 12:00'],
    [COORDINATION, 'terminfindung 1 veröffentlichen'],
    [HEAD, 'rundfrage anlegen: Wie viele Fälle?; Frist: 20.10.2023 12:00'],
    [COORDINATION, 'rundfrage 1 veröffentlichen'],
    [HEAD, 'rundfrage anlegen: Wie viele Sommerfeste?; Frist: 20.10.2023 12:00'],
    [HEAD, 'kenntnisnahme anlegen: Erlass; Text: Bitte lesen; Frist: 20.10.2023 12:00'],
    [COORDINATION, 'kenntnisnahme 1 veröffentlichen'],
    [HEAD, 'kenntnisnahme anlegen: Sommererlass; Text: Bitte lesen; Frist: 20.10.2023 12:00'],
    [HEAD, 'anlage kenntnisnahme 2: Entwurf https://www.beispiel.de/entwurf.pdf'],
    [HEAD, 'absprache erfassen: Haan klärt eine Vorlage; Zuständig: Haan'],
    [HEAD, 'maßnahme anlegen: Tafel; Verplant: 100; Themenfeld: Energie'],
    [HEAD, 'maßnahme 1 träger anlegen: Caritasverband; weitergeleitet: 100'],
    [HEAD, 'richtlinie 1 abschnitt 3.2: Die Hilfe beträgt höchstens 300 €.; Überschrift: Höhe der Hilfe'],
    [HEAD, 'richtlinie 1 abschnitt 3.2 änderung: Die Hilfe beträgt höchstens 500 €.; Begründung: Stromkosten'],
    [COORDINATION, 'richtlinie 1 umlauf bis 20.10.2023 12 Uhr'],
    [COORDINATION, 'sammlung anlegen: Fragen der Kommunen; Frist: 20.10.2023 12:00'],
    [COORDINATION, 'sammlung 1 veröffentlichen'],
    [COORDINATION, 'sammlung anlegen: Sommerfragen; Frist: 20.10.2023 12:00'],
    ['Gast aus Bonn', 'zugang anfragen'],
    [HEAD, 'sitzung anlegen: Klausur; Datum: 21.11.2023; Uhrzeit: 14:00; Ort: Rathaus Haan'],
    [HEAD, 'terminfindung anlegen: Sommer; Termine: 12.12.2023 14:00 | 13.12.2023 10:00; Frist: 20.10.2023 12:00'],
  ];
  for (const [office, text] of said) await round.say(office, text);
  await round.settle();
  return round;
}

/** What is typed for a command, about the first matter of its kind. */
function aboutTheFirst({ typed }: Command): Record<string, string> {
  const said = typed.map((grammar) => match(grammar.example.replace(/\d+/u, '1'), grammar));
  return said.find((fields) => fields !== undefined) ?? {};
}

/** What is sent for a command that is about the first matter of its kind. */
function sentFor(command: Command): object {
  if (command.verb.startsWith('offers.')) return { text: 'Was steht in den Ideen?' };
  return command.verb === 'meetings.cancel' ? { number: '1' } : aboutTheFirst(command);
}

/** What is somebody's own, and not for each of their role: what is sent, who may, and what the Koordination did first. */
const OWN: readonly {
  readonly verb: string;
  readonly data: object;
  readonly who?: Who;
  readonly first?: { readonly verb: string; readonly data: Record<string, unknown> };
}[] = [
  { verb: 'ideas.change', data: { number: '1' } },
  { verb: 'ideas.save', data: { number: '1', cost: '5.200' } },
  { verb: 'ideas.state', data: { number: '1', state: 'erprobt' } },
  { verb: 'questions.change-form', data: { number: '4' } },
  { verb: 'questions.change', data: { number: '4', question: 'Welche Kosten zählen nicht?' } },
  { verb: 'questions.withdraw', data: { number: '4' } },
  { verb: 'votes.change', data: { vote: 2 }, who: 'drafter' },
  { verb: 'votes.amend-form', data: { vote: 1 }, who: 'drafter' },
  {
    verb: 'votes.amend',
    data: { vote: 1, operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', text: 'So soll es sein.' },
    who: 'drafter',
  },
  { verb: 'votes.proposal', data: { vote: 1 }, who: 'drafter' },
  { verb: 'votes.reply', data: { vote: 1, query: '1', text: 'Ab sofort.' } },
  { verb: 'votes.reply-form', data: { vote: 1, query: '1' } },
  { verb: 'votes.attach', data: { number: 2, link: 'Plan https://www.beispiel.de/p.pdf' }, who: 'drafter' },
  { verb: 'votes.detach', data: { number: 2, attachment: '1' }, who: 'drafter' },
  { verb: 'votes.discard', data: { number: 2 }, who: 'drafter' },
  { verb: 'surveys.discard', data: { number: 2 }, who: 'drafter' },
  { verb: 'acknowledgements.discard', data: { number: 2 }, who: 'drafter' },
  { verb: 'date-polls.discard', data: { number: 2 }, who: 'drafter' },
  { verb: 'surveys.change', data: { number: 2 }, who: 'drafter' },
  { verb: 'acknowledgements.change', data: { number: 2 }, who: 'drafter' },
  { verb: 'date-polls.change', data: { poll: 2 }, who: 'drafter' },
  { verb: 'meetings.change', data: { number: '2' }, who: 'drafter' },
  { verb: 'acknowledgements.attach', data: { number: 2, link: 'Plan https://www.beispiel.de/p.pdf' }, who: 'drafter' },
  { verb: 'acknowledgements.detach', data: { number: 2, attachment: '1' }, who: 'drafter' },
  { verb: 'agreements.edit', data: { number: 'agreement' } },
  { verb: 'agreements.settle', data: { number: 'agreement', state: 'erledigt' } },
  { verb: 'agreements.settle', data: { number: '1', state: 'erledigt' }, who: 'coordinates' },
  { verb: 'meetings.attach', data: { number: '1', link: 'Plan https://www.beispiel.de/plan.pdf' } },
  { verb: 'meetings.detach', data: { number: '1', attachment: '1' } },
  { verb: 'meetings.item-change', data: { item: 1 } },
  { verb: 'meetings.change-item', data: { item: 1, title: 'Ein anderer Titel' } },
  { verb: 'meetings.strike', data: { item: 1 } },
  {
    verb: 'meetings.restore',
    data: { item: 1 },
    who: 'coordinates',
    first: { verb: 'meetings.strike', data: { item: 1 } },
  },
  { verb: 'guideline.section-form', data: { number: 1, section: '3.2' }, who: 'drafter' },
  {
    verb: 'guideline.write',
    data: { number: 1, section: '3.3', heading: 'Nachweise', text: 'Nachweise sind beizufügen.' },
    who: 'drafter',
  },
  { verb: 'guideline.send', data: { number: 1 }, who: 'drafter' },
  { verb: 'guideline.file', data: { number: 1 }, who: 'drafter' },
  { verb: 'guideline.adopt', data: { number: 1 }, who: 'drafter' },
  { verb: 'guideline.discard', data: { number: 1 }, who: 'drafter' },
  { verb: 'guideline.accept-form', data: { number: 1 }, who: 'drafter' },
  { verb: 'guideline.accept', data: { number: 1 }, who: 'drafter' },
  { verb: 'guideline.accept-changed', data: { number: 1, text: 'Höchstens 450 €.' }, who: 'drafter' },
  { verb: 'guideline.decline-form', data: { number: 1 }, who: 'drafter' },
  { verb: 'guideline.decline', data: { number: 1, reason: 'Zu teuer.' }, who: 'drafter' },
  { verb: 'guideline.strike', data: { number: 1, section: '3.2' }, who: 'drafter' },
  { verb: 'absence.name', data: { person: 'Sozialamt Haan, head', until: '12.10.2023' }, who: 'drafter' },
  { verb: 'absence.back', data: { person: 'Sozialamt Haan, head' }, who: 'drafter' },
  { verb: 'access.ending', data: { who: 'Sozialamt Haan, staff' }, who: 'leader' },
  { verb: 'access.end', data: { who: 'Sozialamt Haan, staff' }, who: 'leader' },
  { verb: 'meetings.cancel', data: { number: '1', all: 'ja', reason: 'Krankheit' }, who: 'coordinates' },
];

describe('the rights of section 0', () => {
  let round: TestRound;
  let refused: string | undefined;
  const note = (facts: object) => {
    if ('code' in facts) refused = String(facts.code);
  };
  const log = { info: note, warn: () => undefined, error: () => undefined };
  beforeEach(async () => {
    round = await prepared({ log });
  });
  afterEach(() => round.close());

  const commands = () => round.bot.features.flatMap((feature) => feature.commands);
  const codeOf = async (office: string, verb: string, by: { data: object; where: Where }) => {
    refused = undefined;
    await round.click(office, verb, { ...by.data }, by.where);
    return refused;
  };
  const isRefused = (code: string | undefined) => RIGHTS.includes(code ?? '');

  it('have a row for each command, and a command for each row', () => {
    const verbs = new Set(commands().map(({ verb }) => verb));
    assert.deepEqual(
      [...verbs].filter((verb) => !wanted.has(verb)),
      [],
      'in no row of test/rights/product.ts',
    );
    assert.deepEqual(
      [...wanted.keys()].filter((verb) => !verbs.has(verb)),
      [],
      'no such command',
    );
    assert.equal(wanted.size, SECTION.flatMap((row) => row.verbs).length, 'a verb stands in two rows');
  });

  it('let nobody pass who may not, and change nothing for them', async () => {
    const before = await storedRows(round.db);
    const wrong: string[] = [];
    for (const command of commands())
      for (const somebody of PEOPLE)
        for (const [place, where] of Object.entries(PLACES)) {
          const who = wanted.get(command.verb) ?? 'coordinates';
          if (OWNED.includes(who) || allowed(somebody, who, 'haan')) continue;
          const code = await codeOf(somebody.office, command.verb, { data: sentFor(command), where });
          if (!isRefused(code)) wrong.push(`${command.verb} ${place} by ${somebody.office}: ${code}`);
        }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await storedRows(round.db), before);
  });

  it('let everybody pass who may', async () => {
    const wrong: string[] = [];
    for (const command of commands())
      for (const somebody of PEOPLE)
        for (const [place, where] of Object.entries(PLACES)) {
          const who = wanted.get(command.verb) ?? 'known';
          if (OWNED.includes(who) || !allowed(somebody, who, 'haan')) continue;
          const code = await codeOf(somebody.office, command.verb, { data: sentFor(command), where });
          if (isRefused(code)) wrong.push(`${command.verb} ${place} by ${somebody.office}: ${code}`);
        }
    assert.deepEqual(wrong, []);
  });

  it('give a person whom the round does not know a way in and nothing else', async () => {
    const before = await storedRows(round.db);
    for (const command of commands().filter(({ verb }) => !OF_STRANGERS.includes(verb)))
      for (const where of Object.values(PLACES)) {
        const { text } = await round.click('Fremde Person', command.verb, { ...sentFor(command) }, where);
        assert.match(text, /noch nicht eingetragen/u, command.verb);
      }
    assert.deepEqual(await storedRows(round.db), before);
  });

  it('show nothing of the round where others read along', async () => {
    const before = await storedRows(round.db);
    const wrong: string[] = [];
    for (const command of commands())
      for (const office of [HEAD, COORDINATION]) {
        const code = await codeOf(office, command.verb, {
          data: sentFor(command),
          where: { place: 'elsewhere' },
        });
        const isHeld = code === 'conversation.elsewhere';
        if (isHeld === ANYWHERE.includes(command.verb)) wrong.push(`${command.verb} by ${office}: ${code}`);
      }
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      (await storedRows(round.db)).filter((row) => !/^(?:answer_feedback|audit|person_keys) /u.test(row)),
      before.filter((row) => !/^(?:answer_feedback|audit|person_keys) /u.test(row)),
    );
  });

  for (const { verb, data, who = 'owner', first } of OWN)
    it(`leave to whose it is: ${verb} ${JSON.stringify(data)}`, async () => {
      const { rows } = await sql<{ number: number }>`select max(number) as number from agreements`.execute(round.db);
      const sent = JSON.parse(JSON.stringify(data).replace('"agreement"', `"${rows[0]?.number}"`));
      if (first) await round.click(COORDINATION, first.verb, first.data);
      const before = await storedRows(round.db);
      const wrong: string[] = [];
      const tried = async (somebody: Somebody, may: boolean) => {
        for (const [place, where] of Object.entries(PLACES)) {
          const code = await codeOf(somebody.office, verb, { data: sent, where });
          if (isRefused(code) === may) wrong.push(`${place} by ${somebody.office}: ${code}`);
        }
      };
      const [may, mayNot] = [true, false].map((is) => PEOPLE.filter((one) => allowed(one, who, 'haan') === is));
      for (const somebody of mayNot ?? []) await tried(somebody, false);
      assert.deepEqual(await storedRows(round.db), before);
      for (const somebody of may ?? []) await tried(somebody, true);
      assert.deepEqual(wrong, []);
    });

  it('have a case for each command about what is a municipality’s own', () => {
    const owned = [...wanted].filter(([, who]) => OWNED.includes(who)).map(([verb]) => verb);
    const tried = new Set([...OWN.map(({ verb }) => verb), 'agreements.submit']);
    assert.deepEqual(
      owned.filter((verb) => !tried.has(verb)),
      [],
    );
  });

  it('let nobody but the Koordination keep an agreement for another municipality', async () => {
    const keep = (office: string) => ({
      office,
      data: { text: `Vorlage, ${office}`, municipality: 'Haan', kind: 'Aufgabe', operation: randomUUID() },
    });
    for (const somebody of PEOPLE)
      for (const where of Object.values(PLACES)) {
        const before = await storedRows(round.db);
        const { office, data } = keep(somebody.office);
        await round.click(office, 'agreements.submit', data, where);
        const isKept = (await storedRows(round.db)).length > before.length;
        assert.equal(isKept, allowed(somebody, 'owner', 'haan'), office);
      }
  });

  const WORDS = /Klausur|Und dies|Sommer/u;
  const unpublished = () =>
    commands().filter(
      ({ verb, creates }) =>
        /^(?:votes|meetings|date-polls|surveys|acknowledgements|collections|dates|reminders|decisions)\./u.test(verb) &&
        creates !== true &&
        ![
          'votes.open',
          'meetings.announce',
          'date-polls.open',
          'surveys.open',
          'acknowledgements.open',
          'collections.open',
        ].includes(verb),
    );
  const aboutTheSecond = (command: Command) => ({ ...sentFor(command), number: '2', vote: 2, poll: 2 });

  it('show no draft to another municipality, whatever it asks for', async () => {
    const wrong: string[] = [];
    for (const command of unpublished())
      for (const { office } of PEOPLE.filter(({ municipality }) => municipality === 'velbert'))
        for (const [place, where] of Object.entries(PLACES)) {
          const { text } = await round.click(office, command.verb, aboutTheSecond(command), where);
          if (WORDS.test(text)) wrong.push(`${command.verb} ${place} by ${office}: ${text}`);
        }
    assert.deepEqual(wrong, []);
  });

  it('show no draft to all in the channel, whoever asks for it', async () => {
    const wrong: string[] = [];
    for (const command of unpublished())
      for (const office of [HEAD, COORDINATION]) {
        const where = { place: 'channel', answer: 'queued' } as const;
        const { text } = await round.click(office, command.verb, aboutTheSecond(command), where);
        if (WORDS.test(text)) wrong.push(`${command.verb} by ${office}: ${text}`);
      }
    assert.deepEqual(wrong, []);
  });
});
