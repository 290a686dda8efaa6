// A story: steps in a row in one place, the first failure ends it, with a picture of the window.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Application } from './application.js';
import { given } from './given.js';
import { Place } from './place.js';

/**
 * Tells a story. `tell` is given `step(name, work)`, the place, and `start`/`application`.
 */
export function story(name, tell) {
  test(name, { timeout: 600_000 }, async (context) => {
    const place = new Place();
    const teller = new Teller(place, context);
    try {
      await tell(teller);
    } finally {
      await teller.application?.close();
      place.clear();
    }
  });
}

class Teller {
  constructor(place, context) {
    this.place = place;
    this.context = context;
    this.application = null;
  }

  get page() {
    return this.application.page;
  }

  async start(options) {
    this.application = await Application.start(this.place, options);
    return this.page;
  }

  /** One step. What fails here fails the story: later steps rest on it. */
  async step(name, work) {
    let failure = null;
    await this.context.test(name, async () => {
      try {
        await work();
      } catch (error) {
        failure = error;
        await this.#keepEvidence(name);
        throw error;
      }
    });
    if (failure) throw new Error(`The story stopped at: ${name}`);
  }

  async #keepEvidence(name) {
    const folder = join(given.repository, 'target/window-failures');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80));
    try {
      writeFileSync(`${file}.png`, await this.page.picture());
      writeFileSync(`${file}.txt`, await this.page.words());
      console.log(`   a picture of the window is in ${file}.png`);
    } catch (error) {
      console.log(`   no picture could be taken: ${error.message}`);
    }
    if (this.application?.said) writeFileSync(`${file}.log`, this.application.said);
  }
}
