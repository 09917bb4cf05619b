import '#client/styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from '#client/app/App.tsx';
import { arrive } from '#client/app/arrive.ts';
import { start } from '#client/app/start.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await start();
await arrive(window.location.pathname);
createRoot(root).render(<App />);
