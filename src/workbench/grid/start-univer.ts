import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-ui/facade";
import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import design from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteUi from "@univerjs/sheets-note-ui/locale/zh-CN";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import ui from "@univerjs/ui/locale/zh-CN";
import { HIDDEN_MENUS } from "./hidden-menus";

/** Univer in an element, with nothing that the book does not follow: no toolbar, no engine of its own. */
export function startUniver(container: HTMLElement): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(design, ui, docsUi, sheets, sheetsUi, noteUi),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, menu: HIDDEN_MENUS });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: { addSheetButtonConfig: { show: false }, menus: false },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    menu: HIDDEN_MENUS,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin, { menu: HIDDEN_MENUS });
  return { univer, api: FUniver.newAPI(univer) };
}
