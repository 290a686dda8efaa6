//! Workbooks of every kind, inspected, filled, proven, refused and generated through the public API.
//!
//! Self-made files live in `support`; the official file is read from outside the repository and its tests
//! say so and pass where it is absent.

mod container;
mod dialects;
mod foreign;
mod formulas;
mod generated;
mod hostile;
mod in_place;
mod layouts;
mod limits;
mod official;
mod official_like;
mod reading;
mod refusals;
mod support;
