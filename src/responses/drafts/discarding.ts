import { z } from 'zod';
import { mayReplace, unpublished } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { NBSP } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import type { AskingState } from '../asking.ts';
import { asksToDiscard } from './discard-sayings.ts';
import { saveDiscarded } from './discarded.ts';

/** A draft, or what it has become: whose it is, and how it is headed. */
interface Draft {
  readonly title: string;
  readonly state: AskingState | 'chosen';
  /** Without it, it is the Koordination's. */
  readonly municipalityId?: string | undefined;
}

/** How the drafts of a kind are called. */
interface Named {
  /** With which its verbs begin: `surveys`. */
  readonly name: string;
  /** *Rundfrage*, of several *Rundfragen*. */
  readonly called: string;
  readonly many: string;
  /** The field with which its other buttons name it. */
  readonly field: string;
}

/** How they are typed and found. */
interface Discarding extends Named {
  /** The standard name of its number in plain words: `survey`. */
  readonly thing: string;
  readonly may: 'draft' | 'coordinate';
  readonly typed: readonly Grammar[];
  /** Held, whoever asks for it; refuses what is not there. */
  readonly held: (db: Db, turn: MemberTurn, number: number) => Promise<Draft>;
}

/**
 * Discards a draft: who drafted it and the Koordination do. It asks before it does.
 */
export function discarding(of: Discarding): Command {
  return command({
    verb: `${of.name}.discard`,
    may: of.may,
    writes: true,
    typed: of.typed,
    asked: asksToDiscard(of),
    input: z.object({
      number: wholeNumber(`Bitte die Nummer der ${of.called} angeben.`),
      /** That who asks has been asked. */
      sure: z.union([z.boolean(), z.string().max(20)]).optional(),
    }),
    run: async (turn, { number, sure }, db) => {
      const draft = await of.held(db, turn, number);
      refuseUnlessOwn(of, turn, { number, draft });
      if (sure === undefined || sure === false) {
        const data = { verb: `${of.name}.discard`, data: { number } };
        const twin = `${of.called.toLowerCase()} ${number} verwerfen`;
        return unpublished(turn, questionCard(of, { number, title: draft.title }), { twin, ...data });
      }
      await saveDiscarded(db, turn, { kind: of.name, number });
      await tellItsAuthor(of, turn, { number, draft }, db);
      return { ...discardedCard(of, number), replaces: mayReplace(turn) };
    },
  });
}

interface Numbered {
  readonly number: number;
  readonly draft: Draft;
}

function nameOf({ called }: Named, number: number): string {
  return `${called}${NBSP}${number}`;
}

function refuseUnlessOwn(of: Discarding, { member }: MemberTurn, { number, draft }: Numbered): void {
  const kind = nameOf(of, number);
  const isOwn = draft.municipalityId === member.municipality.id || coordinates(member);
  if (!isOwn)
    throw new Refusal({
      code: `${of.name}.not-yours`,
      kind,
      title: 'Diesen Entwurf verwerfen andere',
      text: 'Einen Entwurf verwerfen die Kommune, die ihn vorbereitet hat, und die Koordination. Bitte wenden Sie sich dorthin.',
    });
  if (draft.state !== 'draft')
    throw new Refusal({
      code: `${of.name}.no-draft`,
      kind,
      title: `${kind} ist schon veröffentlicht`,
      text: 'Verwerfen lässt sich nur ein Entwurf. Was läuft, kann die Koordination mit einem Grund abbrechen.',
      ways: [{ title: `${of.called} ansehen`, verb: `${of.name}.show`, data: { [of.field]: number } }],
    });
}

/** Asks whether a draft is to be discarded. */
export function questionCard(of: Named, { number, title }: { number: number; title: string }): Reply {
  return notice({
    kind: nameOf(of, number),
    status: 'Entwurf',
    title: 'Diesen Entwurf verwerfen?',
    text: `„${title}“ ist danach nicht mehr zu sehen und kann nicht veröffentlicht werden. Das lässt sich nicht zurücknehmen.`,
    ways: [
      { title: 'Entwurf verwerfen', verb: `${of.name}.discard`, data: { number, sure: true } },
      { title: 'Entwurf ansehen', verb: `${of.name}.show`, data: { [of.field]: number } },
    ],
  });
}

/** Who had prepared it is told when somebody else discards it; in the channel nothing is said of what it asked. */
async function tellItsAuthor(of: Discarding, turn: MemberTurn, { number, draft }: Numbered, db: Db): Promise<void> {
  const { municipalityId, title } = draft;
  const { roundId, at, member } = turn;
  if (municipalityId === undefined || municipalityId === member.municipality.id) return;
  const told = (what: string) =>
    notice({
      kind: nameOf(of, number),
      status: 'verworfen',
      title: what,
      text: `${member.office} hat den Entwurf verworfen. Fragen dazu beantwortet die Koordination.`,
      ways: [{ title: `${of.many} ansehen`, verb: `${of.name}.list` }],
    });
  const line = told('Ein Entwurf Ihrer Kommune ist verworfen');
  await tellMunicipality(db, municipalityId, { roundId, at, line, personal: () => told(title) });
}

/** Says that it was. */
export function discardedCard(of: Named, number: number): Reply {
  return notice({
    kind: nameOf(of, number),
    status: 'verworfen',
    title: 'Der Entwurf ist verworfen',
    text: `Die Nummer ${number} wird nicht wieder vergeben.`,
    ways: [{ title: `${of.many} ansehen`, verb: `${of.name}.list` }],
  });
}
