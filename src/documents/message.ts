/** A mail as it was sent: its words as text and as HTML, and what is attached to it by name. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly string[];
}
