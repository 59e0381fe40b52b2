// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace drawbridge {

/// A role that names share: "post-process-forwarder-…" or "…-consumer".
struct NameRole {
    QString words;            ///< "post-process-forwarder"
    std::vector<int> members; ///< indices of the names, in order
};

/// Words at the beginning or the end that at least `fewest` of the names share, and not all: the word with
/// most names first, then of what is left. Names are cut at - _ . and spaces; numbers do not count as words.
std::vector<NameRole> rolesIn(const QStringList& names, std::size_t fewest);

/// A name without its number at the end: "web-01" to "web".
QString withoutNumber(const QString& name);

} // namespace drawbridge
