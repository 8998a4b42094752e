import { bold, type Paragraph, paragraph, type Run, subtle, words } from '../../cards/parts.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import type { Deadline } from '../../municipalities/round.ts';
import { inOrder, isReport, type Risk, risks } from '../deadline.ts';
import type { Stand } from './stand.ts';

/** Where a date stands: over, missed, still open, or already done before its day. */
type State = 'past' | 'late' | 'open' | 'done';

/** The programme's dates in their order: what is past steps back, what is overdue stands out, the next is named as that. */
export function dateLines(stand: Stand) {
  const { funds, deadlines, today } = stand;
  const atRisk = new Map(risks(funds, deadlines, today).map((risk) => [risk.deadline.key, risk]));
  const all = inOrder(deadlines).map((deadline) => stateOf(deadline, { stand, risk: atRisk.get(deadline.key) }));
  const next = all.findIndex(({ state }) => state === 'open');
  const lines = all.map((one, at) => line(one, at === next));
  return lines.length === 0 ? [] : [{ heading: [paragraph(bold('Termine des Programms'))], lines }];
}

interface Standing {
  readonly deadline: Deadline;
  readonly state: State;
  /** What came of it, or what is still to do. */
  readonly came: string;
}

function stateOf(deadline: Deadline, of: { stand: Stand; risk: Risk | undefined }): Standing {
  const passed = deadline.on < of.stand.today;
  if (!isReport(deadline)) return { deadline, state: passed ? 'past' : 'open', came: moneyWords(of.risk, passed) };
  const at = of.stand.submitted.get(deadline.key);
  if (at !== undefined) return { deadline, state: passed ? 'past' : 'done', came: `abgegeben am ${numericDay(at)}` };
  return { deadline, state: passed ? 'late' : 'open', came: passed ? 'überfällig' : '' };
}

function moneyWords(risk: Risk | undefined, passed: boolean): string {
  if (!risk?.amount.greaterThan(0)) return passed ? 'vorbei' : '';
  const commit = risk.deadline.asks === 'commit';
  const amount = euro(risk.amount);
  if (passed) return `${amount} ${commit ? 'nicht gebunden' : 'nicht verausgabt'}`;
  return `noch ${amount} ${commit ? 'zu binden' : 'auszugeben'}`;
}

function line({ deadline, state, came }: Standing, isNext: boolean): { day: Paragraph[]; says: Paragraph[] } {
  const day = `${NBSP}${numericDay(deadline.on)}`;
  const said = came === '' ? deadline.name : `${deadline.name}, ${came}`;
  if (state === 'past' || state === 'done') return columns([subtle(`■${day}`)], subtle(said));
  if (state === 'late') return columns([{ ...words('□'), color: 'Attention' }, words(day)], bold(said));
  const open = [subtle('□'), words(day)];
  return isNext ? columns(open, bold(`Als Nächstes: ${said}`)) : columns(open, words(said));
}

function columns(day: readonly Run[], says: Run) {
  return { day: [paragraph(...day)], says: [paragraph(says)] };
}
