const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}$|^\[/;

/** Whether this browser knows passkeys at this address: a secure page, and a name rather than a bare IP address. */
export function passkeysHere(): boolean {
  return (
    window.isSecureContext &&
    typeof window.PublicKeyCredential === 'function' &&
    !ADDRESS.test(window.location.hostname)
  );
}
