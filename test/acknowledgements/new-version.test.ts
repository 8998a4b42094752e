import assert from 'node:assert/strict';
import { openRoom, type Room } from '../imports/room.ts';
import { onEveryDatabase } from '../support/databases.ts';

const COORDINATION = 'Koordination';
const FAQ = '# FAQ zum Stärkungspakt\n\n## Honorare\n\nHonorarkräfte sind förderfähig.\n';

/** What a button of a card sends. */
function sentBy(reply: unknown, verb: string): Record<string, unknown> {
  const found = JSON.stringify(reply).matchAll(new RegExp(`"verb":"${verb}","data":(\\{[^{}]*\\})`, 'gu'));
  const [, data] = [...found].at(-1) ?? assert.fail(`no button ${verb}`);
  return JSON.parse(data ?? '{}') as Record<string, unknown>;
}

onEveryDatabase('a new version of a document that has become knowledge', (database) => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom(database);
    room.files.set('faq.md', Buffer.from(FAQ));
  });
  afterEach(() => room.close());

  const adopt = async (number: number, from: string) => {
    await room.send(COORDINATION, ['faq.md']);
    return room.say(COORDINATION, `import ${number} übernehmen: Status: Auslegung; gültig ab: ${from}`);
  };
  const letKnow = async (adopted: Awaited<ReturnType<typeof adopt>>, number: number) => {
    const form = await room.click(COORDINATION, 'acknowledgements.form', sentBy(adopted.card, 'acknowledgements.form'));
    const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
    const until = { 'closesOn~1': '2023-10-20', 'closesTime~1': '12:00' };
    const sent = { ...submit.data, ...until, 'title~1': 'Neue Fassung: FAQ zum Stärkungspakt' };
    const draft = await room.click(COORDINATION, submit.verb, sent);
    await room.say(COORDINATION, `kenntnisnahme ${number} veröffentlichen`);
    return { form: form.text, draft: draft.text };
  };

  it('goes round for all to take note of with one click, by the day from which it holds', async () => {
    const adopted = await adopt(1, '01.10.2023');
    assert.match(adopted.text, /\[Zur Kenntnis geben …\]/u);
    const { form, draft } = await letKnow(adopted, 1);
    assert.match(form, /Neue Fassung: FAQ zum Stärkungspakt/u);
    assert.match(draft, /Fassung gültig ab 1\.\u00a0Oktober 2023/u);
    const confirmed = await room.say('Sozialamt Haan', 'kenntnisnahme 1 bestätigen');
    assert.match(confirmed.text, /Kenntnis genommen, Sozialamt Haan/u);
  });

  it('ends what goes round of the version before, which nobody owes any more', async () => {
    await letKnow(await adopt(1, '01.10.2023'), 1);
    assert.match((await room.say('Sozialamt Haan', 'offen')).text, /Kenntnisnahme\u00a01/u);
    await adopt(2, '05.10.2023');
    const over = (await room.say('Sozialamt Haan', 'kenntnisnahme 1')).text;
    assert.match(over, /überholt[\s\S]*Inzwischen gilt: Fassung gültig ab 5\.\u00a0Oktober 2023/u);
    assert.doesNotMatch((await room.say('Sozialamt Haan', 'offen')).text, /Kenntnisnahme/u);
  });
});
