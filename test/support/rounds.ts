import { relative } from 'node:path';
import type { KyselyPlugin, OperationNode } from 'kysely';

/** What looks at all rounds at once: why it may, and which statements of which function it is. */
const OF_ALL_ROUNDS: readonly { readonly why: string; readonly asked: readonly string[] }[] = [
  {
    why: 'the deliveries serve the conversations of all rounds, whichever waits the longest',
    asked: [
      'delivery/serving/ready.ts: select outbox',
      'delivery/serving/ready.ts: select live_cards',
      'delivery/serving/ready.ts ready: select outbox',
      'delivery/serving/ready.ts ready: select live_cards',
      'delivery/serving/ready.ts ready: select conversations',
      'delivery/serving/ready.ts: select conversations',
      'delivery/serving/ready.ts look: select outbox',
      'delivery/serving/ready.ts look: select conversations',
      'delivery/serving/ready.ts readyIn: select outbox',
      'delivery/serving/ready.ts readyIn: select conversations',
      'delivery/queues.ts: select outbox',
      'delivery/queues.ts releaseEmpty: select outbox',
      'delivery/queues.ts takePaid: select outbox',
      'delivery/serving/ready.ts changedCard: select live_cards',
    ],
  },
  {
    why: 'work is done for all rounds, whichever is due the longest',
    asked: ['delivery/work.ts doDueWork: select work', 'delivery/work.ts: select work'],
  },
  {
    why: 'errands are run for all rounds, whichever is due the longest',
    asked: ['errands/claims.ts dueOf: select errands', 'errands/claims.ts: select errands'],
  },
  {
    why: 'how the process stands is told of all rounds together, in numbers',
    asked: [
      'delivery/serving/standing.ts lastDelivery: select outbox',
      'delivery/serving/standing.ts waitingMessages: select outbox',
      'delivery/serving/standing.ts overdueWork: select work',
      'errands/store.ts overdueErrands: select errands',
    ],
  },
  {
    why: 'a backup is the whole installation’s, and so is what a restored database holds',
    asked: [
      'delivery/restores.ts hold: select outbox',
      'delivery/restores.ts leaveBehind: update outbox',
      'errands/store.ts leaveErrandsBehind: update errands',
    ],
  },
  {
    why: 'the key that signs links is the whole installation’s',
    asked: ['meetings/calendar/address-store.ts addressesBefore: select calendar_addresses'],
  },
  {
    why: 'files are read one after the other for all rounds together',
    asked: ['intake/store.ts waitingFiles: select intake', 'intake/store.ts takeOver: select intake'],
  },
  {
    why: 'who speaks is looked for in each round of the installation, and stands beside that round',
    asked: ['municipalities/members.ts: select memberships', 'delivery/viewers.ts heardFrom: select memberships'],
  },
  {
    why: 'what a clock that had run ahead put off is taken up again in all rounds',
    asked: ['delivery/record.ts recall: update live_cards', 'delivery/record.ts recall: update outbox'],
  },
  {
    why: 'what is kept for a time is forgotten after it in all rounds',
    asked: [
      'conversation/dispatch/audit.ts forgetActs: delete audit',
      'conversation/dispatch/audit.ts forgetActs: delete person_keys',
      'conversation/dispatch/audit.ts forgetActs: select audit',
      'conversation/dispatch/inbox.ts forgetOld: update inbox',
      'conversation/dispatch/inbox.ts forgetOld: delete repeats',
      'delivery/owed.ts forgetReminded: delete reminded',
      'delivery/record.ts forgetThumbs: delete thumbs',
      'delivery/work.ts forgetWork: delete work',
      'errands/store.ts forgetErrands: delete errands',
      'grants/reports/file-store.ts forgetFiles: update funds_files',
      'guidelines/feedback-store.ts forgetQuestions: delete last_questions',
      'imports/file-store.ts forgetFiles: delete import_files',
      'imports/store.ts forgetImports: delete imports',
      'imports/store.ts forgetImports: update imports',
      'minutes/files/file-store.ts forgetMinutesFiles: update minutes_files',
      'replies/reply-file-store.ts forgetReplyFiles: update reply_files',
      'responsibilities/files/file-store.ts forgetFiles: update responsibility_files',
      'common-guideline/files/file-store.ts forgetGuidelineFiles: update guideline_files',
      'offers/store.ts forgetOffers: delete pending',
      'offers/store.ts forgetOffers: delete unknown_words',
    ],
  },
];

const allowed = new Set(OF_ALL_ROUNDS.flatMap(({ asked }) => asked));

/** What stands between a statement and who wrote it. */
const NO_AUTHOR = /^(?:node_modules\/|test\/support\/rounds\.ts|src\/conversation\/kept-query\.ts)/u;

/** Looks at every statement; `missed` names those that do not say whose round they are about. */
export interface RoundWatch {
  readonly plugin: KyselyPlugin;
  readonly missed: ReadonlySet<string>;
}

/**
 * Watches the statements of a database, whose tables with a round are named. What is asked by a test itself does not
 * count: the author of a statement is looked for only where something is missing, so that watching costs little.
 */
export function watchRounds(tables: ReadonlySet<string>): RoundWatch {
  const missed = new Set<string>();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      for (const what of withoutRound(node, tables)) {
        const place = authorOf(new Error().stack ?? '');
        if (place === undefined) continue;
        const asked = `${place}: ${what}`;
        if (!allowed.has(asked)) missed.add(asked);
      }
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, missed };
}

/** Where in `src` a statement was written (`votes/store.ts findVote`); undefined for what a test asks itself. */
function authorOf(stack: string): string | undefined {
  const frames = [...stack.matchAll(/^ +at (?:async )?(?:([\w.]+) )?\(?file:\/\/(\/[^\s:)]+)/gmu)];
  const places = frames.map(([, name = '', file = '']) =>
    `${relative(process.cwd(), file)} ${name.replace('Module.', '')}`.trim(),
  );
  const [asking] = places.filter((place) => !NO_AUTHOR.test(place));
  return asking?.startsWith('src/') ? asking.slice('src/'.length) : undefined;
}

/** A node as far as it is looked into. */
interface Node extends OperationNode {
  readonly [part: string]: unknown;
}

const STATEMENTS: Readonly<Record<string, string>> = {
  SelectQueryNode: 'select',
  UpdateQueryNode: 'update',
  DeleteQueryNode: 'delete',
  InsertQueryNode: 'insert',
};

/** What a statement, or one inside it, asks of tables with a round without naming the round: `select votes`. */
export function withoutRound(node: OperationNode, tables: ReadonlySet<string>): string[] {
  return statementsIn(node).flatMap((one) => {
    const asked = tablesOf(one).filter(({ table }) => tables.has(table));
    const free = one.kind === 'InsertQueryNode' ? (setsRound(one) ? [] : asked) : withoutRoundIn(one, asked);
    return free.map(({ table }) => `${STATEMENTS[one.kind]} ${table}`);
  });
}

function statementsIn(node: unknown, found: Node[] = []): Node[] {
  if (Array.isArray(node)) for (const one of node) statementsIn(one, found);
  else if (isNode(node)) {
    if (STATEMENTS[node.kind] !== undefined) found.push(node);
    for (const part of Object.values(node)) if (typeof part === 'object') statementsIn(part, found);
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

/** A table under the name by which its statement knows it. */
interface Asked {
  readonly table: string;
  readonly name: string;
}

function tablesOf(statement: Node): Asked[] {
  const from = statement['from'] as Node | undefined;
  const joins = (statement['joins'] ?? []) as Node[];
  const named = [statement['table'], statement['into'], ...((from?.['froms'] ?? []) as Node[])];
  return [...named, ...joins.map((join) => join['table'])].flatMap(tableIn);
}

function tableIn(node: unknown): Asked[] {
  if (!isNode(node)) return [];
  if (node.kind === 'AliasNode')
    return tableIn(node['node']).map(({ table }) => ({ table, name: nameIn(node['alias']) }));
  return node.kind === 'TableNode' ? [{ table: nameIn(node), name: nameIn(node) }] : [];
}

/** The name that an identifier holds, however deep. */
function nameIn(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node['name'] === 'string') return node['name'];
  return nameIn(node['table'] ?? node['identifier'] ?? node['column']);
}

function setsRound(insert: Node): boolean {
  return ((insert['columns'] ?? []) as Node[]).some((column) => nameIn(column) === 'round_id');
}

/** A comparison of a round: the tables whose round it is, and whether it is one that is given. */
interface Compared {
  readonly names: readonly string[];
  readonly given: boolean;
}

/** All rounds must be compared, with each other or with one that is given, and at least one with that. */
function withoutRoundIn(statement: Node, asked: readonly Asked[]): readonly Asked[] {
  const conditions = [statement['where'], ...((statement['joins'] ?? []) as Node[]).map((join) => join['on'])];
  const names = asked.map(({ name }) => name);
  const compared = conditions.flatMap((one) => comparisonsIn(one, names));
  if (!compared.some(({ given }) => given)) return asked;
  const known = new Set(compared.flatMap((one) => one.names));
  return asked.filter(({ name }) => !known.has(name));
}

/** What holds for each row: what stands in an *or* does not. */
function comparisonsIn(node: unknown, names: readonly string[]): Compared[] {
  if (!isNode(node)) return [];
  const inside = (part: string) => comparisonsIn(node[part], names);
  if (node.kind === 'WhereNode') return inside('where');
  if (node.kind === 'OnNode') return inside('on');
  if (node.kind === 'ParensNode') return inside('node');
  if (node.kind === 'AndNode') return [...inside('left'), ...inside('right')];
  if (node.kind === 'RawNode') return rawComparisons(node, names);
  if (node.kind !== 'BinaryOperationNode') return [];
  if (!['=', 'in'].includes(String((node['operator'] as Node)['operator']))) return [];
  const sides = [node['leftOperand'], node['rightOperand']].map((side) => roundIn(side, names));
  const own = sides.filter((side) => side !== undefined);
  return own.length === 0 ? [] : [{ names: own, given: own.length === 1 }];
}

/** The table of a statement whose round a side of a comparison is. */
function roundIn(node: unknown, names: readonly string[]): string | undefined {
  if (!isNode(node) || node.kind !== 'ReferenceNode' || nameIn(node['column']) !== 'round_id') return undefined;
  const table = node['table'] === undefined ? names[0] : nameIn(node['table']);
  return table !== undefined && names.includes(table) ? table : undefined;
}

function rawComparisons(node: Node, names: readonly string[]): Compared[] {
  const written = (node['sqlFragments'] as readonly string[]).join('?');
  const found = [...written.matchAll(/(\w+)\.round_id = /gu)].map(([, name = '']) => name);
  return found.filter((name) => names.includes(name)).map((name) => ({ names: [name], given: true }));
}
