import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readRound } from '../../src/config.ts';
import type { Db } from '../../src/conversation/database.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import { openStorage } from '../../src/storage/index.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';
import { freshShell } from '../support/shell.ts';

const HAAN = 'Sozialamt Haan';
const FORMER = 'ehemalige Person, Sozialamt Haan (Leitung)';

describe('cli person', () => {
  const shell = freshShell();
  const inShell = (name: string) => join(shell.folder, name);
  const url = () => `sqlite:${inShell('k.db')}`;
  const cli = (...args: readonly string[]) => shell.cli(args, { ROUND_FILE: inShell('round.yaml') });
  const read = async <T>(look: (db: Db) => Promise<T>) => {
    const { db, close } = await openStorage(url());
    return look(db).finally(close);
  };
  /** What is kept of the round; not when it was deleted, and what is planned. */
  const records = async () =>
    (await read(storedRows))
      .filter((row) => !/^(?:audit|deletions|deleted_people|person_keys|restores|work|knowledge_\w+) /u.test(row))
      .map((row) => row.replace(/nobody-[\w-]+/gu, 'nobody'));

  beforeEach(async () => {
    const sample = parse(readFileSync(SAMPLE_ROUND_FILE, 'utf8'));
    const [first, ...others] = sample.responsible.authorities;
    const responsible = {
      ...sample.responsible,
      authorities: [{ ...first, contact: 'kim.mueller@erkrath.example' }, ...others],
    };
    writeFileSync(inShell('round.yaml'), stringify({ ...sample, responsible }));
    const plan = { ...readRound(inShell('round.yaml')), starterKnowledge: false };
    const round = await openRound(
      { name: 'SQLite', open: () => openStorage(url()) },
      { plan, now: '2023-10-05T09:00' },
    );
    await round.say(HAAN, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Einzelfallhilfe');
    await round.say('Sozialamt Velbert', 'idee 1 kommentar: Kim Müller hat das erprobt.');
    await round.say(HAAN, 'idee 1 kommentar: Wir sind dabei.');
    await round.close();
  });

  it('export writes what is kept of whom the office names, and nothing of others', async () => {
    const out = inShell('daten.docx');
    const { code, out: said } = await cli('person', 'export', 'sozialamt haan', '--out', out);
    assert.deepEqual([code, /^Kommentare zu Ideen: 1$/mu.test(said)], [0, true], said);
    const text = JSON.stringify(await readDocument('daten.docx', readFileSync(out)));
    assert.match(text, /Wir sind dabei/u);
    assert.doesNotMatch(text, /Sozialamt Velbert/u);
    const again = await cli('person', 'export', HAAN, '--out', out);
    assert.match(again.said, /gibt es schon/u);
    assert.match((await cli('person', 'export', 'Sozialamt Nirgendwo', '--out', inShell('x'))).said, /nicht bekannt/u);
  });

  it('find names a person in texts and in addresses of the round file, and takes no office for one', async () => {
    const person = await cli('person', 'find', 'Kim Müller');
    assert.match(person.out, /Kommentare zu Ideen \(Idee 1, Nummer \d\): „Kim Müller hat das erprobt\.“/u);
    assert.match(person.out, /Angaben der Rundendatei: „.*kim\.mueller@erkrath\.example/u);
    const office = await cli('person', 'find', HAAN);
    assert.equal(office.code, 0);
    assert.doesNotMatch(office.out, /Angaben der Rundendatei: „/u);
  });

  it('delete shows first, then forgets, and a restored backup comes to the same', async () => {
    const before = await records();
    const foreseen = await cli('person', 'delete', HAAN, '--dry-run');
    assert.match(foreseen.out, /nichts ist geschehen[\s\S]*Statt „Sozialamt Haan“ stünde in der Akte/u);
    assert.equal((await cli('person', 'delete', HAAN)).code, 64);
    assert.deepEqual(await records(), before);
    await cli('backup', inShell('old.db'));
    const deleted = await cli('person', 'delete', HAAN, '--confirm', '--name', 'Kim Müller');
    assert.match(deleted.out, new RegExp(`Gelöscht\\.\\n.*„${FORMER.replace(/[()]/gu, '\\$&')}“`, 'u'));
    assert.match(deleted.out, /Steht in der Rundendatei|„Kim Müller hat das erprobt/u);
    const [after, left] = [await records(), (await cli('person', 'find', HAAN)).out];
    assert.ok(after.some((row) => row.startsWith('idea_comments') && row.includes(FORMER)));
    assert.match((await cli('restore', inShell('old.db'), '--yes')).out, /^Erneut gelöscht: eine Person$/mu);
    assert.deepEqual(await records(), after);
    assert.equal((await cli('person', 'find', HAAN)).out, left);
    assert.doesNotMatch(left, /„Sozialamt Haan“|Rundendatei: „/u);
    assert.match((await cli('person', 'export', HAAN, '--out', inShell('y'))).said, /nicht bekannt/u);
    assert.equal((await cli('verify')).code, 0);
  });
});
