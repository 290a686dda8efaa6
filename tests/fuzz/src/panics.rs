//! Which panics are failures.
//!
//! Libraries stumble over strangers' files, and the program catches that where it calls them. A panic in
//! code of our own is a failure even where it is caught, and so is any that nobody catches.

/// Lets libFuzzer notice panics of our own code at once, and those of libraries only where they get out.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic| {
        if panic.location().is_none_or(|place| is_ours(place.file())) {
            eprintln!("{panic}\n{}", std::backtrace::Backtrace::force_capture());
            std::process::abort();
        }
    }));
}

fn is_ours(file: &str) -> bool {
    !file.contains("/registry/") && !file.starts_with("/rustc/")
}
