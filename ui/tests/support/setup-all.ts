// Before all tests: the workspaces they begin with are made, in a folder that goes again.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepare } from './prepared';

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-prepared-'));
  await prepare(folder);
  project.provide('prepared', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the workspaces lie with which tests begin. */
    prepared: string;
  }
}
