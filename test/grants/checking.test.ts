import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const LINE = 'bescheid 63 € 30.298 Einwohner 7,5 % 143.325 €';

onEveryDatabase('a grant notice in the chat', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  after(() => round.close());
  const say = async (text: string, office = 'Sozialamt Haan') =>
    (await round.say(office, text)).text.replaceAll('\u00a0', ' ');

  it('is recomputed with all its steps', async () => {
    assert.equal(
      await say(LINE),
      [
        'Bescheid prüfen · erklärt',
        'Haan: 143.325 €',
        'Der Unterschied von 189 € ist durch Rundung erklärt.',
        'Der Betrag liegt in dem Bereich, den die angezeigte Quote von 7,5 % zulässt.',
        'Mit der angezeigten Quote gerechnet',
        'Mindestsicherungsquote · 7,5 %',
        '× Bevölkerung am 31.12.2021 · 30.298',
        '= Mindestsicherungsbeziehende (gerundet) · 2.272',
        '× Satz für kreisangehörige Städte · 63 €',
        '= Betrag · 143.136 €',
        'Betrag im Bescheid · 143.325 €',
        'Unterschied · +189 €',
        'Vom Bescheid zurückgerechnet',
        'Mindestsicherungsbeziehende · 2.275',
        'Quote mit 13 Nachkommastellen · 7,5087464519110 %',
        'Möglich bei 7,5 % · 142.254–144.081 €',
        '[Als Bescheid speichern] [Anderen Bescheid prüfen …] [Rechenweg als Text]',
      ].join('\n'),
    );
  });

  for (const line of [
    'Bescheid 143.325 € 7,5 % 63 € 30.298 Einwohner',
    'bescheid prüfen 30298 Einw. 143325 EUR 63 EUR 7,5 Prozent',
    'bescheid: Satz 63, Bevölkerung 30.298, Quote 7,5, Betrag 143.325',
    'bescheid für Haan: 63\u00a0€; 30.298\u00a0Einwohner; 7,5\u00a0%; 143.325,00\u00a0€',
    'BESCHEID Haan 7,5% 63€ 143.325€ 30298',
    'bescheid 30.298 Einwohner 7,5 % 143.325 €',
    'bescheid 63 € 30 298 Einwohner 7,5 % 143 325 €',
    'bescheid Haan 63 € 30 298 Einwohner 7,5 % 143 325 €',
    'bescheid 63,- € 30\u202f298 Einw. 7,5\u00a0% 143.325,– €',
    'bescheid 63 € 30\u2009298 Einwohner 7,5 % 143,325 T€',
    'bescheid: Satz 63, Bevölkerung 30 298, Quote 7,5, Betrag 143 325',
  ])
    it(`is read from “${line}”`, async () => assert.equal(await say(line), await say(LINE)));

  it('of another municipality bears its name', async () => {
    assert.match(
      await say('bescheid Monheim am Rhein 63 € 38.808 Einwohner 8,0 % 196.560 €'),
      /^.*\nMonheim am Rhein: 196\.560 €/u,
    );
  });

  it('is not explained when its amount is no multiple of the rate, and leads to its correction', async () => {
    const text = await say('bescheid 63 € 30.298 Einwohner 7,5 % 143.352 €');
    assert.match(
      text,
      /· nicht erklärt\nHaan: 143\.352 €\nDer Unterschied von 216 € ist nicht durch Rundung erklärt\./u,
    );
    assert.match(text, /Die nächsten möglichen Beträge sind 143\.325 € und 143\.388 €/u);
    assert.match(text, /Mindestsicherungsbeziehende · 2\.275,43\nMöglich/u);
    const { reply } = await round.say('Sozialamt Haan', 'bescheid 63 € 30.298 Einwohner 7,5 % 143.352 €');
    const [{ row }] = reply.data['buttons'] as [
      { row: { title: string; verb: string; data: Record<string, unknown> }[] },
    ];
    const form = await round.click('Sozialamt Haan', row[0]?.verb ?? '', row[0]?.data);
    assert.match(
      form.text,
      /Bevölkerung: 30298[\s\S]*Mindestsicherungsquote in Prozent: 7,5.%[\s\S]*Betrag im Bescheid in Euro: 143\.352.€/u,
    );
  });

  it('is derived where it states less', async () => {
    assert.match(
      await say('bescheid 63 € 30.298 Einwohner 7,5 %'),
      /· gerechnet\nHaan: 143\.136 €\nMit der angezeigten Quote sind es 143\.136 €\./u,
    );
    assert.match(
      await say('bescheid 143.325 €'),
      /kein Vielfaches|Der Betrag entspricht 2\.275 Mindestsicherungsbeziehenden \(Satz 63\s€\)/u,
    );
    assert.match(await say('bescheid 63 € 30.298 Einwohner 143.325 €'), /Das sind 7,5087464519110 % der Bevölkerung/u);
  });

  it('goes by the rate of its municipality, and says by which', async () => {
    const text = await say('bescheid 30.298 Einwohner 143.328 €');
    assert.match(text, /Satz für kreisangehörige Städte · 63 €/u);
    assert.match(text, /143\.328 € ist kein Vielfaches von 63 €/u);
    assert.match(await say('bescheid Haan 36.400 €', 'Koordination'), /kein Vielfaches von 63 €/u);
    assert.match(await say('bescheid 36.400 €', 'Koordination'), /Satz für Kreise · 16 €[\s\S]*2\.275/u);
    assert.match(await say('bescheid rechenweg 143.325 €'), /^Satz für kreisangehörige Städte: 63 €$/mu);
  });

  it('asks for the rate of a municipality that is not of the round', async () => {
    const text = await say('bescheid Köln 143.325 €');
    assert.match(text, /Bitte den Satz angeben\. Im Programm gelten 79 € für kreisfreie Städte, 63 € für/u);
    assert.match(await say('bescheid Köln 63 € 143.325 €'), /Köln: 143\.325 €/u);
  });

  it('names what is wrong at its field and keeps what was typed', async () => {
    const text = await say('bescheid 63 € 30.298 Einwohner 107,5 % 143.325 €');
    assert.match(text, /nicht gespeichert/u);
    assert.match(text, /Prozent: 107,5\nBitte die Quote in Prozent eingeben, z\. B\. 7,5\./u);
    const sent = await round.click('Sozialamt Haan', 'grants.check', {
      'rate~1': '63',
      'population~1': '30,5',
      'amount~1': 'viel',
    });
    assert.match(sent.text, /Bevölkerung: 30,5\nBitte eine ganze Zahl/u);
    assert.match(sent.text, /Euro: viel\nBitte einen Betrag/u);
  });

  it('shows its calculation as sentences', async () => {
    assert.equal(
      await say('bescheid rechenweg 63 € 30.298 Einwohner 7,5 % 143.325 €'),
      [
        'Rechenweg · erklärt',
        'Haan: 143.325 €',
        '7,5 % × 30.298 = 2.272,35, gerundet 2.272 Mindestsicherungsbeziehende',
        '2.272 × 63 € = 143.136 €',
        'Betrag im Bescheid 143.325 € − 143.136 € = +189 €',
        '143.325 € ÷ 63 € = 2.275 Mindestsicherungsbeziehende',
        '2.275 ÷ 30.298 = 7,5087464519110 %',
        'Als 7,5 % erscheinen 2.258–2.287 Beziehende · 142.254–144.081 €',
        'Der Unterschied von 189 € ist durch Rundung erklärt.',
      ].join('\n'),
    );
  });

  it('has a form, which stays a question when a sentence is asked', async () => {
    assert.match(await say('bescheid prüfen'), /Bescheid nachrechnen/u);
    assert.match(await say('bescheid'), /Kommune: Haan/u);
    assert.doesNotMatch(await say('Bescheid vom 17.01.2023 über 143.325 € prüfen?'), /Bescheid nachrechnen/u);
  });
});
