import assert from 'node:assert/strict';
import { commandsOf } from '../../src/conversation/dispatch/commands.ts';
import { votes as votesFeature } from '../../src/votes/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, publish } from './poll.ts';

describe('the commands of votes', () => {
  const votes = votesFeature({
    take: async () => undefined,
    table: async () => 1,
    attended: async () => undefined,
    made: async () => undefined,
    links: { file: () => '', lasting: () => '' },
    asked: async () => true,
  });

  for (const command of votes.commands)
    for (const { example } of command.typed)
      it(`finds ${command.verb} by „${example}“`, () => {
        assert.equal(commandsOf([votes]).typed(example)?.command.verb, command.verb);
      });
});

onEveryDatabase('showing votes', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('shows each member their own view of the posted card, which holds nothing private', async () => {
    await publish(round);
    await cast(round, 'abstain', 'Haan');
    await round.settle();
    const posted = round.channel()[0];
    assert.deepEqual(posted?.reply.refresh, { verb: 'votes.show', data: { vote: 1 } });
    assert.doesNotMatch(posted?.shown.text ?? '', /Haan hat abgestimmt|Enthaltung:/u);
    const { verb = '', data } = posted?.reply.refresh ?? {};
    const { text, reply } = await round.click('Sozialamt Haan', verb, data, { place: 'channel' });
    assert.match(text, /Haan hat abgestimmt: Enthaltung/u);
    assert.deepEqual(reply.refresh, posted?.reply.refresh);
  });

  it('says that there is no vote and offers the form', async () => {
    const { text } = await round.say('Sozialamt Haan', 'abstimmungen');
    assert.match(text, /Es gibt noch keine Abstimmung\./u);
    assert.match(text, /\[Abstimmung vorbereiten …\]/u);
  });

  it('lists what runs with what the own municipality owes, then what is closed', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    await close(round);
    const second = { ...FORM, operation: '8f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'closesOn~1': '2023-10-20' };
    await round.click(COORDINATION, 'votes.submit', { ...second, 'question~1': 'Treffen wir uns im November?' });
    await round.click(COORDINATION, 'votes.open', { vote: 2 });
    const { text } = await round.say('Sozialamt Haan', 'Abstimmungen');
    assert.match(text, /Treffen wir uns im November\?[\s\S]*Soll der Entwurf/u);
    assert.match(text, /Abstimmung\u00a02\u00a0· läuft bis Freitag, 20\.\u00a0Oktober 2023, 12:00\u00a0Uhr/u);
    assert.match(text, /0\u00a0von\u00a011\u00a0Kommunen haben abgestimmt\.\nDie Stimme für Haan fehlt noch\./u);
    assert.match(text, /Abstimmung\u00a01\u00a0· angenommen\u00a0· Beschluss\u00a02023\/01\u00a0· 12\.10\.2023/u);
    const inChannel = await round.say('Sozialamt Haan', 'abstimmungen', { place: 'channel' });
    assert.doesNotMatch(inChannel.text, /Die Stimme für Haan/u);
  });

  it('lists drafts to the Koordination alone', async () => {
    await round.click('Sozialamt Haan', 'votes.submit', FORM);
    assert.match(
      (await round.say(COORDINATION, 'abstimmungen')).text,
      /Abstimmung\u00a01\u00a0· Entwurf\u00a0· Sozialamt Haan/u,
    );
    assert.match((await round.say('Sozialamt Velbert', 'abstimmungen')).text, /noch keine Abstimmung/u);
    assert.match((await round.say('Sozialamt Velbert', 'abstimmung 1')).text, /noch nicht veröffentlicht/u);
  });

  it('shows in the personal chat what is owed, with the buttons to answer', async () => {
    await publish(round);
    const { text } = await round.say('Sozialamt Haan', 'abstimmung 1');
    assert.match(text, /Die Stimme für Haan fehlt noch\./u);
    assert.match(text, /\[Zustimmung\] \[Enthaltung\] \[Einwand …\]/u);
  });

  it('shows staff the ballot of their municipality without buttons', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan');
    const { text } = await round.say('Sozialamt Haan, Sachbearbeitung', 'abstimmung 1');
    assert.match(text, /Haan hat abgestimmt: Zustimmung/u);
    assert.doesNotMatch(text, /ändern\]/u);
  });

  it('shows the result of a closed vote', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    await close(round);
    assert.match((await round.say('Sozialamt Haan', 'abstimmung 1')).text, /Die Runde verständigt sich auf/u);
    assert.match((await round.say('Sozialamt Haan', 'ergebnis 1')).text, /Zustimmung: 10/u);
  });

  it('says between deadline and closing that the result follows', async () => {
    await publish(round);
    round.clock.set('2023-10-12T12:00');
    const { text } = await round.say('Sozialamt Haan', 'abstimmung 1');
    assert.match(text, /geschlossen[\s\S]*Die Frist ist abgelaufen\. Das Ergebnis folgt\./u);
    assert.doesNotMatch(text, /\[Zustimmung\]/u);
  });

  it('leads through many votes by pages', async () => {
    for (let index = 1; index <= 6; index += 1) {
      await round.click(COORDINATION, 'votes.submit', {
        ...FORM,
        operation: `${index}f9619ff-8b86-4d01-b42d-00cf4fc964ff`,
      });
      await round.click(COORDINATION, 'votes.open', { vote: index });
    }
    const first = await round.say('Sozialamt Haan', 'abstimmungen');
    assert.match(first.text, /\[(?:Weitere|Noch) \d anzeigen \(Seite.2 von.\d\)\]/u);
    const second = await round.say('Sozialamt Haan', 'abstimmungen seite 2');
    assert.equal(second.text.match(/ansehen\]/gu)?.length, 1);
  });

  it('keeps a long background closed up, and Markdown in a question harmless', async () => {
    const background = `${'Die Runde hat das lange besprochen. '.repeat(40)}Schluss.`;
    await publish(round, { 'question~1': '[Klick](https://x.example) **jetzt**?', 'background~1': background });
    const { card, text } = await round.say('Sozialamt Haan', 'abstimmung 1');
    assert.match(text, /Ganzer Hintergrund[\s\S]*Schluss\./u);
    assert.doesNotMatch(JSON.stringify(card), /\]\(https|\*\*/u);
  });
});
