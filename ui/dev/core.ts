// The core as a process of its own, `proofbook serve --stdio`, spoken to line by line (docs/serve.md).
// For the component tests and for the window in a browser while developing; it is part of no release.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { WorkProgress } from '../src/lib/wire/WorkProgress';

/** Where the built program lies: what `cargo xtask test` says, else where cargo puts it. */
export function commandLine(): string {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const here = dirname(fileURLToPath(import.meta.url));
  const program =
    process.env['PROOFBOOK_COMMAND_LINE'] ?? resolve(here, `../../target/debug/proofbook${ending}`);
  if (!existsSync(program)) {
    throw new Error(
      `There is no built core at ${program}: run \`cargo build --workspace --exclude xtask --bin proofbook\`, ` +
        'or set PROOFBOOK_COMMAND_LINE to a built one. `cargo xtask test interface` does both.',
    );
  }
  return program;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

export class CoreProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  readonly #gone: Promise<number | null>;
  #next = 0;
  #ending = false;
  #said = '';
  /** Who is told how far long work is. */
  readonly listeners = new Set<(progress: WorkProgress) => void>();

  constructor(environment: Record<string, string> = {}) {
    this.#child = spawn(commandLine(), ['serve', '--stdio'], { env: { ...process.env, ...environment } });
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#hear(line));
    this.#child.stderr.on('data', (words: Buffer) => (this.#said += words.toString()));
    // A core that has gone says so by its end.
    this.#child.stdin.on('error', () => {});
    this.#gone = new Promise((gone) => this.#child.once('close', gone));
    void this.#gone.then((code) => {
      const error = new Error(`the core has ended with ${code}: ${this.#said}`);
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  /** Carries out a command; rejects with a `WireError`. After the end nothing is answered any more. */
  call(command: string, args: unknown = {}): Promise<unknown> {
    if (this.#ending) return new Promise(() => {});
    const id = (this.#next += 1);
    this.#child.stdin.write(`${JSON.stringify({ id, command, arguments: args })}\n`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Lets it finish what was asked for; gives its exit code, 0 where everything is saved. */
  end(): Promise<number | null> {
    this.#ending = true;
    this.#child.stdin.end();
    return this.#gone;
  }

  #hear(line: string): void {
    const heard = JSON.parse(line) as {
      id?: number | null;
      result?: unknown;
      error?: unknown;
      payload?: WorkProgress;
    };
    if (heard.payload) for (const listener of this.listeners) listener(heard.payload);
    // What could not be read as a request is answered without an id.
    if (heard.id === null) for (const { reject } of this.#waiting.values()) reject(heard.error);
    const waiting = this.#waiting.get(heard.id ?? 0);
    if (!waiting) return;
    this.#waiting.delete(heard.id ?? 0);
    if (heard.error) waiting.reject(heard.error);
    else waiting.resolve(heard.result);
  }
}
