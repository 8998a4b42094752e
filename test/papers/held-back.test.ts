import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import type { Storage } from '../../src/storage/index.ts';
import { allDumps, loaded } from '../storage/dumps.ts';
import { goOn, noting } from '../storage/replay.ts';
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';

/** A marker, and whose text it stands in: a municipality's, a question's, or nobody's that may go into a paper. */
const MARK = 'MARKE9';
const NOBODY = `${MARK}niemand`;

/** What may stand in a paper of the municipality whose row it is. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  measure_versions: ['title', 'provider'],
  ideas: ['title'],
  idea_versions: [],
};
/** What may stand in a paper of anybody: the words of a decision, and what the round's own file says. */
const PUBLIC: Readonly<Record<string, readonly string[]>> = {
  rounds: ['plan'],
  municipalities: ['name'],
  votes: ['question', 'decision_text'],
  vote_wordings: ['question', 'text'],
  vote_items: ['text'],
  decisions: ['wording'],
};
/** What names a person, a place or a choice, and would be another with a marker. */
const CODED =
  /^(?:.*_id|.*_at|id|queue|subject|activity|origin|topic_area|kind|state|status|role|roles|key|series|name)$/u;
/** Tables of deliveries, of the installation, and those of the version before: no feature reads their rows. */
const ASIDE =
  /^(?:kysely_.*|sqlite_.*|inbox|outbox|live_cards|queues|conversations|work|audit|person_keys|platform_users|welcomes|signing_keys|repeats|tenants|refusals|electorate|ballots|replaced_ballots|date_.*|replaced_date_.*|meeting_answers|replaced_meeting_answers)$/u;

/** Triggers keep the tables of the version before in step, which nobody reads here. */
async function dropTriggers(db: Db, kind: Storage['kind']): Promise<void> {
  const all =
    kind === 'sqlite'
      ? sql<{ name: string; of: string }>`select name, tbl_name as "of" from sqlite_master where type = 'trigger'`
      : sql<{
          name: string;
          of: string;
        }>`select distinct trigger_name as name, event_object_table as "of" from information_schema.triggers`;
  for (const { name, of } of (await all.execute(db)).rows)
    await (kind === 'sqlite'
      ? sql`drop trigger ${sql.ref(name)}`
      : sql`drop trigger ${sql.ref(name)} on ${sql.table(of)}`
    ).execute(db);
}

/** Puts a marker into every text that is stored, by whose it is. */
async function plant(db: Db): Promise<number> {
  let fields = 0;
  for (const table of await db.introspection.getTables()) {
    if (ASIDE.test(table.name)) continue;
    for (const { name, dataType } of table.columns) {
      if (!/text/iu.test(dataType) || CODED.test(name) || PUBLIC[table.name]?.includes(name)) continue;
      fields += await plantIn(db, table.name, name);
    }
  }
  const amounts = sql`update measure_versions set planned = '2222222.22', committed = '2222222.22', spent = '2222222.22', note = ${NOBODY}, evidence = ${`https://www.beispiel.de/${NOBODY}`}`;
  await amounts.execute(db);
  return fields;
}

async function plantIn(db: Db, table: string, column: string): Promise<number> {
  const field = sql.ref(column);
  const isList = sql`(${field} like '{%' or ${field} like '[%')`;
  const mark = OWN[table]?.includes(column)
    ? sql`' ${sql.raw(MARK)}' || municipality_id`
    : column === 'question' && table === 'ministry_questions'
      ? sql`' ${sql.raw(MARK)}' || number`
      : sql`' ${sql.raw(NOBODY)}'`;
  const public_ =
    table === 'knowledge_sections'
      ? sql`and exists (select 1 from knowledge_documents d where d.round_id = knowledge_sections.round_id and d.name = document and d.release = knowledge_sections.release and (d.kind in ('minutes', 'decision') or knowledge_sections.status in ('agreement', 'draft')))`
      : sql``;
  const lists = sql`update ${sql.table(table)} set ${field} = replace(${field}, ' ', ${` ${NOBODY} `}) where ${isList} ${public_}`;
  const texts = sql`update ${sql.table(table)} set ${field} = ${field} || ${mark} where ${field} like '% %' and not ${isList} ${public_}`;
  const done = [await lists.execute(db), await texts.execute(db)];
  return done.some(({ numAffectedRows = 0n }) => numAffectedRows > 0n) ? 1 : 0;
}

/** All that the parts of a Word file say. */
function xmlOf(body: Uint8Array): string {
  return Object.values(unzipSync(body))
    .map((part) => strFromU8(part))
    .join('\n');
}

onEveryDatabase('papers hold back', (database) => {
  let round: TestRound;
  let planted = 0;
  const marked = (dump: ReturnType<typeof allDumps>[number]): TestDatabase => ({
    name: database.name,
    open: async () => {
      const storage = await loaded(database, dump.sql).open();
      await dropTriggers(storage.db, storage.kind);
      planted = await plant(storage.db);
      return storage;
    },
  });
  before(async () => {
    const dump = allDumps().at(-1);
    assert.ok(dump);
    round = await goOn(marked(dump), dump.now, noting().log);
  });
  after(() => round?.close());

  const paperOf = async (office: string, id: string) => {
    await round.say(
      office,
      `maßnahme anlegen: Eigenes ${MARK}${id}; Verplant: 1.111; Themenfeld: Energie; Bemerkung: ${NOBODY}`,
    );
    const twin =
      'ausschussvorlage anlegen: Stärkungspakt; Beschlussvorschlag: Der Ausschuss beschließt.; Themenfelder: alle; Beschlüsse: alle; Fragen: ja; Maßnahmen: ja';
    const drafted = (await round.say(office, twin)).text;
    const number = /^Ausschussvorlage\u00a0(\d+) · Entwurf/u.exec(drafted)?.[1] ?? assert.fail(drafted);
    const { card } = await round.say(office, `ausschussvorlage ${number} erstellen`);
    const signed = /\/files\/([^"]+)"/u.exec(JSON.stringify(card))?.[1] ?? assert.fail('no link');
    const file = await round.bot.file(signed);
    return xmlOf(file?.body ?? assert.fail('no file'));
  };

  it('what is confidential and what is of other municipalities, in every field that is stored', async () => {
    assert.ok(planted > 60, `${planted} fields`);
    const offices = [
      ['Sozialamt Velbert', 'velbert'],
      ['Sozialamt Ratingen', 'ratingen'],
      ['Sozialamt Haan', 'haan'],
    ] as const;
    await round.say('Sozialamt Velbert', `frage ans mags: Sind Zirkuszelte förderfähig ${MARK}velbert?`);
    await round.say('Sozialamt Ratingen', `frage ans mags: Wer bezahlt Dolmetscher im Krankenhaus ${MARK}ratingen?`);
    for (const [office, id] of offices) {
      const xml = await paperOf(office, id);
      const own = new Set([`${MARK}${id}`, ...(await questionsOf(id))]);
      const found = [...xml.matchAll(/MARKE9\w*/gu)].map(([mark]) => mark);
      assert.deepEqual(
        found.filter((mark) => !own.has(mark)),
        [],
        id,
      );
      assert.ok(found.includes(`${MARK}${id}`), id);
      assert.match(xml, /Beschluss.2023\/01/u);
      if (id !== 'haan') assert.doesNotMatch(xml, /2\.222\.222/u);
    }
  });

  /** Markers of the questions that may stand in a paper of a municipality: those that went out, and its own. */
  const questionsOf = async (id: string) => {
    const { rows } = await sql<{
      number: number;
    }>`select q.number from ministry_questions q where q.submitted_at is not null or exists (select 1 from question_askers a where a.round_id = q.round_id and a.question = q.number and a.municipality_id = ${id})`.execute(
      round.db,
    );
    return rows.map(({ number }) => `${MARK}${number}`);
  };
});
