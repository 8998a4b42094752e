import { bold, button, header, paragraph, strip, words } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { longDay, NBSP } from '../german/write.ts';
import { type Ending, endOf } from './credential.ts';
import { endingTitle, type Operation, type Part, partsOf } from './part.ts';

const KIND = 'Betrieb';
/** Sentences that the strip holds; what is wrong besides stands with its part. */
const MOST = 3;

/** How all parts stand; what is wrong stands on top with what to do. */
export function statusCard(operation: Operation, now: Instant): Reply {
  const parts = partsOf(operation, now);
  const wrong = parts.flatMap((part) => part.wrong ?? []);
  const title = wrong.length === 0 ? 'Alles läuft' : 'Es gibt etwas zu tun';
  const status =
    wrong.length === 0 ? 'in Ordnung' : wrong.length === 1 ? `1${NBSP}Punkt` : `${wrong.length}${NBSP}Punkte`;
  return {
    card: 'operation/status',
    data: {
      header: header(KIND, title, status),
      strip: wrong.length === 0 ? [] : strip('warning', ...wrong.slice(0, MOST).map(wrongLine)),
      more: wrong.slice(MOST).map(wrongLine),
      parts: parts.map(partLine),
    },
    summary: notification(wrong[0] ? `Betrieb: ${wrong[0].title}` : 'Betrieb: Alles läuft'),
    personal: { twin: 'status', confidential: true },
  };
}

function wrongLine({ title, next }: NonNullable<Part['wrong']>) {
  return paragraph(bold(title), words(` ${next}`));
}

function partLine({ name, says }: Part) {
  return paragraph(bold(`${name}: `), words(says));
}

const RENEW: Readonly<Record<Ending['kind'], string>> = {
  secret:
    'Im Entra-Portal unter „App-Registrierungen“ die App von Kreisrunde öffnen, unter „Zertifikate & Geheimnisse“ einen neuen geheimen Clientschlüssel anlegen, seinen Wert als MicrosoftAppPassword und seinen letzten Tag als SECRET_EXPIRES (JJJJ-MM-TT) eintragen und Kreisrunde neu starten. Den alten Schlüssel erst danach löschen.',
  certificate:
    'Im Entra-Portal unter „App-Registrierungen“ die App von Kreisrunde öffnen, unter „Zertifikate & Geheimnisse“ das neue Zertifikat hochladen, seinen Fingerabdruck als CertificateThumbprint eintragen, die neue Datei an die Stelle von CertificateKeyFile legen und Kreisrunde neu starten. Das alte Zertifikat erst danach löschen.',
};
const FIND: Readonly<Record<Ending['kind'], string>> = {
  secret: 'als SECRET_EXPIRES (JJJJ-MM-TT) eintragen und Kreisrunde neu starten.',
  certificate:
    'als SECRET_EXPIRES (JJJJ-MM-TT) eintragen und Kreisrunde neu starten. Steht das Zertifikat selbst in der Datei CertificateKeyFile, liest Kreisrunde den Tag dort ab.',
};
const ways = [button('Status ansehen', 'operation.status')];
const AFTER = 'Danach nimmt Microsoft die Assistenz nicht mehr an: Sie antwortet nicht und erinnert an nichts.';

/** Told before a credential ends: until when, what happens then, and what the IT does. */
export function endingCard(ending: Ending, now: Instant): Reply {
  const { kind, ends } = ending;
  if (ends === undefined) return unknownCard(kind);
  const isOver = endOf(ending, now) === 'over';
  const title = isOver ? `Das Ablaufdatum war der ${longDay(ends)}` : endingTitle(ending).replace(/\.$/u, '');
  const text = `${isOver ? 'Ist das Eingetragene noch richtig, nimmt Microsoft die Assistenz bald nicht mehr an.' : AFTER} Bitte leiten Sie dies an Ihre IT weiter.\nFür die IT: ${RENEW[kind]}`;
  return notice({ kind: KIND, title, text, ways });
}

/** Told once in a while where nobody has entered the last day. */
function unknownCard(kind: Ending['kind']): Reply {
  const title =
    kind === 'secret' ? 'Wann das Geheimnis der App abläuft, fehlt' : 'Wann das Zertifikat der App abläuft, fehlt';
  const text = `Läuft es unbemerkt ab, nimmt Microsoft die Assistenz nicht mehr an. Ist der Tag eingetragen, werden Sie 30, 14 und 3 Tage vorher erinnert. Bitte leiten Sie dies an Ihre IT weiter.\nFür die IT: Im Entra-Portal unter „App-Registrierungen“ die App von Kreisrunde öffnen; unter „Zertifikate & Geheimnisse“ steht der Tag in der Spalte „Gültig bis“. Ihn ${FIND[kind]}`;
  return notice({ kind: KIND, title, text, ways });
}
