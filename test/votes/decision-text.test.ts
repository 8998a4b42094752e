import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish } from './poll.ts';

const QUESTION = 'Soll im Verfügungsfonds ein Höchstbetrag gelten?';
const TEXT =
  'Die Runde verständigt sich auf höchstens 300 € je Haushalt aus dem Verfügungsfonds; in Härtefällen entscheidet die Leitung.\nDas gilt bis zum Ende des Programms.';
const WITH_TEXT = { 'question~1': QUESTION, 'text~1': TEXT };
const SIX = ['Haan', 'Mettmann', 'Velbert', 'Erkrath', 'Ratingen', 'Langenfeld'];

onEveryDatabase('the Beschlusstext of a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  const decide = async (form: Record<string, unknown> = {}) => {
    await publish(round, { ...WITH_TEXT, ...form });
    await cast(round, 'yes', ...SIX);
    await close(round);
  };

  it('stands under its question on the draft, in the channel and before who votes', async () => {
    const draft = await round.click(COORDINATION, 'votes.submit', { ...FORM, ...WITH_TEXT });
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    await round.settle();
    for (const shown of [draft.text, posts(round)[0] ?? '', await say('abstimmung 1')])
      assert.match(
        shown,
        /Höchstbetrag gelten\?\n[\s\S]*Beschlusstext\nDie Runde verständigt sich[^\n]*Leitung\.\nDas gilt/u,
      );
  });

  it('is typed with its label, semicolons and all', async () => {
    const typed = `abstimmung stellen: ${QUESTION}; Beschlusstext: ${TEXT}; Frist: 12.10.2023 12:00`;
    assert.match(await say(typed, COORDINATION), /Beschlusstext\nDie Runde[^\n]*Verfügungsfonds; in Härtefällen/u);
  });

  it('stands in the form of a draft that is changed, and is changed with it', async () => {
    await round.click(COORDINATION, 'votes.submit', { ...FORM, ...WITH_TEXT });
    assert.match(await say('abstimmung 1 ändern', COORDINATION), /Beschlusstext: Die Runde verständigt sich/u);
    const changed = { ...FORM, ...WITH_TEXT, draft: 1, 'text~1': 'Höchstens 400 € je Haushalt.' };
    const { text } = await round.click(COORDINATION, 'votes.submit', changed);
    assert.match(text, /Beschlusstext\nHöchstens 400 € je Haushalt\./u);
  });

  it('may have 4,000 characters, of which a card shows the beginning and closes up the whole', async () => {
    const long = `${'Die Runde verständigt sich auf Satz. '.repeat(107)}`.trim();
    await publish(round, { ...WITH_TEXT, 'text~1': long });
    const post = posts(round)[0] ?? '';
    assert.match(post, /Beschlusstext\nDie Runde[^\n]*…\n/u);
    assert.ok(post.includes(long));
  });

  it('names what is too long at its field, and keeps it', async () => {
    const long = 'Wort '.repeat(801);
    const { text } = await round.click(COORDINATION, 'votes.submit', { ...FORM, ...WITH_TEXT, 'text~1': `${long}.` });
    assert.match(text, /Bitte den Beschlusstext auf 4\.000\u00a0Zeichen kürzen/u);
    assert.match(text, /Beschlusstext: Wort Wort/u);
  });

  it('is refused where nothing is decided', async () => {
    const { text } = await round.click(COORDINATION, 'votes.submit', { ...FORM, ...WITH_TEXT, 'rule~1': 'straw-poll' });
    assert.match(text, /Ein Meinungsbild beschließt nichts/u);
    assert.match(text, /Beschlusstext: Die Runde verständigt sich/u);
  });

  it('is what is decided, in its own words', async () => {
    await decide();
    assert.match(
      posts(round)[1] ?? '',
      /Beschluss\u00a02023\/01 · angenommen[\s\S]*Die Runde hat den Beschlusstext angenommen\.[\s\S]*Beschlusstext\nDie Runde verständigt sich/u,
    );
    assert.match(
      await say('beschluss 2023/01'),
      /Höchstbetrag gelten\?\nDie Runde verständigt sich[^\n]*\nDas gilt bis/u,
    );
  });

  it('stays to be read where it was not adopted', async () => {
    await publish(round, WITH_TEXT);
    await cast(round, 'abstain', ...SIX);
    await close(round);
    assert.match(posts(round)[1] ?? '', /nicht angenommen[\s\S]*Beschlusstext\nDie Runde verständigt sich/u);
  });

  it('is what is cited from then on, and not its heading', async () => {
    await decide();
    assert.match(
      await say('Wie hoch ist der Höchstbetrag im Verfügungsfonds je Haushalt?'),
      /Die Runde verständigt sich auf höchstens 300 € je Haushalt[\s\S]*Absprache der Runde/u,
    );
  });

  it('carries the answer that was chosen among several', async () => {
    await publish(round, { ...WITH_TEXT, 'rule~1': 'simple', 'options~1': 'ab sofort\nab 2024' });
    await cast(round, 'option-2', ...SIX);
    await close(round);
    assert.match(posts(round)[1] ?? '', /Die Runde hat den Beschlusstext mit der Antwort „ab 2024“ angenommen\./u);
    assert.match(await say('beschluss 2023/01'), /Das gilt bis[^\n]*\nGewählt: „ab 2024“/u);
  });

  it('stands in the register as a file, and is found there and in the compose box by its words', async () => {
    await decide();
    for (const format of ['word', 'excel']) {
      const { card } = await round.say('Sozialamt Haan', `beschlüsse ${format}`);
      const [address = ''] = JSON.stringify(card).match(/https:\/\/bot\.example\.org\/files\/[\w.-]+/u) ?? [];
      const file = (await round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length))) ?? assert.fail('no file');
      assert.match(
        JSON.stringify(await readDocument(file.name, file.body)),
        /höchstens 300 € je Haushalt[\s\S]*Das gilt bis/u,
      );
    }
    assert.match(await say('beschlüsse härtefälle'), /Höchstbetrag gelten/u);
  });

  it('is found in the compose box while it runs', async () => {
    await publish(round, WITH_TEXT);

    const member = { personId: 'x', office: 'Sozialamt Haan', municipality: { id: 'haan', name: 'Haan' }, roles: [] };
    const sought = { roundId: round.plan.id, member, words: 'Härtefälle Leitung', limit: 5 };
    const found = await round.bot.find(sought);
    assert.deepEqual(
      found.map(({ title }) => title),
      [QUESTION],
    );
  });

  it('is recorded with what was decided in a meeting', async () => {
    const typed = `beschluss in der sitzung: ${QUESTION}; Beschlusstext: ${TEXT}`;
    assert.match(await say(typed, COORDINATION), /Die Runde hat den Beschlusstext angenommen\.[\s\S]*höchstens 300 €/u);
  });

  it('comes into the vote that corrects one', async () => {
    await publish(round, WITH_TEXT);
    assert.match(await say('abstimmung 1 berichtigen', COORDINATION), /Beschlusstext: Die Runde verständigt sich/u);
  });
});
