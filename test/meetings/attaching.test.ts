import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM, TYPED } from './typed.ts';

const LINK = 'https://www.beispiel.de/entwurf.pdf';

onEveryDatabase('what is attached to a meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    await round.click('Koordination', 'meetings.announce', { number: '1' });
  });
  afterEach(() => round.close());

  const posted = () => round.channel().find(({ shown }) => shown.text.startsWith('Einladung'))?.shown;

  it('is shown on the invitation as a link', async () => {
    await round.settle();
    const { text } = await round.say('Sozialamt Haan', `anlage sitzung 1: Entwurf der Richtlinie ${LINK}`);
    assert.match(text, /„Entwurf der Richtlinie“ ist beigefügt\./u);
    round.clock.advance(5000);
    await round.settle();
    assert.match(posted()?.text ?? '', /Anlagen\nEntwurf der Richtlinie/u);
    assert.match(JSON.stringify(posted()?.card), new RegExp(`"url":"${LINK}"`, 'u'));
  });

  it('comes with the form of the meeting, one link a line', async () => {
    const form = {
      ...FORM,
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96401',
      'attachments~1': `Entwurf ${LINK}\nhttps://www.mags.nrw/`,
    };
    const { text } = await round.click('Koordination', 'meetings.draft', form);
    assert.match(text, /Anlagen\nEntwurf\nwww\.mags\.nrw\n/u);
  });

  it('comes with the typed twin of the form', async () => {
    const { text } = await round.say('Koordination', `${TYPED}; Anlagen: Entwurf ${LINK} | https://www.mags.nrw/`);
    assert.match(text, /Anlagen\nEntwurf\nwww\.mags\.nrw\n/u);
  });

  it('is named at its field in the form when it is no link, and stays typed', async () => {
    const form = { ...FORM, operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96402', 'attachments~1': 'http://beispiel.de' };
    const { text } = await round.click('Koordination', 'meetings.draft', form);
    assert.match(text, /Anlagen: http:\/\/beispiel\.de\nBitte höchstens 10 Links eingeben/u);
  });

  it('is refused when it is no https link, with the way to say it', async () => {
    const { text } = await round.say('Koordination', 'anlage sitzung 1: http://beispiel.de');
    assert.match(text, /Bitte einen Link angeben, der mit https:\/\/ beginnt/u);
    assert.match(text, /So geht es: „anlage sitzung 3: /u);
  });

  it('is kept once, however often it is said', async () => {
    await round.say('Koordination', `anlage sitzung 1: ${LINK}`);
    round.clock.advance(3_600_000);
    await round.say('Koordination', `sitzung 1 anlage: Noch einmal ${LINK}`);
    const { text } = await round.say('Sozialamt Velbert', 'sitzung 1 anlagen');
    assert.match(text, /Anlage\u00a01: entwurf\.pdf/u);
    assert.doesNotMatch(text, /Anlage\u00a02/u);
  });

  it('is removed, and its number is not given again', async () => {
    await round.say('Koordination', `anlage sitzung 1: ${LINK}`);
    const { text } = await round.click('Sozialamt Haan', 'meetings.detach', { number: '1', attachment: '1' });
    assert.match(text, /Anlage 1 ist entfernt\.\nDieser Sitzung ist nichts beigefügt\./u);
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1 anlage 1 entfernen')).text, /hat die Sitzung nicht/u);
    assert.match((await round.say('Koordination', `anlage sitzung 1: ${LINK}`)).text, /Anlage\u00a02: entwurf\.pdf/u);
  });

  it('is added and removed by the municipality that drafted the meeting and by the Koordination alone', async () => {
    await round.say('Koordination', `anlage sitzung 1: ${LINK}`);
    for (const said of [`anlage sitzung 1: Anderes https://www.beispiel.de/x`, 'sitzung 1 anlage 1 entfernen']) {
      const { text } = await round.say('Sozialamt Hilden', said);
      assert.match(text, /Das ist Ihnen hier nicht möglich\n.*die sie vorbereitet hat \(Haan\), und die Koordination/u);
    }
    const { text } = await round.say('Sozialamt Hilden', 'anlagen sitzung 1');
    assert.match(text, /Anlage\u00a01: entwurf\.pdf/u);
    assert.doesNotMatch(text, /entfernen|Hinzufügen/u);
  });

  it('ends with the tenth', async () => {
    for (let at = 1; at <= 10; at += 1)
      await round.say('Koordination', `anlage sitzung 1: https://www.beispiel.de/${at}`);
    const { text } = await round.say('Koordination', `anlage sitzung 1: ${LINK}`);
    assert.match(text, /höchstens 10 Anlagen/u);
  });

  it('is not added to a meeting that is cancelled, or that somebody must not see', async () => {
    await round.click('Koordination', 'meetings.cancel', { number: '1', all: 'ja', reason: 'Krankheit' });
    assert.match((await round.say('Koordination', `anlage sitzung 1: ${LINK}`)).text, /Sitzung 1 ist abgesagt/u);
    await round.say('Koordination', TYPED);
    assert.match((await round.say('Sozialamt Haan', 'sitzung 2 anlagen')).text, /noch nicht veröffentlicht/u);
  });
});
