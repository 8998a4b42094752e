import assert from 'node:assert/strict';
import { askForPassages } from '../../src/guidelines/answers/ask.ts';
import { openShelf } from '../../src/guidelines/shelf.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const PERSONNEL = 'Sind Personalkosten förderfähig?';

onEveryDatabase('guideline questions', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());
  const ask = async (question: string) => (await round.say('Sozialamt Haan', question)).text;

  it('are answered from the version that holds today, with its source and what applied before', async () => {
    const { text, reply } = await round.say('Sozialamt Haan', PERSONNEL);
    assert.match(text, /^Richtlinienfrage · Bericht\nSind Personalkosten förderfähig\?\nPersonalausgaben: unter Bed/u);
    assert.match(
      text,
      /Stadt Übach-Palenberg, .*Bericht \(Kommune\)\u00a0· zur Fassung vom 27\.03\.2023\u00a0· Quelle öffnen/u,
    );
    assert.match(text, /Bis 26\.03\.2023 galt\nPersonalausgaben: in der ersten Fassung nicht förderfähig/u);
    assert.match(text, /gilt nicht mehr/u);
    assert.equal(reply.summary, 'Antwort: Sind Personalkosten förderfähig? (Bericht)');
  });

  it('are answered from the version of a stated day, with what applies later', async () => {
    const text = await ask(`Stand 01.02.2023: ${PERSONNEL}`);
    assert.match(
      text,
      /^Richtlinienfrage\u00a0· Stand 01\.02\.2023 · Bericht\n.*\nPersonalausgaben: in der ersten Fassung/u,
    );
    assert.match(text, /Ab 27\.03\.2023 gilt\nPersonalausgaben: unter Bedingungen/u);
    assert.equal(await ask(`stand 1.2.2023: ${PERSONNEL}`), text);
  });

  for (const typed of [
    'Stand 1. Februar 2023: %',
    'Stand 01.02.23: %',
    'Stand: 01.02.2023 %',
    'Stand 01.02.2023 – %',
    'Stand 2023-02-01: %',
    'Zum Stand vom 1. Februar: %',
    'Hallo, Stand Mittwoch, 1. Februar 2023, 12:00 Uhr: % Danke!',
  ])
    it(`are answered as of the day in “${typed}”`, async () => {
      assert.equal(await ask(typed.replace('%', PERSONNEL)), await ask(`Stand 01.02.2023: ${PERSONNEL}`));
    });

  for (const [typed, day] of [
    ['Was galt im Februar für Personalkosten?', '28.02.2023'],
    ['Was galt am 01.02.2023 bei Personalkosten?', '01.02.2023'],
    ['Und was galt noch Ende Januar für Personalkosten?', '31.01.2023'],
  ] as const)
    it(`are answered as of the day in “${typed}”`, async () => {
      const text = await ask(typed);
      assert.match(text, new RegExp(`^Richtlinienfrage\u00a0· Stand ${day}`, 'u'));
      assert.match(text, /Personalausgaben: in der ersten Fassung/u);
    });

  it('are asked for today where they state no day', async () => {
    assert.doesNotMatch(await ask('Was galt für Personalkosten?'), /Stand/u);
  });

  it('name a publisher whole whose name counts up what it is for', async () => {
    assert.match(
      await ask('Läuft die Weitergabe über Beleihung?'),
      /nach: [^\n]*Ministerium für Arbeit, Gesundheit und Soziales NRW/u,
    );
  });

  it('take a word before a colon for no day', async () => {
    assert.doesNotMatch(await ask(`Stand der Dinge: ${PERSONNEL}`), /ist nicht lesbar/u);
    assert.match(await ask(`Stand 2.13.2023: ${PERSONNEL}`), /Der Tag „2\.13\.2023“ ist nicht lesbar/u);
    assert.match(await ask(`Stand 3 Tage: ${PERSONNEL}`), /Der Tag „3 Tage“ ist nicht lesbar/u);
  });

  it('refuse a day that is none', async () => {
    assert.match(
      await ask(`Stand 31.02.2023: ${PERSONNEL}`),
      /Der Tag „31\.02\.2023“ ist nicht lesbar\nDen 31\. Februar gibt es nicht\./u,
    );
  });

  it('say when nothing held on the stated day', async () => {
    assert.match(await ask(`Stand 01.02.2022: ${PERSONNEL}`), /Zum Stand 01\.02\.2022 liegt keine Quelle vor\./u);
  });

  it('are answered with the date of the proof of use', async () => {
    assert.match(await ask('Wann ist der Verwendungsnachweis fällig?'), /31\.03\.2024/u);
  });

  it('are answered with the grant of a municipality', async () => {
    assert.match(await ask('Was hat Haan bekommen?'), /143\.325 €/u);
  });

  it('are declined when nothing stands in the sources, with what was searched', async () => {
    const { text, reply } = await round.say('Sozialamt Haan', 'Welche Farbe hat die Vereinsfahne?');
    assert.match(text, /keine Fundstelle/u);
    assert.match(
      text,
      /Dazu steht in den Quellen nichts\. Durchsucht wurden \d+\u00a0Dokumente, Stand\u00a005\.10\.2023\./u,
    );
    assert.match(text, /Am nächsten kommen:/u);
    assert.equal(reply.summary, 'Keine Fundstelle: Welche Farbe hat die Vereinsfahne?');
  });

  it('show what changed the rule since, also where the question does not find it', async () => {
    const text = await ask('Welches Vergleichsjahr gilt für Energiekosten?');
    assert.match(text, /Dazu gehört: Vergleichsjahr 2021: seit Juni 2023 zusätzlich möglich/u);
    const before = await ask('Stand 01.02.2023: Welches Vergleichsjahr gilt für Energiekosten?');
    assert.doesNotMatch(before, /Dazu gehört: Vergleichsjahr 2021/u);
  });

  it('are declined with the word that no source holds', async () => {
    const text = await ask('Brauchen wir eine Ausschreibung nach UVgO?');
    assert.match(text, /Dazu steht in den Quellen nichts\.[^\n]*\n„UVgO“ kommt in keiner Quelle vor\.\n/u);
    assert.doesNotMatch(await ask('Was hat Haan bekommen?'), /kommt in keiner Quelle vor/u);
  });

  it('show a known gap in its words, and where its question stands with the ministry', async () => {
    const text = await ask('Werden AGH-Stellen refinanziert?');
    assert.match(text, /^Richtlinienfrage · gesammelt\n/u);
    assert.match(text, /Eine Antwort des Ministeriums .* liegt nicht vor/u);
  });

  it('show an agreement of the minutes as such', async () => {
    const text = await ask('Wer klärt die Vorlage für kreiseinheitliche Richtlinien?');
    assert.match(text, /^Richtlinienfrage · Absprache der Runde\n/u);
    assert.match(text, /Niederschrift der Runde vom 07\.02\.2023\u00a0· Absprache der Runde\n/u);
  });

  it('never put a report in quotation marks', async () => {
    const { reply } = await round.say('Sozialamt Haan', PERSONNEL);
    const [box] = reply.data['quotes'] as { lead: object[]; text: { runs: { text: string }[] }[] }[];
    const shown = box?.text.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n') ?? '';
    assert.match(JSON.stringify(box?.lead), /Zusammenfassung nach: Stadt Übach-Palenberg und Gemeinde Rommerskirchen/u);
    assert.doesNotMatch(shown, /^„|“$/u);
  });

  it('are answered in the channel as in the personal chat', async () => {
    const { text } = await round.say('Sozialamt Haan', PERSONNEL, { place: 'channel' });
    assert.equal(text, await ask(PERSONNEL));
  });

  it('ask whether a command was meant, below the answer to a single word close to it', async () => {
    const { text, card } = await round.say('Sozialamt Haan', 'ideeen');
    assert.match(text, /^Richtlinienfrage/u);
    assert.match(text, /\nMeinten Sie „ideen“( oder „idee“)?\?\n\[ideen\]/u);
    assert.match(JSON.stringify(card), /"verb":"ideas\.list"/u);
  });

  it('point to the help when nothing was asked', async () => {
    for (const words of ['???', 'Hallo', 'Guten Morgen!']) assert.match(await ask(words), /„hilfe“|\[Hilfe\]/u);
  });

  it('show a question too long for a title whole', async () => {
    const long = `${'Ein Träger braucht mehr Geld für seine Tafel. '.repeat(4)}Sind Personalkosten förderfähig?`;
    const text = await ask(long);
    assert.match(text, /^Richtlinienfrage · .*\nIhre Frage\n/u);
    assert.ok(text.includes(long));
  });

  it('are told to strangers by nobody', async () => {
    const { text } = await round.say('Fremdes Amt', PERSONNEL);
    assert.doesNotMatch(text, /Personalausgaben/u);
  });
});

onEveryDatabase('guideline questions after the programme', (database) => {
  it('say that its time is over, in every answer', async () => {
    const round = await openRound(database, { now: '2024-01-01T09:00' });
    for (const question of [PERSONNEL, 'Wie ist das Wappen?', 'Werden AGH-Stellen refinanziert?']) {
      const { text } = await round.say('Sozialamt Haan', question);
      assert.match(text, /Bewilligungszeitraum bis 31\.12\.2023 \(abgelaufen\)/u);
    }
    const { text } = await round.say('Sozialamt Haan', `Stand 31.12.2023: ${PERSONNEL}`);
    assert.doesNotMatch(text, /abgelaufen/u);
    await round.close();
  });
});

onEveryDatabase('the knowledge of a round', (database) => {
  const now = '2023-10-05T07:00:00.000Z';

  it('is read from the database by a bot that starts again', async () => {
    const round = await openRound(database);
    const first = await round.say('Sozialamt Haan', PERSONNEL);
    await round.bot.load();
    assert.equal(await round.bot.ready(), true);
    assert.equal((await round.say('Sozialamt Haan', PERSONNEL)).text, first.text);
    await round.close();
  });

  it('is nothing where the round wants no starter knowledge', async () => {
    const plan = { ...samplePlan, starterKnowledge: false };
    const round = await openRound(database, { plan });
    assert.match((await round.say('Sozialamt Haan', PERSONNEL)).text, /liegt keine Quelle vor/u);
    await round.close();
  });

  it('loses its starter documents when the round no longer wants them, and gets them back', async () => {
    const round = await openRound(database);
    const shelf = openShelf();
    const size = async (starterKnowledge: boolean) => {
      await shelf.load(round.db, [{ ...samplePlan, starterKnowledge }], now);
      return (await shelf.of(round.db, samplePlan.id)).chunks.size;
    };
    const all = await size(true);
    assert.deepEqual([await size(false), await size(true)], [0, all]);
    await round.close();
  });

  it('gives the command line what it asks for', async () => {
    const round = await openRound(database);
    const shelf = openShelf();
    const knowledge = await shelf.of(round.db, samplePlan.id);
    const { answered, passages } = askForPassages(knowledge, PERSONNEL, { day: '2023-02-01' });
    const { text, url, ...first } = passages[0] ?? { text: '', url: null };
    assert.deepEqual(
      [answered, first],
      [
        true,
        {
          document: 'Personal und Honorare',
          section: 'Personalausgaben: in der ersten Fassung nicht förderfähig',
          version: '2023-01-01',
          validFrom: '2023-01-01',
          validTo: '2023-03-26',
          status: 'Bericht',
        },
      ],
    );
    assert.match(text, /^In der ersten Fassung/u);
    assert.match(url ?? '', /^https:/u);
    assert.deepEqual(askForPassages(knowledge, 'Wie ist das Wappen?', { day: '2023-10-05' }), {
      answered: false,
      passages: [],
    });
    const gap = askForPassages(knowledge, 'Werden AGH-Stellen refinanziert?', { day: '2023-10-05' });
    assert.deepEqual([gap.answered, gap.passages.length], [false, 3]);
    await round.close();
  });
});
