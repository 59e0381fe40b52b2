// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace drawbridge::vpn {

/// A section of strongSwan's settings format (strongswan.conf(5), swanctl.conf(5)): keys with values, and
/// sections.
struct SettingsSection {
    struct Value {
        QString key;
        QString text;
        int line = 0;
    };
    QString name;
    int line = 0;
    QStringList references; ///< as written; none is left in what is returned
    std::vector<Value> values;
    std::vector<SettingsSection> sections;

    const SettingsSection* section(QStringView name) const;
    std::optional<QString> value(QStringView key) const;
    /// A list separated by commas; empty when the key is not there.
    QStringList list(QStringView key) const;
};

/// Reads the format: sections in braces, "key = value", comments from # on, quoted values, references
/// ("section : other { }") resolved. `include` is noted and not followed. Throws InputError, with the line,
/// for what strongSwan would refuse. Bounded in size and depth.
SettingsSection readSettings(const QByteArray& text, const QString& file, Diagnostics& notes);

} // namespace drawbridge::vpn
