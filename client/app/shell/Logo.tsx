/** Three people, three links: the mark of the house. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden="true"
      className="size-8 shrink-0 text-accent"
    >
      <path d="M9.4 20.6 20.6 9.4M10.6 23h10.3M23.4 10.6l.8 8.4" />
      <circle cx="7" cy="23" r="3.4" />
      <circle cx="23" cy="7" r="3.4" />
      <circle cx="24.5" cy="22.5" r="3.4" />
    </svg>
  );
}
