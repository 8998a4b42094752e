import type { Manifest } from './package.ts';

/** A manifest as it is uploaded: what the schema calls optional may be there or not. */
export type Uploaded = Omit<Manifest, 'supportsChannelFeatures'> & {
  readonly supportsChannelFeatures?: string | undefined;
  readonly supportedChannelTypes?: readonly string[] | undefined;
};

/** A rule by which the admin centre and the Developer Portal refuse a package that its schema finds valid. */
interface Rule {
  readonly name: string;
  /** What is said to whoever runs the bot. */
  readonly says: string;
  readonly holds: (manifest: Uploaded) => boolean;
}

const schemaVersion = ({ $schema }: Uploaded) =>
  /\/teams\/v([\d.]+)\/MicrosoftTeams\.schema\.json$/u.exec($schema)?.[1];
const scopesOf = ({ bots }: Uploaded): readonly string[] => bots.flatMap(({ scopes }) => scopes);
const queries = ({ composeExtensions }: Uploaded) =>
  composeExtensions.flatMap(({ commands }) => commands).filter(({ type }) => type === 'query');
const links = ({ developer }: Uploaded) => [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl];
const since = ({ manifestVersion }: Uploaded, minor: number) => Number(manifestVersion.split('.')[1]) >= minor;
/** Hosts under which anybody can have a name: to list them all is to list what is not one's own. */
const SHARED = /(?:^|\.)\*\.(?:onmicrosoft\.com|sharepoint\.com|azurewebsites\.net|ngrok\.io|devtunnels\.ms)$/u;

/**
 * Known from Microsoft's documentation (shared and private channels, 17.09.2026; manifest reference; default install
 * scope) and from uploads that were refused (microsoft-teams-app-schema #162, #174; msteams-docs #708, #12682).
 */
const RULES: readonly Rule[] = [
  {
    name: 'from 1.25 on an app with the scope team says supportsChannelFeatures: tier1',
    says: 'Ab Version 1.25 muss für Teams supportsChannelFeatures: tier1 darin stehen.',
    holds: (one) => !since(one, 25) || !scopesOf(one).includes('team') || one.supportsChannelFeatures === 'tier1',
  },
  {
    name: 'from 1.25 on there are no supportedChannelTypes',
    says: 'Ab Version 1.25 darf supportedChannelTypes nicht darin stehen.',
    holds: (one) => !since(one, 25) || one.supportedChannelTypes === undefined,
  },
  {
    name: 'the schema is that of the manifest version',
    says: 'Die Adresse des Schemas und manifestVersion nennen verschiedene Versionen.',
    holds: (one) => schemaVersion(one) === one.manifestVersion,
  },
  {
    name: 'the version is three numbers, without a suffix',
    says: 'Die Version muss aus drei Zahlen bestehen, ohne Zusatz.',
    holds: ({ version }) => /^\d+\.\d+\.\d+$/u.test(version),
  },
  {
    name: 'the default scope is one of each capability',
    says: 'defaultInstallScope nennt keinen Bereich des Bots.',
    holds: (one) => one.bots.every(({ scopes }) => scopes.includes(one.defaultInstallScope)),
  },
  {
    name: 'the default capability is of a scope that the app has',
    says: 'defaultGroupCapability nennt einen Bereich, den der Bot nicht hat.',
    holds: (one) => Object.keys(one.defaultGroupCapability).every((scope) => scopesOf(one).includes(scope)),
  },
  {
    name: 'a search has one to five parameters',
    says: 'Jede Suche braucht ein bis fünf Parameter.',
    holds: (one) => queries(one).every(({ parameters = [] }) => parameters.length >= 1 && parameters.length <= 5),
  },
  {
    name: 'links are https',
    says: 'Die Adressen von Betreiber, Datenschutz und Nutzung müssen mit https:// beginnen.',
    holds: (one) => links(one).every((url) => URL.parse(url)?.protocol === 'https:'),
  },
  {
    name: 'domains are hosts of one’s own, without a scheme',
    says: 'validDomains darf nur eigene Rechnernamen nennen, ohne https:// und ohne Platzhalter fremder Anbieter.',
    holds: ({ validDomains }) => validDomains.every((domain) => !/[/\s]/u.test(domain) && !SHARED.test(domain)),
  },
  {
    name: 'bot and message extension have the id of the app',
    says: 'Bot und Nachrichtenerweiterung müssen die ID der App tragen.',
    holds: ({ id, bots, composeExtensions }) => [...bots, ...composeExtensions].every(({ botId }) => botId === id),
  },
];

/** The server's rules that a manifest breaks; none where it is taken. */
export function brokenRules(manifest: Uploaded): readonly Pick<Rule, 'name' | 'says'>[] {
  return RULES.filter(({ holds }) => !holds(manifest));
}
