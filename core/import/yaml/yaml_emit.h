// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace drawbridge {

/// What stands above the keys of a document: at its top, and by path, "services/web".
struct YamlComments {
    QStringList top;
    QHash<QString, QStringList> above;
};

/// A tree as a YAML document, by yaml-cpp's emitter. Texts are quoted where YAML 1.1 or 1.2 would read them
/// as something else; what a file gave without quotes (30, true) stays so. Sequences of texts stand in a
/// line where they are short. Comments are escaped as in visibleText(). Linear.
QByteArray emitYaml(const YamlNode& root, const YamlComments& comments = {});

// For whoever builds a tree.
YamlNode yamlText(const QString& text);  ///< always a text, also "yes" and "5432"
YamlNode yamlPlain(const QString& text); ///< a number, true or false
YamlNode yamlMapping();
YamlNode yamlSequence(const QStringList& texts);
/// Appends, or replaces the value of the key.
void putEntry(YamlNode& mapping, const QString& key, YamlNode value);

} // namespace drawbridge
