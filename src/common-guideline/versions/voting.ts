import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { NBSP } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { spokenTables } from '../../text/pipe-table.ts';
import { touchGuideline } from '../comment-store.ts';
import { guidelineFor, heldGuideline } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber, sectionName } from '../guideline.ts';
import { type PutSection, putToVote, referencesIn, upheldIn } from '../version.ts';
import { ballots, originOf, saveBallot, type VoteOf, versions, votingOn } from '../version-store.ts';
import { votingSaid } from './version-sayings.ts';

/** Makes a draft of a vote by consent, item by item where there are several; gives its number. */
export type DraftVote = (
  turn: MemberTurn,
  motion: {
    readonly question: string;
    readonly background?: string | undefined;
    readonly origin: string;
    readonly items?:
      | readonly { readonly number: string; readonly heading: string; readonly text?: string | undefined }[]
      | undefined;
  },
  db: Db,
) => Promise<number>;

/** What putting a draft to the vote needs. */
export interface VotingNeeds {
  readonly draftVote: DraftVote;
  readonly voteOf: VoteOf;
}

/** The form that asks whether the draft is voted on as a whole or by its sections. */
export function voteForm(guideline: Guideline, filled: Filled): Reply {
  const { number } = guideline;
  const form = {
    kind: guidelineName(guideline),
    title: 'Zur Abstimmung stellen',
    hint: 'Sie erhalten den Entwurf einer Abstimmung, den Sie prüfen und veröffentlichen. Was angenommen wird, ist die nächste Version.',
    fields: [
      {
        kind: 'choice',
        name: 'mode',
        label: 'Abgestimmt wird',
        required: true,
        expanded: true,
        choices: [
          { title: 'abschnittsweise', value: 'abschnittsweise' },
          { title: 'im Ganzen', value: 'im ganzen' },
        ],
      },
    ],
    submit: { title: 'Abstimmung vorbereiten', verb: 'guideline.vote', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: { mode: 'abschnittsweise', ...filled.values } }),
    summary: form.title,
    personal: { twin: `richtlinie ${number} zur abstimmung abschnittsweise` },
  };
}

/** Opens it. */
export const openVoteForm = command({
  verb: 'guideline.vote-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /richtlinie(?: (?<number>\d{1,6}))? zur abstimmung/u, example: 'richtlinie 1 zur abstimmung' }],
  asked: votingSaid,
  input: z.object({ number: guidelineNumber }),
  run: async (turn, { number }, db) => voteForm(await guidelineFor(db, turn, number), { values: {} }),
});

const MODE = 'Bitte wählen, ob abschnittsweise oder im Ganzen abgestimmt wird.';

/** Puts the draft to the vote: by its sections, each of which is carried by itself, or as a whole. */
export function vote(needs: VotingNeeds): Command {
  return command({
    verb: 'guideline.vote',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /richtlinie(?: (?<number>\d{1,6}))? zur abstimmung (?<mode>abschnittsweise|im ganzen)/u,
        example: 'richtlinie 1 zur abstimmung abschnittsweise',
      },
    ],
    input: z.object({
      number: guidelineNumber,
      mode: z.string(MODE).regex(/^(?:abschnittsweise|im ganzen)$/iu, MODE),
    }),
    run: async (turn, { number, mode }, db) => {
      const guideline = await heldGuideline(db, turn, number);
      const whole = mode.toLowerCase() === 'im ganzen';
      const running = await votingOn(db, turn.roundId, { guideline: guideline.number, voteOf: needs.voteOf });
      if (running !== undefined) return drawnUp(guideline, running, []);
      const [last] = await versions(db, turn.roundId, guideline.number);
      const put = putToVote(guideline, last, whole);
      refuseUnready(guideline, put, whole);
      return drawUp(turn, { guideline, put, whole, needs }, db);
    },
  });
}

interface Drawing {
  readonly guideline: Guideline;
  readonly put: readonly PutSection[];
  readonly whole: boolean;
  readonly needs: VotingNeeds;
}

async function drawUp(turn: MemberTurn, { guideline, put, whole, needs }: Drawing, db: Db): Promise<Reply> {
  const { roundId, at, member } = turn;
  const number = 1 + ((await ballots(db, roundId, guideline.number))[0]?.number ?? 0);
  const references = referencesIn(guideline.sections).map(
    ({ from, to }) => `${sectionName(from)} verweist auf ${sectionName(to)}.`,
  );
  const all = put.map((one) => `${one.section} ${one.heading}`).join('; ');
  const background = [whole ? `Abschnitte: ${all}` : '', ...references].filter((line) => line !== '').join('\n');
  const items = put.map(({ item, heading, text }) => ({ number: item, heading, text: spokenTables(text) }));
  const vote = await needs.draftVote(
    turn,
    {
      question: `Soll der Entwurf gelten: ${guideline.title}?`,
      origin: originOf(guideline.number, number),
      ...(background === '' ? {} : { background: cutText(background, 900) }),
      ...(whole ? {} : { items }),
    },
    db,
  );
  const ballot = { number, vote, whole, sections: put };
  await saveBallot(db, roundId, { guideline: guideline.number, ballot, office: member.office, at });
  await touchGuideline(db, roundId, guideline.number);
  return drawnUp(guideline, vote, references);
}

function drawnUp(guideline: Guideline, vote: number, references: readonly string[]): Reply {
  const named = references.length === 0 ? '' : ` ${references.slice(0, 5).join(' ')}`;
  return notice({
    kind: guidelineName(guideline),
    title: `Abstimmung ${vote} liegt als Entwurf bereit`,
    text: `Abgestimmt wird über den Wortlaut von jetzt. Änderungen am Entwurf gelten für die nächste Abstimmung.${named}`,
    ways: [
      { title: `Abstimmung ${vote} ansehen`, verb: 'votes.show', data: { vote } },
      { title: 'Inhalt ansehen', verb: 'guideline.show', data: { number: guideline.number } },
    ],
  });
}

function refuseUnready(guideline: Guideline, put: readonly PutSection[], whole: boolean): void {
  const { number } = guideline;
  const of = {
    kind: guidelineName(guideline),
    ways: [{ title: 'Inhalt ansehen', verb: 'guideline.show', data: { number } }],
  };
  if (put.length === 0)
    throw new Refusal({
      ...of,
      code: 'guideline.nothing-new',
      title: 'Es gibt nichts abzustimmen',
      text: 'Der Entwurf hat keinen Abschnitt, der nicht schon vereinbart ist. Bitte schreiben Sie zuerst einen Abschnitt.',
    });
  const upheld = upheldIn(guideline);
  if (whole && upheld.length > 0)
    throw new Refusal({
      ...of,
      code: 'guideline.upheld',
      title: 'Im Ganzen kann nicht abgestimmt werden',
      text: `Aufrechterhalten ${upheld.length === 1 ? 'ist' : 'sind'} ${upheld.length}${NBSP}${upheld.length === 1 ? 'Änderungsvorschlag' : 'Änderungsvorschläge'}. Bitte stimmen Sie abschnittsweise ab.`,
      ways: [{ title: 'Zur Abstimmung stellen …', verb: 'guideline.vote-form', data: { number } }],
    });
}
