/** What makes the pane's Fluent UI as small as it is used. */
const { createRequire } = require("node:module");
const { Compilation, NormalModuleReplacementPlugin, sources } = require("webpack");

const requireAsFluent = createRequire(require.resolve("@fluentui/react-components"));
const { tokens, webDarkTheme, webLightTheme } = requireAsFluent("@fluentui/tokens");

const inline = (code) => `data:text/javascript,${code}`;

/** Fluent's styles come mirrored as well, for Arabic and Hebrew; the pane is Chinese. */
const leftToRight = new NormalModuleReplacementPlugin(
  /^rtl-css-js\/core$/,
  inline(
    "export const convert = (rules) => rules;" +
      "export const convertProperty = (key, value) => ({ key, value });",
  ),
);

const oddTokens = Object.fromEntries(
  Object.entries(tokens).filter(([name, value]) => value !== `var(--${name})`),
);

/** Fluent spells out 467 design tokens, nearly all as `var(--` with their own name: 4 kB gzipped. */
const shortTokens = new NormalModuleReplacementPlugin(/^\.\/tokens\.js$/, (data) => {
  if (!/@fluentui[\\/]tokens[\\/]lib$/.test(data.context)) return;
  data.request = inline(
    `const odd = ${JSON.stringify(oddTokens)};` +
      "export const tokens = new Proxy(odd, { get: (_, name) => odd[name] ?? `var(--${name})` });",
  );
});

const THEMES = { webLightTheme, webDarkTheme };
const MARK = /"%(web\w+Theme)%"/g;

/**
 * Fluent's themes give values for 459 tokens, most for components that the pane has not, and make
 * them out of palettes: 7 kB gzipped. Here a theme is the values of those tokens that any file of
 * the bundle names, whether loaded first or later.
 */
class LeanThemes {
  apply(compiler) {
    new NormalModuleReplacementPlugin(/\/(?:light|dark)Theme\.js$/, (data) => {
      if (!/@fluentui[\\/]tokens[\\/]lib[\\/]themes[\\/]web$/.test(data.context)) return;
      const name = data.request.includes("light") ? "webLightTheme" : "webDarkTheme";
      data.request = inline(`export const ${name} = "%${name}%";`);
    }).apply(compiler);
    compiler.hooks.thisCompilation.tap("LeanThemes", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name: "LeanThemes", stage }, (assets) => {
        const scripts = Object.entries(assets).filter(([file]) => file.endsWith(".js"));
        const texts = scripts.map(([file, asset]) => [file, asset.source().toString()]);
        const named = new Set(texts.flatMap(([, text]) => text.match(/[A-Za-z]\w+/g)));
        for (const [file, text] of texts) {
          if (text.search(MARK) < 0) continue;
          const lean = text.replace(MARK, (_, theme) => valuesOf(THEMES[theme], named));
          compilation.updateAsset(file, new sources.RawSource(lean));
        }
      });
    });
  }
}

const valuesOf = (theme, named) =>
  JSON.stringify(Object.fromEntries(Object.entries(theme).filter(([name]) => named.has(name))));

module.exports = { leanFluent: [leftToRight, shortTokens, new LeanThemes()], leftToRight };
