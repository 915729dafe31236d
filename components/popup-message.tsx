/** The popup's states without a list, each with what the reader can do. */
import type { Trouble } from './popup-state.ts';
import { PageMessage } from './page-message.tsx';

export interface TroubleActions {
  readonly onAllow: () => void;
  /** Brings our script into a page that was open before it. */
  readonly onStart: () => void;
  readonly onSwitchOn: () => void;
  readonly onReadAnyway: () => void;
  readonly onRetry: () => void;
  readonly onResume: () => void;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly does: keyof TroubleActions };
}

const WORDS: Readonly<Record<Trouble, Words>> = {
  'browser-page': {
    title: 'Not on this page',
    text: 'Browsers keep extensions out of their own pages. Open a news article to see who and what it names.',
  },
  'store-page': {
    title: 'Not on this page',
    text: 'Browsers keep extensions out of add-on stores and account pages.',
  },
  pdf: {
    title: 'This is a PDF',
    text: 'Backstory reads web pages, not PDF files. If the article is also a web page, open that.',
  },
  'reader-view': {
    title: 'This is Reader View',
    text: 'Browsers keep extensions out of it. Leave Reader View to see who and what the article names.',
  },
  'file-page': {
    title: 'This is a file on your computer',
    text: 'Backstory reads pages from the web only.',
  },
  'not-allowed': {
    title: 'Backstory may not read this site yet',
    text: 'Your browser asks you first. What is read stays on this computer.',
    action: { label: 'Allow', does: 'onAllow' },
  },
  'not-loaded': {
    title: 'This page was open before Backstory was',
    text: 'Start it here once to have the page read.',
    action: { label: 'Start here', does: 'onStart' },
  },
  off: {
    title: 'Off on this site',
    text: 'Nothing here is read or marked.',
    action: { label: 'Switch on', does: 'onSwitchOn' },
  },
  paused: {
    title: 'Paused',
    text: 'Nothing is read or marked on any page until then.',
    action: { label: 'Resume', does: 'onResume' },
  },
  'on-request': {
    title: 'Not read yet',
    text: 'You chose to have pages like this read only when you ask.',
    action: { label: 'Read this page', does: 'onReadAnyway' },
  },
  'no-article': {
    title: 'This does not look like an article',
    text: 'So nothing was read or marked.',
    action: { label: 'Read this page anyway', does: 'onReadAnyway' },
  },
  reading: { title: 'Reading the page …', text: '' },
  'nothing-found': {
    title: 'No known names on this page',
    text: 'Your packs know none of the people, places and bodies it may name.',
  },
  failed: {
    title: 'This page could not be read',
    text: 'Backstory’s own memory did not answer.',
    action: { label: 'Try again', does: 'onRetry' },
  },
};

interface PopupMessageProps {
  readonly trouble: Trouble;
  /** “14:35”, while all pages are silenced. */
  readonly pausedUntil?: string;
  readonly actions: TroubleActions;
}

export function PopupMessage({ trouble, pausedUntil, actions }: PopupMessageProps) {
  const { title, text, action } = WORDS[trouble];
  return (
    <PageMessage
      title={trouble === 'paused' && pausedUntil ? `Paused until ${pausedUntil}` : title}
      text={text}
      busy={trouble === 'reading'}
      {...(action ? { action: { label: action.label, run: actions[action.does] } } : {})}
    />
  );
}
