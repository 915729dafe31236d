/** The card's script: loaded into a page's isolated world on first need, leaves its factory there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../../lib/page/card-port.ts';
import { createCardFace } from './face.tsx';

export default defineUnlistedScript(() => offerCard(createCardFace));
