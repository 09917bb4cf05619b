type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Says something to screen readers, politely: after what they are reading now. Nothing shows. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

export function subscribeToAnnouncements(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
