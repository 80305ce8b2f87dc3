/**
 * Runs in the pane's page before all else. ES5, so that engines of any age run it: where the pane
 * does not come up, or breaks down later, the user reads why instead of looking at a white page.
 */
(function (page, html) {
  "use strict";

  /** Slow machines take seconds to read the scripts from a server. */
  var PATIENCE = 20000;
  /** After a fault the pane may yet draw something of its own. */
  var RESPITE = 500;

  var ADVICE = {
    old: "当前 WPS 的浏览器内核版本过低，运行不了绩评。请升级 WPS；不能升级的，请改用命令行版。",
    files:
      "绩评的文件没有加载完整。请关闭窗格后重新打开；仍不行，请管理员重新安装，或检查存放绩评的服务器。",
    outside: "请在 WPS 表格中打开绩评：打开自评表，在“绩评”选项卡中点“评分面板”。",
    fault: "绩评出错，停了下来。请关闭窗格后重新打开；仍不行，请联系管理员。",
    slow: "绩评很久没有启动完成。请再等一会儿，或关闭窗格后重新打开；仍不行，请联系管理员。",
  };

  var kind = "";
  var details = [];

  function isUp() {
    var pane = html.getElementById("pane");
    return pane !== null && pane.firstChild !== null;
  }

  function isOutside() {
    return page.Application === undefined && page.wps === undefined;
  }

  function hide(id, isHidden) {
    html.getElementById(id).hidden = isHidden;
  }

  function tell() {
    if (html.body === null || isUp()) return;
    var shown = kind === "" ? "slow" : kind;
    if (shown !== "old" && shown !== "files" && isOutside()) shown = "outside";
    hide("pane", true);
    hide("trouble", false);
    html.getElementById("trouble-advice").textContent = ADVICE[shown];
    html.getElementById("trouble-details").textContent = details
      .concat([isOutside() ? "Application 不存在" : "Application 存在", page.navigator.userAgent])
      .join("；");
    page.setTimeout(takeBack, 1000);
  }

  /** A pane that was only slow is shown after all. */
  function takeBack() {
    if (!isUp()) {
      page.setTimeout(takeBack, 1000);
      return;
    }
    hide("pane", false);
    hide("trouble", true);
  }

  function note(what, detail) {
    kind = kind || what;
    if (details.length < 5) details.push(detail);
    page.setTimeout(tell, RESPITE);
  }

  function fileName(address) {
    return String(address || "")
      .replace(/[?#].*$/, "")
      .replace(/^.*\//, "");
  }

  page.addEventListener(
    "error",
    function (event) {
      var target = event.target;
      if (target && target.tagName === "SCRIPT") {
        note("files", "没有加载 " + fileName(target.src));
      } else if (event.message) {
        var isSyntax = /SyntaxError/.test(event.message);
        note(
          isSyntax ? "old" : "fault",
          event.message + " " + fileName(event.filename) + ":" + event.lineno
        );
      }
    },
    true
  );

  page.addEventListener("unhandledrejection", function (event) {
    note("fault", String((event.reason && event.reason.message) || event.reason));
  });

  page.setTimeout(tell, PATIENCE);
})(window, document);
