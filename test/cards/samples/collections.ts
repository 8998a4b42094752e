import { collectionCard, type Shown } from '../../../src/collections/cards.ts';
import type { Brought, CollectedQuestion, Collection } from '../../../src/collections/collection.ts';
import { draftForm } from '../../../src/collections/drafting/draft-form.ts';
import { enterForm } from '../../../src/collections/entering.ts';
import { circulateForm, remarkForm } from '../../../src/collections/letter/circulating.ts';
import { reviewForm } from '../../../src/collections/letter/entering.ts';
import { letterCard } from '../../../src/collections/letter/letter-card.ts';
import { filesCard } from '../../../src/collections/letter/letter-files.ts';
import { mailableLetter } from '../../../src/collections/letter/mailed.ts';
import { sentForm } from '../../../src/collections/letter/sending.ts';
import { letterForm } from '../../../src/collections/letter/writing.ts';
import { composeLetter } from '../../../src/collections/letter.ts';
import type { LetterState, Reviewed } from '../../../src/collections/letter-store.ts';
import { checkCard, leavingCard, mailForm } from '../../../src/collections/mailing/mail-cards.ts';
import { listCard } from '../../../src/collections/overview.ts';
import { waitForm, waitingCard } from '../../../src/collections/waiting/deferring.ts';
import { composeInquiry } from '../../../src/collections/waiting/inquiry.ts';
import {
  inquiryCard,
  inquiryFilesCard,
  inquiryForm,
  inquirySentForm,
} from '../../../src/collections/waiting/inquiry-card.ts';
import { mailableInquiry } from '../../../src/collections/waiting/mailed.ts';
import { closedCard, unansweredForm } from '../../../src/collections/waiting/unanswered.ts';
import { toldWaiting } from '../../../src/collections/waiting/waiting.ts';
import { coordinationCard } from '../../../src/reminders/waiting/waiting-card.ts';
import type { Asking, Given } from '../../../src/responses/asking.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-05T07:05:00.000Z';
const END = '2023-10-12T10:00:00.000Z';
const TITLE = 'Stärkungspakt NRW: Fragen der Kommunen';
const OCCASION = 'In der Runde vom 07.02.2023 sind Fragen offen geblieben.';
const asked = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));
const head = {
  personId: 'p',
  office: 'Sozialamt Haan',
  municipality: { id: 'haan', name: 'Haan' },
  roles: ['head'],
} as const;
const coordination = {
  ...head,
  office: 'Koordination',
  municipality: { id: 'kreis', name: 'Kreis Mettmann' },
  roles: ['coordinator', 'head'],
} as const;

function brought(at: number, questions: readonly number[], change: Partial<Given<Brought>> = {}): Given<Brought> {
  const municipality = asked[at] ?? { id: 'none', name: 'None' };
  const office = `Sozialamt ${municipality.name}`;
  return { municipality, content: { questions }, office, given: 'head', at: NOW, version: 1, wording: 0, ...change };
}

const questions: readonly CollectedQuestion[] = [
  {
    number: 4,
    text: 'Zählt die Miete für ein Zelt als Sachausgabe?',
    topicArea: 'Energie',
    askedBy: ['Haan', 'Hilden'],
    circumstances: 'Zwei Träger planen eine Wärmestube in einem Mietzelt.',
    view: 'Die Runde hält dies für zulässig.',
  },
  { number: 1, text: 'Werden AGH-Stellen refinanziert?', askedBy: ['Kreis Mettmann'] },
  { number: 2, text: 'Können die Gesamtmietkosten zur Entlastung übernommen werden?', askedBy: ['Kreis Mettmann'] },
];
const typed = [TITLE, OCCASION, ...questions.flatMap(({ text, view = '' }) => [text, view])];
const answers = [brought(1, [4]), brought(3, [4], { given: 'e-mail', toldOn: '2023-10-04' }), brought(8, [])];
const act = { at: NOW, office: 'Koordination', reason: 'Das MAGS hat schon geantwortet' };

function asking(change: Partial<Asking<Brought>> = {}): Asking<Brought> {
  return { number: 1, state: 'open', wording: 0, closesAt: END, asked, answers, replaced: [], acts: [], ...change };
}

const whole: Collection = {
  number: 1,
  title: TITLE,
  occasion: OCCASION,
  closesAt: END,
  office: 'Koordination',
  asking: asking(),
};

function one(change: Partial<Collection> = {}, shown: Partial<Shown> = {}) {
  return collectionCard({ ...whole, ...change }, { now: NOW, questions, ...shown });
}

const REFERENCE = 'Runderlass vom 1. Januar 2023';
const TRIED = 'Die FAQ des MAGS und die Hinweise anderer Kommunen wurden durchgesehen.';
const REMARK = 'Bitte Frage 2 kürzen.';
const letter = composeLetter(
  whole,
  { reference: REFERENCE, tried: TRIED, replyBy: '2023-11-30' },
  { questions, from: { office: samplePlan.contact, round: samplePlan.name } },
);
const reviewed: Asking<Reviewed> = { ...asking(), answers: [], replaced: [] };
const unasked: Asking<Reviewed> = { ...reviewed, state: 'draft', asked: [], closesAt: undefined };
const reviews: readonly Given<Reviewed>[] = [
  { ...brought(1, []), content: {} },
  { ...brought(3, []), content: { remark: REMARK } },
];
const letterTyped = [...typed, REFERENCE, TRIED, REMARK, ...questions.map(({ circumstances = '' }) => circumstances)];

function written(state: Partial<LetterState>, reader?: Shown['reader']) {
  return letterCard(
    { number: 1, letter, state: { replyBy: '2023-11-30', asking: unasked, ...state } },
    { now: NOW, reader },
  );
}

const longLetter = composeLetter(whole, {}, { questions: many(), from: { office: 'Kreissozialamt', round: 'Runde' } });
const waiting = {
  number: 1,
  sent: { on: '2023-10-13', addressee: 'MAGS NRW', letter },
  questions: [
    {
      number: 1,
      text: 'Werden AGH-Stellen refinanziert?',
      collection: 1,
      lately: 'nachgefragt am 27.11.2023',
      isPartly: true,
    },
    { number: 4, text: questions[0]?.text ?? '', collection: 1, isPartly: false },
  ],
};
const NOTE = 'Die Fachausschüsse beraten im Juni über die Fortführung.';
const inquiry = composeInquiry(
  { note: NOTE, replyBy: '2024-06-30' },
  { ...waiting, before: ['2023-11-27'], office: samplePlan.contact },
);
const inquiryTyped = [...letterTyped, NOTE, waiting.questions.map(({ text }) => text).join()];
const GIVEN_UP = 'Die Neufassung der Richtlinie regelt es.';
const schreiben = samplesOf('Schreiben ans MAGS');
const schreibenForm = samplesOf('Schreiben ans MAGS: Formular');

const letterMailed = mailableLetter({} as never);
const about = {
  ...{ addressee: 'MAGS NRW, Referat', address: 'referat@mags.example.de', copies: ['sozialamt@haan.example.de'] },
  ...{ from: 'runde@kreis.example.de', file: 'Schreiben-MAGS-2023-10-05.docx' },
};
const TO = [about.addressee, about.address, ...about.copies];

const collection = samplesOf('Sammlung');
const form = samplesOf('Sammlung: Formular');
const draft = asking({ state: 'draft', asked: [], answers: [] });
const silentHaan = asking({ answers: answers.slice(1) });
function many(): readonly CollectedQuestion[] {
  return Array.from({ length: 15 }, (_, at) => ({ number: at + 1, text: `Frage ${at + 1}?`, askedBy: ['Haan'] }));
}

/** Collections, in all states. */
export const collectionSamples: readonly Sample[] = [
  collection('im Kanal', one(), typed),
  collection('Rückmeldung fehlt', one({ asking: silentHaan }, { reader: head }), typed),
  collection('gemeldet', one({}, { reader: head }), typed),
  collection('Koordination', one({ asking: silentHaan }, { reader: coordination }), typed),
  collection('Entwurf', one({ asking: draft }, { reader: coordination }), typed),
  collection('Entwurf, Frist vorbei', one({ asking: draft }, { now: END, reader: coordination }), typed),
  collection('ohne Fragen', one({ asking: draft }, { reader: coordination, questions: [] }), typed),
  collection('viele Fragen', one({}, { questions: many() }), typed),
  collection('geschlossen', one({ asking: asking({ state: 'closed' }) }, { now: END }), typed),
  collection(
    'vorzeitig geschlossen',
    one({ asking: asking({ state: 'closed', acts: [{ ...act, kind: 'closed-early' }] }) }),
    typed,
  ),
  collection(
    'verlängert',
    one({ asking: asking({ acts: [{ ...act, kind: 'extended', endBefore: NOW }] }) }, { reader: head }),
    typed,
  ),
  collection(
    'abgebrochen',
    one({ asking: asking({ state: 'cancelled', acts: [{ ...act, kind: 'cancelled' }] }) }),
    typed,
  ),
  collection(
    'Liste',
    listCard({ items: [{ ...whole, state: 'open' }], total: 6, page: 1, pages: 2, size: 5 }, NOW),
    typed,
  ),
  collection('es gibt keine', listCard({ items: [], total: 0, page: 1, pages: 1, size: 5 }, NOW)),
  form('leer', draftForm({ values: { title: TITLE, closesOn: '2023-10-12', closesTime: '12:00' } }), typed),
  form(
    'mit Fehler',
    draftForm({
      values: { occasion: OCCASION },
      errors: { title: 'Bitte den Betreff des Schreibens eingeben.' },
      attempt: 1,
    }),
    typed,
  ),
  form('Entwurf ändern', draftForm({ values: { title: TITLE, occasion: OCCASION } }, 1), typed),
  form('mitgeteilt', enterForm(whole, { values: { how: 'e-mail', told: '2023-10-04' } }), typed),
  schreiben('Entwurf', written({}, coordination), letterTyped),
  schreiben('per E-Mail, geprüft', checkCard(letterMailed, { which: { number: 1 }, letter }, about), [
    ...letterTyped,
    ...TO,
  ]),
  schreiben('per E-Mail, unterwegs', leavingCard(letterMailed, { number: 1 }, 3)),
  schreibenForm('per E-Mail', mailForm(letterMailed, { number: 1 }, { values: about }), TO),
  schreibenForm(
    'Nachfrage per E-Mail',
    mailForm(mailableInquiry({} as never), { number: 1, inquiry: 1 }, { values: about }),
    TO,
  ),
  schreiben(
    'im Umlauf, im Kanal',
    written({ circulatedAt: NOW, asking: { ...reviewed, answers: reviews } }),
    letterTyped,
  ),
  schreiben(
    'im Umlauf, angemerkt',
    written(
      { circulatedAt: NOW, asking: { ...reviewed, answers: [...reviews, { ...brought(2, []), content: {} }] } },
      head,
    ),
    letterTyped,
  ),
  schreiben('im Umlauf, fehlt noch', written({ circulatedAt: NOW, asking: reviewed }, head), letterTyped),
  schreiben(
    'im Umlauf, Koordination',
    written(
      {
        circulatedAt: NOW,
        asking: {
          ...reviewed,
          answers: [...reviews, { ...brought(4, []), content: {}, given: 'telephone', toldOn: '2023-10-04' }],
          acts: [{ ...act, kind: 'extended', endBefore: NOW }],
        },
      },
      coordination,
    ),
    letterTyped,
  ),
  schreiben(
    'Umlauf beendet',
    written({
      circulatedAt: NOW,
      asking: { ...reviewed, answers: reviews, state: 'closed', acts: [{ ...act, kind: 'closed-early' }] },
    }),
    letterTyped,
  ),
  schreiben(
    'Umlauf abgebrochen',
    written(
      {
        circulatedAt: NOW,
        asking: { ...reviewed, answers: reviews, state: 'cancelled', acts: [{ ...act, kind: 'cancelled' }] },
      },
      coordination,
    ),
    letterTyped,
  ),
  schreiben(
    'gesendet',
    written({ circulatedAt: NOW, sent: { on: '2023-10-13', addressee: 'MAGS NRW', letter } }),
    letterTyped,
  ),
  schreiben(
    'viele Fragen',
    letterCard({ number: 1, letter: longLetter, state: { asking: unasked } }, { now: NOW }),
    typed,
  ),
  schreiben('Dateien', filesCard(1, { word: 'https://bot.example/files/w', mail: 'https://bot.example/files/m' })),
  schreiben('wartet: an die Koordination', coordinationCard([{ ...toldWaiting(waiting), since: NOW }]), letterTyped),
  schreiben('wartet bis', waitingCard(waiting, '2024-06-30'), letterTyped),
  schreiben('ohne Antwort', closedCard(waiting, waiting.questions, GIVEN_UP), [...letterTyped, GIVEN_UP]),
  schreibenForm('warten bis', waitForm(1, { values: { until: '2024-06-30' } })),
  schreibenForm('ohne Antwort', unansweredForm(waiting, { values: { questions: '1,4' } }), letterTyped),
  schreibenForm(
    'ohne Antwort, mit Fehler',
    unansweredForm(waiting, { values: { questions: '4' }, errors: { reason: 'Bitte den Grund angeben.' }, attempt: 1 }),
    letterTyped,
  ),
  schreiben(
    'gesendet, wartet, für die Koordination',
    letterCard(
      {
        ...{ number: 1, letter, waits: true },
        state: { replyBy: '2023-11-30', asking: unasked, sent: { on: '2023-10-13', addressee: 'MAGS NRW', letter } },
      },
      { now: NOW, reader: coordination },
    ),
    letterTyped,
  ),
  schreiben(
    'Nachfrage, Entwurf',
    inquiryCard({ number: 1, inquiry: 2, letter: inquiry, replyBy: '2024-06-30' }),
    inquiryTyped,
  ),
  schreiben(
    'Nachfrage, gesendet',
    inquiryCard({
      number: 1,
      inquiry: 2,
      letter: inquiry,
      sent: { on: '2024-05-02', addressee: 'MAGS NRW', letter: inquiry },
    }),
    inquiryTyped,
  ),
  schreiben(
    'Nachfrage, Dateien',
    inquiryFilesCard(1, { word: 'https://bot.example/files/w', mail: 'https://bot.example/files/m' }),
  ),
  schreibenForm('Nachfrage', inquiryForm(1, { values: { note: NOTE, replyBy: '2024-06-30' } }), inquiryTyped),
  schreibenForm(
    'Nachfrage gesendet',
    inquirySentForm({ number: 1, inquiry: 2 }, { values: { addressee: 'MAGS NRW', sentOn: '2024-05-02' } }),
  ),
  schreibenForm('ergänzen', letterForm(1, { values: { reference: REFERENCE, replyBy: '2023-11-30' } }), letterTyped),
  schreibenForm('Umlauf', circulateForm(1, { values: { closesOn: '2023-10-20', closesTime: '12:00' } })),
  schreibenForm('Anmerkung', remarkForm(1, { values: {} })),
  schreibenForm('mitgeteilt', reviewForm(reviewed, { values: { how: 'e-mail', told: '2023-10-04' } })),
  schreibenForm('gesendet', sentForm(1, { values: { addressee: 'MAGS NRW', sentOn: '2023-10-13' } })),
];
