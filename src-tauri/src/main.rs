//! The desktop shell: one window, one thin command layer.
//!
//! Everything a window can ask for goes through [`commands::call`] to the router of `proofbook-app`;
//! raw bytes of attachments go in
//! through [`commands::upload_chunk`] and out through [`commands::attachment_bytes`]. The shell knows no command by name
//! and holds no state but the session.
//!
//! Not here: use cases, words, rules. The shell depends on `app` alone.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod closing;
mod commands;
mod host;
mod start;

use proofbook_app::{Host, Session};
use std::sync::Arc;
use tauri::Manager;

fn main() {
    if proofbook_app::scan_for_other_process() {
        return;
    }
    let application = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(closing::Closing::default())
        .setup(|app| {
            let host = Arc::new(host::WindowHost::new(app.handle().clone()));
            proofbook_app::support_log::begin(&host.data_folder(), "window");
            let session = Arc::new(Session::new(Arc::clone(&host) as Arc<dyn proofbook_app::Host>));
            host.open_at_start(start::workspace(&session, std::env::args_os().skip(1)));
            app.manage(session);
            Ok(())
        })
        .on_window_event(closing::on_event)
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::upload_chunk,
            commands::attachment_bytes,
            commands::leave,
            commands::stay
        ])
        .run(tauri::generate_context!());
    if let Err(error) = application {
        eprintln!("Proofbook could not start: {error}");
        std::process::exit(1);
    }
}
