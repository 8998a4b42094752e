import assert from 'node:assert/strict';
import { findAnswer } from '../../src/guidelines/answers/answer.ts';
import type { Chunk } from '../../src/guidelines/document.ts';
import { knowledgeOf } from '../../src/guidelines/shelf.ts';

const DAY = '2023-10-05';

function chunk(anchor: string, heading: string, more: Partial<Chunk> & { text: string }): Chunk {
  return {
    id: `${anchor}/${more.validFrom ?? ''}`,
    document: { name: 'regeln.md', title: 'Regeln', kind: 'report', publisher: 'Testrunde', origin: 'starter' },
    anchor,
    heading,
    status: 'report',
    validFrom: '2023-01-01',
    sources: [],
    synonyms: 'Regeln',
    ...more,
  };
}

/** What is about something else, so that words are told from rare ones. */
const OTHERS = ['Miete', 'Strom', 'Honorare', 'Spenden', 'Nachweise', 'Berichte', 'Zinsen', 'Träger'].map((subject) =>
  chunk(subject.toLowerCase(), subject, { text: `${subject} stehen in einem anderen Abschnitt.` }),
);

function asked(chunks: readonly Chunk[], question: string, day = DAY) {
  const {
    band,
    chunks: found,
    beside = [],
    versions,
  } = findAnswer(knowledgeOf([...chunks, ...OTHERS]), question, { day });
  const anchors = (all: readonly Chunk[]) => all.map(({ anchor }) => anchor);
  return { band, first: found[0]?.anchor, beside: anchors(beside), versions };
}

const LAST_YEAR = chunk('jahr-2022', 'Vergleichsjahr 2022', { text: 'Das Vergleichsjahr ist das Jahr 2022.' });
const OTHER_YEAR = chunk('jahr-2021', 'Vergleichsjahr 2021', {
  text: 'Das Vergleichsjahr darf auch das Jahr 2021 sein.',
  validFrom: '2023-06-19',
  supplements: ['jahr-2022'],
});

describe('of two statements on one subject', () => {
  it('the one that changed the other leads, which is a line beside it', () => {
    const found = asked([LAST_YEAR, OTHER_YEAR], 'Welches Vergleichsjahr gilt?');
    assert.equal(found.band, 'answer');
    assert.equal(found.first, 'jahr-2021');
    assert.deepEqual(found.beside, ['jahr-2022']);
  });

  it('the changed one answers on a day before, and tells what came later', () => {
    const found = asked([LAST_YEAR, OTHER_YEAR], 'Darf ich 2021 als Vergleichsjahr nehmen?', '2023-06-18');
    assert.equal(found.band, 'answer');
    assert.equal(found.first, 'jahr-2022');
    assert.deepEqual(
      found.versions.map(({ when, day }) => ({ when, day })),
      [{ when: 'after', day: '2023-06-19' }],
    );
  });

  it('the rule leads and not its exception, unless that is asked for', () => {
    const rule = chunk('personal', 'Personalausgaben', { text: 'Personal ist unter Bedingungen förderfähig.' });
    const exception = chunk('verwaltung', 'Verwaltungspersonal', {
      text: 'Personal der Verwaltung ist ausgeschlossen.',
      supplements: ['personal'],
    });
    assert.equal(asked([exception, rule], 'Personal?').first, 'personal');
    assert.equal(asked([exception, rule], 'Ist Verwaltungspersonal förderfähig?').first, 'verwaltung');
  });

  it('the rule leads and not its example from a place that nobody asked for', () => {
    const rule = chunk('mittel', 'Zurückgeflossene Mittel', { text: 'Kommunen konnten mehr Mittel beantragen.' });
    const example = chunk('mittel-vlotho', 'Mehr Mittel für Vlotho', {
      text: 'Vlotho konnte mehr Mittel beantragen und hat sie bekommen.',
      supplements: ['mittel'],
    });
    assert.equal(asked([rule, example], 'Konnte man mehr Mittel beantragen und bekommen?').first, 'mittel');
    assert.equal(asked([rule, example], 'Konnte Vlotho mehr Mittel beantragen und bekommen?').first, 'mittel-vlotho');
  });
});

describe('a statement found by the words of another version', () => {
  it('is answered from the one that holds', () => {
    const old = chunk('fahrten', 'Fahrten mit dem Dienstrad', {
      text: 'Fahrten mit dem Dienstrad werden bezahlt.',
      validTo: '2023-03-26',
    });
    const now = chunk('fahrten', 'Fahrten', { text: 'Fahrten werden nicht mehr bezahlt.', validFrom: '2023-03-27' });
    const found = asked([old, now], 'Werden Fahrten mit dem Dienstrad bezahlt?');
    assert.equal(found.first, 'fahrten');
    assert.deepEqual(
      found.versions.map(({ when, day }) => ({ when, day })),
      [{ when: 'before', day: '2023-03-26' }],
    );
  });
});

describe('a question for yes or no', () => {
  it('is led by what allows or denies, among what comes equally near', () => {
    const told = chunk('bericht', 'Busfahrten der Tafel', { text: 'Von Busfahrten der Tafel wurde berichtet.' });
    const rule = chunk('busfahrten', 'Busfahrten der Tafel', { text: 'Busfahrten der Tafel sind nicht förderfähig.' });
    assert.equal(asked([told, rule], 'Sind Busfahrten der Tafel bezahlbar?').first, 'busfahrten');
  });
});
