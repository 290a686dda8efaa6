// Files on the clipboard: a screenshot has no name worth keeping, so it gets one with its date.

/** The files of a paste, unless the person is pasting text into a field. */
export function pastedFiles(event: ClipboardEvent): File[] {
  const data = event.clipboardData;
  if (!data) return [];
  const writing =
    event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
  if (writing && data.types.includes('text/plain')) return [];
  const listed = [...data.files];
  if (listed.length > 0) return listed;
  return [...data.items]
    .flatMap((item) => (item.kind === 'file' ? [item.getAsFile()] : []))
    .filter((file) => file !== null);
}

const two = (value: number) => String(value).padStart(2, '0');

function stamp(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

/** A pasted image under the name `screenshot-<date>-<time>.png`; other files keep their own. */
export function screenshotName(file: File, at: Date, index = 0): File {
  if (!file.type.startsWith('image/') || !/^(image|)\.?\w*$/i.test(file.name)) return file;
  const kind = file.type.slice('image/'.length).replace('jpeg', 'jpg').replace('svg+xml', 'svg');
  const name = `screenshot-${stamp(at)}${index > 0 ? `-${index + 1}` : ''}.${kind}`;
  return new File([file], name, { type: file.type, lastModified: at.getTime() });
}
