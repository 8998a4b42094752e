import type { FileMaker } from '../../conversation/feature.ts';
import { WORD, type WordBlock, writeWord } from '../../documents/written/word-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { longDay, NBSP, numericDay } from '../../german/write.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { answerOf } from '../../responses/asking.ts';
import { toldWords } from '../../responses/told.ts';
import { type Decision, decisionName, isSame, numberField, numberOf } from '../decision.ts';
import { doneWords, dueOn, type Implementation, progressLine } from '../implementation.ts';
import { findImplementation } from '../implementation-store.ts';
import { type DecidedVotes, registerOf } from '../register.ts';
import { validityWords } from '../validity.ts';

/** The extract of one decision as a Word file: what all may read of it, without ballots, objections and background. */
export function extractFile(decided: DecidedVotes): FileMaker {
  return async (db, { roundId, subject, now }) => {
    const wanted = numberField.safeParse(subject);
    const register = wanted.success ? await registerOf(db, roundId, decided) : [];
    const decision = register.find((one) => wanted.data && isSame(one, wanted.data));
    if (!decision) return undefined;
    const implementation = await findImplementation(db, roundId, decision);
    const { name } = await findRoundOrThrow(db, roundId);
    const title = `Auszug: ${decisionName(decision)}`;
    const blocks = extractBlocks(decision, { implementation, now });
    const body = await writeWord({ title, subtitle: `${name}, Stand ${longDay(now)}`, blocks, footer: title });
    return { name: `Beschlussauszug-${numberOf(decision).replace('/', '-')}.docx`, contentType: WORD, body };
  };
}

/** What stands in it, from the top. */
function extractBlocks(
  decision: Decision,
  { implementation, now }: { readonly implementation: Implementation | undefined; readonly now: Instant },
): WordBlock[] {
  return [
    { kind: 'heading', text: decision.question },
    ...wordingBlocks(decision),
    { kind: 'heading', text: 'Angaben', level: 2 },
    { kind: 'table', rows: [['Angabe', 'Inhalt'], ...facts(decision, { implementation, now })] },
    ...(implementation ? implementationBlocks(implementation) : []),
  ];
}

function wordingBlocks({ wording, items }: Decision): WordBlock[] {
  const said = (text: string): WordBlock => ({ kind: 'paragraph', runs: [{ text }] });
  if (!items)
    return wording.split(/\n+/u).map((text): WordBlock => ({ kind: 'paragraph', runs: [{ text, bold: true }] }));
  return items.flatMap(({ number, heading, text, status, carried, support }): WordBlock[] => {
    const title = `${number} ${heading}`;
    if (!carried) return [said(`${title}: ${status}`)];
    const lines = text === heading ? [] : text.split(/\n+/u).map(said);
    return [{ kind: 'paragraph', runs: [{ text: title, bold: true }] }, ...lines, said(`(${support})`)];
  });
}

function facts(
  decision: Decision,
  { implementation, now }: { readonly implementation: Implementation | undefined; readonly now: Instant },
): string[][] {
  const { decidedAt, vote, metOn, support, validity, replacedBy, replaces, wordings = [] } = decision;
  const adopted = wordings.at(-1);
  const met = metOn === undefined ? '' : `, Konsent der Anwesenden in der Sitzung vom ${longDay(metOn)}`;
  const replaced =
    replacedBy && `nicht mehr: ersetzt durch ${decisionName(replacedBy.by)} am ${longDay(replacedBy.at)}`;
  return [
    ['Beschluss', numberOf(decision)],
    ['Beschlossen am', longDay(decidedAt)],
    ['Regel und Zustimmung', support],
    ['Gefasst in', `Abstimmung${NBSP}${vote}${met}`],
    ...(adopted ? [['Fassung', adopted.name]] : []),
    ['Geltung', replaced ?? validityWords(validity, now) ?? `seit ${longDay(decidedAt)}, ohne Ende`],
    ...(replaces.length === 0 ? [] : [['Ersetzt', replaces.map(decisionName).join(', ')]]),
    [
      'Umzusetzen',
      implementation ? `bis ${longDay(dueOn(implementation))}: ${doneWords(implementation)}` : 'ohne Frist',
    ],
  ];
}

function implementationBlocks({ asking }: Implementation): WordBlock[] {
  const rows = asking.asked.map(({ id, name }) => {
    const answer = answerOf(asking, id);
    if (!answer) return [name, 'ohne Rückmeldung', ''];
    const how = toldWords(answer) ?? `${answer.office}, ${numericDay(answer.at)}`;
    return [name, progressLine(answer.content), how];
  });
  return [
    { kind: 'heading', text: 'Stand der Umsetzung', level: 2 },
    { kind: 'table', rows: [['Kommune', 'Stand', 'Rückmeldung'], ...rows] },
    {
      kind: 'paragraph',
      runs: [{ text: 'Gefragt sind die Kommunen, die dem Beschluss zugestimmt haben.' }],
      small: true,
    },
  ];
}
