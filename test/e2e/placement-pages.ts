/** Pages on which a card is hard to place, or to keep: each a short article with something around it. */

const FILLER =
  'The delegations met behind closed doors and left without a word to those who had waited since the morning. ' +
  'What was agreed, if anything was agreed, will be known when the papers are laid before the assembly. ';

const paragraph = (words = ''): string => `<p>${FILLER}${words}${FILLER}</p>`;
const more = (count: number): string => paragraph().repeat(count);

interface Parts {
  readonly head?: string;
  readonly before?: string;
  readonly middle?: string;
  readonly after?: string;
}

function article({ head = '', before = '', middle = '', after = '' }: Parts): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A meeting</title><link rel="icon" href="data:,"><meta property="article:published_time" content="2025-07-03T16:42:00Z"><style>body{max-width:760px;margin:0 auto;font:18px/1.6 serif}</style>${head}</head><body>${before}<main><article><h1>A meeting without words</h1>
${paragraph('Vladimir Putin spoke in <a href="#there">Moscow</a> about the Taliban. ')}
${paragraph('In Kabul, Amir Khan Muttaqi received an envoy of the United Nations. ')}
${middle}${more(3)}${paragraph('China and Uzbekistan sent observers. ')}${more(8)}
${paragraph('Germany did not. ')}${more(6)}</article></main>${after}</body></html>`;
}

const KEPT_ON_TOP =
  '<style>header{position:sticky;top:0;height:130px;background:#dde}#banner{position:fixed;inset:auto 0 0 0;height:90px;background:#edd}</style>';

/** A page's own wish to have the card gone, by every way that style sheets have. */
const HIDING =
  'display:none!important;opacity:0!important;visibility:hidden!important;pointer-events:none!important;' +
  'transform:translate(900px)!important;filter:blur(9px)!important;clip-path:inset(50%)!important;zoom:.2!important;' +
  'animation:away 1s infinite!important;transition:all 1000s!important;direction:rtl!important;writing-mode:vertical-rl!important';

export const PLACEMENT_PAGES: Readonly<Record<string, string>> = {
  '/desk/': article({
    head: KEPT_ON_TOP,
    before: '<header>A paper</header>',
    middle: `<div id="box" style="height:260px;overflow:auto">${paragraph('France was asked. ')}${more(4)}</div>`,
    after:
      '<p id="there"><input id="field"> <button id="ask">Ask</button></p><div id="banner">We value what we know of you</div>' +
      '<dialog id="modal"><p>Subscribe?</p><button>No</button></dialog>',
  }),
  '/tall-header/': article({
    head: '<style>header{position:fixed;inset:0 0 auto 0;height:62vh;background:#dde}main{padding-top:62vh}</style>',
    before: '<header>A paper with a header for everything</header>',
  }),
  '/vertical/': article({
    head: '<style>html{writing-mode:vertical-rl}body{max-width:none;max-height:700px;margin:20px}</style>',
  }),
  '/magnified/': article({ head: '<style>html{zoom:1.4}</style>' }),
  '/columns/': article({
    head: '<style>body{max-width:none}article{columns:3;height:700px}</style>',
  }),

  '/hides/': article({
    head: `<style>@layer page{backstory-card{display:none!important}}@keyframes away{from,to{opacity:0;transform:translate(500px)}}
      *{color:red;letter-spacing:9px;cursor:wait}backstory-card,backstory-card:popover-open{${HIDING}}backstory-card::backdrop{background:red!important}</style>`,
  }),
  '/removes/': article({
    after:
      "<script>var removed=0;new MutationObserver(function(){var card=document.querySelector('backstory-card');if(card){removed++;card.remove()}}).observe(document.documentElement,{childList:true})</script>",
  }),
  '/defines/': article({
    head: `<script>var roots=[];class Card extends HTMLElement{constructor(){super();this.inside=this.attachInternals();roots.push(this.inside.shadowRoot)}connectedCallback(){roots.push(this.inside.shadowRoot,this.shadowRoot)}}customElements.define('backstory-card',Card)</script>`,
  }),
  '/registers/': article({
    head: `<style>${['paper', 'ink', 'line', 'now', 'serif'].map((name) => `@property --${name}{syntax:"<length>";inherits:false;initial-value:0px}`).join('')}
      ${['Noto Serif', 'Georgia', 'ui-serif', 'serif', 'system-ui', 'Charter', 'Roboto', '-apple-system'].map((name) => `@font-face{font-family:"${name}";src:url("/font-${name.replace(/\W/g, '')}")}`).join('')}</style>`,
  }),
};
