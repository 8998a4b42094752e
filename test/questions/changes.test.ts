import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const [HAAN, HILDEN, KREIS] = ['Sozialamt Haan', 'Sozialamt Hilden', 'Koordination'];
const OLD = 'Dürfen Dolmetscher aus dem Stärkungspakt bezahlt werden?';
const NEW = 'Dürfen Dolmetscher und Sprachmittler bezahlt werden?';

onEveryDatabase('a listed question to the ministry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await round.say(HAAN, `frage ans mags: ${OLD}`);
  });
  afterEach(() => round.close());
  const say = async (office: string, text: string) => (await round.say(office, text)).text;
  const join = async (office: string) => {
    round.clock.advance(1000);
    await round.say(office, 'frage 1 betrifft uns auch');
  };
  const withdrawForAll = async ({ card }: { card: unknown }) => {
    const [button] = buttonsOf(card);
    assert.ok(button);
    return round.click(KREIS, button.verb, button.data);
  };
  const submit = () =>
    round.db
      .withTables<{ ministry_questions: { number: number; submitted_at: string | null; round_id: string } }>()
      .updateTable('ministry_questions')
      .set({ submitted_at: round.clock.now() })
      .where('round_id', '=', round.plan.id)
      .execute();

  it('gets another wording by its asker, and the one before stays on record', async () => {
    assert.match(await say(HAAN, 'frage 1'), /\[Wortlaut ändern …\] \[Frage zurückziehen\]/u);
    const form = await round.click(HAAN, 'questions.change-form', { number: '1' });
    assert.match(form.text, /Wortlaut ändern\n[\s\S]*Frage: Dürfen Dolmetscher aus/u);
    const sent = await round.click(HAAN, 'questions.change', { number: '1', 'question~1': NEW });
    assert.match(sent.text, /geändert\nDürfen Dolmetscher und Sprachmittler/u);
    assert.equal(sent.reply.replaces, true);
    const text = await say(HILDEN, 'frage 1');
    assert.match(text, /Am 05\.10\.2023 hat Haan den Wortlaut geändert\. Vorher: „Dürfen Dolmetscher aus dem/u);
    assert.doesNotMatch(text, /Wortlaut ändern|zurückziehen/u);
  });

  it('shows the form again where the wording is empty, and says so where it is the same', async () => {
    const wrong = await round.click(HAAN, 'questions.change', { number: '1', 'question~1': '' });
    assert.match(wrong.text, /nicht gespeichert[\s\S]*Bitte eine Frage eingeben/u);
    assert.match(await say(HAAN, `frage 1 ändern: ${OLD}`), /unverändert\n/u);
    assert.doesNotMatch(await say(HAAN, 'frage 1'), /Vorher/u);
  });

  it('tells those who ask too of its other wording', async () => {
    await round.openChat(HILDEN);
    await join(HILDEN);
    await round.say(HAAN, `frage 1 ändern: ${NEW}`);
    await round.settle();
    const { shown, conversationId } = round.arrived.at(-1) ?? {};
    assert.match(conversationId ?? '', /^chat-/u);
    assert.match(
      shown?.text ?? '',
      /Haan hat den Wortlaut einer Frage geändert, der sich Ihre Kommune angeschlossen hat\n/u,
    );
    assert.match(shown?.text ?? '', /„Dürfen Dolmetscher und Sprachmittler bezahlt werden\?“/u);
  });

  it('keeps its wording where somebody else asks for another, who is told what they can do', async () => {
    assert.match(await say(HILDEN, `frage 1 ändern: ${NEW}`), /Das sind Haan und die Koordination\. [\s\S]*mitfragen/u);
    await join(HILDEN);
    assert.match(await say(HILDEN, 'frage 1 ändern'), /kann die Frage für sich zurückziehen/u);
    assert.match(await say(KREIS, `frage 1 ändern: ${NEW}`), /geändert\n/u);
  });

  it('is withdrawn by its asker, leaves the list, and comes back when it is taken up again', async () => {
    const text = await say(HAAN, 'frage 1 zurückziehen');
    assert.match(
      text,
      /zurückgezogen\n[\s\S]*Am 05\.10\.2023 hat Haan die Frage zurückgezogen\.[\s\S]*\[Wieder aufnehmen\]/u,
    );
    assert.match(await say(HAAN, 'fragen ans mags'), /keine Frage aufgenommen/u);
    assert.match(await say(HAAN, 'fragen ans mags offen'), /Dazu gibt es keine Frage/u);
    assert.match(await say(HAAN, 'fragen ans mags zurückgezogen'), /1\u00a0Frage\n/u);
    await round.say(HILDEN, 'frage 1 betrifft uns auch');
    assert.match(await say(HAAN, 'fragen ans mags'), /Frage\u00a01\u00a0· gesammelt\u00a0· Hilden\n/u);
  });

  it('stays on the list as long as others ask it, and the next one speaks for its wording', async () => {
    await join(HILDEN);
    await round.say(HAAN, 'frage 1 zurückziehen');
    assert.match(await say(HAAN, 'frage 1'), /gesammelt\n[\s\S]*Gefragt\u00a0von: Hilden\n/u);
    assert.match(await say(HILDEN, `frage 1 ändern: ${NEW}`), /geändert\n/u);
    assert.match(await say(HAAN, 'frage 1 zurückziehen'), /Haan stellt diese Frage nicht/u);
  });

  it('is withdrawn for all by the Koordination, and those who ask are told', async () => {
    await round.openChat(HAAN);
    await withdrawForAll(await round.say(KREIS, 'frage 1 zurückziehen'));
    assert.match(await say(KREIS, 'frage 1'), /zurückgezogen\n/u);
    await round.settle();
    assert.match(
      round.arrived.at(-1)?.shown.text ?? '',
      /Die Koordination hat eine Frage zurückgezogen, die Ihre Kommune gestellt hat/u,
    );
  });

  it('is not withdrawn for all before the Koordination has seen who asks it, also who has joined since', async () => {
    const asked = await round.say(KREIS, 'frage 1 für alle zurückziehen');
    assert.match(asked.text, /nicht zurückgezogen[\s\S]*Gestellt ist sie von Haan\./u);
    await join(HILDEN);
    const again = await withdrawForAll(asked);
    assert.match(again.text, /Gestellt ist sie von Haan und Hilden\./u);
    assert.match(await say(KREIS, 'frage 1'), /gesammelt\n/u);
    assert.match((await withdrawForAll(again)).text, /zurückgezogen\n/u);
  });

  it('says for whom it is withdrawn where others still ask it', async () => {
    await join(HILDEN);
    assert.match(await say(HAAN, 'frage 1 zurückziehen'), /für Haan zurückgezogen\n/u);
  });

  it('that is open again is told to those who were told that it is answered', async () => {
    await round.openChat(HAAN);
    await round.say(KREIS, 'frage 1 beantwortet: MAGS NRW, E-Mail vom 12.10.2023');
    await round.say(KREIS, 'frage 1 wieder offen');
    await round.say(KREIS, 'frage 1 wieder offen');
    await round.settle();
    const told = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.deepEqual(
      told.map(({ shown }) => /beantwortet\n|wieder offen\n/u.exec(shown.text)?.[0]),
      ['beantwortet\n', 'wieder offen\n'],
    );
  });

  it('neither changes nor goes once the ministry has it', async () => {
    await submit();
    assert.doesNotMatch(await say(HAAN, 'frage 1'), /Wortlaut ändern|zurückziehen\]/u);
    for (const typed of [`frage 1 ändern: ${NEW}`, 'frage 1 ändern', 'frage 1 zurückziehen'])
      assert.match(await say(HAAN, typed), /liegt schon beim MAGS[\s\S]*neue frage ans mags/u);
  });

  it('is changed and withdrawn in plain words by a click', async () => {
    assert.match(await say(HAAN, 'Den Wortlaut von Frage 1 möchte ich noch anpassen'), /\[Wortlaut ändern …\]/u);
    assert.match(await say(HAAN, 'Wir ziehen unsere Frage 1 zurück'), /\[Frage zurückziehen\]/u);
    assert.match(await say(HAAN, 'fragen ans mags'), /1\u00a0Frage\n/u);
  });
});
