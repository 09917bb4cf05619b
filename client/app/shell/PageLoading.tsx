import { Loading } from '#client/ui/Loading.tsx';
import { MAIN_ID } from './mainId.ts';

/** While a page or what it needs is on its way. */
export function PageLoading() {
  return (
    <main id={MAIN_ID} tabIndex={-1} className="flex min-h-dvh bg-paper">
      <Loading />
    </main>
  );
}
