//! Hands the configuration at the repository's root to Tauri.

fn main() {
    tauri_build::build();
}
