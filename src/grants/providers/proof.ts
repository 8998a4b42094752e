import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { dayField } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold, type Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { dotted } from '../../german/write.ts';
import { amountField, measureName } from '../measure.ts';
import {
  isMissing,
  type Provider,
  type ProviderDraft,
  proofState,
  providerNumber,
  saysSame,
  typedProvider,
  withProviderDays,
} from '../provider.ts';
import { changeProvider, providerFor } from '../provider-store.ts';
import { consistent } from './input.ts';
import { ACCEPTED, PROOF_FORM, RECEIVED, REPAID } from './proof-sayings.ts';
import { STEPS, type Step, stepForm } from './provider-form.ts';
import { PROVIDER } from './showing.ts';
import { ownLines, shownProvider } from './view.ts';

const STEP = z
  .string()
  .max(40, 'Bitte den Schritt angeben.')
  .transform((typed) => fold(typed).folded);
const step = STEP.pipe(z.enum(['eingegangen', 'anerkannt', 'rueckzahlung'], 'Bitte den Schritt angeben.'));

/** Opens the form of a step: the proof came in, it was accepted, money came back. */
const openForm = command({
  verb: 'grants.proof-form',
  asked: PROOF_FORM,
  may: 'speak',
  writes: false,
  typed: [
    {
      pattern: new RegExp(`${PROVIDER} nachweis (?<step>eingegangen|anerkannt)`, 'u'),
      example: 'träger 4 nachweis eingegangen',
    },
    { pattern: new RegExp(`${PROVIDER} (?<step>rueckzahlung)`, 'u'), example: 'träger 4 rückzahlung' },
  ],
  input: z.looseObject({ number: providerNumber.optional(), step }),
  run: (turn, { step: asked, ...raw }, db) => formFor(turn, { step: asked, raw }, db),
});

/** The form with what is known: the day of the step is today where nothing else was said. */
async function formFor(
  turn: MemberTurn,
  { step: asked, raw, errors }: { step: Step; raw: Raw; errors?: Readonly<Record<string, string>> },
  db: Db,
): Promise<Reply> {
  const { number: wanted, ...said } = raw;
  const number = providerNumber.safeParse(wanted).data;
  const one = number === undefined ? undefined : await providerFor(db, turn, number);
  const today = { [STEPS[asked].day]: dayOf(turn.at) };
  const before = one ? typedProvider(one) : {};
  const values = { ...today, ...before, ...withProviderDays(said, turn.at) };
  const filled = { values, ...(errors ? { errors } : {}), attempt: attemptOf(raw) };
  return stepForm(asked, one ?? (await choices(turn, asked, db)), filled);
}

/** The providers for which a step can be meant, those whose proof is due first at the top. */
async function choices(turn: MemberTurn, asked: Step, db: Db) {
  const today = dayOf(turn.at);
  const entered = (await ownLines(db, turn)).flatMap(({ measure, provider }) =>
    provider ? [{ measure, provider }] : [],
  );
  const fits = ({ provider }: { provider: Provider }) => {
    const state = proofState(provider, today);
    if (asked === 'rueckzahlung') return true;
    return asked === 'eingegangen' ? isMissing(state) : state !== 'accepted';
  };
  const found = entered.filter(fits);
  if (found.length === 0) throw nothingFits();
  return found.map(({ measure, provider: { number, name } }) => ({
    title: dotted(`${number} ${name}`, measureName(measure.number)),
    value: String(number),
  }));
}

function nothingFits(): Refusal {
  return new Refusal({
    code: 'grants.no-provider',
    kind: 'Mittel',
    title: 'Hier ist kein Träger gemeint',
    text: 'Ihre Kommune hat keinen Träger eingetragen, für den das noch offen ist. Welche eingetragen sind, zeigt die Liste.',
    ways: [
      { title: 'Träger ansehen', verb: 'grants.providers' },
      { title: 'Träger eintragen …', verb: 'grants.provider-form' },
    ],
  });
}

const DAY = 'Bitte den Tag eingeben, z. B. 12.10.2023.';
const on = dayField(DAY);
const steps = {
  eingegangen: z.object({ number: providerNumber, proofReceived: on }),
  anerkannt: z.object({ number: providerNumber, proofReceived: on.optional(), proofAccepted: on }),
  rueckzahlung: z.object({ number: providerNumber, repaid: amountField, repaidOn: on }),
} as const;

/** A step as a command: it keeps what is said beside what is known; said again it changes nothing. */
function stepCommand(asked: Step, of: { typed: readonly Grammar[]; status: string }): Command {
  return command<{ number: number } & Partial<ProviderDraft>>({
    verb: STEPS[asked].verb,
    asked: { eingegangen: RECEIVED, anerkannt: ACCEPTED, rueckzahlung: REPAID }[asked],
    may: 'speak',
    writes: true,
    typed: of.typed,
    input: steps[asked],
    reads: (raw, now) => withProviderDays(raw, now),
    run: async (turn, { number, ...said }, db) => {
      const before = await providerFor(db, turn, number);
      await keep(turn, { asked, before, draft: consistent({ ...before, ...given(said) }, turn), db });
      return shownProvider(turn, { number, status: of.status, db });
    },
    invalid: (turn, { raw, errors }, db) => formFor(turn, { step: asked, raw, errors }, db),
  });
}

function given(said: Partial<ProviderDraft>): Partial<ProviderDraft> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

async function keep(
  turn: MemberTurn,
  { asked, before, draft, db }: { asked: Step; before: Provider; draft: ProviderDraft; db: Db },
): Promise<void> {
  if (before.state === 'active' && saysSame(before, draft)) return;
  const change = { number: before.number, seen: before.version, draft, state: 'active' } as const;
  if (!(await changeProvider(db, turn, change)))
    throw new InvalidInput({
      [STEPS[asked].day]: 'Dieser Träger wurde gerade geändert. Bitte tragen Sie es noch einmal ein.',
    });
}

const ON = (field: string) => String.raw`(?:am )?(?<${field}>\S.{0,40})`;

/** The commands of the steps after money was passed on. */
export const proofCommands: readonly Command[] = [
  openForm,
  stepCommand('eingegangen', {
    typed: [
      {
        pattern: new RegExp(`${PROVIDER} nachweis eingegangen ${ON('proofReceived')}`, 'u'),
        example: 'träger 4 nachweis eingegangen am 12.01.2024',
      },
    ],
    status: 'Nachweis eingegangen',
  }),
  stepCommand('anerkannt', {
    typed: [
      {
        pattern: new RegExp(`${PROVIDER} nachweis anerkannt ${ON('proofAccepted')}`, 'u'),
        example: 'träger 4 nachweis anerkannt am 20.02.2024',
      },
    ],
    status: 'Nachweis anerkannt',
  }),
  stepCommand('rueckzahlung', {
    typed: [
      {
        pattern: new RegExp(
          String.raw`${PROVIDER} rueckzahlung (?:von )?(?<repaid>\S.{0,30}?) am (?<repaidOn>\S.{0,40})`,
          'u',
        ),
        example: 'träger 4 rückzahlung 500 € am 20.02.2024',
      },
    ],
    status: 'Rückzahlung eingetragen',
  }),
];
