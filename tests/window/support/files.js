// Files for the stories: an image made here, the parts of a zip, checksums, and what other programs
// say about a file.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { given } from './given.js';

/** A PNG with boxes and an arrow: the simplest diagram. Other seeds give other bytes. */
export function diagram(seed = 0, width = 320, height = 180) {
  const rows = [];
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(1 + width * 3, 255);
    row[0] = 0;
    for (let x = 0; x < width; x += 1) {
      const inBox = (left) => x > left && x < left + 80 && y > 60 && y < 120;
      const onArrow = Math.abs(y - 90) < 2 && x > 110 && x < 200;
      if (inBox(30) || inBox(200) || onArrow) row.set([15 + seed, 118, 140], 1 + x * 3);
    }
    rows.push(row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND'),
  ]);
}

function chunk(kind, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Node has had this in zlib only since 20.15. */
function crc32(bytes) {
  if (zlibCrc32) return zlibCrc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The parts of a zip file by name. */
export function unzip(file) {
  const parts = Object.entries(unzipSync(readFileSync(file)));
  return new Map(parts.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

/** A zip file of these parts. */
export function zip(parts) {
  return Buffer.from(zipSync(Object.fromEntries(parts)));
}

export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All files below a folder, relative, with `/`, in order. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

export function pdfText(file) {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', '-layout', file, '-'], { encoding: 'utf8' });
}

/** Throws with qpdf's words where it finds a fault. */
export function checkPdf(file) {
  execFileSync('qpdf', ['--check', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What the program without a window says; throws with its words where it fails. */
export function callCommandLine(place, ...words) {
  return execFileSync(given.commandLine, words, { encoding: 'utf8', env: place.environment });
}

/** The same, as data. */
export function askCommandLine(place, ...words) {
  return JSON.parse(callCommandLine(place, ...words));
}
