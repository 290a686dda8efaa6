// Which attached file an address within a text means; whoever shows a text says so.

import { getContext, setContext } from 'svelte';

/** Gives the digest of the file, or `null` where the address means none. */
export type FindsPicture = (address: string) => string | null;

const KEY = Symbol('pictures');

export const providePictures = (find: FindsPicture): FindsPicture => setContext(KEY, find);
export const usePictures = (): FindsPicture => getContext<FindsPicture | undefined>(KEY) ?? (() => null);
