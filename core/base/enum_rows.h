// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/// Tables with a row for each value of an enumeration.
namespace drawbridge {

namespace detail {

/// Whether the enumeration has this value: the compiler prints one that it has not as "(Kind)7".
template <auto value>
constexpr bool isEnumerator() {
    return std::string_view(__PRETTY_FUNCTION__).find("value = (") == std::string_view::npos;
}

} // namespace detail

/// True when there is one row for each value, in their order, so that rowOf() may read the table. To be
/// asserted beside it: `static_assert(hasRowForEach(kRows, &Row::kind))`.
template <class Row, std::size_t N, class E>
constexpr bool hasRowForEach(const Row (&rows)[N], E Row::*value) {
    for (std::size_t i = 0; i < N; ++i) {
        if (rows[i].*value != static_cast<E>(i))
            return false;
    }
    return !detail::isEnumerator<static_cast<E>(N)>();
}

template <class Row, std::size_t N, class E>
constexpr const Row& rowOf(const Row (&rows)[N], E value) {
    return rows[static_cast<std::size_t>(value)];
}

} // namespace drawbridge
