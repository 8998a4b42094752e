import { learn, learnUser } from '../../src/delivery/conversations.ts';
import { all, DEPUTY, HAAN, HILDEN, K, STAFF, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';

/** Chats open, people are welcomed, let in, and wait to be. */
export async function arrive(life: Witness): Promise<void> {
  const { round } = life;
  const tenantId = round.plan.tenants[0];
  for (const office of [K, HAAN, HILDEN, DEPUTY, STAFF, VELBERT]) {
    const personId = `person-${office}`;
    const place = { roundId: round.plan.id, personId, conversationId: `chat-${personId}`, kind: 'personal' } as const;
    await learn(round.db, {
      ...place,
      serviceUrl: 'http://127.0.0.1:1',
      tenantId,
      botId: '28:bot',
      at: round.clock.now(),
    });
    await learnUser(round.db, { roundId: round.plan.id, personId, userId: `29:${personId}` });
    await life.say(office, 'hilfe', { answer: 'queued' });
  }
  const channel = { roundId: round.plan.id, conversationId: round.plan.channel, kind: 'channel' } as const;
  await learn(round.db, { ...channel, serviceUrl: 'http://127.0.0.1:1', tenantId, at: round.clock.now() });
  await round.bot.installed(round.plan.id);
  for (const guest of ['Gast', 'Gast Zwei', 'Gast Drei']) await life.say(guest, 'Zugang anfragen');
  await life.say('Gast', 'ideen');
  await round.settle();
  await all(life, [K, 'zugang'], [K, 'zugang 2 geben: Velbert; Rolle: Vertretung'], [K, 'zugang 3 ablehnen']);
  await all(life, [STAFF, 'erinnerungen aus'], [DEPUTY, 'erinnerungen aus'], [DEPUTY, 'erinnerungen an']);
  await round.settle();
}

/** Questions that are answered, followed up, judged, not answered, and taken to the ministry. */
export async function ask(life: Witness): Promise<void> {
  const answer = await life.say(HAAN, 'Sind Personalkosten förderfähig?');
  await life.press(HAAN, answer, 'guidelines.feedback');
  await life.say(HAAN, 'und für Honorarkräfte?');
  await life.say(VELBERT, 'Darf ich eine Rakete zum Mond kaufen?');
  await life.say(VELBERT, 'Wie hoch ist der Zuschuss für Balkonkraftwerke?', { place: 'channel' });
  await life.say(HILDEN, 'Stand 01.02.2023: Sind Personalkosten förderfähig?');
  await all(
    life,
    [HAAN, 'frage ans mags: Sind Balkonkraftwerke förderfähig?; Themenfeld: Energie'],
    [HILDEN, 'neue frage ans mags: Sind Kühlschränke für die Tafel förderfähig?'],
    [HILDEN, 'frage ans mags: Sind Balkonkraftwerke förderfähig?'],
    [VELBERT, 'frage 1 betrifft uns auch'],
    [K, 'frage 2 themenfeld: Tafel'],
    [HAAN, 'fragen ans mags'],
    [K, 'wissenslücken'],
  );
}

/** Ideas in every state, with all that is done with them. */
export async function collectIdeas(life: Witness): Promise<void> {
  const { round } = life;
  const form = await life.say(HAAN, 'idee: Wärmestube im Bürgerhaus');
  await life.press(HAAN, form, 'ideas.submit', {
    description: 'Mit warmem Mittagessen.',
    link: 'https://www.haan.de/',
  });
  await round.settle();
  await all(
    life,
    [
      HILDEN,
      'idee einreichen: Tafel am Samstag; Beschreibung: Ausgabe auch am Samstag; Themenfeld: Tafel; Art: Best Practice',
    ],
    [VELBERT, 'idee einreichen: Energieberatung an der Haustür; Beschreibung: Stromsparhelfer; Themenfeld: Energie'],
    [
      VELBERT,
      'idee trotzdem einreichen: Stromsparhelfer an der Haustür; Beschreibung: Noch einmal; Themenfeld: Energie',
    ],
    [HILDEN, 'idee 1 unterstützen'],
    [VELBERT, 'idee 1 unterstützen'],
    [VELBERT, 'idee 1 unterstützung zurücknehmen'],
    [HILDEN, 'idee 1 kommentar: Wer trägt die Miete?'],
    [HAAN, 'idee 1 kommentar: Die Stadt.'],
    [VELBERT, 'idee 1 absprachebedarf: gemeinsame Öffnungszeiten'],
    [HAAN, 'idee 2 übernehmen'],
    [HAAN, 'idee 1 ändern: Kosten: 5.200; Stand: erprobt'],
    [HILDEN, 'idee 2 stand: in Prüfung'],
    [VELBERT, 'idee 4 stand: zurückgezogen'],
    [HAAN, 'idee 1 als top'],
    [HAAN, 'idee 1 zur abstimmung'],
    [HAAN, 'ideen'],
  );
}

/** Agreements: changed, settled, for one and for all. */
export async function agree(life: Witness): Promise<void> {
  await all(
    life,
    [HAAN, 'absprache erfassen: Haan legt einen Entwurf vor; Zuständig: Haan; Frist: 11.10.2023; Art: Aufgabe'],
    [K, 'absprache erfassen: Hilden sammelt Beispiele; Zuständig: Hilden; Frist: 20.10.2023; Art: Aufgabe'],
    [K, 'absprache erfassen: Alle melden Zahlen; Zuständig: alle'],
    [HAAN, 'absprachen'],
    [K, 'klärungsstand'],
  );
  const form = await life.say(K, 'absprache 1 ändern');
  await life.press(K, form, 'agreements.submit', { dueOn: '2023-10-25' });
  await life.say(K, 'absprache 2 erledigt: Vorlage liegt vor');
}
