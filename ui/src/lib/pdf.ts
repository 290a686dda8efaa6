// Opening a PDF for looking at it. pdf.js is loaded when it is first wanted; it runs no script of a
// file, evaluates nothing, and takes fonts and character maps from the program itself.

import type { PDFDocumentProxy } from 'pdfjs-dist';

const MAPS = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});
const FONTS = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function bytesOf(all: Record<string, string>, name: string): Promise<Uint8Array> {
  const path = Object.keys(all).find((path) => path.endsWith(`/${name}`));
  const address = path ? all[path] : undefined;
  if (!address) throw new Error(`no ${name}`);
  const answer = await fetch(address);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Gives pdf.js what it would otherwise fetch from a server. */
class OwnData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind === 'cMapUrl') return bytesOf(MAPS, filename);
    if (kind === 'standardFontDataUrl') return bytesOf(FONTS, filename);
    throw new Error(`no ${filename}`);
  }
}

/** Why a PDF is not shown. */
export type PdfTrouble = 'encrypted' | 'damaged';

export class PdfError extends Error {
  constructor(readonly trouble: PdfTrouble) {
    super(trouble);
  }
}

/** Opens a PDF; throws a `PdfError`. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url');
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  try {
    return await pdfjs.getDocument({
      // pdf.js takes what it is given away.
      data: bytes.slice(),
      BinaryDataFactory: OwnData,
      useWorkerFetch: false,
      useWasm: false,
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
    } as never).promise;
  } catch (thrown) {
    throw new PdfError((thrown as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}
