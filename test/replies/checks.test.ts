import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const EXCHANGE = 'Ist ein Ringtausch von Sachkosten möglich?';
const REPLY = 'antwort auf frage 1: Nein, ein Ringtausch von Sachkosten ist nicht möglich.; vom: 02.10.2023';
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('what the round said of the same as a reply of the ministry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await say(`neue frage ans mags: ${EXCHANGE}`);
    await say(
      'beschluss in der sitzung: Die Runde verständigt sich darauf, den Ringtausch von Sachkosten zu nutzen',
      K,
    );
    await say('absprache erfassen: Alle prüfen den Ringtausch von Sachkosten; Zuständig: Haan', K);
    await say('absprache erfassen: Mettmann lädt zum nächsten Treffen ein; Zuständig: Mettmann', K);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const reply = () => say(REPLY, K);

  it('is to be checked by the Koordination, and nothing of it changes by itself', async () => {
    assert.match(await say('zu prüfen', K), /Nichts ist zu prüfen/u);
    await reply();
    const list = await say('zu prüfen', K);
    assert.match(list, /2\u00a0Prüfungen[\s\S]*Beschluss\u00a02023\/01[\s\S]*Absprache\u00a01/u);
    assert.doesNotMatch(list, /Treffen/u);
    assert.match(await say('offen', K), /Prüfung\u00a01/u);
    assert.match(await say('beschluss 2023/01'), /Ringtausch/u);
    assert.doesNotMatch(await say('zu prüfen'), /Beschluss/u);
  });

  it('is shown with both texts, one under the other', async () => {
    await reply();
    assert.match(
      await say('prüfung 1', K),
      /Passt das noch\?[\s\S]*Antwort des MAGS auf Frage\u00a01[\s\S]*Ist ein Ringtausch[\s\S]*Nein, ein Ringtausch[\s\S]*Beschluss\u00a02023\/01[\s\S]*Die Runde verständigt sich[\s\S]*\[Neu abstimmen …\] \[Passt weiterhin\] \[Beschluss 2023\/01 ansehen\]/u,
    );
    assert.match(await say('prüfung 9', K), /gibt es nicht/u);
  });

  it('is settled with office and day where it still fits, once', async () => {
    await reply();
    assert.match(await say('prüfung 1 passt weiterhin', K), /passt weiterhin \(05\.10\.2023, Koordination\)/u);
    round.clock.set('2023-10-09T09:00');
    assert.match(await say('prüfung 1 neu abstimmen', K), /passt weiterhin \(05\.10\.2023, Koordination\)/u);
    assert.doesNotMatch(await say('zu prüfen', K), /Beschluss/u);
    assert.match(await say('abstimmungen', K), /(?!Gilt Beschluss)/u);
  });

  it('becomes the draft of a vote that cites both, once, which nobody publishes by itself', async () => {
    await reply();
    await round.click(K, 'replies.vote', { number: '1' }, { activity: 'again-1' });
    await round.click(K, 'replies.vote', { number: '1' }, { activity: 'again-1' });
    const again = await say('prüfung 1 neu abstimmen', K);
    assert.match(again, /Entwurf Abstimmung\u00a02 \(05\.10\.2023, Koordination\)[\s\S]*\[Abstimmung 2 ansehen\]/u);
    const draft = await say('abstimmung 2', K);
    assert.match(draft, /Gilt Beschluss\u00a02023\/01 nach der Antwort des MAGS auf Frage\u00a01 weiter\?/u);
    assert.match(draft, /Entwurf/u);
    assert.match(draft, /Die Runde verständigt sich darauf[\s\S]*Nein, ein Ringtausch von Sachkosten/u);
    assert.match(await say('abstimmung 3', K), /gibt es nicht/u);
  });

  it('is held against the later reply where that replaces one, and not twice', async () => {
    await reply();
    await say('prüfung 2 passt weiterhin', K);
    await say('antwort auf frage 1: Doch, ein Ringtausch ist möglich.; vom: 05.10.2023', K);
    assert.match(await say('prüfung 1', K), /Doch, ein Ringtausch/u);
    assert.match(await say('zu prüfen', K), /2\u00a0Prüfungen[\s\S]*Prüfung 1[\s\S]*Prüfung 3/u);
  });

  it('is looked for among what measures rest on, without what is planned for them', async () => {
    await say(REPLY, K);
    const reply = await say('maßnahme anlegen: Ringtausch von Sachkosten; Themenfeld: Energie; verplant: 4.711', HAAN);
    assert.match(reply, /Ringtausch/u);
    await say('maßnahme 1 rechtsstand übernehmen', HAAN);
    await say('antwort auf frage 1: Doch, ein Ringtausch ist möglich.; vom: 05.10.2023', K);
    const list = await say('zu prüfen', K);
    assert.match(list, /Maßnahme\u00a01 \(Haan\)/u);
    assert.doesNotMatch(list, /4\.711/u);
    const number = /Maßnahme[\s\S]*?Prüfung (\d)/u.exec(list)?.[1];
    assert.match(await say(`prüfung ${number} neu abstimmen`, K), /stimmt die Runde nicht ab/u);
  });
});

onEveryDatabase('a decision that is to hold until the ministry answers', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await say(`neue frage ans mags: ${EXCHANGE}`);
    await say('absprache erfassen: Alle prüfen den Ringtausch von Sachkosten; Zuständig: Haan', K);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const propose = () =>
    say(
      'abstimmung stellen: Gehen wir bei Möbeln großzügig vor?; Regel: Konsent; Frist: 10.10.2023 12:00; Gilt bis zur Antwort auf Frage: 1',
      K,
    );
  const decide = async () => {
    await propose();
    await say('abstimmung 1 veröffentlichen', K);
    for (const { office, roles } of plan.people)
      if (roles.includes('head')) await say('abstimmen 1 zustimmung', office);
    round.clock.set('2023-10-10T12:00');
    await round.settle();
  };

  it('says so from its draft on, which keeps it when it is changed', async () => {
    assert.match(await propose(), /Entwurf[\s\S]*Gilt bis zur Antwort des MAGS auf Frage\u00a01\./u);
    const { text } = await round.click(K, 'votes.change', { vote: 1 });
    assert.match(text, /Gilt bis zur Antwort auf Frage: 1/u);
  });

  it('stands in the register and in citations with that, and is the first to be checked once the answer is there', async () => {
    await decide();
    assert.match(await say('abstimmung 1'), /angenommen[\s\S]*Gilt bis zur Antwort des MAGS auf Frage\u00a01\./u);
    assert.match(await say('beschluss 2023/01'), /Gilt: bis zur Antwort des MAGS auf Frage\u00a01/u);
    assert.match(await say('Gehen wir bei Möbeln großzügig vor?'), /bis zur Antwort des MAGS auf Frage\u00a01\)/u);
    await say('antwort auf frage 1: Nein, ein Ringtausch ist nicht möglich.; vom: 10.10.2023', K);
    const list = await say('zu prüfen', K);
    assert.match(list, /Beschluss\u00a02023\/01[\s\S]*gilt bis zu dieser Antwort[\s\S]*Absprache\u00a01/u);
  });

  it('names a question that there is, and is no straw poll', async () => {
    assert.match(
      await say(
        'abstimmung stellen: Gehen wir so vor?; Regel: Konsent; Frist: 10.10.2023 12:00; Bis zur Antwort auf Frage: 9',
        K,
      ),
      /nicht gespeichert[\s\S]*Eine Frage 9 ans MAGS gibt es nicht/u,
    );
    assert.match(
      await say(
        'abstimmung stellen: Gehen wir so vor?; Regel: Meinungsbild; Frist: 10.10.2023 12:00; Bis zur Antwort auf Frage: 1',
        K,
      ),
      /Ein Meinungsbild beschließt nichts/u,
    );
  });
});
