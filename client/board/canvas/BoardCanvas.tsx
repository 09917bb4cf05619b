import type { BoardProps } from '../boardProps.ts';
import { useBoardSession } from '../model/useBoardSession.ts';
import { BoardView } from './BoardView.tsx';

/** The network map: the boards of the compartments shown, laid one over the other, for one situation. */
export function BoardCanvas(props: BoardProps) {
  const { session, documents, ready } = useBoardSession(props);
  // Another situation is another map: nothing of the one before is kept.
  return (
    <BoardView key={props.situation.id} {...props} session={session} documents={documents} ready={ready} />
  );
}
