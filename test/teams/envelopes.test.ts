import assert from 'node:assert/strict';
import { textOfHtml } from '../../src/documents/texts/html.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { click, LOCAL_URL, message, openEdge } from './fixtures.ts';

/** What no platform sends in the place of a word, a number, a list or an object. */
const HOSTILE: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, '', ' ', [], {}, [null], [[]]],
  ...['\u0000', '\ud800', '\u202e', '__proto__', 'constructor', '../../etc/passwd', "' or 1=1 --"],
  ...['x'.repeat(20_000), '<at>'.repeat(2000), '2147483648', '9'.repeat(400)],
  ...[{ toString: 1, valueOf: 1 }, { id: { id: { id: {} } } }, JSON.parse('{"__proto__":{"member":true}}')],
];
/** A database alone can be asked for these. */
const UNSTORABLE: readonly unknown[] = ['\u0000', '\ud800', '9'.repeat(400), '2147483648', 1e308];
const ANSWERS = new Set([200, 400, 401, 403, 501]);

const [tenant = ''] = samplePlan.tenants;
const coordination = samplePlan.people.find(({ office }) => office === 'Koordination')?.objectId ?? '';
const from = { id: '29:k', name: 'Koordination', aadObjectId: coordination, tenantId: tenant };
const here = {
  serviceUrl: LOCAL_URL,
  from,
  conversation: { id: 'a:k', conversationType: 'personal', tenantId: tenant, isGroup: false },
  channelData: { tenant: { id: tenant } },
};
const inChannel = {
  ...here,
  conversation: {
    id: `${samplePlan.channel};messageid=1`,
    conversationType: 'channel',
    tenantId: tenant,
    isGroup: true,
  },
  channelData: { tenant: { id: tenant }, team: { id: '19:t' }, channel: { id: samplePlan.channel } },
};
const bot = { id: '28:bot', name: 'Kreisrunde' };
const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'Erlass.txt',
  content: { downloadUrl: 'https://test.sharepoint.com/Erlass.txt', uniqueId: '1', fileType: 'txt' },
};
const mention = { type: 'mention', text: '<at>Kreisrunde</at>', mentioned: bot };
const invoke = (name: string, value: unknown) =>
  message({ ...here, type: 'invoke', name, id: 'f:2', text: undefined, value });
/** What costs little to answer. */
const WORDS = 'erinnerungen an';
const typed = { title: 'Vorlage', question: 'Soll es so sein?' };

/** One of each kind that Teams sends. */
const KINDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  message: message({ ...here, text: WORDS }),
  file: message({ ...here, attachments: [file], text: '' }),
  'message in the channel': message({ ...inChannel, text: `<at>Kreisrunde</at> ${WORDS}`, entities: [mention] }),
  click: click('votes.cast', {
    ...here,
    value: { action: { type: 'Action.Execute', verb: 'votes.publish', data: typed } },
  }),
  submit: message({ ...here, text: undefined, value: { verb: 'ideas.submit', title: 'Wärmestube' } }),
  edit: message({ ...here, type: 'messageUpdate', channelData: { ...here.channelData, eventType: 'editMessage' } }),
  arrival: message({
    ...here,
    type: 'conversationUpdate',
    membersAdded: [bot, from],
    membersRemoved: [{ id: '29:x' }],
  }),
  installation: message({ ...here, type: 'installationUpdate', action: 'add' }),
  reaction: message({ ...here, type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' }),
  search: invoke('composeExtension/query', { commandId: 'search', parameters: [{ name: 'q', value: 'Kosten' }] }),
  action: invoke('composeExtension/fetchTask', {
    commandId: 'ideas.submit',
    messagePayload: { body: { content: '<p>Eine Idee</p>' } },
  }),
  dialog: invoke('task/fetch', { data: { verb: 'ideas.new', msteams: { type: 'task/fetch' } } }),
  'dialog sent': invoke('task/submit', {
    data: { verb: 'ideas.submit', title: 'Wärmestube', description: 'Für alle' },
  }),
  thumb: invoke('message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } }),
};

/** What all kinds have in common: it is forged in a message and a click alone. */
const COMMON = new Set(['channelId', 'serviceUrl', 'from', 'conversation', 'recipient', 'timestamp']);
const WHOLE = new Set(['message', 'click']);

/** The places in a value, each as the keys that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function withIn(value: unknown, [key, ...more]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const within = (inner: unknown) => withIn(inner, more, put);
  if (Array.isArray(value)) return value.map((inner, index) => (String(index) === key ? within(inner) : inner));
  return { ...(value as object), [key]: within((value as Record<string, unknown>)[key]) };
}

onEveryDatabase('an activity with any of its fields forged', (database) => {
  let round: TestRound;
  let door: Awaited<ReturnType<typeof openEdge>>;
  let faults: string[] = [];
  const error = (facts: object, event?: string) => void faults.push(`${event} ${JSON.stringify(facts)}`);
  const log = { info: () => undefined, warn: () => undefined, error };
  const values = database.name === 'SQLite' ? HOSTILE : UNSTORABLE;

  before(async () => {
    const fetchFile = async () => ({ kind: 'file', bytes: new TextEncoder().encode('# Erlass\n\nText.') }) as const;
    round = await openRound(database, { log, fetchFile });
    const { answer, edited, installed, find, messageActions } = round.bot;
    const endless = { burst: 1e9, perSecond: 1e9 };
    door = await openEdge(round.storage, {
      ...{ answer, edited, installed, find, render, log, clock: round.clock },
      extension: { actions: messageActions, textOfHtml },
      tenants: async () => samplePlan.tenants,
      rates: { address: endless, person: endless, link: endless },
    });
  });

  after(async () => {
    await door.edge.close();
    await round.close();
  });

  const kinds = Object.entries(KINDS).filter(([kind]) => database.name === 'SQLite' || WHOLE.has(kind));
  for (const [kind, whole] of kinds) {
    it(`is answered or turned away, and breaks nothing: ${kind}`, async () => {
      const wrong: string[] = [];
      const places = placesIn(whole).filter(([first = '']) => WHOLE.has(kind) || !COMMON.has(first));
      for (const [index, path] of places.entries()) {
        for (const [turn, value] of values.entries()) {
          faults = [];
          const own = withIn(whole, ['id'], `${kind}-${index}-${turn}`);
          const response = await door.post(withIn(path[0] === 'id' ? whole : own, path, value));
          await response.arrayBuffer();
          const at = `${path.join('.')} = ${JSON.stringify(value)?.slice(0, 60)}`;
          if (!ANSWERS.has(response.status)) wrong.push(`${at}: ${response.status}`);
          wrong.push(...faults.map((fault) => `${at}: ${fault}`));
        }
      }
      assert.deepEqual(wrong, []);
      assert.equal((await door.post(message({ ...here, id: `${kind}-honest` }))).status, 200);
    });
  }
});
