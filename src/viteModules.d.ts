/** What Vite makes of an import whose address ends with these suffixes (https://vite.dev/guide/assets). */
declare module '*?worker&url' {
  const url: string;
  export default url;
}

declare module '*?raw' {
  const text: string;
  export default text;
}

/** The version in package.json: vite.config.ts puts it in. */
declare const PRODUCT_VERSION: string;
