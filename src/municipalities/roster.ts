/** A person in the channel: by the platform's own id, and by the sign-in and the name where it says them. */
export interface Present {
  readonly userId: string;
  readonly personId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly name?: string | undefined;
}

/** Who is in the channel: everybody, or nobody at all, where a single page of the list could not be read. */
export type Roster =
  | { readonly kind: 'whole'; readonly people: readonly Present[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Asks the platform who is in a conversation; never rejects. */
export type ReadRoster = (of: { readonly serviceUrl: string; readonly conversationId: string }) => Promise<Roster>;
