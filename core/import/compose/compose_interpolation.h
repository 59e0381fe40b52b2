// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace drawbridge::compose {

/// Value of a variable, or nothing if it is not set.
using Lookup = std::function<std::optional<QString>(const QString& name)>;

/// How long the reference is that a text begins with: "$NAME", "${…}", or "$$", which stands for a dollar
/// sign. 0: there is none. O(length).
qsizetype referenceLength(QStringView text);

/// Expands variables as in the Compose specification (12-interpolation.md): $NAME, ${NAME}, ${NAME:-default},
/// ${NAME-default}, ${NAME:?message}, ${NAME?message}, ${NAME:+other}, ${NAME+other}, nested, and $$ for a
/// dollar sign. Messages show names of variables, never values.
class Interpolator {
public:
    /// `report` gets one warning per variable that is not set and has no default.
    explicit Interpolator(Diagnostics& report) : m_report(report) {}

    /// Throws InputError if a required variable is missing or the expansions grow too large.
    QString expand(const QString& text, const Lookup& lookup, const SourcePlace& place);

    /// Expands every scalar of the tree, but not keys. Linear in the input and output size.
    void expandTree(YamlNode& node, const Lookup& lookup, const QString& file);

private:
    QString expandLevel(QStringView text, const Lookup& lookup, const SourcePlace& place, int depth);
    QString expandBraced(QStringView inside, const Lookup& lookup, const SourcePlace& place, int depth);
    QString plainValue(const QString& name, const Lookup& lookup, const SourcePlace& place);
    QString asWritten(QStringView text, const SourcePlace& place);
    void grow(qsizetype characters, const SourcePlace& place);

    Diagnostics& m_report;
    QSet<QString> m_unset;
    SourcePlace m_malformed; ///< the last one reported
    qint64 m_grown = 0;
};

} // namespace drawbridge::compose
