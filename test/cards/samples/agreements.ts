import type { Agreement } from '../../../src/agreements/agreement.ts';
import { agreementCard, allClearCard, clarificationCard, listCard, savedCard } from '../../../src/agreements/cards.ts';
import { fieldsOf, formCard } from '../../../src/agreements/form.ts';
import { pageOf } from '../../../src/cards/page.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const TEXT = 'Haan klärt eine Vorlage für kreiseinheitliche Richtlinien.';
const LONG =
  'Zuständigkeiten und Verantwortlichkeiten anhand der Tabelle in Anlage\u00a03 klären; Grundlage sind die bekannten Netzwerke bei Kreis und Städten, die jede Kommune bis zum Termin ergänzt.';
const HAAN = { id: 'haan', name: 'Haan' };
const HEAD = { personId: 'p', office: 'Sozialamt Haan', municipality: HAAN, roles: ['head'] } as const;
const next = { title: 'Sitzung vorbereiten …', verb: 'meetings.form' };

/** An agreement; samples change what they need. */
export function agreement(change: Partial<Agreement> = {}): Agreement {
  return {
    number: 3,
    text: TEXT,
    kind: 'aspect',
    municipality: HAAN,
    dueOn: '2023-10-20',
    state: 'open',
    agreedOn: '2023-02-07',
    office: 'Koordination',
    changes: [],
    ...change,
  };
}

const changes = [
  { at: '2023-09-18T10:00:00.000Z', office: 'Sozialamt Haan', what: 'Jetzt erledigt', note: 'Die Vorlage liegt vor.' },
  { at: '2023-06-12T08:30:00.000Z', office: 'Koordination', what: 'Geändert: Frist bisher: 30.06.2023' },
];
const done = agreement({ number: 4, state: 'done', changes });
const everyone = agreement({ number: 5, kind: 'standing', municipality: undefined, dueOn: undefined });
const long = agreement({ number: 128, text: LONG, kind: 'task' });
const rule = agreement({ number: 7, kind: 'rule', municipality: undefined, dueOn: undefined });
const all = [agreement(), done, everyone, long, rule, agreement({ number: 9, state: 'dropped' })];
const responsible = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));

const one = samplesOf('Absprache');
const list = samplesOf('Absprachen');
const clear = samplesOf('Klärungsstand');
const form = samplesOf('Absprache Formular');

/** Agreements in all states. */
const TOPICS = [
  {
    title: 'Soll der Höchstbetrag kreisweit gleich sein?',
    municipality: 'Ratingen',
    way: { title: 'Abstimmung 4 ansehen', verb: 'votes.show', data: { vote: 4 } },
  },
] as const;

export const agreementSamples: readonly Sample[] = [
  one('offen, für die eigene Kommune', agreementCard(agreement(), HEAD), [TEXT]),
  one('geklärt, mit Verlauf', agreementCard(done, HEAD), [TEXT, 'Die Vorlage liegt vor.']),
  one('im Kanal', agreementCard(agreement()), [TEXT]),
  one('dauerhaft', agreementCard(everyone), [TEXT]),
  one('langer Text', agreementCard(long), [LONG]),
  one('entfallen', agreementCard(agreement({ state: 'dropped' })), [TEXT]),
  one('gespeichert', savedCard(agreement(), true), [TEXT]),
  one('geändert', savedCard(agreement(), false), [TEXT]),
  list('leer', listCard(pageOf([], 1), { total: 0, open: 0 })),
  list('alle', listCard(pageOf(all, 1), { total: all.length, open: 4 }), [TEXT, LONG]),
  list('eigene', listCard(pageOf([agreement()], 1), { total: 1, open: 1, own: 'Haan' }), [TEXT]),
  clear('ohne Punkte', clarificationCard([rule], { next })),
  clear('zum Teil', clarificationCard(all, { next, topics: TOPICS }), [TEXT, TOPICS[0].title]),
  clear('alles geklärt', clarificationCard([done, rule], { next }), [TEXT]),
  clear('Vorschlag an die Koordination', allClearCard(done, next)),
  form('leer', formCard({ values: {} }, responsible, true)),
  form('ändern', formCard({ values: fieldsOf(agreement()) }, [HAAN], false), [TEXT]),
  form(
    'mit Fehlern',
    formCard(
      {
        values: { dueOn: 'bald' },
        errors: { text: 'Bitte die Absprache eingeben.', dueOn: 'Bitte den Tag eingeben, z. B. 12.10.2023.' },
        attempt: 1,
      },
      [HAAN],
      false,
    ),
  ),
];
