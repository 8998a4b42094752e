import assert from 'node:assert/strict';
import fc from 'fast-check';
import { disagree } from '../../src/guidelines/conflict.ts';
import { type ImportedDocument, keepImported } from '../../src/guidelines/sharing/imported.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const STRIP = 'Zwei Quellen sagen Verschiedenes.';
const HIGHER = `${STRIP} Die ranghöhere steht oben.`;

/** A made-up rule in the tone of a directive; nothing of it is the real one. */
const RULE: ImportedDocument = {
  title: 'Richtlinie (Muster)',
  publisher: 'MAGS NRW',
  kind: 'report',
  status: 'binding',
  strength: 'amtlich',
  checksum: 'muster',
  validFrom: '2023-06-01',
  sections: [
    { heading: 'Gegenstand', text: 'Gewährt werden Leistungen an Kommunen für Menschen mit geringem Einkommen.' },
    { heading: 'Investitionen', text: 'Investitionen sind nicht förderfähig.' },
    {
      heading: 'Verwendungsnachweis',
      text: 'Der Verwendungsnachweis ist der Bezirksregierung bis zum 30.04.2024 vorzulegen. Belege verbleiben bei der Kommune.',
    },
    { heading: 'Honorare', text: 'Honorare für Fachkräfte und Aushilfen auf Stundenbasis sind nicht förderfähig.' },
    { heading: 'Prüfung', text: 'Die Bewilligungsbehörde ist berechtigt, Bücher und Belege einzusehen.' },
  ],
};

onEveryDatabase('two sources that both answer', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const keep = (change: Partial<ImportedDocument> = {}) =>
    keepImported(round.db, round.plan.id, { ...RULE, ...change }, round.clock.now());
  const ask = async (question: string) => (await round.say('Sozialamt Haan', question)).text;

  it('are shown with the higher status first, and their contradiction is named', async () => {
    await keep();
    for (const [question, rule, report] of [
      ['Bis wann ist der Verwendungsnachweis vorzulegen?', '30\\.04\\.2024', '31\\.03\\.2024'],
      ['Sind Honorare förderfähig?', 'nicht förderfähig', 'Stundenbasis'],
    ] as const) {
      const text = await ask(question);
      assert.match(text, new RegExp(`· verbindlich\\n[\\s\\S]*${HIGHER}\\n[\\s\\S]*${rule}[\\s\\S]*${report}`, 'u'));
      assert.match(text, /Zusammenfassung nach/u);
    }
  });

  it('are not said to contradict each other when they agree', async () => {
    await keep();
    const text = await ask('Sind Investitionen förderfähig?');
    assert.match(text, /· verbindlich\n/u);
    assert.doesNotMatch(text, new RegExp(STRIP, 'u'));
  });

  it('leave questions to a report that the rule does not answer', async () => {
    await keep();
    assert.match(await ask('Wie viele Einwohner hatte Haan am 31.12.2021?'), /· Bericht\n[\s\S]*30\.298/u);
    assert.match(await ask('Werden Lebensmittel bezahlt?'), /· Bericht\n[\s\S]*Lebensmittel/u);
  });

  it('are shown in the order of the search when the other is a report as well', async () => {
    await keep({ status: 'report' });
    assert.doesNotMatch(await ask('Bis wann ist der Verwendungsnachweis vorzulegen?'), /ranghöhere/u);
  });

  it('fill a gap once the ministry has answered', async () => {
    assert.match(await ask('Werden AGH-Stellen refinanziert?'), /keine Antwort des MAGS bekannt/u);
    await keep({
      title: 'Antwort des MAGS vom 02.10.2023',
      status: 'interpretation',
      sections: [{ heading: 'AGH-Stellen', text: 'Die Refinanzierung von AGH-Stellen ist nicht möglich.' }],
    });
    assert.match(await ask('Werden AGH-Stellen refinanziert?'), /· Auslegung\n[\s\S]*ist nicht möglich/u);
  });

  it('are named where the collection of contradictions knows of them', async () => {
    const text = await ask('Sind ausdrücklich auch neue Angebote möglich?');
    assert.match(text, new RegExp(`${STRIP}[\\s\\S]*Neue Angebote: ausdrücklich möglich[\\s\\S]*Herten`, 'u'));
  });

  it('are named where the contradiction itself answers', async () => {
    const text = await ask('Wird rückwirkend gefördert?');
    assert.match(text, new RegExp(`${STRIP}\\n[\\s\\S]*ungeklärt`, 'u'));
    assert.doesNotMatch(text, /ranghöhere/u);
  });
});

describe('two sentences', () => {
  it('disagree when one denies what the other allows', () => {
    assert.ok(disagree('Personal ist förderfähig.', 'Ausgaben für Personal sind nicht förderfähig.'));
    assert.ok(disagree('Neue Angebote sind ausgeschlossen.', 'Neue Angebote können gefördert werden.'));
  });

  it('disagree when they name other days, or other amounts in the same unit', () => {
    assert.ok(disagree('Der Nachweis ist bis 31.3.2024 fällig.', 'Der Nachweis ist bis zum 30.04.2024 vorzulegen.'));
    assert.ok(disagree('Es gibt höchstens 500 €.', 'Je Haushalt werden 700,00 Euro gezahlt.'));
  });

  it('agree when they say the same in other words', () => {
    assert.ok(!disagree('Fällig ist er am 31.03.2024.', 'Der Nachweis ist bis zum 31. 3. 2024 vorzulegen.'));
    assert.ok(!disagree('Es gibt 1.500 €.', 'Es werden 1500,00 Euro gezahlt.'));
    assert.ok(!disagree('Es gibt 500 € für 3 Monate.', 'Gezahlt werden 500 Euro.'));
    assert.ok(!disagree('Investitionen sind ausgeschlossen.', 'Investitionen sind nicht förderfähig.'));
  });

  it('disagree both ways round, and none with itself', () => {
    const words = fc.constantFrom(
      'nicht',
      'förderfähig',
      'möglich',
      '500 €',
      '700 Euro',
      '31.03.2024',
      '30.04.2024',
      'kann',
    );
    const sentence = fc.array(words, { maxLength: 6 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        assert.equal(disagree(one, other), disagree(other, one));
        assert.equal(disagree(one, one), false);
      }),
    );
  });
});
