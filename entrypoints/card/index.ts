/** The card's script: loaded into a page's isolated world on first need, leaves its factory there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerScript } from '../../lib/page/script-port.ts';
import { createCardFace } from './face.tsx';

export default defineUnlistedScript(() => offerScript('card', createCardFace));
