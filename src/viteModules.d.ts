/** What Vite makes of an import whose address ends with these suffixes (https://vite.dev/guide/assets). */
declare module '*?worker&url' {
  const url: string;
  export default url;
}

declare module '*?raw' {
  const text: string;
  export default text;
}

/** The compiled module of a file of AssemblyScript (server/build/assemblyPlugin.ts). */
declare module '*?assembly' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The version in package.json: vite.config.ts puts it in. */
declare const PRODUCT_VERSION: string;
