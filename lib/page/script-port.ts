/**
 * How the scripts of one page find each other. The door is in every page; it has the visit loaded where
 * there may be an article, that the reading script where the page is to be read, and that the card's where
 * somebody hovers. Each leaves what it offers under a symbol of the isolated world that they share; pages
 * cannot see it.
 */
import type { CardFactory } from './card-port.ts';
import type { startLookUp } from './look-up-session.ts';
import type { startSession } from './session.ts';

/** What is loaded on need, and what each script offers. */
export interface OfferedScripts {
  readonly reader: {
    readonly startSession: typeof startSession;
    readonly startLookUp: typeof startLookUp;
  };
  readonly card: CardFactory;
}

/** `visit` offers nothing: it begins by itself. */
export type ScriptName = keyof OfferedScripts | 'visit';

const PORT = Symbol.for('backstory.scripts');

type World = { [PORT]?: { [Name in keyof OfferedScripts]?: OfferedScripts[Name] } };

const STARTED = Symbol.for('backstory.started');

/** True where the script did not run yet in this document. An updated extension has a world of its own. */
export function startOnce(script: string, start: () => void): boolean {
  const world = globalThis as { [STARTED]?: Set<string> };
  const started = (world[STARTED] ??= new Set());
  if (started.has(script)) return false;
  started.add(script);
  start();
  return true;
}

export function offerScript<Name extends keyof OfferedScripts>(
  name: Name,
  offered: OfferedScripts[Name],
): void {
  const world = globalThis as World;
  world[PORT] = { ...world[PORT], [name]: offered };
}

/** What a script offers, having it loaded first where it is not there yet. */
export async function takeScript<Name extends keyof OfferedScripts>(
  name: Name,
  load: (name: Name) => Promise<unknown>,
): Promise<OfferedScripts[Name]> {
  const found = (): OfferedScripts[Name] | undefined => (globalThis as World)[PORT]?.[name];
  if (!found()) await load(name);
  const offered = found();
  if (!offered) throw new Error(`the script "${name}" has not arrived`);
  return offered;
}
