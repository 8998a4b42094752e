import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { COORDINATION, close, posts, publish } from './poll.ts';

const QUESTION = 'Soll Abschnitt 3 der Richtlinie so gelten?';
const LIST = '3.1 Höchstbetrag\n300 € je Haushalt.\n3.2 Antrag\nFormlos beim Sozialamt.\n3.3 Geltung';
const FORM = { 'question~1': QUESTION, 'items~1': LIST };
const REASON = '300 € reichen bei einer Stromsperre nicht aus.';
const MOST = ['Erkrath', 'Haan', 'Heiligenhaus', 'Hilden', 'Langenfeld', 'Mettmann'];

onEveryDatabase('a vote with items', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  const click = async (city: string, verb: string, data: Record<string, unknown> = {}) =>
    (await round.click(city === COORDINATION ? city : `Sozialamt ${city}`, verb, { vote: 1, ...data })).text;
  const page = (city: string, answers: Record<string, string>) =>
    click(city, 'votes.cast-items', {
      page: 1,
      attempt: 1,
      ...Object.fromEntries(Object.entries(answers).map(([name, value]) => [`${name}~1`, value])),
    });
  const last = () => posts(round).at(-1) ?? '';

  describe('in preparation', () => {
    it('shows its items as they will be answered, before anything stands in the channel', async () => {
      const preview = (await round.click(COORDINATION, 'votes.submit', { ...FORM_OF, ...FORM })).text;
      assert.match(preview, /Entwurf[\s\S]*3\u00a0Punkte\n3\.1 Höchstbetrag\n3\.2 Antrag\n3\.3 Geltung/u);
      assert.match(await say('abstimmung 1 punkte', COORDINATION), /3\.1 Höchstbetrag\n300 € je Haushalt\./u);
      assert.match(await say('abstimmung 1 ändern', COORDINATION), /Einzelne Punkte: 3\.1 Höchstbetrag/u);
    });

    it('is typed as a list, too', async () => {
      const typed = await say(
        `abstimmung stellen: ${QUESTION}; Punkte: 1 Höchstbetrag | 2 Antrag; Regel: einfache Mehrheit`,
      );
      assert.match(typed, /2\u00a0Punkte\n1 Höchstbetrag\n2 Antrag/u);
    });

    it('is changed with its list, and loses it where the field is emptied', async () => {
      await round.click(COORDINATION, 'votes.submit', { ...FORM_OF, ...FORM });
      const changed = { ...FORM_OF, ...FORM, draft: 1 };
      assert.match(
        await click(COORDINATION, 'votes.submit', { ...changed, 'items~1': '1 Allein' }),
        /1\u00a0Punkt\n1 Allein/u,
      );
      assert.doesNotMatch(await click(COORDINATION, 'votes.submit', { ...changed, 'items~1': '' }), /Punkt/u);
    });

    it('takes no items beside a Beschlusstext, or in a straw poll', async () => {
      const sent = (more: object) => click(COORDINATION, 'votes.submit', { ...FORM_OF, ...FORM, ...more });
      assert.match(await sent({ 'text~1': 'Höchstens 300 €.' }), /entweder einen Beschlusstext oder einzelne Punkte/u);
      assert.match(await sent({ 'rule~1': 'straw-poll' }), /Ein Meinungsbild beschließt nichts/u);
    });
  });

  describe('its form', () => {
    const sent = (more: object) => click(COORDINATION, 'votes.submit', { ...FORM_OF, ...FORM, ...more });

    it('asks a straw poll for no items, as it can have none', async () => {
      const { text } = await round.say(COORDINATION, 'abstimmung: Wohin fahren wir?; Regel: Meinungsbild');
      assert.doesNotMatch(text, /Einzelne Punkte/u);
      assert.match((await round.say(COORDINATION, 'abstimmung')).text, /Einzelne Punkte/u);
    });

    it('says that items are not dealt with in a meeting, and how they become a TOP', async () => {
      const again = await sent({ 'referrals~1': '2' });
      assert.match(again, /Einzelne Punkte gehen nicht in die Sitzung[\s\S]*„top: Thema“/u);
      assert.match(again, /In die Sitzung ab: 2/u);
    });

    it('gives a list that is too long back whole, with how long it may be and what can be done', async () => {
      const long = `1 Anfang\n${'x'.repeat(8200)}\n2 Ende`;
      const { text, card } = await round.click(COORDINATION, 'votes.submit', { ...FORM_OF, ...FORM, 'items~1': long });
      assert.match(
        text,
        /Punkte auf 8\.000\u00a0Zeichen kürzen oder auf zwei Abstimmungen verteilen\. Es sind 8\.216\./u,
      );
      assert.ok(JSON.stringify(card).includes(JSON.stringify(long)));
    });
  });

  describe('while it runs', () => {
    beforeEach(() => publish(round, FORM));

    it('stands in the channel with its headings and the ways to answer', () => {
      assert.match(last(), /3\.1 Höchstbetrag\n3\.2 Antrag[\s\S]*\[Allen Punkten zustimmen\] \[Punkte einzeln …\]/u);
    });

    it('takes the consent to all items with one click, and shows it at each', async () => {
      const own = await click('Haan', 'votes.cast-all');
      assert.match(own, /Haan hat zu 3 von\u00a03\u00a0Punkten abgestimmt/u);
      assert.match(own, /3\.1 Höchstbetrag: Zustimmung\n3\.2 Antrag: Zustimmung/u);
    });

    it('is answered item by item; what was left untouched has no answer, and the own card says so', async () => {
      assert.match(await click('Haan', 'votes.items'), /3\.1 Höchstbetrag\n300 € je Haushalt\.[\s\S]*\[Speichern\]/u);
      const own = await page('Haan', { choice1: 'yes', choice3: 'abstain' });
      assert.match(own, /Haan hat zu 2 von\u00a03\u00a0Punkten abgestimmt/u);
      assert.match(own, /1 von\u00a03\u00a0Punkten ohne Antwort: 3\.2/u);
      assert.match(own, /3\.2 Antrag: ohne Antwort[\s\S]*\[Den übrigen zustimmen\]/u);
      assert.match(
        await click('Haan', 'votes.cast-all', { rest: true }),
        /3\.2 Antrag: Zustimmung\n3\.3 Geltung: Enthaltung/u,
      );
    });

    it('asks for the reason of an objection at its item, and keeps what was chosen at the others', async () => {
      const again = await page('Ratingen', { choice1: 'objection', choice2: 'yes' });
      assert.match(again, /Begründung des Einwands zu Nr\.\u00a03\.1[\s\S]*Bitte den Einwand begründen/u);
      assert.match(again, /Antwort zu Nr\.\u00a03\.2: Zustimmung/u);
      await page('Ratingen', { choice1: 'objection', choice2: 'yes', reason1: REASON });
      await round.settle();
      round.clock.advance(2000);
      await round.settle();
      assert.match(last(), /Einwand\nNr\.\u00a03\.1, Ratingen\n300 € reichen/u);
      assert.doesNotMatch(last(), /Zustimmung: /u);
    });

    it('keeps the reason of an objection where only other items are answered anew', async () => {
      await page('Ratingen', { choice1: 'objection', reason1: REASON });
      await page('Ratingen', { choice2: 'abstain' });
      assert.match(
        await click('Ratingen', 'votes.show'),
        /3\.1 Höchstbetrag: Einwand\n3\.2 Antrag: Enthaltung[\s\S]*300 € reichen/u,
      );
    });

    it('is answered in typed words', async () => {
      assert.match(
        await say('abstimmung 1 punkte: 3.1 einwand: Zu wenig; den übrigen zustimmung'),
        /3\.1 Höchstbetrag: Einwand\n3\.2 Antrag: Zustimmung\n3\.3 Geltung: Zustimmung/u,
      );
      assert.match(
        await say('abstimmung 1 punkte: 3.7 zustimmung'),
        /Einen Punkt 3\.7 gibt es hier nicht[\s\S]*nichts gespeichert/u,
      );
      assert.match(await say('abstimmung 1 allen zustimmen'), /3\.1 Höchstbetrag: Zustimmung/u);
      assert.match(
        await say('abstimmen 1 zustimmung'),
        /Hier wird Punkt für Punkt abgestimmt[\s\S]*Es wurde nichts gespeichert/u,
      );
    });

    it('is entered as it was told by telephone, for all items or for each', async () => {
      await say('abstimmen 1 für Hilden: 3.1 einwand: Zu wenig; den übrigen zustimmung', COORDINATION);
      assert.match(
        await say('abstimmung 1', 'Sozialamt Hilden'),
        /3\.1 Höchstbetrag: Einwand\n3\.2 Antrag: Zustimmung/u,
      );
      await say('abstimmen 1 für Velbert per E-Mail: zustimmung', COORDINATION);
      assert.match(await say('abstimmung 1', 'Sozialamt Velbert'), /3 von\u00a03\u00a0Punkten/u);
      assert.match(await say('abstimmung 1 telefonisch', COORDINATION), /Antworten/u);
    });

    it('is owed by who has saved no item, and by nobody who has saved one', async () => {
      assert.match(await say('offen'), /Abstimmung\u00a01/u);
      await page('Haan', { choice1: 'yes' });
      assert.doesNotMatch(await say('offen'), /Stimme zur Abstimmung\u00a01/u);
    });

    it('says nothing of what others have answered before its end', async () => {
      await click('Velbert', 'votes.cast-all');
      for (const typed of ['abstimmung 1', 'abstimmung 1 punkte', 'stimmen 1', 'abstimmungen'])
        assert.doesNotMatch(await say(typed), /Zustimmung: Velbert|Velbert: Zustimmung|1\u00a0Zustimmung/u);
    });

    it('is not referred to a meeting, and says what becomes of an item and of its subject', async () => {
      for (const typed of ['abstimmen 1 in der sitzung behandeln', 'abstimmen 1 in der sitzung behandeln: Noch offen.'])
        assert.match(
          await say(typed),
          /Wo Punkt für Punkt abgestimmt wird, bleibt ein Punkt mit Einwand, wie er war[\s\S]*nichts gespeichert[\s\S]*„top: Thema“[\s\S]*\[TOP vorschlagen …\]/u,
        );
    });

    it('is taken back as a whole: silent again at each item, what was said on record with its time', async () => {
      await click('Haan', 'votes.cast-all');
      const back = await say('stimme 1 zurücknehmen');
      assert.match(back, /Die Stimme für Haan fehlt noch\.[\s\S]*zurückgenommen am /u);
      assert.match(back, /3\.1 Höchstbetrag: ohne Antwort\n3\.2 Antrag: ohne Antwort/u);
      assert.match(await say('offen'), /Abstimmung\u00a01/u);
      await close(round);
      const result = await say('abstimmung 1 punkte');
      assert.match(
        result,
        /Haan, zuvor Zustimmung \(Sozialamt Haan, 5\.\sOktober 2023, 09:00\sUhr; zurückgenommen am 5\.\sOktober 2023, 09:00\sUhr \(Sozialamt Haan\)\)/u,
      );
    });

    it('takes a page anew after all was taken back, with nothing of before but the record', async () => {
      await page('Haan', { choice1: 'objection', reason1: REASON, choice2: 'yes' });
      await say('stimme 1 zurücknehmen');
      const own = await page('Haan', { choice2: 'abstain' });
      assert.match(own, /3\.1 Höchstbetrag: ohne Antwort\n3\.2 Antrag: Enthaltung\n3\.3 Geltung: ohne Antwort/u);
      await round.settle();
      round.clock.advance(2000);
      await round.settle();
      assert.match(last(), /Nr\.\u00a03\.1, Haan: Einwand zurückgenommen\n300 € reichen/u);
    });

    it('is offered to be consented to in all its items, or to be answered one by one, in plain words', async () => {
      const consent = await say('Wir stimmen bei Abstimmung 1 zu');
      assert.match(consent, /Haan stimmt bei Abstimmung\u00a01 allen Punkten zu[\s\S]*\[Allen Punkten zustimmen\]/u);
      assert.doesNotMatch(consent, /\[Zustimmung\]/u);
      for (const said of [
        'Wir lehnen Abstimmung 1 ab',
        'Wir enthalten uns bei Abstimmung 1',
        'Wir haben einen Einwand gegen Abstimmung 1',
      ])
        assert.match(await say(said), /Punkt für Punkt[\s\S]*\[Punkte einzeln …\]/u);
      assert.match(await say('bei Abstimmung 1 Punkt für Punkt abstimmen'), /\[Punkte einzeln …\]/u);
      assert.match(await click('Haan', 'votes.items'), /\[Speichern\]/u);
    });

    it('has no Fassungen', async () => {
      assert.match(await say('abstimmung 1 anpassen', COORDINATION), /Fassungen gibt es nur ohne einzelne Punkte/u);
    });
  });

  describe('at its end', () => {
    beforeEach(async () => {
      await publish(round, FORM);
      for (const city of MOST) await click(city, 'votes.cast-all');
      await page('Ratingen', { choice1: 'objection', reason1: REASON, choice2: 'yes' });
    });

    it('decides each item by itself, under one number, and prints what was not agreed to', async () => {
      await close(round);
      assert.match(
        last(),
        /Beschluss\u00a02023\/01 · angenommen[\s\S]*Die Runde hat 2 von\u00a03\u00a0Punkten vereinbart\./u,
      );
      assert.match(last(), /3\.1 Höchstbetrag: nicht vereinbart \(Einwand Ratingen\)\n3\.2 Antrag: angenommen/u);
      const items = await say('abstimmung 1 punkte');
      assert.match(items, /3\.2 Antrag[\s\S]*angenommen\. Konsent: kein begründeter Einwand\. 7\u00a0von\u00a011/u);
      assert.match(items, /Ohne Rückmeldung: [^\n]*Velbert/u);
    });

    it('stands in the register with each item and who agreed to what', async () => {
      await close(round);
      const decision = await say('beschluss 2023/01');
      assert.match(decision, /3\.2 Antrag\nFormlos beim Sozialamt\./u);
      assert.match(decision, /3\.1 Höchstbetrag: nicht vereinbart \(Einwand Ratingen\)/u);
      assert.match(decision, /Ratingen: Zustimmung: 3\.2; Einwand: 3\.1/u);
    });

    it('is handed out with a row for each item, those that were not agreed to too', async () => {
      await close(round);
      const { card } = await round.say('Sozialamt Haan', 'beschlüsse excel');
      const [address = ''] = JSON.stringify(card).match(/https:\/\/bot\.example\.org\/files\/[\w.-]+/u) ?? [];
      const file = (await round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length))) ?? assert.fail('no file');
      const { sections } = await readDocument(file.name, file.body);
      const rows = sections.map(({ text }) => text);
      assert.ok(
        rows.some((text) => /Nr\.: 3\.1; [^\n]*nicht vereinbart \(Einwand Ratingen\)/u.test(text)),
        rows.join('\n'),
      );
      assert.ok(
        rows.some((text) => /Nr\.: 3\.2; [^\n]*Formlos beim Sozialamt/u.test(text)),
        rows.join('\n'),
      );
    });

    it('makes each carried item known, cited by its number, and none that was not', async () => {
      await close(round);
      const text = await say('Wie wird der Antrag beim Sozialamt gestellt, formlos?');
      assert.match(text, /Formlos beim Sozialamt[\s\S]*Beschluss\u00a02023\/01, Nr\.\u00a03\.2 der Runde/u);
      assert.doesNotMatch(
        await say('Wie hoch ist der Höchstbetrag je Haushalt?'),
        /Beschluss\u00a02023\/01, Nr\.\u00a03\.1/u,
      );
    });

    it('decides nothing where no item is carried', async () => {
      await click('Ratingen', 'votes.cast-items', { said: 'alle einwand: So nicht' });
      await close(round);
      assert.match(last(), /nicht angenommen[\s\S]*Kein Punkt wurde vereinbart/u);
      assert.match(await say('beschlüsse'), /noch nichts beschlossen/u);
    });
  });
});

const FORM_OF = {
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  attempt: 1,
  'rule~1': 'consent',
  'closesOn~1': '2023-10-12',
  'closesTime~1': '12:00',
  'results~1': 'hidden',
};
