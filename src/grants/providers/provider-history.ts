import { longDay } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { FIELD_NAMES, type Provider, type ProviderDraft } from '../provider.ts';

type Name = keyof typeof FIELD_NAMES;

/** A field as users read it; undefined where nothing is entered. */
function shownField(name: Name, draft: ProviderDraft): string | undefined {
  if (name === 'passedOn' || name === 'repaid') return draft[name] && euro(draft[name]);
  const value = draft[name];
  return value === undefined || name === 'name' || name === 'agreement' ? value : longDay(value);
}

/** What changed from one version of a provider to the next, a German line each; without one before, what it began with. */
export function providerChanges(before: Provider | undefined, after: Provider): string[] {
  const names = Object.keys(FIELD_NAMES) as Name[];
  const lines = names.flatMap((name) => {
    const [old, now] = [before && shownField(name, before), shownField(name, after)];
    if (old === now) return [];
    const label = FIELD_NAMES[name].replace(/ in Euro$/u, '');
    return [before ? `${label}: ${now ?? 'leer'} (vorher ${old ?? 'leer'})` : `${label}: ${now}`];
  });
  if (!before || before.state === after.state) return lines;
  return [after.state === 'dropped' ? 'Gestrichen' : 'Wieder aufgenommen', ...lines];
}
