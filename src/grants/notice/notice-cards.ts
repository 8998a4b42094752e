import { type Field, type Filled, formData } from '../../cards/form.ts';
import { bold, button, buttons, header, paragraph, row, strip, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import type { Programme } from '../../municipalities/round.ts';
import type { Check } from '../notice.ts';
import { asText, type Frame, type Section, sections } from './steps.ts';
import { type Verdict, verdict } from './verdict.ts';

const KIND = 'Bescheid prüfen';
/** How to check a notice without a form. */
const TWIN = `bescheid 63${NBSP}€ 30.298${NBSP}Einwohner 7,5${NBSP}% 143.325${NBSP}€`;
const STYLE = { erklärt: 'good', 'nicht erklärt': 'attention', gerechnet: 'accent' } as const;

/** The form, empty, prefilled or with errors. */
export function formCard({ rates = [] }: Programme, filled: Filled): Reply {
  const form = {
    kind: KIND,
    title: 'Bescheid nachrechnen',
    hint: 'Was der Bescheid nicht nennt, kann leer bleiben: Es wird errechnet, soweit es geht.',
    fields: fields(rates),
    submit: { title: 'Nachrechnen', verb: 'grants.check', data: {} },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: 'Bescheid prüfen',
    personal: { twin: TWIN },
  };
}

function fields(rates: NonNullable<Programme['rates']>): Field[] {
  const known = rates.map((rate) => `${rate.amount} für ${rate.for}`).join(', ');
  return [
    { kind: 'text', name: 'name', label: 'Kommune', maxLength: 80 },
    { kind: 'text', name: 'rate', label: `Satz in Euro je Person`, placeholder: known, maxLength: 20 },
    { kind: 'text', name: 'population', label: 'Bevölkerung', placeholder: 'z. B. 30.298', maxLength: 20 },
    {
      kind: 'text',
      name: 'share',
      label: 'Mindestsicherungsquote in Prozent',
      placeholder: 'wie gedruckt, z. B. 7,5',
      maxLength: 30,
    },
    { kind: 'text', name: 'amount', label: 'Betrag im Bescheid in Euro', placeholder: 'z. B. 143.325', maxLength: 30 },
  ];
}

/** A checked notice with its calculation; those whose own it is can keep it. */
export function checkCard(
  name: string,
  { check, frame }: { check: Check; frame: Frame },
  { own }: { own: boolean } = { own: false },
): Reply {
  const judged = verdict(check);
  const keeps = own && check.notice.amount && check.multiple !== false;
  return {
    card: 'grants/notice',
    data: {
      header: header(KIND, title(name, check), judged.status),
      strip: strip(STYLE[judged.status], paragraph(bold(judged.finding)), paragraph(words(judged.reason))),
      sections: sections(check, frame).map(sectionData),
      buttons: buttons(
        ...(keeps ? [button('Als Bescheid speichern', 'grants.keep', figures(name, check))] : []),
        again(name, check, judged),
        button('Rechenweg als Text', 'grants.steps', figures(name, check)),
      ),
    },
    summary: notification(`Bescheid ${name}: ${inShort(check, judged)}`),
  };
}

function title(name: string, { notice, printed }: Check): string {
  const amount = notice.amount ?? printed?.amount;
  return amount ? `${name}: ${euro(amount)}` : name;
}

function sectionData({ heading, rows }: Section) {
  return {
    heading: [paragraph(bold(heading))],
    rows: rows.map(({ label, value, sum }) => ({ ...row(label, value, sum), total: label === '= Betrag' })),
  };
}

function again(name: string, check: Check, { status }: Verdict) {
  if (status === 'nicht erklärt') return button('Eingabe korrigieren …', 'grants.form', figures(name, check));
  return button('Anderen Bescheid prüfen …', 'grants.form');
}

/** The figures as they can be typed. */
function figures(name: string, { notice }: Check): Record<string, string> {
  const { rate, population, share, amount } = notice;
  return {
    name,
    ...(rate ? { rate: euro(rate) } : {}),
    ...(population ? { population: population.toFixed() } : {}),
    ...(share ? { share: share.text } : {}),
    ...(amount ? { amount: euro(amount) } : {}),
  };
}

function inShort({ difference }: Check, { status, finding }: Verdict): string {
  if (!difference || difference.isZero()) return finding;
  return `${euro(difference.abs())} Unterschied, ${status === 'erklärt' ? 'durch Rundung erklärt' : 'nicht erklärt'}`;
}

/** The calculation in sentences. */
export function stepsCard(name: string, check: Check, frame: Frame = {}): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header('Rechenweg', title(name, check), verdict(check).status),
      lines: [...asText(check, frame), verdict(check).finding].map((line) => paragraph(words(line))),
      buttons: [],
    },
    summary: notification(`Rechenweg ${title(name, check)}`),
    follows: true,
  };
}
