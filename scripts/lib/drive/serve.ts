import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

export interface Served {
  readonly port: number;
  /** On 127.0.0.1, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine alone.
 * @param headers more of them for a file, by its path below the folder.
 */
export async function serve(
  folder: string,
  headers: (path: string) => Record<string, string> = () => ({}),
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname).slice(1);
    const file = join(folder, path);
    if (!file.startsWith(folder + sep) || extname(file) === '' || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const bytes = readFileSync(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // Saved pages in another encoding say so in a <meta> of theirs.
    const charset = type.startsWith('text/') && isUtf8(bytes) ? '; charset=utf-8' : '';
    response
      .writeHead(200, { 'content-type': type + charset, 'cache-control': 'no-store', ...headers(path) })
      .end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
