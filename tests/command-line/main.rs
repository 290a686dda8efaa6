//! The program without a window, called as another program would call it: its words, its exit codes,
//! its files, and the whole job from an empty folder to a bundle read back by second programs.
//!
//! The sources lie here because they join every crate; the target belongs to `proofbook-cli`, which
//! is the package that can say where the built program is.

mod answers;
mod bundles;
mod case_studies;
mod catalogue;
mod columns;
mod drawings;
mod editions;
mod evidence;
mod exhibits;
mod foreign_pdfs;
mod hidden_text;
mod hostile;
mod imports;
mod leaking_pictures;
mod leaks;
mod official_workbook;
mod publications;
mod real_input;
mod scanned;
mod searching;
mod second_programs;
mod serve;
mod standards;
mod support;
mod torture;
mod two_laptops;
mod workbooks;
mod workspaces;
