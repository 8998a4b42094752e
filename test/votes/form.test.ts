import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { inputsOf } from '../support/inputs.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM, QUESTION } from './poll.ts';

onEveryDatabase('the form of a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const opened = () => round.say(COORDINATION, `abstimmung: ${QUESTION}`);
  const names = (card: unknown, shown: boolean) =>
    inputsOf(card)
      .filter((input) => input.shown === shown)
      .map(({ name }) => name);
  /** What the form that is shown sends, with these inputs. */
  const sent = (card: unknown, inputs: Record<string, unknown>) => {
    const data = buttonsOf(card)[0]?.data ?? {};
    const shown = inputsOf(card).map(({ name, value }) => [name, value] as const);
    return { ...data, ...Object.fromEntries(shown), ...inputs };
  };

  it('asks for question, text, background and end, and closes up the rest', async () => {
    const { card, text } = await opened();
    assert.deepEqual(names(card, true), ['question', 'text', 'background', 'closesOn', 'closesTime']);
    assert.deepEqual(names(card, false), ['items', 'rule', 'quorum', 'referrals', 'awaits', 'results']);
    assert.match(text, /Weitere Einstellungen\nKonsent\u00a0· Stimmen bis zur Frist verdeckt\n/u);
  });

  it('requires nothing that is closed up, which a client would check unseen', async () => {
    const { card } = await opened();
    assert.deepEqual(
      inputsOf(card).filter(({ shown, required }) => !shown && required),
      [],
    );
  });

  it('opens the rest where something is wrong in it', async () => {
    const { card } = await round.click(COORDINATION, 'votes.submit', { ...FORM, 'quorum~1': '5' });
    assert.ok(names(card, true).includes('quorum'));
    assert.deepEqual(names(card, false), []);
  });

  it('asks for own answers once a rule is chosen that takes them, and keeps what was typed', async () => {
    const { card } = await opened();
    const again = await round.click(
      COORDINATION,
      'votes.submit',
      sent(card, { rule: 'straw-poll', background: 'Kurz.' }),
    );
    assert.deepEqual(names(again.card, true), [
      'question',
      'text',
      'background',
      'closesOn',
      'closesTime',
      'rule',
      'options',
      'results',
    ]);
    assert.match(again.text, /Hintergrund: Kurz\.[\s\S]*Regel: Meinungsbild/u);
    assert.doesNotMatch(again.text, /nicht gespeichert/u);
    const kept = await round.click(COORDINATION, 'votes.submit', sent(again.card, { options: 'Montag\nDienstag' }));
    assert.match(kept.text, /Abstimmung\u00a01 · Entwurf[\s\S]*\[Veröffentlichen\]/u);
  });

  it('takes a rule without own answers at once', async () => {
    const { card } = await opened();
    const { text } = await round.click(COORDINATION, 'votes.submit', sent(card, { rule: 'absolute' }));
    assert.match(text, /Abstimmung\u00a01 · Entwurf[\s\S]*Regel: Absolute Mehrheit/u);
  });

  it('shows a draft with other than the usual settings opened', async () => {
    await round.click(COORDINATION, 'votes.submit', { ...FORM, 'results~1': 'visible' });
    const { card } = await round.say(COORDINATION, 'abstimmung 1 ändern');
    assert.ok(names(card, true).includes('results'));
  });
});
