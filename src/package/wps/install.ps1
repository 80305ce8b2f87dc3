# 为当前用户安装、升级或卸载绩评（WPS 表格加载项），不需要管理员权限。
#   install.cmd                 从本文件夹安装（离线）
#   install.cmd -Online 网址     从单位服务器加载
#   install.cmd -Uninstall      卸载
# 只改 publish.xml 中绩评自己的一行，其他加载项不动；文件打不开或格式不对时不改，先留备份。
param([string]$Online = "", [switch]$Uninstall)
$ErrorActionPreference = "Stop"

$name = "jiping"
$version = "%VERSION%"
$folder = "${name}_$version"
$addons = Join-Path $env:APPDATA "kingsoft\wps\jsaddons"
$publish = Join-Path $addons "publish.xml"
$isOffline = (-not $Uninstall) -and ($Online -eq "")

function Stop-Install([string]$message) {
  Write-Host $message -ForegroundColor Red
  exit 1
}

function Read-PublishList {
  $list = New-Object System.Xml.XmlDocument
  $list.PreserveWhitespace = $true
  $list.XmlResolver = $null
  if ((-not (Test-Path -LiteralPath $publish)) -or ((Get-Item -LiteralPath $publish).Length -eq 0)) {
    $list.LoadXml("<?xml version=`"1.0`" encoding=`"UTF-8`" standalone=`"yes`"?>`r`n<jsplugins>`r`n</jsplugins>")
    return $list
  }
  $isKnown = $false
  try {
    $list.Load($publish)
    $isKnown = $list.DocumentElement.Name -eq "jsplugins"
  } catch {
    $isKnown = $false
  }
  if (-not $isKnown) {
    Copy-Item -LiteralPath $publish -Destination "$publish.$name.broken" -Force
    Stop-Install "没有完成：$publish 的内容不完整或格式不认识，未作改动，副本在 $publish.$name.broken。请管理员核对后再运行。"
  }
  return $list
}

function Remove-OwnEntries([System.Xml.XmlDocument]$list) {
  foreach ($entry in @($list.DocumentElement.SelectNodes("*[@name='$name']"))) {
    $before = $entry.PreviousSibling
    if (($before -ne $null) -and ($before.Value -ne $null) -and ($before.Value.Trim() -eq "")) {
      [void]$list.DocumentElement.RemoveChild($before)
    }
    [void]$list.DocumentElement.RemoveChild($entry)
  }
}

function Add-OwnEntry([System.Xml.XmlDocument]$list) {
  if ($isOffline) {
    $entry = $list.CreateElement("jsplugin")
    $values = @(@("name", $name), @("type", "et"), @("url", $folder), @("version", $version), @("enable", "enable_dev"), @("install", "null"), @("customDomain", ""))
  } else {
    $entry = $list.CreateElement("jspluginonline")
    $values = @(@("name", $name), @("type", "et"), @("url", $Online.TrimEnd("/") + "/"), @("debug", ""), @("enable", "enable_dev"), @("install", "null"), @("customDomain", ""))
  }
  foreach ($value in $values) { $entry.SetAttribute($value[0], $value[1]) }
  [void]$list.DocumentElement.AppendChild($list.CreateWhitespace("  "))
  [void]$list.DocumentElement.AppendChild($entry)
  [void]$list.DocumentElement.AppendChild($list.CreateWhitespace("`r`n"))
}

# Without a byte order mark, and by way of a new file: a list is never half written.
function Save-PublishList([System.Xml.XmlDocument]$list) {
  if (Test-Path -LiteralPath $publish) {
    Copy-Item -LiteralPath $publish -Destination "$publish.$name.bak" -Force
  }
  $writer = New-Object System.IO.StreamWriter("$publish.$name.new", $false, (New-Object System.Text.UTF8Encoding($false)))
  try { $list.Save($writer) } finally { $writer.Close() }
  Move-Item -LiteralPath "$publish.$name.new" -Destination $publish -Force
}

function Remove-OwnFolders([string]$but) {
  Get-ChildItem -LiteralPath $addons -Directory |
    Where-Object { ($_.Name -match "^${name}_[0-9]") -and ($_.Name -ne $but) } |
    ForEach-Object { Remove-Item -LiteralPath $_.FullName -Recurse -Force }
}

$source = Join-Path $PSScriptRoot $folder
if ($isOffline -and (-not (Test-Path -LiteralPath (Join-Path $source "index.html")))) {
  Stop-Install "没有安装：找不到 $source，请先完整解压安装包。"
}
if (($Online -ne "") -and ($Online -notmatch '^https?://[^\s"<>&\\]+$')) {
  Stop-Install "网址须以 http:// 或 https:// 开头，不能有引号、空格、& 和尖括号：$Online"
}

[void](New-Item -ItemType Directory -Path $addons -Force)
$list = Read-PublishList
Remove-OwnEntries $list
if ($isOffline) {
  $target = Join-Path $addons $folder
  if (Test-Path -LiteralPath $target) { Remove-Item -LiteralPath $target -Recurse -Force }
  Copy-Item -LiteralPath $source -Destination $target -Recurse
}
if (-not $Uninstall) { Add-OwnEntry $list }
Save-PublishList $list

if ($isOffline) { Remove-OwnFolders $folder } else { Remove-OwnFolders "" }
if ($Uninstall) {
  Write-Host "绩评已卸载。请关闭全部 WPS 窗口后重新打开。"
} else {
  Write-Host "绩评 $version 已安装。请关闭全部 WPS 窗口后重新打开；询问是否信任时点“允许”，然后再关闭、打开一次。"
}
