// What can be undone, kept over a restart: one entry for each text, bounded, the least used go first.
//
// An entry belongs to one exact state of its text; where the text reads otherwise, the entry is of no
// use and is not given. It is a convenience: damage, a full store or none at all mean no history.

const INDEX = 'proofbook-undo';
const ENTRY = 'proofbook-undo:';
/** UTF-16 units of all entries together: one megabyte. */
const IN_ALL = 1 << 19;
/** The largest single entry; one text must not push out all the others. */
const LARGEST = IN_ALL / 4;

interface Kept {
  key: string;
  size: number;
}

/** A short fingerprint of a text (FNV-1a, two rounds of 32 bits, and the length). */
export function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x85ebca6b);
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

function isKept(it: unknown): it is Kept {
  const entry = it as Partial<Kept> | null;
  return typeof entry?.key === 'string' && typeof entry.size === 'number';
}

/** The entries, the one used last first. */
function index(store: Storage): Kept[] {
  try {
    const read: unknown = JSON.parse(store.getItem(INDEX) ?? '[]');
    return Array.isArray(read) ? read.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Keeps as many entries as there is room for and forgets the others. */
function settle(store: Storage, entries: Kept[]): void {
  let room = IN_ALL;
  const stay: Kept[] = [];
  for (const entry of entries) {
    room -= entry.size;
    if (room >= 0) stay.push(entry);
    else store.removeItem(ENTRY + entry.key);
  }
  store.setItem(INDEX, JSON.stringify(stay));
}

/** Keeps what can be undone in the text that now reads so. */
export function remember(key: string, text: string, history: unknown, store = localStorage): void {
  try {
    const value = JSON.stringify({ of: fingerprint(text), history });
    const others = index(store).filter((entry) => entry.key !== key);
    store.removeItem(ENTRY + key);
    if (value.length > LARGEST) return settle(store, others);
    settle(store, [{ key, size: value.length + key.length }, ...others]);
    store.setItem(ENTRY + key, value);
  } catch {
    // No room, or no store: then there is nothing to undo after a restart.
  }
}

/** What can be undone in this text, if it was kept for exactly this state of it. */
export function recall(key: string, text: string, store = localStorage): unknown {
  try {
    const entry = JSON.parse(store.getItem(ENTRY + key) ?? 'null') as {
      of?: unknown;
      history?: unknown;
    } | null;
    return entry && entry.of === fingerprint(text) ? entry.history : null;
  } catch {
    return null;
  }
}
