import assert from 'node:assert/strict';
import type { Fetched } from '../../src/documents/fetching.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const VELBERT = 'Sozialamt Velbert';
const EXCHANGE = 'Ist ein Ringtausch von Sachkosten möglich?';
const RENT = 'Wird die Miete einer Tafel übernommen?';
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };
const FILE = new TextEncoder().encode(
  '# Ihre Anfrage\n\nZu Frage 1: Nein, ein Ringtausch von Sachkosten ist nicht möglich.\n\nZu Frage 2: Auch die Nebenkosten werden übernommen.\n',
);

onEveryDatabase('from a letter to the ministry to its answer', (database) => {
  let round: TestRound;
  let step = 0;
  beforeEach(async () => {
    const fetchFile = async (): Promise<Fetched> => ({ kind: 'file', bytes: FILE });
    round = await openRound(database, { plan, fetchFile });
    for (const office of [K, HAAN, HILDEN, VELBERT]) await round.openChat(office);
  });
  afterEach(() => round.close());

  /** Every message arrives twice. */
  const say = async (text: string, office = HAAN, files?: readonly string[]) => {
    step += 1;
    const where = { activity: `life-${step}`, ...(files ? { files } : {}) };
    const first = await round.say(office, text, where);
    const second = await round.say(office, text, where);
    assert.equal(second.text, first.text, text);
    await round.settle();
    return first.text;
  };
  const told = (pattern: RegExp) => round.arrived.filter(({ shown }) => pattern.test(shown.text)).length;

  it('is lived through once, though every step is delivered twice', async () => {
    await say(`neue frage ans mags: ${EXCHANGE}`);
    await say(`neue frage ans mags: ${RENT}`);
    await say('frage 1 betrifft uns auch', HILDEN);
    await say(
      'beschluss in der sitzung: Die Runde verständigt sich darauf, den Ringtausch von Sachkosten zu nutzen',
      K,
    );
    await say('sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00', K);
    await say('sammlung 1 veröffentlichen', K);
    await say('sammlung 1 schließen: Alle sind da', K);
    await say('mail-entwurf 1 gesendet am 04.10.2023: MAGS NRW', K);
    assert.match(await say(RENT, VELBERT), /liegt seit 04\.10\.2023 beim MAGS/u);

    await say(
      'antwort auf frage 2: Die Kaltmiete wird übernommen.; vom: 04.10.2023; Umfang: teilweise; Offen bleibt: die Nebenkosten',
      K,
    );
    assert.match(
      await say('frage 2', HILDEN),
      /teilweise beantwortet[\s\S]*Kaltmiete[\s\S]*Offen bleibt: die Nebenkosten/u,
    );
    assert.equal(told(/Die Kaltmiete wird übernommen/u), 1);

    assert.match(await say('antwort auf schreiben 1', K, ['antwort.md']), /2 von 2 Fragen beantwortet/u);
    await say('antwortdatei 1 übernehmen: vom: 05.10.2023; Aktenzeichen: V B 2', K);
    assert.equal(told(/Antwort zu 2 Fragen, die Ihre Kommune gestellt hat/u), 1);
    assert.equal(told(/Antwort zu einer Frage[\s\S]*Ringtausch von Sachkosten ist nicht möglich/u), 1);
    assert.match(await say('fragen ans mags offen'), /keine Frage/u);
    assert.match(await say('frage 2'), /Die Kaltmiete wird übernommen[\s\S]*Auch die Nebenkosten werden übernommen/u);

    const answer = await say(EXCHANGE, VELBERT);
    assert.match(answer, /Nein, ein Ringtausch von Sachkosten ist nicht möglich\./u);
    assert.match(answer, /MAGS NRW, Antwort vom 05\.10\.2023 \(V B 2\) auf Frage\u00a01[^\n]*Auslegung/u);

    assert.match(await say('zu prüfen', K), /1\u00a0Prüfung[\s\S]*Beschluss\u00a02023\/01/u);
    assert.match(await say('prüfung 1 neu abstimmen', K), /Entwurf Abstimmung\u00a02/u);
    assert.match(
      await say('abstimmung 2', K),
      /Entwurf[\s\S]*Gilt Beschluss\u00a02023\/01 nach der Antwort des MAGS auf Frage\u00a01 weiter\?/u,
    );
    assert.match(await say('zu prüfen', K), /Nichts ist zu prüfen/u);
  });
});

onEveryDatabase('a question of the first minutes, which was known to have no answer', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('is answered with the reply once there is one', async () => {
    const ask = async () => (await round.say(HAAN, 'Werden AGH-Stellen refinanziert?')).text;
    assert.doesNotMatch(await ask(), /AGH-Stellen werden nicht refinanziert/u);
    await round.say(K, 'antwort auf frage 1: Nein, AGH-Stellen werden nicht refinanziert.; vom: 04.10.2023');
    const answer = await ask();
    assert.match(
      answer,
      /Nein, AGH-Stellen werden nicht refinanziert\.[\s\S]*MAGS NRW, Antwort vom 04\.10\.2023 auf Frage\u00a01/u,
    );
    assert.doesNotMatch(answer, /Die Quellen beantworten|keine sichere Antwort/u);
  });
});
