/** Who makes this request, and from where. */
export interface Visit {
  /** the request's headers, cookies among them */
  headers: Headers;
  /** the address the connection comes from, proxies we trust set aside */
  ip: string;
  /** adds a `Set-Cookie` to the answer */
  setCookie(cookie: string): void;
  /** sets a header of the answer */
  setHeader(name: string, value: string): void;
}

export interface SignedInVisit extends Visit {
  accountId: string;
  sessionId: string;
}
