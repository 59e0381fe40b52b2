// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace drawbridge::compose {

/// Takes references to variables out of a tree before it is interpolated, and puts them back as they were
/// written: "${DATA:-./data}:/data" is split at its colons, and the variable's value appears nowhere. In
/// between a reference is a character of Unicode's private use, its number in base 16 by others, and an end
/// mark.
class HiddenReferences {
public:
    /// Hides the references in what bodies of services are made of: environment, commands, mounts and the
    /// like, not in what decides which services there are. Linear.
    void hide(YamlNode& root);
    /// Text and keys as written, "$$" for a dollar sign included.
    void show(YamlNode& node) const;
    QString shown(const QString& text) const;

    static bool isHiddenIn(const QString& text);

private:
    void hideIn(YamlNode& node);
    QString hidden(const QString& text);
    QString markOf(const QString& reference);

    QStringList m_references;
    QHash<QString, qsizetype> m_numbers; ///< of each reference
};

} // namespace drawbridge::compose
