/**
 * A stand-in for Graph and SharePoint that refuses what the real ones refuse; each rule names the page it is from
 * (learn.microsoft.com). It serves one site with one library that an app may use by `Sites.Selected`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { GraphNeeds } from '../../src/sharepoint/graph.ts';
import { type Answer, type Asked, type At, DRIVE, HOST, isForbidden, refusal, SITE, shown } from './answers.ts';
import { answerChanges, openTokens, type Tokens } from './deltas.ts';
import { type Entry, type Library, openLibrary } from './library.ts';
import { networkTo, tlsFile } from './network.ts';
import { openSessions, type Sessions } from './sessions.ts';

const SITE_ID = `${HOST},6f1c2a00-0000-4000-8000-000000000001,6f1c2a00-0000-4000-8000-000000000002`;

/** A stumble: calls that match are answered like this, so many times. */
interface Stumble extends Answer {
  readonly on: RegExp;
  times: number;
}

export interface SharePoint {
  readonly needs: GraphNeeds;
  readonly library: Library;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  /** `PUT /v1.0/…`, in order. */
  readonly calls: string[];
  /** Who may look: entries of `permissions` as Graph lists them. */
  readonly permissions: unknown[];
  /** What IT has granted the app on the site. */
  granted: 'write' | 'read' | 'none';
  /** The next calls that match (`PUT /v1.0/drives/…/content`) are answered like this. */
  stumble(on: RegExp, answer: Answer, times?: number): void;
  close(): Promise<void>;
}

/** Opens a site with an empty library. */
export async function openSharePoint(): Promise<SharePoint> {
  const library = openLibrary();
  const stumbles: Stumble[] = [];
  const server = createServer({ key: tlsFile('server-key.pem'), cert: tlsFile('server.pem') }, (request, response) => {
    void serve(sharePoint, stumbles, { request, response });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const network = networkTo((server.address() as AddressInfo).port);
  const sharePoint: SharePoint = {
    needs: { authorize: async () => 'Bearer good', leave: network.leave },
    library,
    sessions: openSessions(library),
    tokens: openTokens(),
    calls: [],
    permissions: [{ id: 'a', roles: ['owner'], grantedToV2: { siteGroup: { id: '3', displayName: 'Besitzer' } } }],
    granted: 'write',
    stumble: (on, answer, times = 1) => void stumbles.push({ on, ...answer, times }),
    close: async () => {
      network.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return sharePoint;
}

async function serve(
  sharePoint: SharePoint,
  stumbles: readonly Stumble[],
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { method = '', headers } = request;
  const url = new URL(`https://${headers.host}${request.url}`);
  if (sharePoint.sessions.breaks(url.pathname, method)) {
    request.once('data', () => request.socket.destroy());
    return;
  }
  const asked: Asked = {
    ...{ method, headers, host: url.hostname, path: decodeURIComponent(url.pathname), query: url.searchParams },
    body: await buffer(request),
  };
  const said = `${method} ${asked.path}`;
  sharePoint.calls.push(said);
  const stumble = stumbles.find(({ on, times }) => times > 0 && on.test(said));
  if (stumble) stumble.times -= 1;
  const { status, body, bytes, headers: given } = stumble ?? answer(sharePoint, asked);
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...given });
  response.end(bytes ?? (body === undefined ? undefined : JSON.stringify(body)));
}

function answer(sharePoint: SharePoint, asked: Asked): Answer {
  if (asked.host === HOST) return prepared(sharePoint, asked);
  if (asked.host !== 'graph.microsoft.com' || !asked.path.startsWith('/v1.0/')) return refusal(404, 'notFound');
  // graph/auth/auth-concepts: every call carries a token.
  if (asked.headers.authorization !== 'Bearer good') return refusal(401, 'InvalidAuthenticationToken');
  // graph/permissions-selected-overview: without a grant on the site an app reaches nothing; `read` writes nothing.
  if (sharePoint.granted === 'none') return refusal(403, 'accessDenied');
  if (asked.method !== 'GET' && sharePoint.granted === 'read') return refusal(403, 'accessDenied');
  const path = asked.path.slice('/v1.0'.length);
  return ofSite(path) ?? ofDrive(sharePoint, asked, path) ?? refusal(404, 'itemNotFound');
}

/** graph/api/site-getbypath, graph/api/drive-get, graph/api/drive-list. */
function ofSite(path: string): Answer | undefined {
  const library = { id: DRIVE, name: 'Dokumente', webUrl: `${SITE}/Freigegebene%20Dokumente` };
  if (path === `/sites/${HOST}:/sites/Kreisrunde`) return { status: 200, body: { id: SITE_ID, webUrl: SITE } };
  if (path === `/sites/${SITE_ID}/drive`) return { status: 200, body: library };
  if (path === `/sites/${SITE_ID}/drives`) return { status: 200, body: { value: [library] } };
  return undefined;
}

/** What SharePoint itself serves by prepared addresses, without a token and none with one: graph/api/driveitem-get-content, graph/api/driveitem-createuploadsession. */
function prepared(sharePoint: SharePoint, asked: Asked): Answer {
  if (asked.headers.authorization !== undefined) return refusal(401, 'unauthenticated');
  const [, id] = /^\/download\/(.+)$/u.exec(asked.path) ?? [];
  if (id === undefined) return sharePoint.sessions.answer(asked);
  const bytes = sharePoint.library.entries.get(id)?.bytes;
  return bytes && asked.method === 'GET' ? { status: 200, bytes } : refusal(404, 'itemNotFound');
}

const IN_DRIVE =
  /^\/drives\/b!library\/(?:root|items\/([^/:]+))(?::\/([^:]+?):?)?(?:\/(content|children|createUploadSession|delta|permissions))?$/u;

function ofDrive(sharePoint: SharePoint, asked: Asked, path: string): Answer | undefined {
  const [matched, id, below = '', what = ''] = IN_DRIVE.exec(path) ?? [];
  if (matched === undefined) return undefined;
  const { library, tokens } = sharePoint;
  const from = id === undefined ? library.root : library.entries.get(id);
  if (!from || from.deleted) return refusal(404, 'itemNotFound');
  const names = below.split('/').filter((name) => name !== '');
  const parent = names.slice(0, -1).reduce<Entry | undefined>((at, name) => at && library.child(at.id, name), from);
  if (!parent) return refusal(404, 'itemNotFound');
  const name = names.at(-1);
  const entry = name === undefined ? parent : library.child(parent.id, name);
  const at: At = { parent, name, entry };
  // graph/api/driveitem-delta: in SharePoint changes are told of the root alone.
  if (what === 'delta')
    return id === undefined && below === '' ? answerChanges(library, tokens, asked) : refusal(501, 'notSupported');
  if (asked.method === 'GET') return reading(sharePoint, what, entry);
  if (asked.method === 'POST' && what === 'children' && entry) return madeFolder(library, entry, asked);
  if (asked.method === 'POST' && what === 'createUploadSession') return sharePoint.sessions.begin(at, asked);
  if (asked.method === 'PUT' && what === 'content') return put(library, at, asked);
  return undefined;
}

function reading({ library, permissions }: SharePoint, what: string, entry: Entry | undefined): Answer | undefined {
  if (!entry) return refusal(404, 'itemNotFound');
  if (what === '') return { status: 200, body: shown(library, entry) };
  // graph/api/driveitem-list-permissions.
  if (what === 'permissions') return { status: 200, body: { value: permissions } };
  // graph/api/driveitem-get-content: a redirect to an address that is prepared for a short time.
  if (what === 'content' && entry.bytes)
    return { status: 302, headers: { location: `https://${HOST}/download/${entry.id}` } };
  return undefined;
}

/** graph/api/driveitem-post-children: `fail` where the name is there. */
function madeFolder(library: Library, parent: Entry, { body }: Asked): Answer {
  const { name, folder, ...rest } = JSON.parse(body.toString('utf8'));
  if (folder === undefined || isForbidden(name)) return refusal(400, 'invalidRequest');
  if (library.child(parent.id, name) && rest['@microsoft.graph.conflictBehavior'] === 'fail')
    return refusal(409, 'nameAlreadyExists');
  return { status: 201, body: shown(library, library.add(parent.id, { name })) };
}

/** graph/api/driveitem-put-content: the whole file at once; what happens where the name is there stands in the address. */
function put(library: Library, { parent, name, entry }: At, { query, body }: Asked): Answer {
  if (name === undefined || isForbidden(name)) return refusal(400, 'invalidRequest');
  if (entry && query.get('@microsoft.graph.conflictBehavior') === 'fail') return refusal(409, 'nameAlreadyExists');
  if (entry?.locked) return refusal(423, 'resourceLocked');
  if (entry) library.write(entry, body, true);
  const done = entry ?? library.add(parent.id, { name, bytes: body, byApp: true });
  return { status: entry ? 200 : 201, body: shown(library, done) };
}
