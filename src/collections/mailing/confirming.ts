import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import type { Mailing } from '../../mail/index.ts';
import { lastSent, mailsAbout } from '../../mail/store.ts';
import { collectionName } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import { letterText } from '../letter.ts';
import { wordFile } from '../letter-reading.ts';
import { leavingMail, type Mailable, type MailableKind, matterOf, type WhichLetter } from '../mailable.ts';
import { checkCard, leavingCard, mailForm } from './mail-cards.ts';
import { type Addressed, addressedFields, recipientsOf, sealOf } from './recipients.ts';

const which = {
  number: collectionNumber,
  inquiry: wholeNumber('Bitte die Nummer der Nachfrage angeben.').optional(),
};
const LABELS = { adresse: 'address', kopie: 'copies', prüfzahl: 'seal', pruefzahl: 'seal' };

/** What sends letters of a kind: the form, the card that is confirmed, and the confirmation. */
export function mailCommands(of: MailableKind, mailing: Mailing | undefined): Command[] {
  return [openForm(of, mailing), check(of, mailing), confirm(of, mailing)];
}

/** Opens the form: to whom the last one went, or what was entered before. */
function openForm(of: MailableKind, mailing: Mailing | undefined): Command {
  return command({
    verb: of.verbs.form,
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: of.pattern.form, example: of.says.form(3) }],
    input: z.object({
      ...which,
      addressee: z.string().max(200).optional(),
      address: z.string().max(300).optional(),
      copies: z.string().max(2100).optional(),
    }),
    run: async (turn, { number, inquiry, ...entered }, db) => {
      setUp(mailing, { number });
      const found = await of.find(db, turn, { number, inquiry });
      const values = entered.address === undefined ? await knownRecipients(db, turn, of, found) : entered;
      return mailForm(of, found.which, { values });
    },
  });
}

/** What an earlier e-mail about the same letter says, else the last that was sent. */
async function knownRecipients(db: Db, { roundId }: MemberTurn, of: MailableKind, found: Mailable) {
  const [before] = await mailsAbout(db, roundId, { kind: of.kind, matter: matterOf(found.which) });
  const last = before ?? (await lastSent(db, roundId, of.kind)) ?? (await lastSent(db, roundId, 'letters'));
  const [to] = last?.recipients?.to ?? [];
  return {
    addressee: before ? to?.name : (found.addressee ?? to?.name ?? 'MAGS NRW'),
    address: to?.address ?? '',
    copies: (last?.recipients?.cc ?? []).map(({ address }) => address).join(', '),
  };
}

/** Shows what would leave and to whom; sends nothing. */
function check(of: MailableKind, mailing: Mailing | undefined): Command {
  return command({
    verb: of.verbs.check,
    may: 'coordinate',
    writes: false,
    typed: [
      {
        pattern: of.pattern.form,
        tail: 'typed',
        example: `${of.says.form(3)}: MAGS NRW, Referat; Adresse: referat@mags.example.de; Kopie: sozialamt@haan.example.de`,
      },
    ],
    input: z.object({ ...which, ...addressedFields }),
    reads: fieldsOf,
    about: 'number',
    run: async (turn, { number, inquiry, ...to }, db) => {
      const { from } = setUp(mailing, { number });
      const found = await of.find(db, turn, { number, inquiry });
      return checkCard(of, found, { ...to, from: from.address, file: (await fileOf(of, found, { turn, to })).name });
    },
    invalid: async (_turn, { raw, fields, errors }) =>
      mailForm(of, whichIn(fields), { values: fields, errors, attempt: attemptOf(raw) }),
  });
}

/** Plans the e-mail, once: what was shown is what leaves. */
function confirm(of: MailableKind, mailing: Mailing | undefined): Command {
  return command({
    verb: of.verbs.send,
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: of.pattern.send,
        tail: 'typed',
        example: `${of.says.send(3)}: MAGS NRW, Referat; Adresse: referat@mags.example.de; Prüfzahl: 123456`,
      },
    ],
    input: z.object({
      ...{ ...which, ...addressedFields },
      seal: z
        .string('Bitte die Prüfzahl der Karte angeben.')
        .trim()
        .regex(/^\d{6}$/u, 'Die Prüfzahl hat sechs Ziffern.'),
    }),
    reads: fieldsOf,
    about: 'number',
    run: async (turn, { number, inquiry, seal, ...to }, db) => {
      const needs = setUp(mailing, { number });
      await of.hold(db, turn, number);
      const leaving = await leavingMail(db, turn.roundId, { kind: of.kind, which: { number, inquiry } });
      if (leaving?.state === 'waiting') return leavingCard(of, { number, inquiry }, leaving.number);
      const found = await of.find(db, turn, { number, inquiry });
      if (seal !== sealOf(found.letter, to)) throw changed(of, found.which, to);
      const mail = await queue(db, turn, { of, found, to, mailing: needs });
      return { ...leavingCard(of, found.which, mail), replaces: mayReplace(turn) };
    },
    invalid: async (_turn, { raw, fields, errors }) =>
      mailForm(of, whichIn(fields), { values: fields, errors, attempt: attemptOf(raw) }),
  });
}

interface Queued {
  readonly of: MailableKind;
  readonly found: Mailable;
  readonly to: Addressed;
  readonly mailing: Mailing;
}

async function queue(db: Db, turn: MemberTurn, { of, found, to, mailing }: Queued): Promise<number> {
  const { roundId, at, member } = turn;
  const matter = matterOf(found.which);
  const before = await mailsAbout(db, roundId, { kind: of.kind, matter });
  const { letter } = found;
  return mailing.queue(db, {
    ...{ roundId, key: `${of.kind}:${matter}:${before.length + 1}`, kind: of.kind, matter, at, office: member.office },
    ...recipientsOf(to),
    ...{ subject: letter.subject, text: letterText(letter), attachments: [await fileOf(of, found, { turn, to })] },
    memo: { ...found.which, letter, addressee: to.addressee, municipality: member.municipality },
  });
}

function fileOf(of: MailableKind, { letter }: Mailable, { turn, to }: { turn: MemberTurn; to: Addressed }) {
  return wordFile(letter, { day: dayOf(turn.at), to: to.addressee, name: of.file });
}

function fieldsOf({ typed, ...raw }: Raw): Raw {
  return typeof typed === 'string' ? { ...raw, ...readFields(typed, 'addressee', LABELS) } : raw;
}

function whichIn({ number, inquiry }: Raw): WhichLetter {
  return { number: collectionNumber.parse(number), inquiry: which.inquiry.safeParse(inquiry).data };
}

function setUp(mailing: Mailing | undefined, { number }: { number: number }): Mailing {
  if (mailing) return mailing;
  throw new Refusal({
    code: 'collections.no-mail',
    kind: collectionName({ number }),
    title: 'Das Senden per E-Mail ist nicht eingerichtet',
    text: 'Laden Sie das Schreiben als E-Mail-Entwurf und senden Sie es aus Ihrem Postfach; danach lässt es sich als gesendet vermerken. Einrichten kann es Ihre IT.',
    ways: [{ title: 'Als Datei …', verb: 'collections.letter-files', data: { number } }],
  });
}

function changed(
  of: MailableKind,
  { number, inquiry }: WhichLetter,
  { addressee, address, copies }: Addressed,
): Refusal {
  return new Refusal({
    code: 'collections.mail-changed',
    kind: `${of.called}: ${collectionName({ number })}`,
    title: 'Text oder Empfänger haben sich geändert',
    text: 'Gesendet ist nichts. Bitte sehen Sie sich noch einmal an, was jetzt hinausginge, und bestätigen Sie dann.',
    ways: [
      {
        title: 'Noch einmal prüfen',
        verb: of.verbs.check,
        data: { number, inquiry, addressee, address, copies: copies.join(', ') },
      },
    ],
  });
}
