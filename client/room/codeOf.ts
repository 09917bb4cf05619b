/** The code in an address that a QR code led to, `#code=123456`; empty where there is none. */
export function codeOf(hash: string): string {
  return /^#code=(\d{6})$/.exec(hash)?.[1] ?? '';
}
