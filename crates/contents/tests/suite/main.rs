//! Files of every kind, made by other libraries or by hand, read and cleaned.

mod cleaning;
mod formats;
mod gaps;
mod hidden;
mod hostile;
mod pdf;
mod real_input;
mod samples;
mod searching;
