import { type Field, type Filled, formData } from '../cards/form.ts';
import { type Page, turning } from '../cards/page.ts';
import { bold, button, buttons, entry, header, paragraph, words } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { longDayTime, NBSP } from '../german/write.ts';
import type { Municipality, RoundPlan } from '../municipalities/round.ts';
import { POSITIONS } from './access.ts';
import type { AccessRequest } from './store.ts';

/** What a person gets whom the round does not know. */
export function strangerCard(contact: string): Reply {
  return notice({
    kind: 'Zugang',
    title: 'Sie sind in dieser Runde noch nicht eingetragen',
    text: `Kreisrunde antwortet den Mitgliedern der Runde. Über den Zugang entscheidet: ${contact}.`,
    ways: [{ title: 'Zugang anfragen', verb: 'access.request' }],
  });
}

/** The same where others read along: whether somebody is let in is none of their business. */
export function strangerElsewhereCard(contact: string): Reply {
  return notice({
    kind: 'Zugang',
    title: 'Sie sind in der Runde noch nicht eingetragen',
    text: `Kreisrunde antwortet den Mitgliedern der Runde. Über den Zugang entscheidet: ${contact}. Anfragen können Sie ihn im persönlichen Chat mit Kreisrunde: „zugang anfragen“.`,
  });
}

/** Confirms a request to the person who asks. */
export function askedCard(request: AccessRequest, contact: string): Reply {
  return {
    ...notice({
      kind: `Zugang${NBSP}${request.number}`,
      status: 'angefragt',
      title: 'Ihre Anfrage liegt der Koordination vor',
      text: `Gestellt am ${longDayTime(request.askedAt)}. Über den Zugang entscheidet: ${contact}. Sie erhalten hier Bescheid.`,
    }),
    replaces: true,
  };
}

const FOREIGN = ' Das Konto gehört zu einer anderen Organisation (Gast). Bitte vergewissern Sie sich, wer es nutzt.';

/** Asks the Koordination to decide, in the personal chat: as whose what the person is let in. */
export function grantForm(
  request: AccessRequest,
  { municipalities, foreign }: { readonly municipalities: readonly Municipality[]; readonly foreign: boolean },
  filled: Filled = { values: {} },
): Reply {
  const form = {
    kind: `Zugang${NBSP}${request.number}`,
    title: 'Zugang zur Runde geben',
    hint: `${request.name} bittet um Zugang. Bitte prüfen Sie, welche Kommune diese Person vertritt.${foreign ? FOREIGN : ''}`,
    fields: grantFields(municipalities),
    submit: { title: 'Zugang geben', verb: 'access.grant', data: { number: String(request.number) } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`Zugang${NBSP}${request.number}: Eine Person bittet um Aufnahme in die Runde`),
    personal: { twin: `zugang ${request.number} geben: Kommune; Rolle: Leitung` },
  };
}

function grantFields(municipalities: readonly Municipality[]): Field[] {
  const positions = Object.entries(POSITIONS).map(([value, title]) => ({ value, title }));
  return [
    {
      kind: 'choice',
      name: 'municipality',
      label: 'Kommune',
      required: true,
      choices: municipalities.map(({ id, name }) => ({ value: id, title: name })),
    },
    { kind: 'choice', name: 'position', label: 'Rolle', required: true, choices: positions },
    { kind: 'text', name: 'office', label: 'Dienststelle', placeholder: 'leer: Sozialamt der Kommune', maxLength: 80 },
  ];
}

/** Tells the channel that somebody waits, where no coordinator has a personal chat; it names nobody. */
export function waitingCard(request: AccessRequest): Reply {
  return notice({
    kind: `Zugang${NBSP}${request.number}`,
    title: 'Eine Person bittet um Aufnahme in die Runde',
    text: 'Die Koordination entscheidet im persönlichen Chat mit Kreisrunde: Stichwort „zugang“.',
  });
}

/** Lists who waits, a page of them, for the Koordination. */
export function requestsCard(page: Page<AccessRequest>): Reply {
  const { items, total } = page;
  const entries = items.map((request) =>
    entry(
      `Anfrage ${request.number}: ${request.name}`,
      [paragraph(words(`gestellt am ${longDayTime(request.askedAt)}`))],
      button(`Zugang ${request.number} geben …`, 'access.form', { number: String(request.number) }),
      button(`Anfrage ${request.number} ablehnen`, 'access.decline', { number: String(request.number) }),
    ),
  );
  return {
    card: 'onboarding/requests',
    data: {
      header: header('Zugang', 'Anfragen um Zugang', total === 0 ? undefined : `${total} offen`),
      empty: total === 0 ? [paragraph(words('Zurzeit liegt keine Anfrage um Zugang vor.'))] : [],
      entries,
      lines: [],
      buttons: buttons(...turning(page, 'access.list')),
    },
    summary: 'Anfragen um Zugang',
    personal: { twin: 'zugang (im persönlichen Chat mit Kreisrunde)' },
  };
}

/** Confirms to the Koordination what was decided. */
export function decidedCard(request: AccessRequest, said: string): Reply {
  return {
    ...notice({
      kind: `Zugang${NBSP}${request.number}`,
      status: 'erledigt',
      title: said,
      text: 'Die Person erhält Bescheid in ihrem Chat.',
    }),
    replaces: true,
  };
}

/** Tells a person that they are in, or that they are not. */
export function admittedCard(office: string, municipality: string): Reply {
  return notice({
    kind: 'Zugang',
    status: 'gegeben',
    title: `Sie sind jetzt eingetragen: ${office}`,
    text: `Sie vertreten in der Runde: ${municipality}.`,
    ways: [{ title: 'hilfe', verb: 'help.show' }],
  });
}

/** Tells a person that they are not let in. */
export function declinedCard(contact: string): Reply {
  return notice({
    kind: 'Zugang',
    status: 'nicht gegeben',
    title: 'Die Anfrage wurde nicht angenommen',
    text: `Bei Rückfragen wenden Sie sich bitte an: ${contact}.`,
  });
}

/** Greets a member in the personal chat, with three questions to begin with. */
export function welcomeCard(member: Member, round: RoundPlan): Reply {
  return {
    card: 'onboarding/welcome',
    data: {
      header: header('Willkommen', 'Guten Tag, hier ist Kreisrunde'),
      lines: [
        paragraph(
          words(
            `Kreisrunde begleitet die Runde „${round.name}“: Fragen zu ${round.programme.name}, Ideen, Abstimmungen und Sitzungen.`,
          ),
        ),
        paragraph(words(`Sie sind eingetragen als ${member.office}. Sie vertreten: ${member.municipality.name}.`)),
        paragraph(words('Stellen Sie Ihre Frage hier, oder tippen Sie „hilfe“. '), words(IN_CHANNEL)),
      ],
      hint: round.firstQuestions.length === 0 ? [] : [paragraph(bold('Fragen zum Einstieg:'))],
      buttons: questions(round),
    },
    summary: 'Willkommen bei Kreisrunde',
  };
}

/** A mention that is only typed reaches nobody. */
const IN_CHANNEL =
  'Im Kanal tippen Sie @, wählen Sie @Kreisrunde aus der Liste und schreiben Sie dahinter Ihre Frage oder ein Stichwort.';

/** Introduces the bot to the channel. */
export function channelWelcomeCard(round: RoundPlan): Reply {
  return {
    card: 'onboarding/welcome',
    data: {
      header: header('Willkommen', 'Kreisrunde ist jetzt in diesem Kanal'),
      lines: [
        paragraph(
          words(
            `Kreisrunde beantwortet Fragen zu ${round.programme.name} mit Fundstelle, bewahrt Ideen, holt Beschlüsse der Kommunen ein und erinnert an Sitzungen.`,
          ),
        ),
        paragraph(words(IN_CHANNEL), words(' Formulare öffnen sich nur für Sie.')),
      ],
      hint: round.firstQuestions.length === 0 ? [] : [paragraph(bold('Fragen zum Einstieg:'))],
      buttons: questions(round),
    },
    summary: 'Kreisrunde ist jetzt in diesem Kanal',
  };
}

/** A click asks the question. */
function questions(round: RoundPlan) {
  return buttons(...round.firstQuestions.map((question) => button(question, 'guidelines.ask', { question })));
}
