#!/bin/sh
# 为当前用户安装、升级或卸载绩评（WPS 表格加载项），不需要管理员权限。
#   sh install.sh                      从本文件夹安装（离线）
#   sh install.sh --online 网址         从单位服务器加载
#   sh install.sh --uninstall          卸载
#   加上 --all-users（须用 root 运行）   为本机全部用户执行
# 只改 publish.xml 中绩评自己的一行，其他加载项不动；文件格式认不出时不改，先留备份。
set -eu

NAME=jiping
VERSION=%VERSION%
HERE=$(cd "$(dirname "$0")" && pwd)
FOLDER=${NAME}_${VERSION}
ADDONS=$HOME/.local/share/Kingsoft/wps/jsaddons
PUBLISH=$ADDONS/publish.xml

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Puts ENTRY in the place of our own, or at the end; without ENTRY ours goes. Every piece of the list
# has to be known, to the last sign, or else it exits with 3; what is another's stays as it is.
MERGE='
function take(pattern) {
  if (match(rest, pattern) != 1 || RLENGTH < 1) return 0
  piece = substr(rest, 1, RLENGTH)
  rest = substr(rest, RLENGTH + 1)
  return 1
}
function skip() { while (take("^" S "+") || take("^<!--([^-]|-[^-])*-->")) out = out piece }
function bare(text) { sub(S "+$", "", text); return text }
BEGIN {
  S = "[ \t\r\n]"
  ATTRIBUTES = "(" S "+[A-Za-z_][A-Za-z0-9_.:-]*" S "*=" S "*(\"[^\"<]*\"|\047[^\047<]*\047))*" S "*"
  NAME = "[A-Za-z_][A-Za-z0-9_.-]*"
  OURS = S "name" S "*=" S "*[\"\047]" OWN "[\"\047]"
  while ((getline line) > 0) rest = rest line "\n"
  if (take("^\357\273\277")) out = piece
  if (take("^<[?]xml" S "[^<>]*[?]>")) out = out piece
  skip()
  if (take("^<jsplugins" S "*/>")) {
    out = out "<jsplugins>"
    rest = "</jsplugins>" rest
  } else if (take("^<jsplugins" S "*>")) out = out piece
  else exit 3
  for (;;) {
    skip()
    if (take("^</jsplugins" S "*>")) break
    if (!take("^<" NAME ATTRIBUTES "/>") && !take("^<jsplugin(online)?" ATTRIBUTES ">" S "*</jsplugin(online)?>")) exit 3
    if (piece ~ "^<jsplugins") exit 3
    if (piece !~ OURS) out = out piece
    else if (ENTRY != "" && !isIn) { out = out ENTRY; isIn = 1 }
    else out = bare(out)
  }
  end = piece
  if (ENTRY != "" && !isIn) out = bare(out) "\n  " ENTRY "\n"
  out = out end
  skip()
  if (rest != "") exit 3
  printf "%s", out
}'

EMPTY='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<jsplugins>
</jsplugins>'

# Writes the list with the entry in it, or without ours; nothing is touched where it is not understood.
publish_with() {
  mkdir -p "$ADDONS"
  if [ -s "$PUBLISH" ]; then cp -p "$PUBLISH" "$PUBLISH.$NAME.new"
  else printf '%s\n' "$EMPTY" > "$PUBLISH.$NAME.new"
  fi
  if ! LC_ALL=C awk -v OWN="$NAME" -v ENTRY="$1" "$MERGE" < "$PUBLISH.$NAME.new" > "$PUBLISH.$NAME.tmp"; then
    mv "$PUBLISH.$NAME.new" "$PUBLISH.$NAME.broken"
    rm -f "$PUBLISH.$NAME.tmp"
    fail "没有完成：$PUBLISH 的内容不完整或格式不认识，未作改动，副本在 $PUBLISH.$NAME.broken。请管理员核对后再运行。"
  fi
  if [ -f "$PUBLISH" ] && cmp -s "$PUBLISH.$NAME.tmp" "$PUBLISH"; then
    rm -f "$PUBLISH.$NAME.tmp" "$PUBLISH.$NAME.new"
    return
  fi
  if [ -f "$PUBLISH" ]; then cp -p "$PUBLISH" "$PUBLISH.$NAME.bak"; fi
  # Through the copy, which has the owner and the rights of the list.
  cat "$PUBLISH.$NAME.tmp" > "$PUBLISH.$NAME.new"
  mv "$PUBLISH.$NAME.new" "$PUBLISH"
  rm -f "$PUBLISH.$NAME.tmp"
}

# Folders of ours but the one to keep.
remove_folders() {
  for folder in "$ADDONS/${NAME}"_[0-9]*; do
    if [ -d "$folder" ] && [ "$folder" != "$ADDONS/$1" ]; then rm -rf "$folder"; fi
  done
}

install_offline() {
  [ -f "$HERE/$FOLDER/index.html" ] || fail "没有安装：找不到 $HERE/$FOLDER，请先完整解压安装包。"
  mkdir -p "$ADDONS"
  rm -rf "$ADDONS/.$FOLDER"
  cp -R "$HERE/$FOLDER" "$ADDONS/.$FOLDER"
  if ! (publish_with "<jsplugin name=\"$NAME\" type=\"et\" url=\"$FOLDER\" version=\"$VERSION\" enable=\"enable\" install=\"null\" customDomain=\"\"/>"); then
    rm -rf "$ADDONS/.$FOLDER"
    exit 1
  fi
  rm -rf "${ADDONS:?}/$FOLDER"
  mv "$ADDONS/.$FOLDER" "$ADDONS/$FOLDER"
  remove_folders "$FOLDER"
}

install_online() {
  case $1 in
    *[\"\<\>\&\ \\]*) fail "网址中不能有引号、空格、&、尖括号或反斜杠：$1" ;;
    http://*|https://*) ;;
    *) fail "网址须以 http:// 或 https:// 开头：$1" ;;
  esac
  publish_with "<jspluginonline name=\"$NAME\" type=\"et\" url=\"${1%/}/\" debug=\"\" enable=\"enable\" install=\"null\" customDomain=\"\"/>"
  remove_folders ""
}

uninstall() {
  if [ -s "$PUBLISH" ]; then publish_with ""; fi
  remove_folders ""
}

# Each in the name of the user whose folder it is; one that fails does not stop the others.
for_all_users() {
  [ "$(id -u)" = 0 ] || fail "--all-users 须用 root 运行。"
  failed=0
  while IFS=: read -r user _ uid _ _ home _; do
    if [ "$uid" -lt 1000 ] || [ "$uid" -ge 60000 ] || [ ! -d "$home" ]; then continue; fi
    runuser -u "$user" -- env HOME="$home" sh "$HERE/install.sh" "$@" < /dev/null || { say "用户 $user 没有完成"; failed=1; }
  done < /etc/passwd
  return $failed
}

action=install
once=no
address=
everyone=no
while [ $# -gt 0 ]; do
  case $1 in
    --uninstall) action=uninstall ;;
    --online) action=online; address=${2:-}; [ $# -lt 2 ] || shift ;;
    --all-users) everyone=yes ;;
    --once) once=yes ;;
    *) fail "不认识的参数：$1" ;;
  esac
  shift
done

if [ $everyone = yes ]; then
  case $action in
    install) for_all_users ;;
    online) for_all_users --online "$address" ;;
    uninstall) for_all_users --uninstall ;;
  esac
  exit
fi

# At each login, for users that have come since: what is there is left alone.
if [ $once = yes ] && [ -d "$ADDONS/$FOLDER" ]; then exit; fi

case $action in
  install) install_offline ;;
  online) install_online "$address" ;;
  uninstall) uninstall; say "绩评已卸载。请关闭全部 WPS 窗口后重新打开。"; exit ;;
esac
say "绩评 $VERSION 已安装。请关闭全部 WPS 窗口后重新打开；询问是否信任时点“允许”，然后再关闭、打开一次。"
