const PARTS = ['Warnung', 'Neu', 'Behoben', 'Was zu tun ist'] as const;
const SAYS = PARTS.map((part) => [part, new RegExp(`^- \\*\\*${part}\\*\\*: \\S`, 'mu')] as const);

/** The releases of a changelog whose notes for those who run it lack a part, with what is missing; what is unreleased need have none. */
export function notesMissing(changelog: string): string[] {
  return changelog.split(/^## /mu).flatMap((section) => {
    const [, version] = /^\[?v?(\d+\.\d+\.\d+)/u.exec(section) ?? [];
    const missing = SAYS.filter(([, says]) => !says.test(section)).map(([part]) => part);
    return version === undefined || missing.length === 0 ? [] : [`${version}: ${missing.join(', ')}`];
  });
}
