// Asks the window to close as a window manager does when somebody presses its close button. There is
// no window manager on a virtual display, and WebDriver would end the page without asking it.

import x11 from 'x11';

const CLIENT_MESSAGE = 33;

/** Sends WM_DELETE_WINDOW to every window on the display that says it understands it. */
export async function requestClose() {
  const display = await new Promise((resolve, reject) => {
    x11.createClient((error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const { client, screen } = display;
  const ask = (name, ...words) =>
    new Promise((resolve, reject) => {
      client[name](...words, (error, answer) => (error ? reject(error) : resolve(answer)));
    });
  const protocols = await ask('InternAtom', false, 'WM_PROTOCOLS');
  const deletion = await ask('InternAtom', false, 'WM_DELETE_WINDOW');
  const asked = await windowsBelow(screen[0].root);
  client.terminate();
  return asked;

  async function windowsBelow(window) {
    const { children } = await ask('QueryTree', window);
    let count = 0;
    for (const child of children) {
      const { data } = await ask('GetProperty', 0, child, protocols, 0, 0, 100);
      const atoms = Array.from({ length: data.length / 4 }, (_, index) => data.readUInt32LE(index * 4));
      const shown = (await ask('GetWindowAttributes', child)).mapState === 2;
      if (atoms.includes(deletion) && shown) {
        client.SendEvent(child, 0, 0, message(child));
        count += 1;
      }
      count += await windowsBelow(child);
    }
    return count;
  }

  function message(window) {
    const bytes = Buffer.alloc(32);
    bytes[0] = CLIENT_MESSAGE;
    bytes[1] = 32;
    bytes.writeUInt32LE(window, 4);
    bytes.writeUInt32LE(protocols, 8);
    bytes.writeUInt32LE(deletion, 12);
    return bytes;
  }
}
