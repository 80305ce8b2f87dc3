/**
 * WPS keeps this page hidden and calls `ribbon` by name. It is ES5 as it stands, for engines of any
 * age, and every callback answers at once: in some builds one that does not keeps the tab away.
 */
(function (page) {
  "use strict";

  // All programs of WPS share the storage, and each counts its panes from 1: hence the _et.
  var PANE = "jiping_pane_et";
  /** When 一键评分 was clicked; the pane takes it away. */
  var WISH = "jiping_wish_et";

  var DOCK_RIGHT = 2;
  var WIDTH = 420;
  var HELP = { width: 720, height: 640 };

  function existing(values) {
    return values.filter(function (value) {
      return value !== undefined && value !== null;
    });
  }

  /** Newer builds have everything in `Application`, older ones have the add-in's part in `wps`. */
  function roots() {
    return existing([page.Application, page.wps]);
  }

  /** Calls the first of the methods that this build has; a method needs its owner. */
  function call(names, args) {
    var owners = roots();
    for (var i = 0; i < owners.length; i += 1) {
      for (var j = 0; j < names.length; j += 1) {
        var method = owners[i][names[j]];
        if (typeof method === "function") return method.apply(owners[i], args);
      }
    }
    throw new Error(names[0] + " is missing");
  }

  function storage() {
    var found = existing(
      roots().map(function (root) {
        return root.PluginStorage;
      })
    );
    if (found.length === 0) throw new Error("PluginStorage is missing");
    return found[0];
  }

  /** Decoded, as the vendor's own add-ins do: a user's name may stand in it. */
  function addressOf(file) {
    var here = decodeURI(String(page.location.href).replace(/[?#].*$/, ""));
    return here.substring(0, here.lastIndexOf("/") + 1) + file;
  }

  /** Whether there was one; a pane may have gone with its window. */
  function showKnownPane() {
    var id = storage().getItem(PANE);
    if (id === undefined || id === null || id === "") return false;
    try {
      var pane = call(["GetTaskPane", "GetTaskpane"], [id]);
      if (String(pane.ID) !== String(id)) return false;
      pane.Visible = true;
      return true;
    } catch (error) {
      return false;
    }
  }

  function showNewPane() {
    var pane = call(["CreateTaskPane", "CreateTaskpane"], [addressOf("taskpane.html"), "绩评"]);
    storage().setItem(PANE, pane.ID);
    try {
      pane.DockPosition = DOCK_RIGHT;
      pane.Width = WIDTH;
    } catch (error) {
      // It then opens as this build sees fit.
    }
    pane.Visible = true;
  }

  function openPane() {
    if (!showKnownPane()) showNewPane();
  }

  var ACTIONS = {
    jipingPane: function () {
      storage().setItem(WISH, "");
      openPane();
    },
    jipingScore: function () {
      storage().setItem(WISH, String(new Date().getTime()));
      openPane();
    },
    jipingHelp: function () {
      // Its size is in dots of the screen.
      var ratio = page.devicePixelRatio || 1;
      call(
        ["ShowDialog"],
        [addressOf("help.html"), "绩评使用帮助", HELP.width * ratio, HELP.height * ratio, false]
      );
    },
  };

  page.ribbon = {
    /** The storage outlives a program, whose panes are then another's: what stands there is forgotten. */
    OnAddinLoad: function () {
      try {
        storage().setItem(PANE, "");
        storage().setItem(WISH, "");
      } catch (error) {
        // Told when a button is clicked.
      }
      return true;
    },
    OnAction: function (control) {
      try {
        ACTIONS[control.Id || control.id]();
      } catch (error) {
        page.alert(
          "绩评没有打开。请关闭 WPS 表格后重新打开再试；仍不行，请把下面这行字告诉管理员：\n" +
            String(error && error.message)
        );
      }
      return true;
    },
    /** Asked once and never again: a button that is off then would stay so. */
    GetEnabled: function () {
      return true;
    },
    /** By path: some builds on Linux take no images in the text. */
    GetImage: function () {
      return "icons/icon-64.png";
    },
  };
})(window);
