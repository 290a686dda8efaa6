// Folder names that every system and every sync service takes.

/** Names of devices under Windows, whatever ending they have. */
const DEVICES = /^(con|prn|aux|nul|(com|lpt)[0-9])(?=\.|$)/i;
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g;

/** A name without what Windows, SharePoint or Box would refuse. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(DEVICES, '$1-');
  // Never half of a character: no system takes a name with one.
  return [...safe].slice(0, 80).join('');
}

/** Where a workspace of this name is proposed to lie. */
export function workspaceFolder(parent: string, separator: string, name: string): string {
  const base = parent.endsWith(separator) ? parent.slice(0, -separator.length) : parent;
  const safe = safeName(name);
  return safe ? `${base}${separator}${safe}.proofbook` : `${base}${separator}`;
}
