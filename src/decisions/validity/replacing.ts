import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { decisionCard } from '../cards.ts';
import { type Decision, type DecisionNumber, decisionName, isSame, numberField } from '../decision.ts';
import { replacing } from '../decision-sayings.ts';
import { findOrRefuse, wayTo } from '../finding.ts';
import { type DecisionsNeeds, known } from '../needs.ts';
import { registerOf } from '../register.ts';
import { saveReplacement } from '../store.ts';

/** Notes that a later decision took the place of an earlier one. */
export function replace(needs: DecisionsNeeds): Command {
  return command({
    verb: 'decisions.replace',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern:
          /beschluss (?<number>\d{4}\/\d{1,4}) (?:ist |wird )?ersetzt durch (?:beschluss )?(?<by>\d{4}\/\d{1,4})/u,
        example: 'beschluss 2023/04 ersetzt durch 2023/07',
      },
    ],
    asked: replacing,
    input: z.object({ number: numberField, by: numberField }),
    run: (turn, input, db) => replaceDecision(needs, { turn, ...input }, db),
  });
}

async function replaceDecision(
  { decided, keep }: DecisionsNeeds,
  asked: { turn: MemberTurn; number: DecisionNumber; by: DecisionNumber },
  db: Db,
): Promise<Reply> {
  const { turn, number, by } = asked;
  const all = await registerOf(db, turn.roundId, decided);
  const earlier = findOrRefuse(all, number);
  const later = findOrRefuse(all, by);
  if (later.decidedAt <= earlier.decidedAt) throw notLater(earlier, later);
  const isNew = await saveReplacement(
    db,
    { roundId: turn.roundId, at: turn.at, office: turn.member.office },
    { replaced: number, by },
  );
  if (isNew) await keep(db, turn.roundId, { ...known(later), replaces: number }, turn.at);
  const now = findOrRefuse(await registerOf(db, turn.roundId, decided), number);
  if (!isNew && now.replacedBy && !isSame(now.replacedBy.by, by)) throw alreadyReplaced(now);
  return decisionCard(now, { now: turn.at });
}

function notLater(earlier: Decision, later: Decision): Refusal {
  return new Refusal({
    code: 'decisions.not-later',
    kind: 'Beschlüsse',
    title: `${decisionName(later)} ist nicht der spätere`,
    text: `Nur ein späterer Beschluss kann ${decisionName(earlier)} ersetzen.`,
    ways: [{ title: 'Beschlüsse ansehen', verb: 'decisions.list' }],
  });
}

function alreadyReplaced(decision: Decision): Refusal {
  return new Refusal({
    code: 'decisions.already-replaced',
    kind: 'Beschlüsse',
    title: `${decisionName(decision)} ist schon ersetzt`,
    text: `Er wurde durch ${decision.replacedBy ? decisionName(decision.replacedBy.by) : 'einen anderen'} ersetzt. Das bleibt so stehen.`,
    ways: [wayTo(decision)],
  });
}
