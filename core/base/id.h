// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QRandomGenerator>

#include <compare>

namespace drawbridge {

/// Stable identity of an entity: 62 random bits, so that copies of a project can be merged. One type per
/// entity; never null: absence is std::optional. Fits SQLite's INTEGER PRIMARY KEY.
template <class Tag>
class Id {
public:
    explicit constexpr Id(qint64 value) : m_value(value) {}
    static Id fresh() { return Id(static_cast<qint64>(QRandomGenerator::global()->generate64() >> 2U) + 1); }
    constexpr qint64 value() const { return m_value; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    qint64 m_value;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) {
    return ::qHash(id.value(), seed);
}

} // namespace drawbridge
