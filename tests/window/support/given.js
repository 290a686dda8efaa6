// What xtask hands over to the tests of the real window.

/** What xtask hands over; the tests do not guess where things were built. */
export const given = {
  application: need('PROOFBOOK_APPLICATION'),
  commandLine: need('PROOFBOOK_COMMAND_LINE'),
  tauriDriver: process.env.PROOFBOOK_TAURI_DRIVER ?? 'tauri-driver',
  repository: need('PROOFBOOK_REPOSITORY'),
};

function need(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; start these tests with \`cargo xtask test window\`.`);
  return value;
}
