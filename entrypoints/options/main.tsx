import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/settings.css';
import '../../components/switch.css';
import '../../components/options.css';
import { OptionsApp } from './app.tsx';

const root = document.querySelector('#app');
if (root) render(<OptionsApp />, root);
