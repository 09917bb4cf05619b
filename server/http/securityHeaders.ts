import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** A year, what browsers' lists ask for; without subdomains, which are somebody else's to promise. */
const HSTS = 'max-age=31536000';

/** Everything a page could ask of a device, refused, but the passkeys and the clipboard of our own pages. */
const PERMISSIONS = [
  ...[
    'accelerometer',
    'autoplay',
    'bluetooth',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
  ],
  ...['gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
].map((feature) => `${feature}=()`);
const OWN_PERMISSIONS = [
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  'clipboard-write=(self)',
  'fullscreen=(self)',
];

/**
 * The Trusted Types policies of the built pages: ProseMirror reads what is pasted through its own, into a document that
 * never shows (prosemirror-view); ours lets a page start the workers that were built with it, and no other script
 * (client/board/workers/ownWorker.ts). Nothing else may make HTML, scripts or their addresses out of text.
 */
const TRUSTED_TYPES = 'ProseMirrorClipboard ownWorkers';

/**
 * Headers of every answer. No origin but our own for scripts, styles, fonts and connections; nobody frames us; no text
 * becomes script. `style-src-attr` lets exported drawings keep their inline attributes; a `<style>` needs the nonce.
 */
export function securityHeaders(
  publicUrl: () => string,
): MiddlewareHandler<{ Variables: { nonce: string } }> {
  return async (context, next) => {
    const nonce = randomBytes(16).toString('base64');
    context.set('nonce', nonce);
    await next();
    const url = new URL(publicUrl());
    const headers = context.res.headers;
    // A file has one of its own, narrower.
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy(nonce, url));
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', [...PERMISSIONS, ...OWN_PERMISSIONS].join(', '));
    if (url.protocol === 'https:') headers.set('strict-transport-security', HSTS);
  };
}

function policy(nonce: string, url: URL): string {
  const socket = `${url.protocol === 'https:' ? 'wss' : 'ws'}://${url.host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES}`,
  ].join('; ');
}
