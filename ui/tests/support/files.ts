// Files as people bring them: PDFs with pages, pictures.

import { deflateSync, crc32 } from 'node:zlib';

/** The same words and the number of the page on each of some pages. */
export const pages = (count: number, words = 'Incident management, step'): string[] =>
  Array.from({ length: count }, (_, page) => `${words} ${page + 1}`);

/** A PDF with a page for each line. */
export function pdf(lines: string[]): Buffer {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>'];
  const kids = lines.map((_, page) => `${4 + 2 * page} 0 R`).join(' ');
  objects.push(`<</Type/Pages/Count ${lines.length}/Kids[${kids}]>>`);
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  for (const [page, line] of lines.entries()) {
    const content = `BT /F1 14 Tf 72 760 Td (${line}) Tj ET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${2 * page + 5} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  }
  let text = '%PDF-1.7\n';
  const at = objects.map((object, index) => {
    const begin = text.length;
    text += `${index + 1} 0 obj${object}\nendobj\n`;
    return `${String(begin).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${at.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  );
}

/** A PNG of boxes; another seed gives another one. */
export function png(seed = 0, width = 320, height = 180): Buffer {
  const rows = Buffer.alloc((1 + width * 3) * height, 255);
  for (let y = 0; y < height; y += 1) {
    rows[y * (1 + width * 3)] = 0;
    for (let x = 30; x < 110 && y > 60 && y < 120; x += 1)
      rows.set([15 + seed, 118, 140], y * (1 + width * 3) + 1 + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(kind: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** What a person picks, drops or pastes. */
export const fileOf = (bytes: Uint8Array, name: string, type = ''): File =>
  new File([new Uint8Array(bytes)], name, { type });
