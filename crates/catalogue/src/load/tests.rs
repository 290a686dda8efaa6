//! Broken catalogues and what is said about them.
