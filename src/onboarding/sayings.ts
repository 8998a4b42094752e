import type { Asked } from '../conversation/asked.ts';
import type { Raw } from '../conversation/inputs.ts';
import { NBSP } from '../german/write.ts';
import { POSITIONS } from './access.ts';

/** The words of being let into the round. */
export const accessWords: Readonly<Record<string, string>> = {
  request: `=1.8 anfrage anfragen zugang zugangsanfrage* zugangsantrag* zugangsanträge zugangswunsch* antrag anträge
    aufnahmeantrag* aufnahmeanträge aufnahmeanfrage* freischaltungsanfrage* freischaltanfrage* beitrittsanfrage* beitrittsantrag*`,
  access: `=2.5 zugang zugänge zugangs* zugangsanfrage* zugangsantrag* zugriff zugriffe zugriffsrecht* freischaltung*
    freizuschalten freigeschaltet freischalt* beitritt* beitreten zutritt* mitgliedschaft* account konto nutzerkonto
    benutzerkonto berechtigung* "aufnahme in die runde" "in die runde aufnehmen" "in die runde aufgenommen"
    "in die runde rein" "in die runde lassen" "an die runde angeschlossen" "mitglied der runde" aufnahmeantrag*
    aufnahmeanträge neuzugang neuzugänge registrierung* "neue leute" "neue kollegen" anmeldung*`,
  admit: `freigeb* freigegeben freizugeben frei|geb,gib freischalt* freigeschaltet freizuschalten frei|schalt genehmig*
    erteil* geben gib gebe gewähr* zulass* zugelassen zuzulassen zu|lass,läss einricht* eingerichtet ein|richt aufnehm*
    aufgenommen aufzunehmen auf|nehm,nimm reinlass* reingelassen rein|lass hereinlass* herein|lass hinzufüg* hinzugefügt
    "darf rein" "kann rein" "soll rein" "darf mitmachen" annehmen angenommen an|nehm,nimm stattgeb* stattgegeben statt|geb,gib
    akzeptier* bestätig* bewillig* eintragen eingetragen ein|trag,träg zuordn* ja`,
  turnaway: `ablehn* abgelehnt abzulehnen ab|lehn zurückweis* zurückgewiesen zurück|weis verweiger* "nicht zulassen"
    "nicht freigeben" "nicht freischalten" "nicht aufnehmen" "nicht genehmigen" "keinen zugang" "kein zugang" "nicht rein"
    "nicht in die runde" "gehört nicht" "kennen wir nicht" "kenne ich nicht" versag* "nicht stattgeben" "nicht bewillig*"
    "nicht erteilen" "nicht geben" abweis* abgewiesen ab|weis absag* "abschlägig" verwerf* "wird nichts" "nicht annehmen"`,
  letin: `=0.8 leitung amtsleitung vertretung stellvertretung sachbearbeitung koordination rolle "als leitung" "als vertretung"`,
  newcomer: `"ich bin neu" "bin neu" "neu hier" "neu im" "neu dabei" "neue kollegin" "neuer kollege" "neue mitarbeiterin"
    "neuer mitarbeiter" nachfolg* "möchte mitmachen" "würde gern mitmachen" "will mitmachen" "möchte dazu" "noch keinen"
    "keinen zugang" "komme nicht rein" "kann nicht rein" "nicht freigeschaltet" "brauche zugang" "bräuchte zugang"
    "benötige zugang" "hätte gern zugang" "möchte zugang" "zugang haben" "zugang bekommen" "zugang beantragen"
    "zugang anfragen" "freigeschaltet werden" "aufgenommen werden" "dazukommen" "für mich" "für meine" "bitte um zugang"
    "zugang zur runde" "zugang für" "lasst mich rein" "lassen sie mich rein" "schalten sie mich frei" "mich freischalten"
    "mich aufnehmen" "mich … eintragen" beantrage beantragen beantragung`,
  letmein: `=2.8 "lasst mich rein" "lass mich rein" "lassen sie mich rein" "lassen sie mich … rein" "mich freischalten" "schalten sie mich frei"
    "schalten sie mich … frei" "schalt mich frei" "schalte mich frei" "mich reinlassen" "keine rechte" "keine berechtigung"
    "darf … nichts" "darf … gar nichts" "komme nicht rein" "komme hier nicht rein" "nehmt mich auf" "nehmen sie mich auf"`,
  waitingpeople: `=0.8 warten wartet wartende* "noch leute" "neue anfragen" "offene anfragen" eingegangen vorliegend* vor|lieg
    "liegen … vor" "liegt … vor" unbearbeitet* beantragt "angefragt" antragsteller* "wer will" "wer möchte" "wer hat"`,
};

function numbered({ request }: Raw): Raw {
  return { number: request };
}

function requestOf({ request }: Raw): string {
  return `Zugangsanfrage${NBSP}${String(request ?? '')}`.trimEnd();
}

/** How a person asks to be let in. */
export const requestingAccess: Asked = {
  ways: [
    'access newcomer =0.8 !request-number !list',
    'access self =0.3 !request-number !see !list !waitingpeople !turnaway',
    'access wishfor !request-number',
    'access add self !request-number !list',
    'newcomer a-municipality access',
    'letmein =0.6 !request-number',
    'newcomer assistant wishfor',
    'request access newcomer !request-number !list !see',
    'access new self !request-number !list',
  ],
  sayings: [
    'ich bin neu im Sozialamt {municipality} und (bräuchte|brauche) Zugang',
    '(ich|wir) (brauche|brauchen|bräuchte|benötige) (noch|) (einen|) Zugang (zur Runde|)',
    '(bitte|) Zugang für mich (freischalten|einrichten|beantragen)',
    'Zugang (anfragen|beantragen)',
    'ich möchte (in die Runde aufgenommen|freigeschaltet) werden',
    'wie bekomme ich Zugang',
    'meine Kollegin braucht (auch|) (Zugang|einen Zugang)',
    '(können|würden) Sie mich (bitte|) freischalten',
    'Beantragung eines Zugangs für {municipality}',
    'hiermit beantrage ich Zugang (zur Runde|)',
    'ich habe (noch|) keinen Zugang',
    'ich bin die Nachfolgerin in {municipality} und möchte mitmachen, bitte Zugang geben',
    'lassen Sie mich bitte in die Runde',
    'ich komme hier nicht rein, ich brauche eine Berechtigung',
  ],
  brings: { municipality: 'municipality' },
  fills: () => ({}),
  button: 'Zugang anfragen',
};

/** How the Koordination asks who waits to be let in. */
export const accessListed: Asked = {
  ways: [
    '~ access see/list =0.6 !request-number !admit !newcomer',
    '~ access who =0.6 !request-number',
    '~ access waitingpeople =0.8 !request-number',
    '~ access open/pending/howmany !request-number =0.4',
    '~ request access open !request-number',
    '~ access request see/all/new !request-number',
    'access all !request-number !newcomer',
  ],
  sayings: [
    '(Übersicht|Liste) der (Leute|Personen), die Zugang beantragt haben',
    'warten noch (Leute|Personen) darauf, freigeschaltet zu werden',
    'wer (möchte|will) (alles|) Zugang (zur Runde|haben)',
    'gibt es (offene|neue|) Zugangsanfragen',
    '(offene|neue|alle) Zugangsanfragen (zeigen|anzeigen|bitte)',
    'wer wartet (noch|) auf (Zugang|die Freischaltung|seine Freischaltung)',
    'liegen (noch|) Anträge auf Zugang vor',
    'Zugangsliste (bitte|)',
    'wie viele Zugangsanfragen sind offen',
    'Zusammenstellung der eingegangenen Zugangsanträge',
    'wer hat (um|) Zugang (gebeten|beantragt|angefragt)',
    'stehen noch Freischaltungen aus',
    'Sachstand der Zugangsanträge',
  ],
  fills: () => ({}),
  button: 'Zugangsanfragen ansehen',
  alone: true,
};

const GRANTED = {
  request: 'thing',
  municipality: 'municipality',
  role: {
    one: {
      deputy: 'vertretung stellvertretung stellvertretend* stellvertreter* vertreter vertreterin "als vertret*" vize*',
      staff: 'sachbearbeitung sachbearbeiter* mitarbeiter* mitarbeiterin kollegin kollege "zur mitarbeit"',
      head: 'leitung amtsleitung leiter leiterin amtsleiter* chef chefin leitend*',
      coordinator: 'koordination koordinator*',
    },
  },
} as const;

/** How the Koordination opens the form of a request. */
export const accessForm: Asked = {
  ways: [
    'request-number see/change =0.4 !admit !turnaway',
    'request-number admit !a-municipality =0.4 !turnaway',
    'access request-number !turnaway !a-municipality =0.2',
    'access admit !a-municipality !newcomer !turnaway !self',
    'request-number letin !turnaway',
    'access see request-number',
    'request-number done/open',
    'request-number blankform',
  ],
  sayings: [
    '(die|) Zugangsanfrage {request} (öffnen|ansehen|bearbeiten|zeigen)',
    '(zeig|zeigen Sie) (mir|) Zugangsanfrage {request}',
    'ich (möchte|will) über Anfrage {request} entscheiden',
    '(bitte|) Zugang {request} (freigeben|geben|genehmigen)',
    'Zugangsanfrage {request} (prüfen|entscheiden)',
    'der Anfrage {request} stattgeben',
    'Bearbeitung der Zugangsanfrage {request}',
    'Formular für Zugang {request}',
    'wer steckt hinter Zugangsanfrage {request}',
    'die Person aus Anfrage {request} darf rein',
    'Zugangsantrag {request} aufrufen',
  ],
  brings: GRANTED,
  fills: numbered,
  button: 'Zugang geben …',
  needs: ['request'],
};

/** How the Koordination lets somebody in, as whose what. */
export const granting: Asked = {
  ways: [
    'request-number admit a-municipality =0.8 !turnaway',
    'request-number admit letin =0.6 !turnaway',
    'access admit a-municipality letin !turnaway =0.4',
    'request-number a-municipality letin !turnaway',
    'access request-number a-municipality !turnaway =0.6',
    'access admit a-municipality !turnaway !newcomer !self',
    'request admit a-municipality !turnaway',
  ],
  sayings: [
    '(bitte|) Zugangsanfrage {request} für {municipality} als (Leitung|Vertretung|Sachbearbeitung) (freigeben|genehmigen)',
    'Zugang {request} geben: {municipality}, Rolle Leitung',
    'Anfrage {request} freischalten für {municipality} (als Sachbearbeitung|als Vertretung|)',
    'Zugangsantrag {request}: {municipality}, Leitung, (genehmigt|bitte aufnehmen)',
    '(nimm|nehmen Sie) Anfrage {request} als Vertretung für {municipality} auf',
    'Erteilung des Zugangs {request} für {municipality} als Leitung',
    'die Person aus Zugangsanfrage {request} gehört zu {municipality}, Sachbearbeitung, bitte freischalten',
    'Zugang {request} als Koordination für den Kreis einrichten',
    'Anfrage {request} annehmen, {municipality}, Vertretung',
    'schalten Sie Zugangsanfrage {request} für {municipality} frei',
  ],
  brings: GRANTED,
  fills: ({ request, municipality, role }) => ({ number: request, municipality, position: role }),
  button: 'Zugang geben',
  says: (slots) => {
    const role = POSITIONS[slots['role'] as keyof typeof POSITIONS] as string | undefined;
    const as = role === undefined ? '' : ` als ${role}`;
    return `${requestOf(slots)} bekommt Zugang für ${String(slots['municipality'] ?? '')}${as}.`;
  },
  needs: ['request', 'municipality', 'role'],
  form: 'access.form',
  clickOnly: true,
};

/** How the Koordination turns a request down. */
export const declining: Asked = {
  ways: [
    'request-number turnaway =0.8',
    'access turnaway =0.3 !newcomer',
    'request turnaway access =0.2',
    'access request-number not =0.4',
    'request-number remove/withdraw =0.2',
    'access remove request',
    'access admit not request-number',
  ],
  sayings: [
    '(bitte|) Zugangsanfrage {request} (ablehnen|zurückweisen)',
    'Zugang {request} (ablehnen|nicht geben|verweigern)',
    '(lehn|lehnen Sie) (bitte|) Zugangsanfrage {request} ab',
    'Anfrage {request} lehnen wir ab',
    'die Person aus Zugangsanfrage {request} kennen wir nicht, bitte ablehnen',
    'Ablehnung der Zugangsanfrage {request}',
    'Zugangsantrag {request} wird nicht stattgegeben',
    'Anfrage {request} nicht freischalten',
    'keinen Zugang für Anfrage {request}',
    'Zugangsanfrage {request} gehört nicht in die Runde',
    'können Sie Zugangsanfrage {request} abweisen',
  ],
  brings: { request: 'thing' },
  fills: numbered,
  button: 'Zugang ablehnen',
  says: (slots) => `${requestOf(slots)} wird abgelehnt.`,
  needs: ['request'],
  clickOnly: true,
};
