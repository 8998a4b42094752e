import assert from 'node:assert/strict';
import { openStorage } from '../../src/storage/index.ts';
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts';
import { allDumps, type Dump, filled, loaded } from './dumps.ts';
import { openRaw, type Row } from './raw.ts';
import { goOn, noting } from './replay.ts';

/** Rows of a table that an earlier version wrote, and those that hold the same by now. */
interface Moved {
  readonly what: string;
  /** The version that moved them: those before it wrote the one, from then on the other counts. */
  readonly by: string;
  readonly before: string;
  readonly after: string;
}

const ANSWER = 'municipality_id, version, office';
const MOVED: readonly Moved[] = [
  {
    what: 'who is asked in date polls',
    by: '0039',
    before: 'select poll as number, municipality_id from date_electorate',
    after: "select number, municipality_id from asked where kind = 'date-polls'",
  },
  ...(['', 'replaced_'] as const).map((which) => ({
    what: `${which === '' ? 'the answers' : 'replaced answers'} of date polls`,
    by: '0039',
    before: `select poll as number, answers as content, answered_at as at, ${ANSWER} from ${which}date_ballots`,
    after: `select number, content, given_at as at, ${ANSWER} from ${which}responses where kind = 'date-polls'`,
  })),
  {
    what: 'how far date polls have come',
    by: '0039',
    before: `select number, closes_at, opened_at, case state when 'chosen' then 'closed' else state end as state
      from date_polls where state <> 'draft'`,
    after: "select number, closes_at, opened_at, state from askings where kind = 'date-polls'",
  },
  ...(['', 'replaced_'] as const).map((which) => ({
    what: `${which === '' ? 'the answers' : 'replaced answers'} to invitations, by date`,
    by: '0042',
    before: `select meeting as number, sequence as wording, '"' || answer || '"' as content, answered_at as at, ${ANSWER}
      from ${which}meeting_answers`,
    after: `select number, wording, content, given_at as at, ${ANSWER} from ${which}responses where kind = 'meetings'`,
  })),
  {
    what: 'how far invitations have come',
    by: '0042',
    before: `select number, sequence as wording, starts_at as closes_at, announced_at as opened_at,
      case state when 'planned' then 'open' else state end as state from meetings where announced_at is not null`,
    after: "select number, wording, closes_at, opened_at, state from askings where kind = 'meetings'",
  },
  {
    what: 'why invitations were taken back',
    by: '0042',
    before: `select number, cancelled_at as at, cancelled_by as office, cancel_reason as reason
      from meetings where announced_at is not null and state = 'cancelled'`,
    after: "select number, acted_at as at, office, reason from asking_acts where kind = 'meetings'",
  },
  {
    what: 'links of meetings, also those that were removed',
    by: '0045',
    before: `select meeting as number, number as attachment, title, url, office, added_at, removed_at, removed_by
      from meeting_links`,
    after: `select matter as number, number as attachment, title, url, office, added_at, removed_at, removed_by
      from attachments where kind = 'meetings' and url is not null`,
  },
  {
    what: 'files of meetings, with what they hold',
    by: '0045',
    before: `select meeting as number, number as attachment, title, name, content, origin, office, added_at
      from meeting_files`,
    after: `select matter as number, number as attachment, title, name, content, origin, office, added_at
      from attachments join attachment_copies using (round_id, kind, matter, number, office)
      where kind = 'meetings' and url is null`,
  },
  {
    what: 'who speaks for whom',
    by: '0047',
    before: 'select person_id, municipality_id, office, roles, source from people where active = 1',
    after: 'select person_id, municipality_id, office, roles, source from memberships where ended_at is null',
  },
  {
    what: 'who is entitled in votes',
    by: '0049',
    before: 'select vote as number, municipality_id from electorate',
    after: "select number, municipality_id from asked where kind = 'votes'",
  },
  ...(['', 'replaced_'] as const).map((which) => ({
    what: `${which === '' ? 'the' : 'replaced'} ballots, with their reasons and how they were given`,
    by: '0049',
    before: `select vote as number, '{"choice":"' || choice || '"' || coalesce(',"reason":"' || reason || '"', '') || '}'
      as content, given, cast_at as at, ${ANSWER} from ${which}ballots`,
    after: `select number, content, given, given_at as at, ${ANSWER} from ${which}responses where kind = 'votes'`,
  })),
  {
    what: 'how far votes have come',
    by: '0049',
    before: "select number, closes_at, opened_at, state from votes where state <> 'draft'",
    after: "select number, closes_at, opened_at, state from askings where kind = 'votes'",
  },
  {
    what: 'what was done with votes',
    by: '0049',
    before: 'select vote as number, position, act, acted_at, office, reason, deadline_before as before from vote_acts',
    after: `select number, position, act, acted_at, office, reason, end_before as before
      from asking_acts where kind = 'votes'`,
  },
];

for (const dump of allDumps()) {
  onEveryDatabase(`what was asked before, as ${dump.name} left it,`, (database) => {
    it('is asked still: of whom, with every answer, and as far as it had come', async () => {
      const { before, after } = await carried(database, dump);
      assert.ok(before.every(({ rows }) => rows.length > 0));
      assert.deepEqual(after, before);
    });

    it('shows who answered what, and goes on taking answers', async () => {
      const { log, faults } = noting();
      const round = await goOn(loaded(database, dump.sql), dump.now, log);
      try {
        const poll = (await round.say('Sozialamt Hilden', 'terminfindung 1')).text;
        assert.match(poll, /Haan\u00a0· [^\n]*zur Not/u);
        const velbert = (await round.say('Sozialamt Velbert', 'terminfindung 1: ja, nein')).text;
        assert.match(velbert, /3\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
        const meeting = (await round.say('Sozialamt Haan', 'sitzung 1')).text;
        assert.match(meeting, /Haan: Vertretung[\s\S]*Frühere Antworten aus Haan\nZusage/u);
        assert.match(meeting, /1\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
        const attached = (await round.say('Sozialamt Haan', 'sitzung 1 anlagen')).text;
        assert.match(attached, /Anlage\u00a01: Entwurf[\s\S]*Anlage\u00a02: Konzept[\s\S]*SHA-256 [0-9a-f]{16}…/u);
        const vote = (await round.say('Sozialamt Hilden', 'abstimmung 2')).text;
        assert.match(vote, /Hilden hat abgestimmt: Enthaltung[\s\S]*Ersetzt den Einwand/u);
        assert.match((await round.say('Sozialamt Haan', 'abstimmen 3 option 1')).text, /Haan hat abgestimmt/u);
        assert.deepEqual(faults, []);
      } finally {
        await round.close();
      }
    });
  });
}

async function carried(database: TestDatabase, dump: Dump) {
  const place = await filled(database, dump.sql);
  const then = MOVED.filter(({ by }) => dump.name < by);
  const all = async (query: 'before' | 'after') => {
    const raw = await openRaw(place.url);
    const found: { what: string; rows: string[] }[] = [];
    for (const moved of then) found.push({ what: moved.what, rows: sorted(await raw.rows(moved[query])) });
    await raw.close();
    return found;
  };
  const before = await all('before');
  await (await openStorage(place.url)).close();
  const after = await all('after');
  await place.remove();
  return { before, after };
}

function sorted(rows: readonly Row[]): string[] {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([one], [other]) => one.localeCompare(other))))
    .sort();
}
