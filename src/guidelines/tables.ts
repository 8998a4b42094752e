import type { Kind, Status } from './document.ts';

/**
 * A document of the knowledge base in one release. A changed document is a new release; the old one stays, with the
 * moment from which it no longer counts.
 */
export interface KnowledgeDocumentsTable {
  round_id: string;
  name: string;
  release: number;
  /** Delivered with the product, or brought in by the Koordination. */
  origin: 'starter' | 'import';
  title: string;
  kind: Kind;
  publisher: string;
  source: string | null;
  valid_from: string;
  valid_to: string | null;
  checksum: string;
  loaded_at: string;
  superseded_at: string | null;
}

/** A piece of a section of a document's release, at most 800 characters. */
export interface KnowledgeSectionsTable {
  round_id: string;
  document: string;
  release: number;
  position: number;
  anchor: string;
  heading: string;
  text: string;
  status: Status;
  valid_from: string;
  /** Last day on which it holds; null when it never ends. */
  valid_to: string | null;
  version: string | null;
  /** JSON list of `{label, url?, strength}`. */
  sources: string;
  synonyms: string;
}

export type GuidelinesTables = {
  knowledge_documents: KnowledgeDocumentsTable;
  knowledge_sections: KnowledgeSectionsTable;
};
