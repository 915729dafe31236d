/** The reading script: loaded into pages that may be articles, leaves the session's start there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerScript } from '../../lib/page/script-port.ts';
import { startLookUp } from '../../lib/page/look-up-session.ts';
import { startSession } from '../../lib/page/session.ts';

export default defineUnlistedScript(() => offerScript('reader', { startSession, startLookUp }));
