import assert from 'node:assert/strict';
import { type Basis, changesOf, type Section, sentencesOnlyIn } from '../../src/grants/basis.ts';
import type { GrantsTables } from '../../src/grants/tables.ts';
import { encoded } from '../documents/shape.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const OLD = `# Merkblatt Fahrten\n\nStand: 01.02.2023\n\n## Fahrtkosten der Ehrenamtlichen\n\nFahrtkosten der Ehrenamtlichen sind mit 30 Cent je Kilometer förderfähig. Ein Fahrtenbuch genügt.\n\n## Parkgebühren\n\nParkgebühren werden nicht erstattet.\n`;
const NEW = OLD.replace('01.02.2023', '01.10.2023').replace('30 Cent', '20 Cent');
const LATER = OLD.replace('01.02.2023', '01.01.2024').replace('30 Cent', '10 Cent');
const ANSWER = `# Antwort des MAGS zu Fahrten\n\nStand: 05.10.2023\n\n## Fahrtkosten ehrenamtlicher Fahrdienste\n\nFahrtkosten ehrenamtlicher Fahrdienste sind nur mit einem Fahrtenbuch förderfähig.\n`;
const ADD = 'maßnahme anlegen: Fahrtkosten der Ehrenamtlichen; Themenfeld: tafel; verplant: 1.000';

function section(change: Partial<Section> = {}): Section {
  return {
    document: 'merkblatt',
    documentTitle: 'Merkblatt',
    anchor: 'fahrtkosten',
    heading: 'Fahrtkosten',
    text: 'Ja.',
    status: 'binding',
    validFrom: '2023-01-01',
    hash: 'a',
    ...change,
  };
}
const basis = (change: Partial<Basis> = {}): Basis => ({
  ...section(),
  municipalityId: 'haan',
  measure: 1,
  taken: 1,
  day: '2023-10-05',
  office: 'Sozialamt Haan',
  takenAt: '2023-10-05T07:00:00.000Z',
  ...change,
});

describe('the legal basis of a measure', () => {
  const became = (one: Basis, ...holding: Section[]) => changesOf([one], holding).map(({ now }) => now?.hash ?? 'gone');

  it('has not changed while its sections say the same', () => {
    assert.deepEqual(became(basis(), section({ validFrom: '2023-06-01' })), []);
  });

  it('has changed when a section reads differently or holds no more', () => {
    assert.deepEqual(became(basis(), section({ hash: 'b', text: 'Nein.' })), ['b']);
    assert.deepEqual(became(basis(), section({ anchor: 'parken' })), ['gone']);
  });

  it('has not changed when a list only counts its items otherwise, or a table holds its words apart otherwise', () => {
    const before = basis({ text: 'Nötig sind:\n– ein Kostenplan\n– zwei Angebote\nOrt | Betrag' });
    const now = section({ hash: 'b', text: 'Nötig sind:\na) ein Kostenplan\nb) zwei Angebote\nOrt: Betrag' });
    assert.deepEqual(became(before, now), []);
    assert.deepEqual(became(before, { ...now, text: now.text.replace('zwei', 'drei') }), ['b']);
  });

  it('goes over to the decision that replaces another, and to no other document', () => {
    const decision = { status: 'agreement', document: 'beschluss-2023-01' } as const;
    const replaced = section({ status: 'agreement', document: 'beschluss-2023-02', text: 'Nein.', hash: 'b' });
    assert.deepEqual(became(basis(decision), replaced), ['b']);
    assert.deepEqual(became(basis({ document: 'anderes' }), section({ hash: 'b' })), ['gone']);
  });

  it('tells the sentences that differ', () => {
    const [before, after] = ['Es sind 30 Cent. Ein  Fahrtenbuch genügt.', 'Es sind 20 Cent. Ein Fahrtenbuch genügt.'];
    assert.deepEqual(
      [sentencesOnlyIn(before, after), sentencesOnlyIn(after, before)],
      [['Es sind 30 Cent.'], ['Es sind 20 Cent.']],
    );
  });
});

onEveryDatabase('the legal basis of measures in the chat', (database) => {
  let round: TestRound;
  const files: Record<string, string> = { 'alt.md': OLD, 'neu.md': NEW, 'spaeter.md': LATER, 'antwort.md': ANSWER };
  beforeEach(async () => {
    round = await openRound(database, {
      plan: { ...samplePlan, starterKnowledge: false },
      fetchFile: async (url) => ({ kind: 'file', bytes: encoded(files[url.split('/').at(-1) ?? ''] ?? '') }),
    });
    await imported('alt.md', 'verbindlich');
    await say(ADD);
  });
  afterEach(() => round.close());
  let number = 0;
  beforeEach(() => {
    number = 1;
  });
  const say = async (text: string, office = 'Sozialamt Haan') =>
    (await round.say(office, text)).text.replaceAll('\u00a0', ' ');
  async function imported(file: string, status: string) {
    const { text } = await round.send('Koordination', file);
    const [, found] = /Import\s(\d+)/u.exec(text) ?? [];
    number = found ? Number(found) : number + 1;
    await round.say('Koordination', `import ${number} übernehmen: Status: ${status}`);
  }
  /** What reached Haan's personal chat or the channel since. */
  const told = async () => {
    const before = round.arrived.length;
    await round.settle();
    return round.arrived.slice(before).map(({ shown }) => shown.text.replaceAll('\u00a0', ' '));
  };

  it('is proposed by the name of the measure and taken with one click', async () => {
    const { text, reply } = await round.say('Sozialamt Haan', 'maßnahme 1');
    assert.match(text, /Rechtsstand: noch keiner\. Vorgeschlagen: „Fahrtkosten der Ehrenamtlichen“/u);
    const rows = reply.data['buttons'] as { row: { title: string; verb: string; data: Record<string, unknown> }[] }[];
    const take = rows.flatMap(({ row }) => row).find(({ title }) => title === 'Rechtsstand übernehmen');
    const taken = await round.click('Sozialamt Haan', take?.verb ?? '', take?.data);
    assert.match(
      taken.text.replaceAll('\u00a0', ' '),
      /übernommen\nFahrtkosten der Ehrenamtlichen\n1 · Fahrtkosten der Ehrenamtlichen\nFahrtkosten [\s\S]*30 Cent[\s\S]*Merkblatt Fahrten · [^\n]* · verbindlich\nStand 5\. Oktober 2023, Sozialamt Haan\n\[Abschnitt 1 streichen\]/u,
    );
    assert.match(await say('maßnahme 1'), /Rechtsstand: 1 Abschnitt, unverändert\./u);
  });

  it('is found by other words, and a section can be dropped again', async () => {
    assert.match(await say('maßnahme 1 rechtsstand: parkgebühren'), /Vorschlag: Parkgebühren\n/u);
    assert.match(await say('maßnahme 1 rechtsstand übernehmen: parkgebühren'), /1 · Parkgebühren/u);
    await say('maßnahme 1 rechtsstand übernehmen: fahrtkosten');
    assert.match(await say('maßnahme 1 rechtsstand'), /1 · [\s\S]*2 · /u);
    const text = await say('maßnahme 1 rechtsstand ohne 1');
    assert.doesNotMatch(text, /2 · /u);
    assert.match(await say('maßnahme 1 rechtsstand übernehmen: quantenphysik'), /Dazu findet sich kein Abschnitt/u);
  });

  it('is kept with document, anchor, day, words and their hash', async () => {
    await say('maßnahme 1 rechtsstand übernehmen');
    const [kept] = await round.db
      .withTables<GrantsTables>()
      .selectFrom('measure_bases')
      .selectAll()
      .where('anchor', '=', 'fahrtkosten-der-ehrenamtlichen')
      .execute();
    assert.ok(kept);
    assert.deepEqual(
      [kept.document, kept.anchor, kept.status, kept.valid_from, kept.day, kept.hash.length],
      ['import-merkblatt-fahrten', 'fahrtkosten-der-ehrenamtlichen', 'binding', '2023-02-01', '2023-10-05', 64],
    );
    assert.match(kept.words, /30 Cent je Kilometer/u);
  });

  it('tells the municipality, once, which measure a new version touches and what changed', async () => {
    await say('maßnahme 1 rechtsstand übernehmen');
    await round.openChat('Sozialamt Haan');
    await round.openChat('Sozialamt Hilden');
    await imported('neu.md', 'verbindlich');
    const [card, ...more] = await told();
    assert.deepEqual(more, []);
    assert.equal(
      card,
      [
        'Rechtsstand · 1 Maßnahme',
        'Der Rechtsstand hat sich geändert',
        'Regeln, auf denen Maßnahmen von Haan beruhen, haben sich geändert.',
        'Bitte prüfen Sie, ob die Ausgaben noch dazu passen, und erneuern Sie dann den Rechtsstand.',
        'Maßnahme 1: Fahrtkosten der Ehrenamtlichen',
        'Fahrtkosten der Ehrenamtlichen',
        'Bisher: Fahrtkosten der Ehrenamtlichen sind mit 30 Cent je Kilometer förderfähig.',
        'Jetzt: Fahrtkosten der Ehrenamtlichen sind mit 20 Cent je Kilometer förderfähig.',
        'Merkblatt Fahrten · gilt seit 01.10.2023 · verbindlich',
        '[Rechtsstand 1 ansehen]',
        '[Maßnahmen ansehen]',
      ].join('\n'),
    );
    await round.bot.load();
    assert.deepEqual(await told(), []);
    assert.match(await say('rechtsstand'), /Maßnahme 1: Fahrtkosten[\s\S]*20 Cent/u);
    assert.match(await say('maßnahme 1'), /Rechtsstand: \d Abschnitte?, davon 1 geändert\./u);
    assert.match(await say('maßnahme 1 rechtsstand erneuern'), /erneuert\n[\s\S]*20 Cent/u);
    assert.match(await say('rechtsstand'), /Der Rechtsstand gilt unverändert/u);
  });

  it('names no measure in the channel, where nobody of the municipality has a personal chat', async () => {
    await say('maßnahme 1 rechtsstand übernehmen');
    await imported('neu.md', 'verbindlich');
    const [line, ...more] = await told();
    assert.deepEqual(more, []);
    assert.match(line ?? '', /Haan: Rechtsstand prüfen[\s\S]*\[Rechtsstand ansehen\]/u);
    assert.doesNotMatch(line ?? '', /Fahrtkosten|Maßnahme 1/u);
    const own = await round.click('Sozialamt Haan', 'grants.touched', {}, { place: 'channel' });
    assert.match(own.text, /20 Cent/u);
    const other = await round.click('Sozialamt Hilden', 'grants.touched', {}, { place: 'channel' });
    assert.match(other.text, /gilt unverändert/u);
  });

  it('tells of a version that holds from a later day on when it begins, in the morning', async () => {
    await say('maßnahme 1 rechtsstand übernehmen');
    await round.openChat('Sozialamt Haan');
    await imported('spaeter.md', 'verbindlich');
    assert.deepEqual(await told(), []);
    round.clock.set('2024-01-01T12:00');
    assert.deepEqual(await told(), []);
    round.clock.set('2024-01-02T07:00');
    const cards = await told();
    assert.match(cards.find((card) => !card.startsWith('Wissen')) ?? '', /Jetzt: [^\n]* 10 Cent je Kilometer/u);
  });

  it('tells of what the ministry answers newly to what a measure is about', async () => {
    await say('maßnahme 1 rechtsstand übernehmen');
    await round.openChat('Sozialamt Haan');
    await imported('antwort.md', 'Auslegung');
    const [card, ...more] = await told();
    assert.deepEqual(more, []);
    assert.match(card ?? '', /Neu: Fahrtkosten ehrenamtlicher Fahrdienste\n[^\n]*Fahrtenbuch[\s\S]*· Auslegung/u);
  });

  it('tells nothing to those whose measures rest on nothing, or on nothing that changed', async () => {
    await round.openChat('Sozialamt Haan');
    await imported('neu.md', 'verbindlich');
    assert.deepEqual(await told(), []);
    await say('maßnahme 1 rechtsstand übernehmen: parkgebühren');
    await say('maßnahme 1 rechtsstand');
    await imported('spaeter.md', 'verbindlich');
    round.clock.set('2024-01-02T07:00');
    assert.deepEqual(
      (await told()).filter((card) => card.includes('Parkgebühren')),
      [],
    );
  });

  it('belongs to its municipality alone', async () => {
    for (const text of ['rechtsstand', 'rechtsstand übernehmen', 'rechtsstand erneuern', 'rechtsstand ohne 1'])
      assert.match(await say(`maßnahme 1 ${text}`, 'Sozialamt Hilden'), /Eine Maßnahme 1 gibt es nicht/u);
  });
});
