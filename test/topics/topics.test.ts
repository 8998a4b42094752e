import assert from 'node:assert/strict';
import { sectionsHolding } from '../../src/guidelines/sharing/holding.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { filesOf, wordsOf } from '../case-files/filed.ts';
import { counters } from '../support/counters.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const VELBERT = 'Sozialamt Velbert';
const IDEA = 'idee einreichen: =1+1 Stromspar-Check; Beschreibung: Vor Ort beraten; Themenfeld: Energie';
const MEASURE = 'maßnahme anlegen: Energiefonds Haan; Themenfeld: Energie; verplant: 12.000';
const BEARER = 'zuständigkeit erfassen: Energieberatung; Themenfeld: Energie; Zuständig: Velbert';
const QUESTION = 'frage ans mags: Zählen Nachzahlungen für Gas?; Themenfeld: Energie';
const POSSIBLE = 'themenfeld energie möglichkeiten: Zuschüsse über die Beratungsstellen';

onEveryDatabase('topic areas', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const say = async (text: string, office = K, where = {}) => plain((await round.say(office, text, where)).text);
  const click = async (verb: string, data: Record<string, unknown>, office = K) =>
    plain((await round.click(office, verb, data)).text);
  /** A form that is sent twice, as two activities. */
  const twice = async (verb: string, data: Record<string, unknown>) => {
    await click(verb, data);
    return click(verb, data);
  };
  const fill = async () => {
    for (const [text, office] of [
      [BEARER, K],
      [IDEA, HAAN],
      [MEASURE, HAAN],
      [QUESTION, VELBERT],
      [POSSIBLE, K],
    ] as const)
      for (const activity of [`${text} eins`, `${text} eins`]) await round.say(office, text, { activity });
  };

  it('are seen at once where nobody covers them, and filled, each step delivered twice', async () => {
    const before = await say('themenfelder', HAAN);
    assert.match(before, /Noch nicht abgedeckt: .*1 ohne Regel, 6 ohne Zuständigkeit, 6 ohne Idee/u);
    assert.match(before, /3 · Energie\nRegel: Bericht\nEs fehlt: noch niemand zuständig, noch keine Idee/u);
    assert.match(before, /6 · Sonstiges\n.*\nEs fehlt: .*keine Regel gefunden/u);
    assert.match(
      await say('themenfeld 6', HAAN),
      /Regel\nkeine Regel gefunden\nZuständig\nnoch niemand\n[\s\S]*\[Frage ans MAGS/u,
    );
    await fill();
    const after = await say('themenfelder', HAAN);
    assert.match(
      after,
      /3 · Energie\nStand der Runde · Regel: Bericht · 1 Zuständigkeit · 1 Idee · 1 offene Frage · 1 eigene Maßnahme\n\[/u,
    );
    assert.doesNotMatch(await say('themenfelder ohne zuständigkeit', HAAN), /· Energie/u);
    const area = await say('themenfeld energie', HAAN);
    assert.match(
      area,
      /Stand der Runde\nZuschüsse über die Beratungsstellen\nBericht · festgehalten von Koordination/u,
    );
    for (const button of ['Zuständigkeit 1', 'Idee 1', 'Maßnahme 1', 'Frage 4'])
      assert.match(area, new RegExp(`\\[${button} ansehen\\]`, 'u'));
    assert.match(await click('topics.show', { area: 'Energie' }, VELBERT), /noch keine eigene Maßnahme/u);
  });

  it('tell nobody in the channel of a measure', async () => {
    await fill();
    const channel = { place: 'channel' } as const;
    for (const text of ['themenfelder', 'themenfeld 3', 'themenfelder mit maßnahmen', 'themenfeld 3 mit maßnahmen'])
      assert.doesNotMatch(await say(text, HAAN, channel), /Energiefonds|Maßnahme 1|1 eigene/u, text);
    assert.match(await say('themenfeld 3', HAAN, channel), /\[Eigene Maßnahmen ansehen\]/u);
    assert.doesNotMatch(await say('themenfeld 3', VELBERT), /Energiefonds/u);
    const [open, own] = await filesOf(round, HAAN, 'themenfelder als word');
    assert.doesNotMatch(await wordsOf(open), /Energiefonds/u);
    assert.match(await wordsOf(own), /Energiefonds Haan/u);
    const [, others] = await filesOf(round, VELBERT, 'themenfelder als word');
    assert.doesNotMatch(await wordsOf(others), /Energiefonds/u);
  });

  it('quote as a rule what stands so in the sources, and nothing else', async () => {
    const topicAreas = ['Energie', 'Raumfahrt', 'Sonstiges'];
    await applyRound(round.db, { ...samplePlan, topicAreas }, round.clock.now());
    const sections = await sectionsHolding(round.db, samplePlan.id, '2023-10-05');
    const area = await say('themenfeld energie');
    const [, quoted = ''] = /\nRegel\n.*\nZusammenfassung nach: .*\n(.*?)(?: \[…\])?\n/u.exec(area) ?? [];
    assert.ok(quoted.length > 80 && sections.some(({ text }) => plain(text).includes(quoted)), quoted);
    assert.match(await say('themenfelder ohne regel'), /2 · Raumfahrt[\s\S]*3 · Sonstiges/u);
  });

  it('keep what the Koordination wrote before, and overwrite nothing that was not seen', async () => {
    const form = { area: 'Energie', version: 0, operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', attempt: 1 };
    assert.match(await twice('topics.save-possibilities', { ...form, 'text~1': 'Erster Text' }), /gespeichert/u);
    const late = { ...form, operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'text~1': 'Zu spät' };
    assert.match(
      await click('topics.save-possibilities', late),
      /nicht gespeichert[\s\S]*Zu spät\nDer Text wurde inzwischen geändert/u,
    );
    await say('themenfeld 3 möglichkeiten: Zweiter Text');
    assert.match(await say('themenfeld 3'), /Stand der Runde\nZweiter Text[\s\S]*Frühere Stände.*[\s\S]*Erster Text/u);
    assert.match(await say('themenfeld 3 möglichkeiten: keine Angabe'), /zurückgenommen/u);
    assert.doesNotMatch(await say('themenfeld 3'), /Stand der Runde/u);
    assert.match(await say('themenfeld 3 möglichkeiten: Dritter Text', HAAN), /nicht möglich/u);
  });

  it('lose nothing that has an area which is no longer on the list, or none', async () => {
    await fill();
    const topicAreas = samplePlan.topicAreas.filter((area) => area !== 'Energie');
    await applyRound(round.db, { ...samplePlan, topicAreas }, round.clock.now());
    const all = await say('themenfelder');
    assert.match(all, /6 · Energie \(früheres Themenfeld\)[\s\S]*Ohne Themenfeld\n3 offene Fragen/u);
    assert.match(await say('themenfeld energie'), /Früheres Themenfeld\nEnergie[\s\S]*Idee 1/u);
    assert.match(await say('themenfeld ohne'), /haben kein Themenfeld[\s\S]*\[Frage 1 ansehen\]/u);
  });

  it('go into a table in which nothing typed is a formula', async () => {
    await fill();
    const [file] = await filesOf(round, HAAN, 'themenfelder als excel');
    if (!file) assert.fail('no file');
    const { sections } = await readDocument(file.name, file.body);
    const text = plain(sections.map((one) => one.text).join('\n'));
    for (const said of [/Idee 1: =1\+1 Stromspar-Check/u, /noch niemand/u, /keine Regel gefunden/u, /Energieberatung/u])
      assert.match(text, said);
  });

  it('are asked for in plain words, while rules are looked up', async () => {
    const answers: readonly (readonly [string, RegExp])[] = [
      ['Welche Bereiche deckt noch niemand ab?', /noch niemand zuständig ist/u],
      ['Was geht alles bei Wohnungslosenhilfe?', /\nWohnungslosenhilfe\nMöglichkeiten/u],
      ['Zeig mir die Übersicht der Themenbereiche', /Themenfelder der Runde/u],
      ['Zeig mir mal das Themenfeld Energie', /\nEnergie\nMöglichkeiten/u],
      ['Schick mir die Themenmatrix als Excel', /Themenfelder als Excel-Datei/u],
      ['Ist Wohnungslosenhilfe förderfähig?', /Richtlinienfrage/u],
      ['Was gilt für die Schuldnerberatung?', /Richtlinienfrage/u],
    ];
    for (const [text, expected] of answers) assert.match(await say(text, HAAN), expected, text);
  });

  it('cost as many queries with many entries as with few', async () => {
    const cost = async () => {
      const { statements } = counters;
      await round.click(HAAN, 'topics.list');
      return counters.statements - statements;
    };
    await fill();
    await cost();
    const few = await cost();
    for (const area of ['Energie', 'Wohnungslosenhilfe', 'Einzelfallhilfe'])
      for (const city of ['Haan', 'Velbert', 'Hilden'])
        await say(`zuständigkeit erfassen: Beratung ${city}; Themenfeld: ${area}; Zuständig: ${city}`);
    assert.equal(await cost(), few);
  });
});
