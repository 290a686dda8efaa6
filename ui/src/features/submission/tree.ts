// The planned files as a tree of folders.

import type { PlannedFile } from '$lib/wire/PlannedFile';

export interface Folder {
  name: string;
  folders: Folder[];
  files: PlannedFile[];
  /** Files in it and below it. */
  count: number;
}

const empty = (name: string): Folder => ({ name, folders: [], files: [], count: 0 });

/** Sorts files into folders, in the order in which they are planned. */
export function treeOf(name: string, files: PlannedFile[]): Folder {
  const root = empty(name);
  for (const file of files) {
    const parts = file.path.split('/');
    let at = root;
    root.count += 1;
    for (const part of parts.slice(0, -1)) {
      let next = at.folders.find((folder) => folder.name === part);
      if (!next) at.folders.push((next = empty(part)));
      next.count += 1;
      at = next;
    }
    at.files.push(file);
  }
  return root;
}
