import type { Bearer, Bearing } from '../../attachments/index.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Member } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { asOwner, mayAttach, maySee } from '../../responses/finding.ts';
import { type Acknowledgement, acknowledgementName } from '../acknowledgement.ts';
import { acknowledgementFor, acknowledgementNumber, discreet, heldAcknowledgement } from '../finding.ts';
import { findAcknowledgement } from '../store.ts';
import { ATTACHED, DETACHED, LISTED, SENT } from './attachment-phrases.ts';
import { attaching, attachmentsShown, detaching } from './attachment-sayings.ts';

/** What goes round bears attachments: who sees it sees them, until somebody has taken note of them they can change. */
export const notedAttachments: Bearer = {
  kind: 'acknowledgements',
  heading: 'Kenntnisnahmen',
  typed: 'kenntnisnahme',
  number: acknowledgementNumber,
  show: { title: 'Kenntnisnahme ansehen', verb: 'acknowledgements.show', data: (number) => ({ number }) },
  words: {
    none: 'Dieser Kenntnisnahme ist nichts beigefügt.',
    lacks: (attachment) => `Eine Anlage ${attachment} hat die Kenntnisnahme nicht.`,
    full: (most) => `Einer Kenntnisnahme lassen sich höchstens ${most} Anlagen beifügen.`,
  },
  attach: { typed: ATTACHED, asked: attaching },
  detach: { typed: DETACHED, asked: detaching },
  list: { typed: LISTED, asked: attachmentsShown },
  sent: SENT,
  find: async (db, turn, number) => bearing(await acknowledgementFor(db, turn, { number }), turn.member),
  seen: async (db, { roundId, member }, number) => {
    const one = await findAcknowledgement(db, roundId, { number });
    return one !== undefined && maySee({ member }, { ...one, state: one.asking.state });
  },
  hold: async (db, turn, number) => {
    const { one } = await heldAcknowledgement(db, asOwner(turn), number);
    if (!isTheirs(turn.member, one)) throw notTheirs(one);
    if (!canChange(one)) throw stands(one);
    return bearing(one, turn.member);
  },
  changed: (db, roundId, number) => touch(db, roundId, `acknowledgements.card:${number}`),
};

function bearing(one: Acknowledgement, member: Member): Bearing {
  const { number, title, attachments } = one;
  return {
    ...{ number, name: acknowledgementName(one), title, attachments },
    changes: isTheirs(member, one) && canChange(one),
    discreet: (turn, reply) => discreet(turn, one, reply),
  };
}

/** What somebody has taken note of stays as it is. */
function canChange({ asking: { state, answers } }: Acknowledgement): boolean {
  return state === 'draft' || (state === 'open' && answers.length === 0);
}

function isTheirs(member: Member, { municipalityId, asking: { state } }: Acknowledgement): boolean {
  return mayAttach({ member }, { municipalityId, state });
}

function stands({ number, ...one }: Acknowledgement): Refusal {
  return new Refusal({
    code: 'acknowledgements.stands',
    kind: acknowledgementName({ number }),
    title: 'Die Anlagen stehen fest',
    text:
      one.asking.answers.length > 0
        ? 'Seit der ersten Bestätigung ändert sich nicht mehr, was zur Kenntnis gegeben ist. Anderes geht als neue Kenntnisnahme herum.'
        : 'Diese Kenntnisnahme läuft nicht mehr. Anderes geht als neue Kenntnisnahme herum.',
    ways: [{ title: 'Zur Kenntnis geben …', verb: 'acknowledgements.form' }],
  });
}

function notTheirs({ number }: Acknowledgement): Refusal {
  return new Refusal({
    code: 'acknowledgements.not-yours',
    kind: acknowledgementName({ number }),
    title: 'Anlagen fügen hier andere bei',
    text: 'Einem Entwurf fügen die Kommune, die ihn vorbereitet hat, und die Koordination etwas bei; was veröffentlicht ist, ändert die Koordination.',
    ways: [{ title: 'Anlagen ansehen', verb: 'acknowledgements.attachments', data: { number } }],
  });
}
