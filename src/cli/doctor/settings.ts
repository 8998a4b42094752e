import { type Environment, readSettings, type Settings, SettingsError } from '../../config.ts';
import type { Instant } from '../../german/berlin.ts';
import { instant } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import { credentialOf, endOf } from '../../operation/index.ts';
import { broken, type Finding, fine, unchecked, warning } from './finding.ts';

/** The settings of a real installation, where they hold, and what was found in them. */
export interface Looked {
  readonly settings: Settings | undefined;
  readonly findings: readonly Finding[];
}

/** Looks at the settings as `serve` reads them: a finding for each that does not hold. */
export function lookAtSettings(env: Environment, now: number): Looked {
  try {
    const settings = readSettings(env, 'serve');
    return { settings, findings: [ofPublicUrl(settings), ...ofCredential(settings, instant(now))] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const todo = 'berichtigen Sie die Einstellung; vorher startet Kreisrunde nicht.';
    return { settings: undefined, findings: error.problems.map((problem) => broken('settings', problem, todo)) };
  }
}

function ofPublicUrl({ publicUrl }: Settings): Finding {
  if (publicUrl !== undefined) return fine('settings', 'Alle Einstellungen sind gültig.');
  return warning(
    'settings',
    'PUBLIC_URL fehlt, und Links zu Dateien führen nirgendwohin',
    'setzen Sie die https-Adresse, unter der Kreisrunde im Browser zu erreichen ist.',
  );
}

/** A managed identity has no end. */
function ofCredential(settings: Settings, now: Instant): Finding[] {
  const credential = credentialOf(settings);
  if (!credential || credential.kind === 'identity') return [];
  const { kind, ends } = credential;
  const name = kind === 'secret' ? 'Das Geheimnis der App' : 'Das Zertifikat der App';
  if (ends === undefined)
    return [unchecked('credential', `wann ${name.replace('Das', 'das')} endet; nennen Sie den Tag in SECRET_EXPIRES.`)];
  const day = numericDay(ends);
  const todo =
    kind === 'secret'
      ? 'legen Sie im Azure-Portal ein neues an und setzen Sie MicrosoftAppPassword und SECRET_EXPIRES.'
      : 'hinterlegen Sie im Azure-Portal ein neues und setzen Sie CertificateThumbprint und CertificateKeyFile.';
  const end = endOf(credential, now);
  if (end === 'over') return [broken('credential', `${name} ist am ${day} abgelaufen`, todo)];
  if (end === 'soon') return [warning('credential', `${name} gilt nur noch bis ${day}`, todo)];
  return [fine('credential', `${name} gilt bis ${day}.`)];
}
