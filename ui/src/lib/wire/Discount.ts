// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
export type Discount = "missing" | "empty" | "expired" | "undated" | "too_old" | "after_the_day" | "no_customer" | "same_customer" | "too_little" | "excluded" | "no_topic" | "not_a_link";
