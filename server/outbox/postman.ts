import nodemailer from 'nodemailer';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface Postman {
  send(letter: Letter): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 20_000;

/** Sends letters over SMTP. `smtpUrl` is `smtp://user:password@host:port` or `smtps://…`. */
export function createPostman({ smtpUrl, from }: { smtpUrl: string; from: string }): Postman {
  const transport = nodemailer.createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    },
    // No picture, no link that tells a third party it was read: text.
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    async send(letter) {
      await transport.sendMail(letter);
    },
    close: () => transport.close(),
  };
}
