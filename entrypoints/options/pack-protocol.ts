/** What the options page and its worker say to each other. Both are of one build, so nothing is parsed. */
import type { BuildStage } from '../../lib/service/builder.ts';
import type { Packs } from '../../lib/service/packs.ts';

export type PackCall = Exclude<keyof Packs, 'list'>;

export interface PackJob {
  readonly id: number;
  readonly call: PackCall;
  /** Without the options, which cannot be sent. */
  readonly args: readonly unknown[];
}

export type PackReport =
  | { readonly id: number; readonly stage: BuildStage; readonly part: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };
