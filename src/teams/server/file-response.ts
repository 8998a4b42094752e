import type { ServerResponse } from 'node:http';
import type { MadeFile } from '../../conversation/feature.ts';

/** Names and contents are for the one who holds the link: nobody keeps a copy on the way, no page learns the address. */
const CAREFUL = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
};
const UNAVAILABLE = 'Kreisrunde ist gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.\n';
const GONE = 'Dieser Link gilt nicht mehr. Bitte fordern Sie die Datei in Teams neu an.\n';

/** Says that it cannot be told for now whether a link holds: a calendar that subscribes to one keeps it. */
export function sendUnavailable(response: ServerResponse): void {
  response.writeHead(503, { ...CAREFUL, 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' });
  response.end(UNAVAILABLE);
}

/** Hands out a file, or says that its link does not hold. */
export function sendFile(response: ServerResponse, file: MadeFile | undefined): void {
  if (!file) {
    response.writeHead(404, { ...CAREFUL, 'content-type': 'text/plain; charset=utf-8' });
    response.end(GONE);
    return;
  }
  response.writeHead(200, {
    ...CAREFUL,
    'content-type': file.contentType,
    'content-length': file.body.byteLength,
    'content-disposition': disposition(file.name),
  });
  response.end(file.body);
}

/** The name twice: in ASCII, and with umlauts as RFC 6266 has them. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]+/gu, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
