/** Of the grid's menus, what the book has nothing for; inserting and deleting stay, to say why not. */
const HIDDEN = [
  "sheet.command.cut",
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.contextMenu.permission",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.operation.add-note-popup",
  "sheet.command.delete-note",
  "sheet.command.toggle-note-popup",
];

export const HIDDEN_MENUS = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
