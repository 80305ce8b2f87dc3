const STAGES = "recognise|interpret|score|check|plan|schemes";

/** The import table of the architecture; README.md shows it. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, pathNot: "^test/rules/|^src/entry/pages/|\\.d\\.c?ts$" },
      to: {},
    },
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: ["^src/domain/", "^node_modules/decimal\\.js-light/"] },
    },
    {
      name: "stages-meet-only-in-the-model",
      comment: "A stage knows the shapes it takes and gives, never another stage.",
      severity: "error",
      from: { path: `^src/domain/(${STAGES})/` },
      to: { path: `^src/domain/(${STAGES})/`, pathNot: "^src/domain/$1/" },
    },
    {
      name: "base-then-model-then-numeric",
      severity: "error",
      from: { path: "^src/domain/(base|model|numeric)/" },
      to: { path: `^src/domain/(${STAGES})/` },
    },
    {
      name: "base-knows-nothing",
      severity: "error",
      from: { path: "^src/domain/base/" },
      to: { path: "^src/domain/", pathNot: "^src/domain/base/" },
    },
    {
      name: "model-knows-only-base",
      severity: "error",
      from: { path: "^src/domain/model/" },
      to: { path: "^src/domain/", pathNot: "^src/domain/(base|model)/" },
    },
    {
      name: "one-decimal-constructor",
      comment: "Everyone else takes the precision and rounding that base/exact.ts sets.",
      severity: "error",
      from: { path: "^(src|test)/", pathNot: "^src/domain/base/" },
      to: { path: "^node_modules/decimal\\.js-light/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "app-knows-only-the-domain",
      severity: "error",
      from: { path: "^src/app/" },
      to: { pathNot: ["^src/(app|domain)/"] },
    },
    {
      name: "hosts-know-the-port-and-the-model",
      comment: "What one program keeps in a workbook another has to read: hosts/shared holds it.",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: {
        path: "^src/",
        pathNot: [
          "^src/hosts/($1|shared)/",
          "^src/app/(spreadsheet-host|program-probe)\\.ts$",
          "^src/domain/(base|model)/",
        ],
      },
    },
    {
      name: "workbench-stands-apart",
      comment: "A spreadsheet in memory: it knows no host but files, and nothing of the product.",
      severity: "error",
      from: { path: "^src/workbench/" },
      to: {
        path: "^src/",
        pathNot: [
          "^src/workbench/",
          "^src/hosts/(xlsx|shared)/",
          "^src/domain/(base|model|numeric)/",
        ],
      },
    },
    {
      name: "text-knows-only-the-model",
      severity: "error",
      from: { path: "^src/text/" },
      to: { path: "^src/", pathNot: ["^src/text/", "^src/domain/(base|model)/"] },
    },
    {
      name: "cli-knows-no-host",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^src/(hosts|entry)/" },
    },
    {
      name: "pane-knows-no-host",
      severity: "error",
      from: { path: "^src/pane/" },
      to: { path: "^src/", pathNot: ["^src/(pane|app|text)/", "^src/domain/(base|model)/"] },
    },
    {
      name: "react-stays-in-the-pane",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(pane|entry)/" },
      to: { path: "^node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "the-grid-stays-in-the-workbench",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/grid/" },
      to: { path: "^node_modules/@univerjs/" },
    },
    {
      name: "entry-is-the-top",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/entry/" },
      to: { path: "^src/entry/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "types", "default"],
    },
  },
};
