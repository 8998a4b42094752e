import { type Answer, type Asked, type At, isForbidden, refusal, shown } from './answers.ts';
import type { Library } from './library.ts';

/** Upload sessions: graph/api/driveitem-createuploadsession. */
export interface Sessions {
  begin(at: At, asked: Asked): Answer;
  answer(asked: Asked): Answer;
  /** The connection breaks in the middle of the next piece, so many times. */
  breakNext(times?: number): void;
  breaks(path: string, method: string): boolean;
  /** All sessions are forgotten, as after their end. */
  forget(): void;
}

interface Session {
  readonly at: At;
  readonly behaviour: string;
  received: Buffer;
}

const UNIT = 320 * 1024;
const MOST = 60 * 1024 * 1024;

export function openSessions(library: Library): Sessions {
  const sessions = new Map<string, Session>();
  let breaking = 0;
  let begun = 0;
  return {
    begin: (at, { body, headers }) => {
      const { item = {} } = JSON.parse(body.toString('utf8') || '{}');
      const behaviour = item['@microsoft.graph.conflictBehavior'] ?? 'fail';
      if (at.name !== undefined && isForbidden(at.name)) return refusal(400, 'invalidRequest');
      if (at.name !== undefined && at.entry && behaviour === 'fail') return refusal(409, 'nameAlreadyExists');
      if (at.entry?.locked) return refusal(423, 'resourceLocked');
      // „If the eTag doesn't match the current eTag on the item, 412 Precondition Failed“.
      const guard = headers['if-match'];
      if (guard !== undefined && at.entry && guard !== shown(library, at.entry).eTag)
        return refusal(412, 'preconditionFailed');
      begun += 1;
      const path = `/upload/${begun}`;
      sessions.set(path, { at, behaviour, received: Buffer.alloc(0) });
      const uploadUrl = `https://contoso.sharepoint.com${path}`;
      return {
        status: 200,
        body: { uploadUrl, expirationDateTime: '2023-10-06T07:00:00Z', nextExpectedRanges: ['0-'] },
      };
    },
    answer: (asked) => {
      const session = sessions.get(asked.path);
      // „404: the upload session has been forgotten; begin anew“.
      if (!session) return refusal(404, 'itemNotFound');
      if (asked.method === 'GET') return { status: 200, body: expecting(session) };
      // „Cancel the upload session“: DELETE, 204.
      if (asked.method === 'DELETE') {
        sessions.delete(asked.path);
        return { status: 204 };
      }
      if (asked.method !== 'PUT') return refusal(405, 'invalidRequest');
      const answer = received(library, session, asked);
      if (answer.status < 202 || answer.status === 409) sessions.delete(asked.path);
      return answer;
    },
    breakNext: (times = 1) => {
      breaking = times;
    },
    breaks: (path, method) => {
      if (breaking === 0 || method !== 'PUT' || !path.startsWith('/upload/')) return false;
      breaking -= 1;
      return true;
    },
    forget: () => sessions.clear(),
  };
}

function expecting({ received: { length } }: Session) {
  return { expirationDateTime: '2023-10-06T07:00:00Z', nextExpectedRanges: [`${length}-`] };
}

function received(library: Library, session: Session, { headers, body }: Asked): Answer {
  const [, from, to, size] = /^bytes (\d+)-(\d+)\/(\d+)$/u.exec(headers['content-range'] ?? '') ?? [];
  const [start, end, total] = [Number(from), Number(to), Number(size)];
  if (from === undefined || end - start + 1 !== body.length) return refusal(400, 'invalidRequest');
  // „Ranges must be sent in order“; one that is there already: 416, then the client asks what is missing.
  if (start !== session.received.length) return refusal(416, 'invalidRange');
  // „A multiple of 320 KiB“ but for the last, „less than 60 MiB in any given request“.
  if ((end + 1 !== total && body.length % UNIT !== 0) || body.length > MOST) return refusal(400, 'invalidRequest');
  session.received = Buffer.concat([session.received, body]);
  if (end + 1 < total) return { status: 202, body: expecting(session) };
  return finished(library, session);
}

/** „If the name is taken in the meantime, the last piece is answered with 409“. */
function finished(library: Library, { at, behaviour, received: bytes }: Session): Answer {
  const { parent, name } = at;
  const entry = name === undefined ? at.entry : library.child(parent.id, name);
  if (entry && name !== undefined && behaviour === 'fail') return refusal(409, 'nameAlreadyExists');
  if (entry) library.write(entry, bytes, true);
  const done = entry ?? library.add(parent.id, { name: name ?? '', bytes, byApp: true });
  return { status: entry ? 200 : 201, body: shown(library, done) };
}
