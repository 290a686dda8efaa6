// Written after the Rust types of the core; `cargo xtask wire` writes these files anew.
import type { Diagram } from "./Diagram";
import type { ElementId } from "./ElementId";
import type { Language } from "./Language";

export type CaseStudy = { title: string, customer: string | null, industry: string | null, language: Language | null, public: boolean | null, anonymised: boolean | null, public_name: string | null, url: string | null, form: string | null, start_date: string | null, end_date: string | null, months_of_service: number | null, production: boolean | null, affiliate: boolean | null, used_before: boolean | null, no_existing_system: boolean | null, elements: { [key in ElementId]: string }, diagrams: { [key in string]: Diagram } };
