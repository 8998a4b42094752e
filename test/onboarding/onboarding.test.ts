import assert from 'node:assert/strict';
import { findMember } from '../../src/municipalities/members.ts';
import type { OnboardingTables } from '../../src/onboarding/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const GRANT = { number: '1', attempt: 1, 'municipality~1': 'velbert', 'position~1': 'deputy' };

onEveryDatabase('the first meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const chatOf = (office: string) =>
    round.arrived.filter((one) => one.conversationId.endsWith(office)).map((one) => one.shown.text);

  it('welcomes a member on the first word in the personal chat, before the answer, once', async () => {
    await round.say('Sozialamt Haan', 'hilfe', { answer: 'queued' });
    await round.say('Sozialamt Haan', 'hilfe', { answer: 'queued' });
    await round.settle();
    assert.deepEqual(
      round.arrived.map((one) => one.reply.card),
      ['onboarding/welcome', 'conversation/help', 'conversation/help'],
    );
    assert.match(chatOf('Haan')[0] ?? '', /Sozialamt Haan\. Sie vertreten: Haan/u);
  });

  const arrivalOf = async (office: string) => {
    const personId = `person-${office}`;
    const member = await findMember(round.db, round.plan.id, personId);
    const who = member ? { member } : { stranger: { personId, name: office } };
    const conversationId = `chat-${personId}`;
    return { ...who, conversationId };
  };

  it('welcomes a member in the personal chat when the app is installed, once, though the platform says it twice', async () => {
    const chat = await arrivalOf('Sozialamt Haan');
    await Promise.all(
      (['installation', 'membership'] as const).map((by) => round.bot.installed(round.plan.id, { ...chat, by })),
    );
    await round.bot.installed(round.plan.id, { ...chat, by: 'installation' });
    await round.say('Sozialamt Haan', 'hilfe', { answer: 'queued' });
    await round.settle();
    assert.deepEqual(
      round.arrived.map((one) => one.reply.card),
      ['onboarding/welcome', 'conversation/help'],
    );
    assert.match(chatOf('Haan')[0] ?? '', /wählen Sie @Kreisrunde aus der Liste/u);
  });

  it('tells a stranger whom to ask when they install the app, and welcomes them once they are let in', async () => {
    await round.bot.installed(round.plan.id, { ...(await arrivalOf('Gast')), by: 'installation' });
    await round.settle();
    assert.match(chatOf('Gast')[0] ?? '', /noch nicht eingetragen[\s\S]*\[Zugang anfragen\]/u);
    await round.click('Gast', 'access.request');
    await round.click('Koordination', 'access.grant', GRANT);
    await round.say('Gast', 'hilfe', { answer: 'queued' });
    await round.settle();
    assert.match(chatOf('Gast').join('\n'), /Guten Tag, hier ist Kreisrunde/u);
  });

  it('greets nobody whose sign-in the platform does not name', async () => {
    await round.bot.installed(round.plan.id, { conversationId: 'chat', by: 'membership' });
    await round.settle();
    assert.deepEqual(round.arrived, []);
  });

  it('welcomes person and channel again where nothing is left of what was said', async () => {
    const chat = { ...(await arrivalOf('Koordination')), by: 'installation', isEmpty: true } as const;
    await round.bot.installed(round.plan.id, chat);
    await round.bot.installed(round.plan.id, chat);
    await round.settle();
    assert.deepEqual([chatOf('Koordination').length, round.channel().length], [2, 2]);
  });

  it('welcomes the channel once, however often the app is installed', async () => {
    await round.bot.installed(round.plan.id);
    await round.bot.installed(round.plan.id);
    await round.settle();
    assert.equal(round.channel().length, 1);
  });

  it('answers a suggested question as a message of its own, and leaves the welcome where it is', async () => {
    const { reply } = await round.click('Sozialamt Haan', 'guidelines.ask', { question: 'Welche Fristen gelten?' });
    await round.settle();
    assert.equal(reply.beside, true);
    assert.match(chatOf('Haan')[0] ?? '', /Richtlinienfrage[\s\S]*Welche Fristen gelten\?/u);
  });

  it('offers a stranger to ask for access, and names whom to ask', async () => {
    const { text } = await round.say('Gast', 'ideen');
    assert.match(text, /noch nicht eingetragen[\s\S]*Koordination der Runde[\s\S]*\[Zugang anfragen\]/u);
  });

  it('brings a request to the Koordination in the personal chat', async () => {
    await round.openChat('Koordination');
    await round.click('Gast', 'access.request');
    await round.settle();
    assert.match(chatOf('Koordination')[0] ?? '', /Zugang zur Runde geben[\s\S]*\[Zugang geben\]/u);
  });

  it('tells the channel without a name where no coordinator has a personal chat', async () => {
    await round.say('Gast', 'Zugang anfragen');
    await round.settle();
    assert.match(round.channel()[0]?.shown.text ?? '', /Eine Person bittet/u);
    assert.doesNotMatch(round.channel()[0]?.shown.text ?? '', /Gast/u);
  });

  it('is kept once, however often it is asked for at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => round.click('Gast', 'access.request')));
    const { text } = await round.say('Koordination', 'zugang');
    assert.equal([...text.matchAll(/Gast/gu)].length, 1);
  });

  it('keeps one open request of a person', async () => {
    await round.click('Gast', 'access.request');
    await round.click('Gast', 'access.request');
    const { text } = await round.say('Koordination', 'zugang');
    assert.match(text, /1 offen/u);
  });

  it('lets a person in as what the Koordination chose, and tells them', async () => {
    await round.click('Gast', 'access.request');
    const { text } = await round.click('Koordination', 'access.grant', GRANT);
    await round.settle();
    assert.match(text, /Sozialamt Velbert, Vertretung/u);
    assert.match(chatOf('Gast')[0] ?? '', /Sie sind jetzt eingetragen: Sozialamt Velbert, Vertretung/u);
    assert.match((await round.say('Gast', 'hilfe')).text, /Was möchten Sie tun/u);
  });

  it('takes the grant as a typed message', async () => {
    await round.click('Gast', 'access.request');
    await round.say(
      'Koordination',
      'zugang 1 geben: wülfrath; Rolle: Vertretung; Dienststelle: Sozialamt Wülfrath, Vertretung',
    );
    assert.match((await round.say('Gast', 'hilfe')).text, /Was möchten Sie tun/u);
  });

  it('asks back before a municipality gets a second head, and lets nobody in until that is said', async () => {
    await round.click('Gast', 'access.request');
    const asked = await round.say('Koordination', 'zugang 1 geben: wülfrath; Rolle: Leitung');
    assert.match(
      asked.text,
      /Wülfrath hat schon eine Leitung\nAls Leitung ist bereits eingetragen: Sozialamt Wülfrath\./u,
    );
    assert.match(asked.text, /\[Als Vertretung eintragen\] \[Als zweite Leitung eintragen\]/u);
    assert.match((await round.say('Gast', 'hilfe')).text, /noch nicht eingetragen/u);
    const rows = asked.reply.data['buttons'] as { row: { verb: string; data: Record<string, unknown> }[] }[];
    const [, second] = rows.flatMap(({ row }) => row);
    const { text } = await round.click('Koordination', second?.verb ?? '', second?.data);
    assert.match(text, /Zugang gegeben: Sozialamt Wülfrath \(Leitung\)/u);
    assert.match((await round.say('Gast', 'hilfe')).text, /Was möchten Sie tun/u);
  });

  it('names what is wrong at the field of a grant', async () => {
    await round.click('Gast', 'access.request');
    const { text } = await round.click('Koordination', 'access.grant', { ...GRANT, 'municipality~1': 'köln' });
    assert.match(text, /Bitte eine Kommune der Runde wählen/u);
  });

  it('keeps people in who were let in when the round file is applied again', async () => {
    await round.click('Gast', 'access.request');
    await round.click('Koordination', 'access.grant', GRANT);
    const { applyRound } = await import('../../src/municipalities/apply.ts');
    await applyRound(round.db, round.plan, round.clock.now());
    assert.match((await round.say('Gast', 'hilfe')).text, /Was möchten Sie tun/u);
  });

  it('declines, tells the person, and forgets the name', async () => {
    await round.click('Gast', 'access.request');
    await round.say('Koordination', 'zugang 1 ablehnen');
    await round.settle();
    assert.match(chatOf('Gast')[0] ?? '', /nicht angenommen/u);
    assert.match((await round.click('Koordination', 'access.grant', GRANT)).text, /offene Anfrage 1 gibt es nicht/u);
  });

  const account = (tenant: string | null) =>
    round.db
      .withTables<OnboardingTables>()
      .updateTable('access_requests')
      .set({ tenant_id: tenant })
      .where('round_id', '=', round.plan.id)
      .execute();

  it('says to the Koordination that an account belongs to another organisation, and lets it in where the Koordination does', async () => {
    await round.click('Gast', 'access.request');
    assert.doesNotMatch((await round.say('Koordination', 'zugang 1 geben')).text, /anderen Organisation/u);
    await account('99999999-0000-0000-0000-000000000000');
    assert.match((await round.say('Koordination', 'zugang 1 geben')).text, /gehört zu einer anderen Organisation/u);
    assert.match((await round.click('Koordination', 'access.grant', GRANT)).text, /Zugang gegeben/u);
  });

  it('lets in nobody of whose account the tenant is not kept where the round has several', async () => {
    const { applyRound } = await import('../../src/municipalities/apply.ts');
    const tenants = [...round.plan.tenants, '99999999-0000-0000-0000-000000000000'];
    await applyRound(round.db, { ...round.plan, tenants }, round.clock.now());
    await round.click('Gast', 'access.request');
    await account(null);
    const { text } = await round.click('Koordination', 'access.grant', GRANT);
    assert.match(text, /nicht festgehalten[\s\S]*noch einmal „zugang anfragen“/u);
    await account(tenants[1] ?? '');
    assert.match((await round.click('Koordination', 'access.grant', GRANT)).text, /Zugang gegeben/u);
  });

  it('lets nobody but the Koordination decide', async () => {
    await round.click('Gast', 'access.request');
    for (const office of ['Sozialamt Haan', 'Sozialamt Hilden, Vertretung', 'Gast'])
      await round.click(office, 'access.grant', GRANT);
    assert.match((await round.say('Gast', 'hilfe')).text, /noch nicht eingetragen/u);
  });
});
