import './page.css';
import './form.css';
import './menu.css';
import './slack.css';
import './discord.css';
import { render } from 'preact';
import { Page } from './page.tsx';

const root = document.querySelector('#page');
if (root) render(<Page />, root);
