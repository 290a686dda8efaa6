// A place of its own for every story: home, data and configuration folders in a temporary folder, so
// that no test sees what another one, or the person at this machine, has in the application's folders.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who works at this machine. */
export const WHO = '김하나';

export class Place {
  constructor() {
    // A space and a Korean word: folders of real people have both.
    this.folder = mkdtempSync(join(tmpdir(), 'proofbook 창 '));
    this.home = this.#make('home');
    this.data = this.#make('data');
    this.documents = this.#make('documents');
  }

  #make(name) {
    const folder = join(this.folder, name);
    mkdirSync(folder);
    return folder;
  }

  /** A path for a file or folder that the story makes. */
  path(...names) {
    return join(this.documents, ...names);
  }

  get environment() {
    const runtime = join(this.folder, 'runtime');
    mkdirSync(runtime, { recursive: true, mode: 0o700 });
    return {
      ...process.env,
      HOME: this.home,
      XDG_CONFIG_HOME: join(this.home, 'config'),
      XDG_DATA_HOME: join(this.home, 'share'),
      XDG_CACHE_HOME: join(this.home, 'cache'),
      XDG_STATE_HOME: join(this.home, 'state'),
      XDG_RUNTIME_DIR: runtime,
      PROOFBOOK_DATA_DIR: this.data,
      PROOFBOOK_USER: WHO,
      // A virtual display has no graphics card, and there is no accessibility bus to wait for.
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
    };
  }

  /** The processes that were started in this place: ours alone carry its data folder. */
  processes(program = null) {
    const mark = `PROOFBOOK_DATA_DIR=${this.data}`;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((id) => id !== process.pid)
      .filter((id) => read(() => readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(mark)))
      .filter((id) => program === null || read(() => readlinkSync(`/proc/${id}/exe`)) === program);
  }

  /** Ends what still runs here and removes the folder. */
  clear() {
    for (const id of this.processes()) read(() => process.kill(id, 'SIGKILL'));
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A process may end while one looks at it. */
function read(look) {
  try {
    return look();
  } catch {
    return false;
  }
}
