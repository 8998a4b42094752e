import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { formCard } from '../../src/ideas/form.ts';
import { dialogAnswer, withDialogs } from '../../src/teams/reception/dialogs.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';

interface Action {
  type: string;
  title: string;
  data: Record<string, unknown>;
}

function actions(card: unknown): Action[] {
  if (Array.isArray(card)) return card.flatMap(actions);
  if (typeof card !== 'object' || card === null) return [];
  const element = card as Record<string, unknown>;
  const own = String(element['type']).startsWith('Action.') ? [element as unknown as Action] : [];
  return [...own, ...Object.values(element).flatMap(actions)];
}

describe('dialogs', () => {
  const form = formCard(['Energie'], { values: { title: 'Eins' } });

  it('show a form whose button submits to the dialog', () => {
    const { task } = dialogAnswer(form, render);
    assert.equal(task.type, 'continue');
    const [submit] = actions(task.value);
    assert.deepEqual([submit?.type, submit?.data['verb']], ['Action.Submit', 'ideas.submit']);
  });

  it('close with a sentence once the form is accepted or refused', () => {
    const done = { card: 'conversation/notice', data: {}, summary: 'Gespeichert: Eins' };
    assert.deepEqual(dialogAnswer(done, render), { task: { type: 'message', value: 'Gespeichert: Eins' } });
  });

  it('are asked for by the buttons that open a form, and by no others', () => {
    const list = {
      card: 'conversation/notice',
      summary: '',
      data: {
        header: [],
        lines: [],
        buttons: [
          {
            row: [
              { title: 'Idee einreichen …', verb: 'ideas.form', data: { a: 1 } },
              { title: 'Ideen ansehen', verb: 'ideas.list', data: {} },
            ],
          },
        ],
      },
    };
    const [open, show] = actions(withDialogs(render)(list).card);
    assert.deepEqual(open?.data, { a: 1, verb: 'ideas.form', msteams: { type: 'task/fetch' } });
    assert.deepEqual([open?.type, show?.type], ['Action.Submit', 'Action.Execute']);
  });
});

onEveryDatabase('forms asked for in the channel', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { dialogs: true });
  });
  afterEach(() => round.close());

  it('get a button that opens the dialog with what was typed', async () => {
    const { card } = await round.say('Sozialamt Haan', 'idee: Wärmestube', { place: 'channel' });
    const [open] = actions(withDialogs(() => ({ card, text: '' }))({ card: '', data: {}, summary: '' }).card);
    assert.deepEqual(
      [open?.title, open?.data['title'], open?.data['verb']],
      ['Formular öffnen …', 'Wärmestube', 'ideas.form'],
    );
  });

  it('keep what was typed when it cannot be saved, with a button that sends it again', async () => {
    await sql`alter table ideas rename to hidden`.execute(round.db);
    const form = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      'title~1': 'Wärmestube',
      'description~1': 'Offen ab 9',
      'topicArea~1': 'Energie',
    };
    const { reply, text } = await round.click('Sozialamt Haan', 'ideas.submit', form, { dialog: true });
    assert.match(text, /nicht gespeichert[\s\S]*Offen ab 9[\s\S]*\[Noch einmal versuchen\]/u);
    assert.equal(dialogAnswer(reply, render).task.type, 'continue');
    await sql`alter table hidden rename to ideas`.execute(round.db);
    const [again] = actions(render(reply).card);
    const saved = await round.click('Sozialamt Haan', 'ideas.submit', again?.data ?? {}, { dialog: true });
    assert.match(saved.text, /gespeichert/u);
  });

  it('open in the dialog, where only the asker sees them', async () => {
    const { reply } = await round.click('Sozialamt Haan', 'ideas.form', {}, { place: 'channel', dialog: true });
    assert.equal(reply.card, 'conversation/form');
  });
});
