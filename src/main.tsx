import './api/configureZod.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/App.tsx';
import { printInLight } from './app/printInLight.ts';

const container = document.querySelector('#root');
if (container === null) throw new Error('index.html has no element #root.');

printInLight();
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
