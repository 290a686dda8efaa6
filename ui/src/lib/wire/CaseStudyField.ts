// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type CaseStudyField = "title" | "customer" | "industry" | "language" | "public" | "anonymised" | "public_name" | "url" | "form" | "start_date" | "end_date" | "months_of_service" | "production" | "affiliate" | "used_before" | "no_existing_system";
