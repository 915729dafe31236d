import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/card-parts.css';
import '../../components/settings.css';
import '../../components/switch.css';
import '../../components/popup.css';
import { PopupApp } from './app.tsx';

const root = document.querySelector('#app');
if (root) render(<PopupApp />, root);
