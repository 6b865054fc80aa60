import './api/configureZod.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/App.tsx';

const container = document.querySelector('#root');
if (container === null) throw new Error('index.html has no element #root.');

createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
