import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const VELBERT = 'Sozialamt Velbert';
const BEFORE = 'Die Hilfe beträgt je Haushalt höchstens 300 €. Eine wiederholte Hilfe ist ausgeschlossen.';
const FIRST = 'Die Hilfe beträgt je Haushalt höchstens 500 €. Eine wiederholte Hilfe ist ausgeschlossen.';
const SECOND = 'Die Hilfe beträgt je Haushalt höchstens 300 €. Eine wiederholte Hilfe ist möglich.';

onEveryDatabase('an amendment', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await say(`richtlinie 1 abschnitt 3.2: ${BEFORE}; Überschrift: Höhe der Hilfe`);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const propose = (text = FIRST, office = HILDEN) =>
    say(`richtlinie 1 abschnitt 3.2 änderung: ${text}; Begründung: Stromkosten sind höher`, office);
  const section = () => say('richtlinie 1 abschnitt 3.2', VELBERT);

  it('stands in the channel with its change marked, its reason and who decides until when', async () => {
    assert.match(await propose(), /Änderungsvorschlag.1[\s\S]*vorgeschlagen/u);
    await round.settle();
    const post = posts().at(-1) ?? '';
    assert.match(post, /Hilden schlägt eine Änderung vor\.\nHaan entscheidet bis Donnerstag, 12..Oktober.2023/u);
    assert.match(post, /\[entfällt: 300[^\]]*\] \[neu: 500[^\]]*\][\s\S]*Sozialamt Hilden/u);
    assert.match(post, /Begründung: Stromkosten sind höher[\s\S]*\[Übernehmen\] \[Ablehnen …\]/u);
    assert.match(await say('offen'), /Entscheidung über den Änderungsvorschlag.1/u);
  });

  it('needs other words and a reason, and keeps what was typed', async () => {
    assert.match(await propose(BEFORE), /Dieser Wortlaut gilt schon im Entwurf/u);
    const { text, reply } = await round.say(HILDEN, `richtlinie 1 abschnitt 3.2 änderung: ${FIRST}`);
    assert.match(text, /Bitte die Begründung eingeben/u);
    assert.match(JSON.stringify(reply.data), /höchstens 500 €/u);
  });

  it('is taken over by who drafts: its words are the draft from then on', async () => {
    await propose();
    assert.match(await say('änderungsvorschlag 1 übernehmen', HILDEN), /Den Entwurf führt Haan/u);
    assert.match(await say('änderungsvorschlag 1 übernehmen'), /Haan hat den Vorschlag aus Hilden übernommen\./u);
    assert.match(await section(), /höchstens 500 €/u);
    await round.settle();
    assert.match(posts().at(-1) ?? '', /übernommen[\s\S]*Gilt als Entwurf bis zur Abstimmung/u);
    assert.match(await say('änderungsvorschlag 1 ablehnen: Doch nicht'), /schon entschieden/u);
    assert.doesNotMatch(await say('offen'), /Änderungsvorschlag/u);
  });

  it('is taken over in other words, beside which what was proposed can be read', async () => {
    await propose();
    const text = await say(`änderungsvorschlag 1 geändert übernehmen: ${FIRST.replace('500', '400')}`);
    assert.match(text, /geändert übernommen[\s\S]*höchstens 400 €/u);
    assert.match(await say('änderungsvorschlag 1', VELBERT), /Vorgeschlagener Wortlaut[\s\S]*höchstens 500 €/u);
    assert.match(await section(), /höchstens 400 €/u);
  });

  it('is declined with a reason, which who proposed it accepts', async () => {
    await propose();
    assert.match(await say('änderungsvorschlag 1 ablehnung annehmen', HILDEN), /noch nicht entschieden/u);
    assert.match(await say('änderungsvorschlag 1 ablehnen: Die Mittel reichen nicht.'), /abgelehnt/u);
    assert.match(await say('änderungsvorschlag 1', VELBERT), /Begründung der Ablehnung: Die Mittel reichen nicht\./u);
    assert.match(await say('offen', HILDEN), /Antwort auf die Ablehnung/u);
    assert.match(await say('änderungsvorschlag 1 ablehnung annehmen', VELBERT), /Der Vorschlag ist aus Hilden/u);
    assert.match(await say('änderungsvorschlag 1 ablehnung annehmen', HILDEN), /nicht weiter verfolgt/u);
    assert.match(await section(), /höchstens 300 €/u);
  });

  it('is upheld after it was declined', async () => {
    await propose();
    await say('änderungsvorschlag 1 ablehnen: Die Mittel reichen nicht.', K);
    const text = await say('änderungsvorschlag 1 aufrechterhalten', HILDEN);
    assert.match(text, /Hilden hält den Vorschlag aufrecht\.\nÜber ihn wird vor seinem Abschnitt abgestimmt/u);
    assert.match(await say('änderungsvorschlag 1 aufrechterhalten', HILDEN), /schon entschieden/u);
  });

  it('to the same section is shown against the new words', async () => {
    await propose();
    await propose(SECOND, VELBERT);
    await say('änderungsvorschlag 1 übernehmen');
    const text = await say('änderungsvorschlag 2');
    assert.match(
      text,
      /\[entfällt: 500[^\]]*\] \[neu: 300[^\]]*\][\s\S]*\[entfällt: ausgeschlossen\.\] \[neu: möglich\.\]/u,
    );
    assert.match(text, /Der Abschnitt wurde seit dem Vorschlag geändert/u);
  });

  it('is not taken over by who has read it against words that hold no more', async () => {
    await propose();
    await propose(SECOND, VELBERT);
    await say('änderungsvorschlag 1 übernehmen');
    const { text } = await round.click(HAAN, 'guideline.accept', { number: 2, base: 1 });
    assert.match(text, /Der Abschnitt wurde inzwischen geändert/u);
    await round.click(HAAN, 'guideline.accept', { number: 2, base: 2 });
    assert.match(await section(), /300 €\. Eine wiederholte Hilfe ist möglich/u);
  });

  it('is made once with a form that is sent twice, and decided once', async () => {
    const data = { number: 1, section: '3.2', base: 1, text: FIRST, reason: 'Stromkosten' };
    const operation = '6f9619ff-8b86-4d01-b42d-00cf4fc964ab';
    for (let time = 0; time < 2; time += 1) await round.click(HILDEN, 'guideline.amend', { ...data, operation });
    for (let time = 0; time < 2; time += 1) await round.click(HAAN, 'guideline.accept', { number: 1, base: 1 });
    assert.match(await say('änderungsvorschläge'), /1.Vorschlag/u);
    assert.match(await say('richtlinie 1 abschnitt 3.2 verlauf'), /1.Änderung\n[\s\S]*Erster Wortlaut/u);
  });
});
