// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Attachment } from "./Attachment";
import type { EvidenceKind } from "./EvidenceKind";

export type Evidence = { title: string, kind: EvidenceKind, file: Attachment | null, url: string | null, dated: string | null, valid_until: string | null, customer: string | null, attached_at: string | null };
