/** Of each call the parser of its request, which gives the request or null. */
export type Parsers<Calls> = {
  readonly [Name in keyof Calls]: (
    value: unknown,
  ) => (Calls[Name] extends (request: infer Request) => unknown ? Request : never) | null;
};
