import type { Settings } from '../../config.ts';
import { GRAPH } from '../../mail/sending/graph.ts';
import { codeOf, trySmtp } from '../../mail/sending/smtp.ts';
import { OUTLOOK } from '../../outside/mail.ts';
import { askForToken } from '../../teams/sending/entra.ts';
import { fetchThrough } from '../../teams/sending/outgoing.ts';
import { broken, type Finding, fine } from './finding.ts';

const CHECK = 'mail';
const MILLISECONDS = 20_000;

/** Looks whether e-mails would leave: whether the server is reached, encrypted, and takes who signs in. Nothing is sent. */
export async function lookAtMail(
  settings: Settings | undefined,
  outside: { readonly leave?: typeof fetch | undefined },
): Promise<Finding[]> {
  const { mail, identity } = settings ?? {};
  if (!settings || !mail) return [];
  const { outgoing } = settings.network;
  const leave = outside.leave ?? (outgoing ? fetchThrough(outgoing) : fetch);
  const token = async (resource: string) => {
    if (!identity) throw new Error('no account');
    return (await askForToken(identity, leave, resource)).token;
  };
  const { way, from } = mail;
  try {
    if (way.kind === 'graph') await token(GRAPH);
    else await trySmtp(way, () => token(OUTLOOK), AbortSignal.timeout(MILLISECONDS));
    const signsIn = way.kind === 'graph' || way.auth.kind !== 'none';
    const reached = signsIn
      ? 'Die Anmeldung gelingt.'
      : 'Der Mailserver ist erreichbar; eine Anmeldung ist nicht eingestellt.';
    return [fine(CHECK, `E-Mails von ${from.address} können gesendet werden: ${reached}`)];
  } catch (error) {
    const { says, todo } = wrongWith(way.kind === 'graph' ? 'token' : codeOf(error));
    return [broken(CHECK, says, todo)];
  }
}

function wrongWith(code: string): { says: string; todo: string } {
  if (code === 'token' || code === 'eauth')
    return {
      says: 'Microsoft gibt für das Senden von E-Mails keine Anmeldung',
      todo: 'prüfen Sie das Konto der App (MicrosoftAppId, Geheimnis oder Zertifikat), MAIL_USER und MAIL_PASSWORD.',
    };
  if (/^5[03]\d$/u.test(code))
    return {
      says: `Der Mailserver nimmt die Anmeldung nicht an (${code})`,
      todo: 'prüfen Sie MAIL_AUTH, MAIL_USER und MAIL_PASSWORD; bei Microsoft 365 auch, ob SMTP AUTH für das Postfach erlaubt ist.',
    };
  if (code === 'etls' || code === 'esocket' || /cert|sign|issuer/u.test(code))
    return {
      says: `Die Verbindung zum Mailserver lässt sich nicht verschlüsseln (${code})`,
      todo: 'prüfen Sie Port und smtps:// oder smtp:// in MAIL_SERVER; das Stammzertifikat Ihres Hauses nennen Sie in NODE_EXTRA_CA_CERTS.',
    };
  return {
    says: `Der Mailserver ist nicht zu erreichen (${code})`,
    todo: 'prüfen Sie Rechner und Port in MAIL_SERVER und lassen Sie die Verbindung dorthin zu; HTTPS_PROXY gilt für sie nicht.',
  };
}
