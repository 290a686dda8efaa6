// The window's page by its hooks (`data-testid`), with waits: a hook that never appears is a failure
// that names the hook.

import { execFileSync } from 'node:child_process';
import { By, Key } from 'selenium-webdriver';
import { PATIENCE, until } from './waiting.js';

export class Page {
  constructor(driver) {
    this.driver = driver;
  }

  /** The first page is there: either the welcome or a workspace. */
  async isReady() {
    await until(
      async () => (await this.all('create-partner')).length + (await this.all('nav-overview')).length > 0,
      'the first page appears',
      60_000,
    );
  }

  all(hook, more = '') {
    return this.driver.findElements(By.css(`[data-testid="${hook}"]${more}`));
  }

  /** The first element with this hook, once it is there. `more` narrows it: `[data-rule="x"]`. */
  async one(hook, more = '', patience = PATIENCE) {
    const [element] = await until(
      async () => {
        const found = await this.all(hook, more);
        return found.length > 0 && found;
      },
      `[data-testid="${hook}"]${more} is on the page`,
      patience,
    );
    return element;
  }

  async gone(hook, more = '') {
    await until(
      async () => (await this.all(hook, more)).length === 0,
      `[data-testid="${hook}"]${more} is gone`,
    );
  }

  async click(hook, more = '') {
    await until(async () => {
      await (await this.one(hook, more, 1_000)).click();
      return true;
    }, `[data-testid="${hook}"]${more} can be clicked`);
  }

  async text(hook, more = '') {
    return (await this.one(hook, more)).getText();
  }

  /** What is in a field; an editor has the property of a field too, for it does not draw all of its text. */
  async value(hook, more = '') {
    return (await this.one(hook, more)).getProperty('value');
  }

  /** The field with this hook, with the focus in it: an editor takes the place of its text when it is used. */
  async field(hook, more = '') {
    await this.click(hook, more);
    return until(async () => {
      const field = await this.one(hook, more, 1_000);
      const ready = await this.driver.executeScript(
        `const field = arguments[0];
           const waits = field.getAttribute('role') === 'textbox' && !field.isContentEditable;
           return !waits && field === document.activeElement;`,
        field,
      );
      return ready && field;
    }, `[data-testid="${hook}"]${more} takes text`);
  }

  async isEditor(field) {
    return (await field.getAttribute('contenteditable')) === 'true';
  }

  async attribute(hook, name, more = '') {
    return (await this.one(hook, more)).getAttribute(name);
  }

  /** Types at the end of a field, key by key; a line feed is the Enter key. */
  async type(hook, text, more = '') {
    const field = await this.field(hook, more);
    if (await this.isEditor(field)) await field.sendKeys(Key.chord(Key.CONTROL, Key.END));
    else await this.driver.executeScript('arguments[0].setSelectionRange?.(1e9, 1e9)', field);
    await field.sendKeys(...text.split(/(\n)/).map((part) => (part === '\n' ? Key.ENTER : part)));
  }

  /** Replaces what is in a field and leaves it. */
  async fill(hook, text, more = '') {
    const field = await this.field(hook, more);
    if (await this.isEditor(field)) await field.sendKeys(Key.chord(Key.CONTROL, 'a'), Key.DELETE);
    else await field.clear();
    await this.type(hook, text, more);
    await this.leave();
  }

  /** Takes the focus away, which ends an edit. */
  async leave() {
    await this.driver.executeScript('document.activeElement?.blur()');
  }

  /** Chooses from a list of the system's own kind. */
  async choose(hook, value) {
    const list = await this.one(hook);
    await this.driver.executeScript("arguments[0].scrollIntoView({ inline: 'center' })", list);
    await list.findElement(By.css(`option[value="${value}"]`)).click();
  }

  /** Hands a file to a file field, as the system's dialog would. */
  async handFile(hook, path, more = '') {
    await (await this.one(hook, more)).sendKeys(path);
  }

  /** Pastes a file, as after taking a screenshot. */
  async pasteFile(bytes, type) {
    await this.driver.executeScript(
      `const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
       const data = new DataTransfer();
       data.items.add(new File([bytes], 'image.png', { type: arguments[1] }));
       const target = document.activeElement ?? document.body;
       target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));`,
      Buffer.from(bytes).toString('base64'),
      type,
    );
  }

  /** Drops a file onto the element with this hook's zone. */
  async dropFile(hook, bytes, name, type) {
    await this.driver.executeScript(
      `const bytes = Uint8Array.from(atob(arguments[1]), (letter) => letter.charCodeAt(0));
       const data = new DataTransfer();
       data.items.add(new File([bytes], arguments[2], { type: arguments[3] }));
       for (const kind of ['dragover', 'drop'])
         arguments[0].dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));`,
      await this.one(hook),
      Buffer.from(bytes).toString('base64'),
      name,
      type,
    );
  }

  async goTo(address) {
    await this.driver.executeScript('window.location.hash = arguments[0]', address);
  }

  /** Everything typed so far is on disk and was read back; answers when that was. */
  async saved() {
    await this.leave();
    return until(async () => {
      const state = await this.one('save-state', '', 1_000);
      return (
        (await state.getAttribute('data-state')) === 'saved' && (await state.getAttribute('data-saved-at'))
      );
    }, 'everything is saved');
  }

  async words() {
    return this.driver.executeScript('return document.body.innerText');
  }

  async language() {
    return this.driver.executeScript('return document.documentElement.lang');
  }

  /** The whole virtual display as PNG: WebKit's own driver never answers when asked for a picture. */
  async picture() {
    return execFileSync('import', ['-window', 'root', 'png:-'], { maxBuffer: 1 << 26 });
  }
}
