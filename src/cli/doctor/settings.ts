import { type Environment, readSettings, type Settings, SettingsError } from '../../config.ts';
import { broken, type Finding, fine, warning } from './finding.ts';

/** The settings of a real installation, where they hold, and what was found in them. */
export interface Looked {
  readonly settings: Settings | undefined;
  readonly findings: readonly Finding[];
}

/** Looks at the settings as `serve` reads them: a finding for each that does not hold. */
export function lookAtSettings(env: Environment): Looked {
  try {
    const settings = readSettings(env, 'serve');
    return { settings, findings: [ofPublicUrl(settings)] };
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
