import type { IncomingMessage } from 'node:http';
import type { Entry, Library } from './library.ts';

export const SITE = 'https://contoso.sharepoint.com/sites/Kreisrunde';
export const HOST = 'contoso.sharepoint.com';
export const DRIVE = 'b!library';

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is asked of it. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** An error as Graph writes it: graph/errors. */
export function refusal(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: { error: { code, message: 'told to people' } } };
}

/** What Graph says of an item: graph/api/resources/driveitem. */
export function shown(library: Library, entry: Entry, within: { path: boolean } = { path: true }) {
  const { id, name, parent, bytes, changed, content, deleted } = entry;
  const folder = parent === undefined ? undefined : library.entries.get(parent);
  const path = folder && within.path ? { path: `/drives/${DRIVE}/root:/${library.pathOf(folder)}` } : {};
  return {
    ...{ id, name, eTag: `"{${id}},${changed}"`, cTag: `"c:{${id}},${content}"`, size: bytes?.length ?? 0 },
    webUrl: `${SITE}/Freigegebene%20Dokumente/${library.pathOf(entry).split('/').map(encodeURIComponent).join('/')}`,
    lastModifiedDateTime: new Date(Date.UTC(2023, 9, 5) + entry.at * 1000).toISOString(),
    ...(parent === undefined ? { root: {} } : { parentReference: { driveId: DRIVE, id: parent, ...path } }),
    lastModifiedBy: entry.byApp
      ? { application: { id: 'app' }, user: { displayName: 'SharePoint-App' } }
      : { user: { id: 'somebody' } },
    ...(bytes === undefined ? { folder: {} } : { file: { mimeType: 'application/octet-stream' } }),
    ...(deleted ? { deleted: { state: 'deleted' } } : {}),
  };
}

/** Where something is to be put: in a folder under a name, or in place of what is there. */
export interface At {
  readonly parent: Entry;
  readonly name: string | undefined;
  readonly entry: Entry | undefined;
}

/** support.microsoft.com, „Restrictions and limitations in OneDrive and SharePoint“. */
export function isForbidden(name: unknown): boolean {
  return (
    typeof name !== 'string' ||
    name.length > 255 ||
    /["*:<>?/\\|]|^[\s~]|^\.|[\s.]$|_vti_/u.test(name) ||
    /^(?:\.lock|CON|PRN|AUX|NUL|COM\d|LPT\d|desktop\.ini)$/iu.test(name)
  );
}
