//! desktop
fn main(){}
