import assert from 'node:assert/strict';
import type { Chunk } from '../../src/guidelines/document.ts';
import { currentChunks, keepNext } from '../../src/guidelines/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { COORDINATION, FORM, QUESTION } from '../votes/poll.ts';

const LATER = 'Soll die gemeinsame Richtlinie auch für Energieschulden gelten?';

/** A decision as an earlier version kept it: without its support, and the background below its wording. */
async function keepAsBefore({ db, plan, clock }: TestRound, chunk: Chunk): Promise<void> {
  const { document, validFrom, validTo } = chunk;
  const sources = chunk.sources.map((source) => ({ ...source, label: source.label.replace(/ \(.*\)$/u, '') }));
  const section = { ...chunk, sources, text: `${chunk.text}\n\nDer Entwurf geht weit.` };
  const before = { ...document, checksum: 'before', validFrom, validTo, sections: [section] };
  await keepNext(db, plan.id, { document: before, origin: 'round', now: clock.now() });
}

/** What a round knows of its decisions, by release or without. */
async function decisionsKnown({ db, plan }: TestRound): Promise<Chunk[]> {
  return (await currentChunks(db, plan.id)).filter(({ document }) => document.kind === 'decision');
}

const withoutId = ({ id, ...chunk }: Chunk) => chunk;

onEveryDatabase('the register of decisions', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  /** A vote that everyone answers the same way until noon of a day. */
  const decide = async (vote: number, put: { question: string; on: string; choice?: string }) => {
    const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9640${vote}`;
    await round.click(COORDINATION, 'votes.submit', {
      ...FORM,
      operation,
      'question~1': put.question,
      'closesOn~1': put.on,
    });
    await round.click(COORDINATION, 'votes.open', { vote });
    for (const city of ['Haan', 'Mettmann', 'Velbert', 'Erkrath', 'Ratingen', 'Langenfeld'])
      await round.click(`Sozialamt ${city}`, 'votes.cast', { vote, choice: put.choice ?? 'yes' });
    round.clock.set(`${put.on}T12:00`);
    await round.settle();
  };
  const first = () => decide(1, { question: QUESTION, on: '2023-10-12' });
  const second = () => decide(2, { question: LATER, on: '2023-10-19' });
  const fileOf = async (text: string) => {
    const { card } = await round.say('Sozialamt Haan', text);
    const [address = ''] = JSON.stringify(card).match(/https:\/\/bot\.example\.org\/files\/[\w.-]+/u) ?? [];
    return (await round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length))) ?? assert.fail('no file');
  };

  it('is empty before anything is decided', async () => {
    assert.match(await say('beschlüsse'), /Die Runde hat noch nichts beschlossen\./u);
  });

  it('holds carried votes alone, numbered in their year', async () => {
    await first();
    await decide(2, { question: LATER, on: '2023-10-19', choice: 'abstain' });
    const text = await say('Beschluesse');
    assert.match(text, /Beschlüsse · 1\u00a0Beschluss/u);
    assert.match(text, /Beschluss\u00a02023\/01/u);
    assert.doesNotMatch(text, /Energieschulden/u);
  });

  it('is searched by words', async () => {
    await first();
    await second();
    assert.match(await say('beschlüsse energieschulden'), /^[^\n]*\n[^\n]*\n[^\n]*Energieschulden/u);
    assert.match(await say('beschlüsse schwimmbad'), /Dazu steht kein Beschluss im Register\./u);
  });

  it('shows a decision with its wording, its reasons, and who answered what', async () => {
    await first();
    const text = await say('beschluss 2023/1');
    assert.match(text, /Beschluss\u00a02023\/01 Absprache der Runde|Beschluss\u00a02023\/01 · Absprache der Runde/u);
    assert.match(text, /Die Runde verständigt sich auf ein Ja zu der Frage/u);
    assert.match(text, /Haan: Zustimmung[\s\S]*Hilden: ohne Rückmeldung/u);
    assert.match(text, /\[Abstimmung 1 ansehen\]/u);
  });

  it('says of a number that it does not know where the numbers are', async () => {
    assert.match(await say('beschluss 2023/09'), /Einen Beschluss 2023\/09 gibt es nicht/u);
  });

  it('lets questions be answered with a decision from then on', async () => {
    await first();
    const text = await say('Ist der Entwurf aus Haan die gemeinsame Richtlinie?');
    assert.match(text, /Absprache der Runde/u);
    assert.match(text, /Die Runde verständigt sich/u);
  });

  it('answers with what was adopted, by which rule and by how many, and never with what was written to explain the vote', async () => {
    await first();
    const text = await say('Ist der Entwurf aus Haan die gemeinsame Richtlinie?');
    assert.match(text, /\(Konsent, 6 von 11; ohne Rückmeldung: Heiligenhaus, [^)]*Kreis Mettmann\)\u00a0· Absprache/u);
    assert.doesNotMatch(
      await say('Was wurde zur kreiseinheitlichen Einzelfallhilfe vereinbart?'),
      /kreiseinheitlich zu regeln/u,
    );
    assert.match(await say('beschluss 2023/01'), /kreiseinheitlich zu regeln/u);
  });

  it('leads over what was agreed in a meeting before', async () => {
    await round.close();
    round = await openRound(database);
    await first();
    const text = await say('Gibt es schon eine gemeinsame Richtlinie im Kreis?');
    assert.match(text, /^[^\n]*Absprache der Runde\n[^\n]*\nSoll der Entwurf aus Haan/u);
  });

  it('corrects at the start what an earlier version kept of a decision', async () => {
    await first();
    await second();
    await say('beschluss 2023/01 ersetzt durch 2023/02', COORDINATION);
    const kept = await decisionsKnown(round);
    for (const chunk of kept) await keepAsBefore(round, chunk);
    await round.bot.load();
    const corrected = await decisionsKnown(round);
    assert.deepEqual(corrected.map(withoutId), kept.map(withoutId));
    await round.bot.load();
    assert.deepEqual(await decisionsKnown(round), corrected);
  });

  it('lets a later decision replace an earlier one, which stays to be seen', async () => {
    await first();
    await second();
    assert.match(
      await say('beschluss 2023/01 ersetzt durch 2023/02', COORDINATION),
      /gilt nicht mehr[\s\S]*Ersetzt durch Beschluss\u00a02023\/02/u,
    );
    assert.match(await say('beschluss 2023/02'), /Ersetzt: Beschluss\u00a02023\/01/u);
    assert.match(await say('Stand 15.10.2023: Ist der Entwurf aus Haan die gemeinsame Richtlinie?'), /verständigt/u);
  });

  it('lets no earlier decision replace a later one, and none be replaced twice', async () => {
    await first();
    await second();
    await decide(3, { question: 'Treffen wir uns im November?', on: '2023-10-26' });
    assert.match(await say('beschluss 2023/02 ersetzt durch 2023/01', COORDINATION), /ist nicht der spätere/u);
    await say('beschluss 2023/01 ersetzt durch 2023/02', COORDINATION);
    assert.match(await say('beschluss 2023/01 ersetzt durch 2023/03', COORDINATION), /ist schon ersetzt/u);
  });

  it('is changed by the Koordination alone', async () => {
    await first();
    await second();
    assert.match(await say('beschluss 2023/01 ersetzt durch 2023/02'), /ist die Koordination zuständig/u);
  });

  it('is handed out as a Word file', async () => {
    await first();
    const { name, body } = await fileOf('beschlüsse word');
    assert.equal(name, 'Beschlussregister-2023-10-12.docx');
    const { sections } = await readDocument(name, body);
    assert.deepEqual(
      sections.map(({ heading }) => heading.replaceAll('\u00a0', ' ')),
      ['Beschlussregister', `Beschluss 2023/01: ${QUESTION}`],
    );
    assert.match(sections[1]?.text ?? '', /Die Runde verständigt sich[\s\S]*Haan[\s\S]*Zustimmung/u);
  });

  it('is handed out as an Excel file', async () => {
    await first();
    await second();
    const { name, body } = await fileOf('beschlüsse als excel');
    const { sections } = await readDocument(name, body);
    assert.equal(sections.length, 2);
    assert.match(
      sections[1]?.text ?? '',
      /Beschluss: 2023\/01; Beschlossen am: 12\.10\.2023; Frage: Soll der Entwurf/u,
    );
  });
});
