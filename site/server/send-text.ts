import type { ServerResponse } from 'node:http';

interface TextAnswer {
  readonly status: number;
  readonly text: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer made on the spot, which nobody may keep. */
export function sendText(response: ServerResponse, { status, text, type, headers = {} }: TextAnswer): void {
  const body = Buffer.from(text);
  response
    .writeHead(status, {
      'Content-Type': `${type};charset=utf-8`,
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...headers,
    })
    .end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers = {}): void {
  sendText(response, { status, text: JSON.stringify(value), type: 'application/json', headers });
}

export function sendHtml(response: ServerResponse, status: number, text: string, headers = {}): void {
  sendText(response, { status, text, type: 'text/html', headers });
}

export function sendPlain(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  sendText(response, { status, text: `${status}\n`, type: 'text/plain', headers });
}

/** Not kept by browsers: where something is may change again. */
export function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  sendText(response, {
    status,
    text: '',
    type: 'text/plain',
    headers: { Location: location, 'Cache-Control': 'no-cache' },
  });
}
