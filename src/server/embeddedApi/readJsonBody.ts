import { ApiFailure } from './ApiFailure.ts';

/**
 * Reads a JSON body of at most `limitBytes`, counted while it arrives: a declared length may be missing or wrong.
 * @throws ApiFailure 413 too large, 415 not declared as JSON, 400 not JSON.
 */
export async function readJsonBody(request: Request, limitBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json *(?:;|$)/iu.test(type)) {
    throw new ApiFailure(415, 'The body must be JSON, with Content-Type: application/json');
  }
  const bytes = await readBytes(request, limitBytes);
  try {
    // Strict, as RFC 8259 wants UTF-8; the decoder drops a byte order mark.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ApiFailure(400, 'The body is not valid JSON');
  }
}

async function readBytes(request: Request, limitBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > limitBytes) {
      await reader?.cancel();
      throw tooLarge(limitBytes);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limitBytes: number): ApiFailure {
  return new ApiFailure(413, `The body is larger than ${limitBytes} bytes`);
}
