/** The package comes without types; what it reads is parsed with zod. */
declare module 'xliff' {
  interface Xliff {
    sourceLanguage: string;
    targetLanguage: string;
    resources: Record<string, Record<string, { source: string; target: string }>>;
  }
  export function js2xliff(content: Xliff): Promise<string>;
  export function xliff2js(xml: string, options: { inlineAsString: boolean }): Promise<unknown>;
  export function xliff12ToJs(xml: string, options: { inlineAsString: boolean }): Promise<unknown>;
}
