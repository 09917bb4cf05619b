import './page.css';
import { createRoot } from 'react-dom/client';
import { BareFlow } from './BareFlow.tsx';
import { OurBoard } from './OurBoard.tsx';

/** `?board=ours|bare`, `&people=300&links=600` or `&table=lea`; `&compact` for a phone, `&read` for an observer. */
const asked = new URLSearchParams(location.search);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    asked.get('board') === 'bare' ? <BareFlow asked={asked} /> : <OurBoard asked={asked} />,
  );
