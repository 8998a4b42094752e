import type { ServerResponse } from 'node:http';

/** A page as it goes out: HTML, and what a browser may do with it. */
export interface WebPage {
  readonly html: string;
  readonly policy: string;
}

const CAREFUL = {
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-type': 'text/html; charset=utf-8',
};
const MISSING =
  '<!doctype html><html lang="de"><meta charset="utf-8"><title>Nicht gefunden</title><h1>Diese Seite gibt es nicht</h1><p><a href="/">Zur Übersicht</a></p></html>';

/** Shows a page, or says that there is none of this address. */
export function sendPage(response: ServerResponse, page: WebPage | undefined): void {
  const body = Buffer.from(page?.html ?? MISSING);
  response.writeHead(page ? 200 : 404, {
    ...CAREFUL,
    'content-security-policy': page?.policy ?? "default-src 'none'",
    'content-length': body.byteLength,
  });
  response.end(body);
}
