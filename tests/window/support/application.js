// The real application, started by its driver in a place of its own, and ended as a person or a power
// cut would end it.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { Builder } from 'selenium-webdriver';
import { keepPresses, notePresses } from './buttons.js';
import { given } from './given.js';
import { Page } from './page.js';
import { until } from './waiting.js';

export class Application {
  /** Starts the application and waits until its page is there. */
  static async start(place, { args = [], size = { width: 1600, height: 1000 } } = {}) {
    if (!existsSync(given.application)) throw new Error(`${given.application} has not been built.`);
    const application = new Application(place);
    try {
      await application.#begin(args, size);
    } catch (error) {
      await application.#endDriver();
      throw error;
    }
    return application;
  }

  constructor(place) {
    this.place = place;
    this.said = '';
  }

  async #begin(args, size) {
    const [port, nativePort] = [await freePort(), await freePort()];
    this.driverProcess = spawn(
      given.tauriDriver,
      ['--port', String(port), '--native-port', String(nativePort), '--native-driver', nativeDriver()],
      { env: this.place.environment, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [this.driverProcess.stdout, this.driverProcess.stderr]) {
      stream.on('data', (bytes) => (this.said = (this.said + bytes).slice(-20_000)));
    }
    await until(() => answers(port), 'the driver answers');
    const begun = performance.now();
    this.driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}/`)
      .withCapabilities({ browserName: 'wry', 'tauri:options': { application: given.application, args } })
      .build();
    this.page = new Page(this.driver);
    await this.page.isReady();
    await notePresses(this.driver);
    /** Milliseconds from the request to start until the first page could be used. */
    this.startedAfter = Math.round(performance.now() - begun);
    await this.driver
      .manage()
      .window()
      .setRect({ x: 0, y: 0, ...size });
  }

  /** The application's own process. */
  process() {
    const [id] = this.place.processes(given.application);
    if (!id) throw new Error('the application does not run');
    return id;
  }

  isRunning() {
    return this.place.processes(given.application).length > 0;
  }

  /** For a window that is about to close by itself. */
  keepWhatWasPressed() {
    return keepPresses(this.driver);
  }

  /** Ends the application without a word of warning: SIGKILL, as a power cut would. */
  async kill() {
    await keepPresses(this.driver);
    process.kill(this.process(), 'SIGKILL');
    await until(() => this.place.processes(given.application).length === 0, 'the application is gone');
    await this.#endDriver();
  }

  /** Ends the session, which closes the window. */
  async close() {
    if (this.driver) await keepPresses(this.driver);
    await this.driver?.quit().catch(() => {});
    await this.#endDriver();
  }

  async #endDriver() {
    if (this.driverProcess?.exitCode === null) this.driverProcess.kill('SIGTERM');
    // The native driver is a child of the driver and ends with it; what does not is ended here.
    await until(() => this.place.processes().length === 0, 'everything has ended', 5_000).catch(() => {
      for (const id of this.place.processes()) process.kill(id, 'SIGKILL');
    });
  }
}

function nativeDriver() {
  const found = (process.env.PATH ?? '').split(':').find((folder) => existsSync(`${folder}/WebKitWebDriver`));
  if (!found) throw new Error('WebKitWebDriver is not on the PATH.');
  return `${found}/WebKitWebDriver`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.end() && true));
    socket.once('error', () => resolve(false));
  });
}
