import type { Page } from '../../cards/page.ts';
import { turning } from '../../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  entry,
  fact,
  header,
  link,
  type Paragraph,
  paragraph,
  row,
  strip,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Day } from '../../german/calendar.ts';
import { dotted, longDay, longDayTime, NBSP } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { confidential } from '../confidential.ts';
import { Exact } from '../figures.ts';
import { type Measure, measureName } from '../measure.ts';
import {
  isMissing,
  overdueWords,
  type Provider,
  type ProviderLine,
  type ProviderSums,
  proofState,
  proofWords,
  providerName,
  typedProvider,
} from '../provider.ts';
import { providerChanges } from './provider-history.ts';

/** What stands around a provider: its measure, what one should look at, and how it came to be shown. */
export interface Shown {
  readonly measure: Measure;
  readonly warnings: readonly string[];
  readonly today: Day;
  readonly status?: string | undefined;
}

const KIND = 'Mittel';
const OPEN = 'noch nicht eingetragen';

/** A provider as it stands, for its own municipality; the next step is the first button. */
export function providerCard(provider: Provider, { measure, warnings, today, status }: Shown): Reply {
  const { number, name, agreement, state } = provider;
  const reply = {
    card: 'grants/provider',
    data: {
      header: header(
        dotted(providerName(number), measureName(measure.number)),
        name,
        status ?? (state === 'dropped' ? 'gestrichen' : undefined),
      ),
      strip: stripOf(provider, { warnings, today }),
      rows: rows(provider),
      facts: facts(provider, measure),
      links: agreement === undefined ? [] : [paragraph(link('Vereinbarung öffnen', agreement))],
      buttons: buttons(...providerButtons(provider, today)),
    },
    summary: notification(`${providerName(number)}: ${name}`),
  };
  return confidential(reply, `träger ${number}`);
}

function stripOf(provider: Provider, { warnings, today }: Pick<Shown, 'warnings' | 'today'>) {
  const isLate = provider.state === 'active' && proofState(provider, today) === 'overdue';
  const lines = [
    ...(isLate ? [paragraph(bold(`${proofWords(provider, today)}.`))] : []),
    ...warnings.map((one) => paragraph(words(one))),
  ];
  return lines.length === 0 ? [] : strip('warning', ...lines);
}

function rows({ passedOn, repaid }: Provider) {
  const amount = passedOn ? euro(passedOn) : OPEN;
  const back = repaid?.greaterThan(0) ? repaid : undefined;
  return [
    { ...row('Weitergeleitet', amount), total: false },
    ...(back
      ? [
          { ...row('Zurückgezahlt', euro(back)), total: false },
          { ...row('= Verblieben', euro((passedOn ?? new Exact(0)).minus(back)), true), total: true },
        ]
      : []),
  ];
}

function facts(provider: Provider, { number, title }: Measure) {
  const { agreedOn, repaidOn, version, changedAt, office } = provider;
  return [
    fact('Maßnahme', `${number} ${title}`),
    fact('Vereinbarung', agreedOn === undefined ? OPEN : `vom ${longDay(agreedOn)}`),
    fact('Nachweis', proofDays(provider)),
    ...(repaidOn === undefined ? [] : [fact('Rückzahlung', `am ${longDay(repaidOn)}`)]),
    fact('Stand', `${version === 1 ? 'eingetragen' : `Änderung ${version - 1}`} am ${longDay(changedAt)}, ${office}`),
  ];
}

/** *fällig am 31. Januar 2024, eingegangen am 29. Januar 2024*. */
function proofDays({ proofDue, proofReceived, proofAccepted }: Provider): string {
  const said = (what: string, day: Day | undefined) => (day === undefined ? [] : [`${what} am ${longDay(day)}`]);
  const days = [
    ...said('fällig', proofDue),
    ...said('eingegangen', proofReceived),
    ...said('anerkannt', proofAccepted),
  ];
  return days.length === 0 ? OPEN : days.join(', ');
}

function providerButtons(provider: Provider, today: Day): Button[] {
  const { number, measure, version, state } = provider;
  const data = { number };
  const history = version > 1 ? [button('Verlauf ansehen', 'grants.provider-history', data)] : [];
  const measureButton = button(`Maßnahme ${measure} ansehen`, 'grants.measure', { number: measure });
  if (state === 'dropped') {
    const again = { ...data, version, ...typedProvider(provider) };
    return [button('Streichung zurücknehmen', 'grants.change-provider', again), ...history, measureButton];
  }
  const reached = proofState(provider, today);
  return [
    ...(isMissing(reached) ? [stepButton('Nachweis eingegangen …', number, 'eingegangen')] : []),
    ...(reached === 'received' ? [stepButton('Nachweis anerkennen …', number, 'anerkannt')] : []),
    stepButton('Rückzahlung …', number, 'rueckzahlung'),
    button('Träger ändern …', 'grants.provider-form', data),
    ...history,
    button('Träger streichen', 'grants.drop-provider', data),
    measureButton,
  ];
}

function stepButton(title: string, number: number, step: string): Button {
  return button(title, 'grants.proof-form', { number, step });
}

/** All that a provider has been, the latest first. */
export function providerHistoryCard(versions: readonly Provider[]): Reply {
  const last = versions.at(-1);
  if (!last) throw new Error('a provider has at least one version');
  const entries = versions.map((after, at) => ({ after, lines: providerChanges(versions[at - 1], after) })).reverse();
  const title = `${providerName(last.number)}: Verlauf`;
  const reply = {
    card: 'grants/list',
    data: {
      header: header(dotted(KIND, measureName(last.measure)), title),
      strip: [],
      lines: [paragraph(words(last.name))],
      entries: entries.map(({ after, lines }) =>
        entry(
          longDayTime(after.changedAt),
          [...lines, after.office].map((line) => paragraph(words(line))),
        ),
      ),
      buttons: buttons(button(`Träger ${last.number} ansehen`, 'grants.provider', { number: last.number })),
    },
    summary: notification(title),
  };
  return confidential(reply, `träger ${last.number} verlauf`);
}

/** Which providers a list shows: all, those of a measure, or those whose proof is missing; and what they come to. */
export interface ListView {
  readonly which: 'all' | 'missing' | Measure;
  readonly count: number;
  readonly sums: ProviderSums;
  readonly page: Page<ProviderLine>;
  readonly today: Day;
}

/** A page of providers, the missing proofs first. */
export function providersCard({ which, count, sums, page, today }: ListView): Reply {
  const { title, twin, verb, same, none } = listOf(which);
  const reply = {
    card: 'grants/list',
    data: {
      header: header(KIND, title, count === 0 ? undefined : `${count}${NBSP}Träger`),
      strip: overdueWords(sums).flatMap((late) => strip('warning', paragraph(bold(late)))),
      lines: count === 0 ? [paragraph(words(none))] : sumLines(sums),
      entries: page.items.map((line) => listEntry(line, today)),
      buttons: buttons(...turning(page, verb, same), ...listButtons(which)),
    },
    summary: notification(title),
  };
  return confidential(reply, twin);
}

function listOf(which: ListView['which']) {
  const none = 'Noch ist kein Träger eingetragen.';
  if (which === 'all') return { title: 'Träger', twin: 'träger', verb: 'grants.providers', same: {}, none };
  if (which === 'missing') {
    const nothing = 'Es fehlt kein Nachweis eines Trägers.';
    const [twin, verb] = ['fehlende nachweise', 'grants.missing-proofs'];
    return { title: 'Fehlende Nachweise von Trägern', twin, verb, same: {}, none: nothing };
  }
  const { number } = which;
  const title = `${measureName(number)}: Träger`;
  return { title, twin: `maßnahme ${number} träger`, verb: 'grants.providers', same: { measure: number }, none };
}

function listButtons(which: ListView['which']): Button[] {
  const add = button(
    'Träger eintragen …',
    'grants.provider-form',
    typeof which === 'string' ? {} : { measure: which.number },
  );
  if (which === 'missing') return [button('Alle Träger ansehen', 'grants.providers'), add];
  if (which === 'all') return [add, button('Mittel ansehen', 'grants.funds')];
  return [add, button(`Maßnahme ${which.number} ansehen`, 'grants.measure', { number: which.number })];
}

function sumLines({ all, repaid }: ProviderSums): Paragraph[] {
  if (all.count === 0) return [];
  const back = repaid.greaterThan(0) ? `, zurückgezahlt ${euro(repaid)}` : '';
  return [paragraph(words('Weitergeleitet '), bold(euro(all.passedOn)), words(back))];
}

function listEntry({ measure, name, provider }: ProviderLine, today: Day) {
  const where = dotted(
    ...(provider ? [providerName(provider.number)] : []),
    measureName(measure.number),
    measure.title,
  );
  const amount = provider?.passedOn ? `${euro(provider.passedOn)}, ` : '';
  const state = proofWords(provider, today);
  const isLate = proofState(provider, today) === 'overdue';
  const lines = [paragraph(words(where)), paragraph(words(amount), isLate ? bold(state) : words(state))];
  const way = provider
    ? button(`Träger ${provider.number} ansehen`, 'grants.provider', { number: provider.number })
    : button('Angaben ergänzen …', 'grants.provider-form', { measure: measure.number, name });
  return entry(name, lines, way);
}
