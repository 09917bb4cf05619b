import type { Upload } from '#shared/protocol/http/call.ts';

/**
 * The body of a request as a file: read when it is asked for, and no further than it may weigh, whatever its header says.
 * HT63.
 */
export function readUpload(request: Request, { maxBytes }: { maxBytes: number }): Upload {
  const { signal: sender } = request;
  return {
    sender,
    async read() {
      if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return 'tooLarge';
      const chunks: Uint8Array[] = [];
      let size = 0;
      try {
        for await (const chunk of request.body ?? []) {
          size += chunk.length;
          if (size > maxBytes) return 'tooLarge';
          chunks.push(chunk);
        }
      } catch (error) {
        // A body that breaks off is somebody leaving; anything else is ours.
        if (sender.aborted) return 'left';
        throw error;
      }
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return bytes;
    },
  };
}
