import type { TaskPane } from "./add-in-room";
import { comObject, method, property, type ComMembers } from "./com-object";
import type { EtSession } from "./session";

/** The add-in's own part of the root: panes, windows, and the storage that its pages share. */
export function addInMembers(program: EtSession): ComMembers {
  const { addIn } = program;
  return {
    PluginStorage: property(() => storageObject(program)),
    CreateTaskPane: method((url, title) =>
      paneObject(program, addIn.open(String(url), String(title))),
    ),
    GetTaskPane: method((id) => {
      const pane = addIn.panes.find((known) => known.id === Number(id));
      return pane === undefined ? null : paneObject(program, pane);
    }),
    ShowDialog: method((url) => void addIn.dialogs.push(String(url))),
  };
}

const storageObject = (program: EtSession): object => {
  const { storage } = program.addIn;
  return comObject(program, {
    getItem: method((key) => storage.get(String(key)) ?? null),
    setItem: method((key, value) => void storage.set(String(key), value)),
    removeItem: method((key) => void storage.delete(String(key))),
  });
};

const paneObject = (program: EtSession, pane: TaskPane): object =>
  comObject(program, {
    ID: property(() => pane.id),
    Visible: property(
      () => pane.isVisible,
      (is) => (pane.isVisible = is === true),
    ),
    DockPosition: property(
      () => pane.dockPosition,
      (position) => (pane.dockPosition = Number(position)),
    ),
    Width: property(
      () => pane.width,
      (width) => (pane.width = Number(width)),
    ),
  });
