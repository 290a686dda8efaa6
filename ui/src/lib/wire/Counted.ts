// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Counted = "case_study" | "agreement" | "customer_example" | "design_document" | "workload" | "aws_service" | "learning_activity" | "improvement" | "review" | "test" | "organization" | "item";
