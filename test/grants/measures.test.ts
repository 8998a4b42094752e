import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { datedPlan } from '../support/sample.ts';

const NOTICE = 'bescheid speichern 63 € 30.298 Einwohner 7,5 % 143.325 €';
const ADD =
  'Maßnahme anlegen: Schuldnerberatung ausbauen; Themenfeld: sozial; Träger: Caritas e. V.; verplant: 12.000 €; gebunden: 8.000,50';

/** A pure coordinator, beside the one who also heads the office of the Kreis. */
const plan = {
  ...datedPlan,
  starterKnowledge: false,
  people: [
    ...datedPlan.people,
    {
      objectId: 'person-Geschäftsstelle',
      office: 'Geschäftsstelle',
      municipality: 'kreis',
      roles: ['coordinator'] as const,
    },
  ],
};

onEveryDatabase('the funds in the chat', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(() => round.close());
  const say = async (text: string, office = 'Sozialamt Haan') =>
    (await round.say(office, text)).text.replaceAll('\u00a0', ' ');
  const click = async (verb: string, data: Record<string, unknown> = {}, office = 'Sozialamt Haan') =>
    (await round.click(office, verb, data)).text.replaceAll('\u00a0', ' ');

  it('begin empty and say what is missing', async () => {
    assert.equal(
      await say('mittel'),
      [
        'Mittel',
        'Haan: Mittel',
        'Der bewilligte Betrag ist noch nicht hinterlegt. Prüfen Sie den Bescheid und speichern Sie ihn.',
        'Noch ist keine Maßnahme angelegt.',
        'Termine des Programms',
        '□ 31.07.2023 · Monitoringbericht zum 30.06.2023, überfällig',
        '■ 30.09.2023 · Mittel verbindlich verplanen, vorbei',
        '□ 31.10.2023 · Als Nächstes: Monitoringbericht zum 30.09.2023',
        '□ 31.12.2023 · Mittel ausgeben',
        '□ 31.03.2024 · Verwendungsnachweis',
        'Bescheid, Berichte, Nachweis',
        'Quadrate: Bescheid, Bericht 1, Bericht 2, Nachweis',
        'Haan · Bescheid und Bericht 1',
        'Stand 5. Oktober 2023',
        '[Maßnahme anlegen …] [Bescheid prüfen …]',
      ].join('\n'),
    );
  });

  it('show the grant, what is planned, committed and spent, what is left and what the dates put at risk', async () => {
    await say(NOTICE);
    await say(ADD);
    await say('maßnahme anlegen: Tafel; Themenfeld: tafel; verplant: 50.000; verausgabt: 20.000,25; läuft weiter: ja');
    assert.equal(
      await say('mittel'),
      [
        'Mittel · 2 Maßnahmen',
        'Haan: 143.325 €',
        '115.324,25 € sind nicht gebunden.',
        'Verbindlich zu verplanen waren sie bis zum 30. September 2023.',
        '19,5 % gebunden, 14,0 % verausgabt',
        '■ Verausgabt · 14,0 % · 20.000,25 €',
        '■ Nur gebunden · 5,6 % · 8.000,50 €',
        '□ Nur verplant · 23,7 % · 33.999,25 €',
        '□ Nicht verplant · 56,7 % · 81.325 €',
        '= Bewilligt · 143.325 €',
        'Restmittel',
        'Noch nicht gebunden · 115.324,25 €',
        'Noch nicht verausgabt · 123.324,75 €',
        'Termine des Programms',
        '□ 31.07.2023 · Monitoringbericht zum 30.06.2023, überfällig',
        '■ 30.09.2023 · Mittel verbindlich verplanen, 115.324,25 € nicht gebunden',
        '□ 31.10.2023 · Als Nächstes: Monitoringbericht zum 30.09.2023',
        '□ 31.12.2023 · Mittel ausgeben, noch 123.324,75 € auszugeben',
        '□ 31.03.2024 · Verwendungsnachweis',
        'Verplant nach Themenfeld',
        'Sozial- und Schuldnerberatung · 1 Maßnahme · 12.000 €',
        'Tafel und Lebensmittel · 1 Maßnahme · 50.000 €',
        'Bescheid, Berichte, Nachweis',
        'Quadrate: Bescheid, Bericht 1, Bericht 2, Nachweis',
        'Haan · Bericht 1',
        'Was verausgabt ist, zählt auch als gebunden und verplant, was gebunden ist, auch als verplant.',
        'Stand 5. Oktober 2023',
        '[Maßnahme anlegen …] [Maßnahmen ansehen] [Monitoringbericht laden]',
        '[Mittel als Word laden]',
      ].join('\n'),
    );
  });

  it('take a typed measure, once', async () => {
    assert.equal(
      await say(ADD),
      [
        'Maßnahme 1 · Sozial- und Schuldnerberatung · angelegt',
        'Schuldnerberatung ausbauen',
        'Verplant · 12.000 €',
        'Gebunden · 8.000,50 €',
        'Verausgabt · 0 €',
        '= Noch nicht verausgabt · 12.000 €',
        'Träger: Caritas e. V.',
        'Stand: angelegt am 5. Oktober 2023, Sozialamt Haan',
        'Rechtsstand: noch keiner.',
        '[Maßnahme ändern …] [Träger ansehen] [Rechtsstand ansehen]',
        '[Maßnahme streichen] [Mittel ansehen]',
      ].join('\n'),
    );
    await say(ADD);
    assert.match(await say('maßnahmen'), /1 Maßnahme\n/u);
  });

  it('take the same form sent twice once, and make it the confirmation', async () => {
    assert.match(await say('maßnahme anlegen'), /Maßnahme anlegen/u);
    const operation = '00000000-0000-4000-8000-00000000000c';
    const sent = { operation, 'title~1': 'Energieberatung', 'topicArea~1': 'Energie', 'planned~1': '500' };
    for (let time = 0; time < 2; time += 1) {
      const { reply, text } = await round.click('Sozialamt Haan', 'grants.add', sent);
      assert.equal(reply.replaces, true);
      assert.match(text, /Maßnahme\u00a01/u);
    }
    assert.match(await say('maßnahmen'), /1 Maßnahme\n/u);
  });

  it('name what is wrong at its field and lose nothing that was typed', async () => {
    const text = await say('maßnahme anlegen: Tafel; Themenfeld: Raumfahrt; verplant: 5');
    assert.match(text, /nicht gespeichert[\s\S]*Bitte eines dieser Themenfelder wählen/u);
    const sent = await click('grants.add', {
      'title~1': 'Tafel',
      'topicArea~1': 'Energie',
      'planned~1': '-5',
      'spent~1': 'viel',
      'evidence~1': 'irgendwo',
    });
    assert.match(sent, /Verplant in Euro: -5\nBitte einen Betrag eingeben, der nicht negativ ist\./u);
    assert.match(sent, /Verausgabt in Euro: viel\nBitte einen Betrag in Euro/u);
    assert.match(sent, /Beleg: irgendwo\nBitte den ganzen Link/u);
    assert.match(await say('maßnahmen'), /Noch ist keine Maßnahme angelegt/u);
  });

  it('change what a typed change names, and keep what was before', async () => {
    await say(ADD);
    round.clock.advance(60_000);
    const text = await say('maßnahme 1 ändern: verausgabt: 12.500; Träger: -', 'Sozialamt Haan, Sachbearbeitung');
    assert.match(text, /geändert\n[\s\S]*Verausgabt sind 500 € mehr als verplant\./u);
    assert.match(text, /Gebunden · 8\.000,50 €\nVerausgabt · 12\.500 €\nTräger: die Kommune selbst/u);
    assert.equal(
      await say('maßnahme 1 verlauf'),
      [
        'Mittel · Sozial- und Schuldnerberatung · 2 Stände',
        'Maßnahme 1: Verlauf',
        'Schuldnerberatung ausbauen',
        '5. Oktober 2023, 09:01 Uhr',
        'Träger: leer (vorher Caritas e. V.)',
        'Verausgabt: 12.500 € (vorher 0 €)',
        'Sozialamt Haan, Sachbearbeitung',
        '5. Oktober 2023, 09:00 Uhr',
        'Angelegt: verplant 12.000 €, gebunden 8.000,50 €, verausgabt 0 €',
        'Sozialamt Haan',
        '[Maßnahme 1 ansehen]',
      ].join('\n'),
    );
  });

  it('let nobody overwrite what somebody else has changed since', async () => {
    await say(ADD);
    const form = await say('maßnahme 1 ändern');
    assert.match(form, /Maßnahme 1 ändern[\s\S]*Gebunden in Euro: 8\.000,50/u);
    await say('maßnahme 1 ändern: verausgabt: 100', 'Sozialamt Haan, Sachbearbeitung');
    const late = { number: 1, version: 1, 'title~1': 'Beratung', 'topicArea~1': 'Energie', 'planned~1': '7' };
    const refused = await click('grants.change', late);
    assert.match(
      refused,
      /inzwischen geändert durch Sozialamt Haan, Sachbearbeitung: Verausgabt: 100 € \(vorher 0 €\)/u,
    );
    assert.match(refused, /Maßnahme: Beratung[\s\S]*Verplant in Euro: 7\n/u);
    assert.match(await say('maßnahme 1'), /Verausgabt · 100 €/u);
    assert.match(await click('grants.change', { ...late, version: 2 }), /geändert\nBeratung\n/u);
  });

  it('no longer count a dropped measure, which a change takes up again', async () => {
    await say(ADD);
    assert.match(await say('maßnahme 1 streichen'), /gestrichen\n/u);
    assert.match(await say('maßnahmen'), /Noch ist keine Maßnahme angelegt/u);
    assert.match(await say('maßnahme 1 ändern: verplant: 9'), /Verplant · 9 €/u);
    assert.match(await say('maßnahme 1 verlauf'), /Wieder aufgenommen\nVerplant: 9 €[\s\S]*Gestrichen/u);
  });

  it('are taken up again as they were with one click, where they were dropped by mistake', async () => {
    await say(ADD);
    const dropped = await round.say('Sozialamt Haan', 'maßnahme 1 streichen');
    assert.match(dropped.text, /\[Streichung zurücknehmen\]/u);
    const rows = dropped.reply.data['buttons'] as { row: { title: string; verb: string; data: object }[] }[];
    const back = rows.flatMap(({ row }) => row).find(({ title }) => title === 'Streichung zurücknehmen');
    const again = await click(back?.verb ?? '', { ...back?.data });
    assert.match(again, /Verplant · 12\.000 €[\s\S]*\[Maßnahme streichen\]/u);
    assert.match(await say('maßnahmen'), /Schuldnerberatung/u);
  });

  it('hint at two measures that may pay for the same', async () => {
    await say(ADD);
    const text = await say('maßnahme anlegen: Beratung; Themenfeld: sozial; Träger: CARITAS; verplant: 1');
    assert.match(text, /Träger und Themenfeld sind dieselben wie bei Maßnahme 1\./u);
    assert.match(await say('mittel'), /Doppelförderung prüfen: Maßnahme 1 und Maßnahme 2 haben denselben Träger/u);
  });

  it('belong to their municipality alone', async () => {
    await say(ADD);
    assert.match(await say('maßnahme 1', 'Sozialamt Hilden'), /Eine Maßnahme 1 gibt es nicht/u);
    assert.match(await say('maßnahme 1 ändern: verausgabt: 5', 'Sozialamt Hilden'), /Eine Maßnahme 1 gibt es nicht/u);
    assert.match(await say('maßnahme 1 streichen', 'Koordination'), /Eine Maßnahme 1 gibt es nicht/u);
    assert.match(await say('maßnahme 1', 'Geschäftsstelle'), /Das ist Ihnen hier nicht möglich/u);
    assert.match(await say('mittel der runde'), /Das ist Ihnen hier nicht möglich/u);
    assert.match(await say(ADD, 'Sozialamt Hilden'), /Maßnahme 1/u);
  });

  it('of the round are sums for the Koordination, and show who may pay for the same', async () => {
    await say(NOTICE);
    await say(ADD);
    await say('bescheid speichern 63 € 38.808 Einwohner 8,0 % 196.560 €', 'Sozialamt Mettmann');
    await say('maßnahme anlegen: Beratung; Themenfeld: sozial; Träger: Caritas; verplant: 1,50', 'Sozialamt Mettmann');
    await say('maßnahme anlegen: Beratung; Themenfeld: sozial; Träger: caritas; verplant: 7', 'Sozialamt Hilden');
    await say('bescheid speichern 63 € 63.000 €', 'Sozialamt Hilden');
    const text = await say('mittel', 'Geschäftsstelle');
    assert.match(text, /^Mittel · 3 Maßnahmen\nRunde: 402\.885 €\n/u);
    assert.match(text, /Nur verplant · 1,0 % · 4\.008 €/u);
    assert.match(text, /Bescheid gespeichert · 3 von 11\nBericht 1, fällig 31\.07\.2023 · 0 von 11\n/u);
    assert.match(text, /\nErkrath · Bescheid und Bericht 1\nHaan · Bericht 1\n/u);
    assert.match(
      text,
      /Caritas[^\n]*, Sozial- und Schuldnerberatung: Haan \(Maßnahme 1\), Hilden \(Maßnahme 1\) und Mettmann \(Maßnahme 1\)\./u,
    );
    assert.match(text, /Gezählt sind 3 von 11 Kommunen/u);
    assert.doesNotMatch(text, /143\.325|196\.560|63\.000 €|12\.000 €/u);
    assert.equal(await say('mittel der runde', 'Koordination'), text);
    assert.match(await say('mittel', 'Koordination'), /Kreis Mettmann: Mittel[\s\S]*\[Mittel der Runde ansehen\]/u);
  });

  it('of the round are no sums as long as these would tell what one municipality entered', async () => {
    await say(NOTICE);
    await say(ADD);
    await say('bescheid speichern 63 € 196.560 €', 'Sozialamt Mettmann');
    await say('bescheid speichern 16 € 36.400 €', 'Koordination');
    const two = await say('mittel der runde', 'Koordination');
    assert.match(two, /^Mittel\nMittel der Runde\nSummen erscheinen, sobald Angaben von mindestens drei weiteren/u);
    assert.match(two, /Noch ohne Maßnahmen: Haan|Noch ohne Maßnahmen: Mettmann und Kreis Mettmann/u);
    await say('bescheid speichern 63 € 63.000 €', 'Sozialamt Hilden');
    const three = await say('mittel der runde', 'Koordination');
    assert.match(three, /Runde: 439\.285 €\nSummen der Maßnahmen erscheinen, sobald/u);
    for (const text of [two, three]) assert.doesNotMatch(text, /12\.000|8\.000|143\.325|196\.560|36\.400|63\.000/u);
  });

  it('of topic areas with few municipalities stand together', async () => {
    for (const [city, area] of [
      ['Haan', 'Energie'],
      ['Hilden', 'Energie'],
      ['Mettmann', 'Energie'],
      ['Velbert', 'Wohnungslosenhilfe'],
      ['Ratingen', 'Sonstiges'],
    ] as const) {
      await say('bescheid speichern 63 € 63.000 €', `Sozialamt ${city}`);
      await say(`maßnahme anlegen: Hilfe; Themenfeld: ${area}; verplant: 1.111`, `Sozialamt ${city}`);
    }
    const few = await say('mittel der runde', 'Koordination');
    assert.doesNotMatch(few, /Wohnungslosenhilfe ·|Sonstiges ·|Energie ·|1\.111 €/u);
    assert.match(few, /Weitere Themenfelder · 5 Maßnahmen · 5\.555 €/u);
    await say('maßnahme anlegen: Hilfe; Themenfeld: Sonstiges; verplant: 2', 'Sozialamt Erkrath');
    await say('bescheid speichern 63 € 63.000 €', 'Sozialamt Erkrath');
    const more = await say('mittel der runde', 'Koordination');
    assert.match(more, /Energie · 3 Maßnahmen · 3\.333 €\nWeitere Themenfelder · 3 Maßnahmen · 2\.224 €/u);
  });

  it('keep the history of the grant and count its last notice', async () => {
    assert.match(await say(NOTICE), /gespeichert\nBescheid von Haan: 143\.325 €/u);
    await say('bescheid speichern 63 € 143.388 €');
    assert.match(await say('mittel'), /Haan: 143\.388 €/u);
    const kept = await round.db
      .withTables<import('../../src/grants/tables.ts').GrantsTables>()
      .selectFrom('municipality_grants')
      .select(['version', 'amount'])
      .orderBy('version')
      .execute();
    assert.deepEqual(
      kept.map(({ version, amount }) => `${version} ${amount}`),
      ['1 143325.00', '2 143388.00'],
    );
  });

  it('keep an amount that is no multiple of the rate, and say that it looks like a typing error', async () => {
    const text = await say('bescheid speichern 63 € 143.352 €');
    assert.match(text, /gespeichert\nBescheid von Haan: 143\.352 €/u);
    assert.match(text, /kein Vielfaches von 63 €, wahrscheinlich ein Tippfehler/u);
    assert.doesNotMatch(await say(NOTICE), /Tippfehler/u);
  });

  it('offer to keep a checked notice to those whose own it is', async () => {
    const own = await say('bescheid 63 € 30.298 Einwohner 7,5 % 143.325 €');
    assert.match(own, /\[Als Bescheid speichern\] \[Anderen Bescheid prüfen …\]/u);
    const named = await say('bescheid Stadt Haan: 63 € 30.298 Einwohner 7,5 % 143.325 €');
    assert.match(named, /\[Als Bescheid speichern\]/u);
    assert.doesNotMatch(await say('bescheid Mettmann 63 € 38.808 Einwohner 8,0 % 196.560 €'), /Als Bescheid/u);
    assert.doesNotMatch(await say('bescheid 63 € 30.298 Einwohner 7,5 % 143.326 €'), /Als Bescheid/u);
    const { reply } = await round.say('Sozialamt Haan', 'bescheid 63 € 30.298 Einwohner 7,5 % 143.325 €');
    const rows = reply.data['buttons'] as { row: { verb: string; data: Record<string, unknown> }[] }[];
    const keep = rows.flatMap(({ row }) => row).find(({ verb }) => verb === 'grants.keep');
    assert.match(await click('grants.keep', keep?.data, 'Sozialamt Hilden'), /Das ist der Bescheid von Haan/u);
    assert.match(await click('grants.keep', keep?.data), /Bescheid von Haan: 143\.325 €/u);
    assert.match(await say('mittel', 'Sozialamt Hilden'), /noch nicht hinterlegt/u);
  });
});

onEveryDatabase('the funds in the channel', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await round.say('Sozialamt Haan', NOTICE);
    await round.say('Sozialamt Haan', ADD);
  });
  afterEach(() => round.close());
  const inChannel = { place: 'channel' } as const;

  for (const text of ['mittel', 'maßnahme 1', 'maßnahmen', 'maßnahme 1 verlauf', 'maßnahme 1 ändern: verausgabt: 5'])
    it(`go to the personal chat when “${text}” is asked there`, async () => {
      await round.openChat('Sozialamt Haan');
      const { text: line } = await round.say('Sozialamt Haan', text, inChannel);
      assert.match(line, /Die Antwort steht in Ihrem persönlichen Chat/u);
      await round.settle();
      const [arrived] = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
      assert.match(arrived?.shown.text ?? '', /Haan: 143\.325|Schuldnerberatung ausbauen/u);
    });

  it('are shown to the asker alone where there is no personal chat', async () => {
    const line = await round.say('Sozialamt Haan', 'mittel', inChannel);
    assert.match(line.text, /Die Antwort ist vertraulich[\s\S]*\[Eigene Ansicht öffnen\]/u);
    assert.doesNotMatch(line.text, /143/u);
    const own = await round.click('Sozialamt Haan', 'grants.funds', {}, inChannel);
    assert.match(own.text, /Haan: 143\.325/u);
    const other = await round.click('Sozialamt Hilden', 'grants.funds', {}, inChannel);
    assert.match(other.text, /Hilden: Mittel/u);
    await round.settle();
    assert.deepEqual(
      round.channel().filter(({ shown }) => /143\.325/u.test(shown.text)),
      [],
    );
  });
});
