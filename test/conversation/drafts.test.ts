import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const HAAN = 'Sozialamt Haan';
const COORDINATION = 'Koordination';
const SECRET = /Geheim/u;
const CHANNEL = { place: 'channel', answer: 'queued' } as const;

/** What makes a draft, what shows it, and all else that could show it. */
const DRAFTS = {
  meeting: {
    made: 'sitzung anlegen: Geheimplan; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Geheimort; TOPs: Geheimthema',
    shown: 'sitzung 1',
    also: [
      'sitzungen',
      'sitzung 1 tagesordnung',
      'sitzung 1 top: Geheimthema zwei',
      'sitzung 1 top 2 nach oben',
      'sitzung 1 top 2 streichen',
      'sitzung 1 anlage: Geheimblatt https://www.beispiel.de/blatt.pdf',
      'sitzung 1 anlagen',
      'sitzung 1 anlage 1 entfernen',
      'sitzung 1 verlegen auf: 21.10.2023; Uhrzeit: 14:00; Grund: Geheimgrund',
      'kalender sitzung 1',
      'termine',
      'offen',
      'tagesordnung',
      'sitzung 1 für alle absagen: Geheimgrund',
      'sitzung 1',
    ],
  },
  vote: {
    made: 'abstimmung stellen: Geheimplan ja?; Hintergrund: Geheimnis; Regel: Konsent; Frist: 20.10.2023 12:00',
    shown: 'abstimmung 1',
    also: [
      'abstimmungen',
      'stimmen 1',
      'ergebnis 1',
      'abstimmung 1 ändern',
      'abstimmung 1 verwalten',
      'termine',
      'offen',
      'tagesordnung',
    ],
  },
  datePoll: {
    made: 'terminfindung anlegen: Geheimplan; Termine: 20.10.2023 14:00 | 21.10.2023 14:00; Frist: 12.10.2023 12:00',
    shown: 'terminfindung 1',
    also: [
      'terminfindungen',
      'terminfindung 1 beantworten',
      'terminfindung 1: ja, nein',
      'terminfindung 1 termin 1',
      'termine',
      'offen',
    ],
  },
};

onEveryDatabase('what has not been published', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const channel = () => round.arrived.filter(({ conversationId }) => conversationId.startsWith(round.plan.channel));
  const chat = (office: string) =>
    round.arrived
      .filter(({ conversationId }) => conversationId === `chat-person-${office}`)
      .map(({ shown }) => shown.text);

  for (const [kind, { made, shown, also }] of Object.entries(DRAFTS)) {
    for (const office of [HAAN, COORDINATION]) {
      it(`stands nowhere in the channel: ${kind}, ${office}`, async () => {
        await round.openChat(COORDINATION);
        await round.say(HAAN, made);
        for (const typed of [shown, ...also]) {
          const { text } = await round.say(office, typed, CHANNEL);
          await round.settle();
          assert.doesNotMatch(text, SECRET, typed);
        }
        for (const { shown: posted } of channel()) assert.doesNotMatch(posted.text, SECRET);
      });
    }

    it(`goes to the personal chat of who asks for it in the channel: ${kind}`, async () => {
      await round.openChat(COORDINATION);
      await round.say(HAAN, made);
      const { text } = await round.say(COORDINATION, shown, CHANNEL);
      await round.settle();
      assert.match(text, /persönlichen Chat/u);
      assert.match(chat(COORDINATION).at(-1) ?? '', SECRET);
    });

    it(`is shown by a button to who made it in the channel and has no personal chat, and to nobody else: ${kind}`, async () => {
      await round.openChat(COORDINATION);
      const { text, card } = await round.say(HAAN, made, CHANNEL);
      assert.match(text, /\[Entwurf ansehen\]$/u);
      assert.doesNotMatch(text, SECRET);
      const { verb, data } = clickOf(card);
      const own = await round.click(HAAN, verb, data, { place: 'channel' });
      assert.match(own.text, SECRET);
      assert.notEqual(own.reply.replaces, true);
      const others = await round.click('Sozialamt Velbert', verb, data, { place: 'channel' });
      assert.doesNotMatch(others.text, SECRET);
      assert.match((await round.say(COORDINATION, shown)).text, SECRET);
    });
  }
});

/** What the one button of a card sends. */
function clickOf(card: unknown): { verb: string; data: Record<string, unknown> } {
  const [, action = '{}'] = /("verb":"[^"]+","data":\{[^}]*\})/u.exec(JSON.stringify(card)) ?? [];
  return JSON.parse(`{${action}}`);
}
