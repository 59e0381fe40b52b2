// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QString>

#include <optional>

/// Parsers for the short syntax of the Compose specification (05-services.md) and for values written as text.
namespace drawbridge::compose {

/// A scalar at the place of `like`.
YamlNode scalarNode(const QString& text, const YamlNode& like);
/// An empty mapping or sequence at the place of `like`, keeping its tag.
YamlNode emptyNode(YamlNode::Kind kind, const YamlNode& like);
void addEntry(YamlNode& mapping, const QString& key, YamlNode value);
/// The value of a key, or a Null node.
const YamlNode& childOf(const YamlNode& node, QStringView key);
/// The text of a scalar value of a key, else empty.
QString textOf(const YamlNode& node, QStringView key);
/// Removes and returns an entry of a mapping; Null if there is none.
YamlNode takeEntry(YamlNode& mapping, QStringView key);

/// "[[host:]published:]target[/protocol]" as {target, published, host_ip, protocol}; nothing if malformed.
std::optional<YamlNode> portFromText(const YamlNode& text);
/// "[source:]target[:options]" as {type, source, target, read_only}; nothing if malformed.
std::optional<YamlNode> mountFromText(const YamlNode& text);

/// True for the path of a bind mount, false for the name of a volume.
bool isHostPath(const QString& source);

std::optional<bool> boolFromText(const QString& text);
/// "512m", "1.5gb", "1073741824"; units are powers of 1024 as in Docker.
std::optional<qint64> bytesFromText(const QString& text);

} // namespace drawbridge::compose
