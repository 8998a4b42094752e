import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const HAAN = 'Sozialamt Haan';

onEveryDatabase('papers for committees', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const say = async (office: string, text: string, activity?: string) =>
    plain((await round.say(office, text, activity === undefined ? {} : { activity })).text);
  const twice = async (office: string, verb: string, data: Record<string, unknown>) => {
    const shown: string[] = [];
    for (const activity of ['one', 'two'])
      shown.push(plain((await round.click(office, verb, data, { activity: `${verb}-${activity}` })).text));
    return shown[1] ?? '';
  };
  const committee = {
    operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    attempt: 1,
    'name~1': 'Ausschuss für Soziales',
    'termFrom~1': '2020-11-01',
    'termTo~1': '2025-10-31',
  };
  const session = {
    operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    attempt: 1,
    'committee~1': '1',
    'heldOn~1': '2023-11-09',
    'papersDue~1': '2023-10-16',
  };
  const paper = {
    operation: '8f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    attempt: 1,
    'session~1': '1',
    'kind~1': 'resolution',
    'access~1': 'public',
    'title~1': 'Stärkungspakt NRW in Haan',
    'proposal~1': 'Der Ausschuss beschließt die Verwendung der Mittel.',
    'topicAreas~1': '3,4',
    'questions~1': 'yes',
    'measures~1': 'yes',
  };

  it('live from the committee to its result, each step delivered twice', async () => {
    assert.match(
      await twice(HAAN, 'papers.committee-submit', committee),
      /^Ausschuss 1 · gespeichert\nAusschuss für Soziales/u,
    );
    assert.match(
      await twice(HAAN, 'papers.session-submit', session),
      /^Ausschusstermin 1 · gespeichert[\s\S]*Abgabefrist für Vorlagen: 16\. Oktober 2023/u,
    );
    await say(
      HAAN,
      'maßnahme anlegen: Energieberatung; Verplant: 12.000; Gebunden: 8.000; Themenfeld: Energie; Läuft weiter: ja',
    );
    const draft = await twice(HAAN, 'papers.submit', paper);
    assert.match(draft, /^Ausschussvorlage 1 · Entwurf\nStärkungspakt NRW in Haan/u);
    assert.match(
      draft,
      /Das steht in der Vorlage[\s\S]*Eigene Mittel: Bewilligung nicht hinterlegt, verplant 12\.000 €/u,
    );
    assert.match(draft, /Themenfelder: Energie \(1 Maßnahme\); Wohnungslosenhilfe/u);
    assert.match(await twice(HAAN, 'papers.make', { number: 1 }), /Das ist Fassung 1\./u);
    assert.match(await twice(HAAN, 'papers.make', { number: 1 }), /Das ist Fassung 1\./u);
    await say(HAAN, 'maßnahme 1 ändern: Verausgabt: 3.000');
    assert.match(await say(HAAN, 'ausschussvorlage 1 neu erstellen'), /Fassung 2 ist erstellt/u);
    round.clock.set('2023-11-10T09:00');
    await twice(HAAN, 'papers.presented', { number: 1, on: '2023-11-09', attempt: 1 });
    const amended = {
      number: 1,
      attempt: 1,
      'outcome~1': 'amended',
      'on~1': '2023-11-09',
      'reference~1': '50/024/2023',
    };
    assert.match(await twice(HAAN, 'papers.result', amended), /Bitte den Wortlaut eingeben/u);
    const wording = {
      ...amended,
      attempt: 2,
      'wording~2': 'Der Ausschuss beschließt die Hälfte.',
      'outcome~2': 'amended',
      'on~2': '2023-11-09',
      'reference~2': '50/024/2023',
    };
    const done = await twice(HAAN, 'papers.result', { ...wording, retry: 'yes' });
    assert.match(
      done,
      /^Ausschussvorlage 1 · geändert beschlossen[\s\S]*Drucksache: 50\/024\/2023[\s\S]*Geändert beschlossen: Der Ausschuss beschließt die Hälfte\./u,
    );
    const history = done.slice(done.indexOf('Verlauf'));
    assert.equal(history.match(/Sozialamt Haan, /gu)?.length, 4, history);
    assert.match(await say(HAAN, 'ausschüsse'), /1 Ausschuss\n[\s\S]*Ausschuss für Soziales/u);
    assert.match(await say(HAAN, 'ausschussvorlagen'), /1 Vorlage/u);
  });
});
