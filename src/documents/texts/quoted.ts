/** An e-mail's own words, and the history that they answer. */
interface Divided {
  readonly newest: string;
  readonly history: string;
}

const DIVIDER =
  /^-{2,}\s*(?:Urspr(?:ü|ue)ngliche Nachricht|Weitergeleitete Nachricht|Original Message|Forwarded message)\b/iu;
const SENDER = /^\*?(?:Von|From):\*? ?\S/u;
const HEAD_LINE = /^\*?(?:Gesendet|Datum|An|Cc|Betreff|Sent|Date|To|Subject):\*?(?:\s|$)/iu;
/** Lines below the sender in which the others of a reply head stand. */
const HEAD_LINES = 6;
const WROTE =
  /^(?:Am .{4,160} schrieb .*:|Am .{4,160}, schrieb .*:|On .{4,160} wrote:|.{2,120} (?:schrieb|wrote)(?: am .{4,60})?:)$/iu;
const WRAPPED = 3;
const SIGNATURE = /^--[ \t]*$/u;
const QUOTED = /^>/u;

/**
 * Divides the text of an e-mail. What it quotes below its last own words is history; a passage that is quoted above own
 * words is what these answer, and stays with them, each line with its `>`.
 */
export function dividedMail(body: string): Divided {
  const lines = body.split('\n');
  const end = headAt(lines);
  const own = lines.slice(0, end);
  const last = own.findLastIndex((line, at) => isOwn(line) && !introduces(own, at));
  const kept = withoutSignatures(withoutIntroductions(own.slice(0, last + 1)));
  const history = [...own.slice(last + 1), ...lines.slice(end)];
  return { newest: joined(kept), history: joined(history.map((line) => line.replace(/^(?:> ?)+/u, ''))) };
}

function joined(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Where another message begins: at its head of sender, day, addressee or subject, or at a line that says so. */
function headAt(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => {
    if (DIVIDER.test(line)) return true;
    if (!SENDER.test(line)) return false;
    return lines.slice(index + 1, index + 1 + HEAD_LINES).filter((next) => HEAD_LINE.test(next)).length >= 2;
  });
  return at < 0 ? lines.length : at;
}

function isOwn(line: string): boolean {
  return line.trim() !== '' && !QUOTED.test(line);
}

/** Whether a line, or one of those that it is wrapped into, says who wrote what is quoted right below: it ends with a colon. */
function introduces(lines: readonly string[], at: number): boolean {
  for (let end = at; end < Math.min(lines.length, at + WRAPPED); end += 1) {
    if (!isOwn(lines[end] ?? '')) return false;
    if (!/:\s*$/u.test(lines[end] ?? '')) continue;
    if (!isQuotedBelow(lines, end)) return false;
    return wroteIn(lines, at, end);
  }
  return false;
}

/** Upwards too: the colon may stand on the second line of the sentence. */
function wroteIn(lines: readonly string[], at: number, end: number): boolean {
  for (let first = Math.max(0, end - WRAPPED + 1); first <= at; first += 1) {
    const sentence = lines.slice(first, end + 1);
    if (sentence.every(isOwn) && WROTE.test(sentence.join(' ').trim())) return true;
  }
  return false;
}

function isQuotedBelow(lines: readonly string[], at: number): boolean {
  let next = at + 1;
  while (lines[next]?.trim() === '') next += 1;
  return QUOTED.test(lines[next] ?? '');
}

function withoutIntroductions(lines: readonly string[]): string[] {
  return lines.filter((line, at) => !(isOwn(line) && introduces(lines, at)));
}

/** A signature reaches from its two dashes to what is quoted next. */
function withoutSignatures(lines: readonly string[]): string[] {
  let signing = false;
  return lines.filter((line) => {
    if (QUOTED.test(line)) signing = false;
    else if (SIGNATURE.test(line)) signing = true;
    return !signing;
  });
}
