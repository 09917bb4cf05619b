import type { Bus, BusMessage } from './bus.ts';

interface Subscription {
  as: object;
  listener: (message: BusMessage) => void;
}

/** The default: everybody is in this process, and hears at once. */
export function inProcessBus(): Bus {
  const topics = new Map<string, Set<Subscription>>();

  return {
    publish(from, topic, message) {
      const subscriptions = topics.get(topic);
      if (!subscriptions || subscriptions.size < 2) return;
      for (const { as, listener } of [...subscriptions]) if (as !== from) listener(message);
    },

    subscribe(as, topic, listener) {
      const subscription = { as, listener };
      const subscriptions = topics.get(topic) ?? new Set();
      topics.set(topic, subscriptions.add(subscription));
      return () => {
        subscriptions.delete(subscription);
        if (subscriptions.size === 0) topics.delete(topic);
      };
    },
  };
}
