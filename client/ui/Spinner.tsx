import { LoaderCircle } from 'lucide-react';

/** Something is under way. Only a picture: whoever shows it says in words what is awaited. */
export function Spinner() {
  return <LoaderCircle aria-hidden="true" className="size-5 shrink-0 animate-spin" />;
}
