import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createSearchIndex } from '../../src/search/index.ts';
import { PASSAGES } from './passages.ts';

const index = createSearchIndex(PASSAGES);
const first = (question: string): string | undefined => index.search(question).hits[0]?.id;

describe('search', () => {
  it('finds a compound by its part, and a part by its compound', () => {
    equal(first('Mietkosten'), 'miete');
    equal(first('Gilt das für die Nettokaltmiete?'), 'miete');
    equal(first('Heizungszuschuss'), 'heizung');
  });

  it('finds words however their umlauts are typed', () => {
    equal(first('Was ist foerderfaehig?'), 'personal');
    equal(first('oeffentlichkeitsarbeit'), 'drucksachen');
  });

  it('finds inflected words', () => {
    equal(first('Welcher Zuschuss?'), 'heizung');
    equal(first('ein zusätzlicher Berater'), 'personal');
  });

  it('judges as many of the first hits as asked, and only those that come near the first', () => {
    const question = 'Sind die Kosten der Heizung im Rathaus förderfähig?';
    const all = index.search(question, { judged: 4 }).hits;
    const near = index.search(question, { judged: 4, judgedFrom: 0.6 }).hits;
    const most = all[0]?.score ?? 0;
    ok(all.some(({ score }) => score < 0.6 * most));
    deepEqual(
      near,
      all.map(({ band, ...hit }) => (hit.score >= 0.6 * most && band ? { ...hit, band } : hit)),
    );
  });

  it('finds every gender form', () => {
    for (const question of ['Bezieher', 'Bezieherinnen', 'Bezieher*innen', 'BezieherInnen'])
      equal(first(question), 'bezieher');
  });

  it('learns abbreviations from the corpus, in both directions', () => {
    equal(first('Wann ist der VN vorzulegen?'), 'nachweis');
    equal(first('Kommt die BA?'), 'agentur');
    equal(
      createSearchIndex([
        { id: 'a', title: '', text: 'Der Zwischenbericht (ZWB) ist kurz.' },
        { id: 'b', title: '', text: 'Den ZWB schickt die Stadt bis Mai.' },
      ]).search('Zwischenbericht').hits.length,
      2,
    );
  });

  it('does not take any bracket for an abbreviation', () => {
    const brackets = createSearchIndex([
      { id: 'a', title: '', text: 'Der Verein (siehe Anlage) zahlt (NRW) den Strom.' },
      { id: 'b', title: '', text: 'In NRW gilt das.' },
    ]);
    equal(brackets.search('Strom').hits.length, 1);
  });

  it('finds the parts of a compound that nobody has written before', () => {
    const parts = createSearchIndex([
      { id: 'fees', title: '', text: 'Für Verwaltungskosten gibt es eine Pauschale.' },
      { id: 'other', title: '', text: 'Die Kostbarkeiten im Museum sind versichert.' },
    ]);
    equal(parts.search('Verwaltungskostenpauschale').hits[0]?.id, 'fees');
  });

  it('puts a favoured passage before one that fits a little better, and no further', () => {
    const two = createSearchIndex([
      { id: 'gap', title: 'Bus', text: 'Ob der Bus bezahlt wird, ist offen.' },
      { id: 'rule', title: 'Bus und Bahn', text: 'Der Bus wird bezahlt.' },
    ]);
    const firstWith = (favour: number): string | undefined =>
      two.search('Bus', { favour: (id) => (id === 'rule' ? favour : 1) }).hits[0]?.id;
    deepEqual([firstWith(1), firstWith(2), firstWith(0.5)], ['gap', 'rule', 'gap']);
  });

  it('takes a misspelt word for a noun where the asker writes no capitals', () => {
    const probability = (question: string): number => index.search(question).probability;
    equal(probability('sind plakete erlaubt'), probability('sind Plakete erlaubt'));
  });

  it('forgives typing errors in words that the corpus does not know', () => {
    equal(first('Verwendungsnachweiss'), 'nachweis');
    equal(first('verwednungsnachweis'), 'nachweis');
    equal(first('Gesamtmitkosten'), 'miete');
  });

  it('finds a passage by a single word and by its synonyms', () => {
    equal(first('Rathaus'), 'sitzung');
    equal(first('Flyer'), 'drucksachen');
  });

  it('prefers the passage whose words stand side by side', () => {
    const pair = createSearchIndex([
      { id: 'apart', title: '', text: 'Der Träger und sein Konto: ein Beleg fehlt. Danach prüft die Stadt genau.' },
      { id: 'together', title: '', text: 'Das Konto: ein Beleg fehlt. Danach prüft der Träger Stadt genau.' },
    ]);
    equal(pair.search('Träger Stadt').hits[0]?.id, 'together');
  });

  it('returns at most as many hits as asked for, best first', () => {
    const { hits } = index.search('Heizung, Personal, Sitzungen und Raumkosten', { limit: 2 });
    equal(hits.length, 2);
    ok((hits[0]?.score ?? 0) >= (hits[1]?.score ?? 0));
  });

  it('judges by the best passage, however many hits are asked for', () => {
    const question = 'Wann ist der Verwendungsnachweis vorzulegen?';
    deepEqual(index.search(question, { limit: 0 }).hits, []);
    equal(index.search(question, { limit: 0 }).probability, index.search(question).probability);
  });

  it('leaves out what is not admitted', () => {
    const { hits } = index.search('Verwendungsnachweis vorzulegen', { admit: (id) => id !== 'nachweis' });
    equal(
      hits.some(({ id }) => id === 'nachweis'),
      false,
    );
    equal(hits[0]?.id, 'miete');
  });

  it('asks once for each passage whether it is admitted, as long as the same is asked', () => {
    const asked: string[] = [];
    const admit = (id: string) => asked.push(id) > 0 && id !== 'miete';
    const hits = ['Mietkosten', 'Was kostet die Miete?'].map((question) => index.search(question, { admit }).hits);
    deepEqual(
      hits.flat().filter(({ id }) => id === 'miete'),
      [],
    );
    equal(new Set(asked).size, asked.length);
    ok(asked.includes('miete'));
  });

  it('answers an empty question and an empty index with nothing', () => {
    const nothing = { hits: [], probability: 0, band: 'nothing' };
    deepEqual(index.search(''), nothing);
    deepEqual(index.search('und oder das?!'), nothing);
    deepEqual(createSearchIndex().search('Heizung'), nothing);
  });

  it('answers a question in the words of a passage', () => {
    for (const question of [
      'Wann ist der Verwendungsnachweis vorzulegen?',
      'Wie oft trifft sich die Arbeitsgruppe im Rathaus?',
    ]) {
      equal(index.search(question).band, 'answer', question);
    }
  });

  it('says nothing to a question from another world', () => {
    for (const question of [
      'Wer gewann das Endspiel der Handballer?',
      'Rezept für Apfelstrudel',
      'Python Skript debuggen',
    ]) {
      equal(index.search(question).band, 'nothing', question);
    }
  });

  it('is surer of what it knows than of what it does not', () => {
    const known = index.search('Sind zusätzliche Stunden von Beratern förderfähig?').probability;
    const unknown = index.search('Sind Reisekosten von Dolmetschern nach Italien förderfähig?').probability;
    ok(known > unknown, `${known} > ${unknown}`);
  });

  it('bears hostile questions', () => {
    for (const question of [
      '(.*)+$ [a-z]{1,',
      '\\',
      '\u0000\uFFFF',
      '🙂'.repeat(500),
      'Heizung '.repeat(20_000),
      'x'.repeat(100_000),
      '(('.repeat(10_000),
      '1.'.repeat(10_000),
      '__proto__ constructor',
    ]) {
      index.search(question);
    }
  });
});

describe('a search index that changes', () => {
  it('replaces a passage that is added again', () => {
    const changing = createSearchIndex(PASSAGES);
    changing.add([{ id: 'heizung', title: 'Strom', text: 'Stromkosten trägt der Verein.' }]);
    equal(changing.size, PASSAGES.length);
    equal(changing.search('Stromkosten').hits[0]?.id, 'heizung');
    notEqual(changing.search('Jahresabrechnung').hits[0]?.id, 'heizung');
  });

  it('forgets a passage that is removed', () => {
    const changing = createSearchIndex(PASSAGES);
    changing.remove(['nachweis', 'never-added']);
    equal(changing.size, PASSAGES.length - 1);
    equal(
      changing.search('Verwendungsnachweis').hits.some(({ id }) => id === 'nachweis'),
      false,
    );
  });

  it('can be emptied and filled again', () => {
    const changing = createSearchIndex(PASSAGES);
    changing.remove(PASSAGES.map(({ id }) => id));
    equal(changing.search('Heizung').band, 'nothing');
    changing.add(PASSAGES);
    deepEqual(changing.search('Heizung'), index.search('Heizung'));
  });

  it('bears hostile passages', () => {
    const texts = [
      'x'.repeat(200_000),
      `${'1'.repeat(50_000)}x`,
      '(('.repeat(50_000),
      'AB ('.repeat(50_000),
      'A (BC) '.repeat(20_000),
    ];
    const hostile = createSearchIndex(texts.map((text, at) => ({ id: `${at}`, title: text.slice(0, 5000), text })));
    equal(hostile.size, texts.length);
    hostile.search('Heizung');
  });
});
