// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>
#include <vector>

namespace drawbridge {

/// Which assumptions a figure rests on: a set of small numbers, AssumptionKey for a plan's.
class AssumptionSet {
public:
    static constexpr int kMost = 64;

    AssumptionSet() = default;
    static AssumptionSet of(int key) { return AssumptionSet(quint64(1) << key); }

    bool isEmpty() const { return m_bits == 0; }
    int count() const { return std::popcount(m_bits); }
    bool contains(int key) const { return ((m_bits >> key) & 1U) != 0; }
    AssumptionSet& operator|=(AssumptionSet other) {
        m_bits |= other.m_bits;
        return *this;
    }
    friend AssumptionSet operator|(AssumptionSet a, AssumptionSet b) { return a |= b; }
    friend bool operator==(AssumptionSet, AssumptionSet) = default;

private:
    explicit AssumptionSet(quint64 bits) : m_bits(bits) {}
    quint64 m_bits = 0;
};

/// An estimate against its target.
enum class Verdict { NoTarget, Met, Missed, Unknown };

/// A computed figure: known, unknown within bounds, or infinite (an RTO: never; a data loss: everything). The
/// value can only be asked for as what it is, so that a reader cannot take an unknown one for zero. It
/// carries the assumptions that it rests on, and why it is unknown: the missing field, e.g. "the restore rate
/// of the backup of orders-db at Amsterdam is not given".
///
/// T is ordered, and T{} is its least value.
template <class T>
class Estimated {
public:
    Estimated() = default;
    Estimated(T value, AssumptionSet assumed = {}) : m_least(value), m_most(value), m_assumed(assumed) {}

    /// Without bounds: from nothing to everything. Equal bounds make it known.
    static Estimated unknown(QString because, T atLeast = {}, std::optional<T> atMost = {},
                             AssumptionSet assumed = {}) {
        Estimated e(atLeast, assumed);
        e.m_most = atMost;
        if (e.m_most != e.m_least)
            e.m_because = std::move(because);
        return e;
    }
    static Estimated infinite(AssumptionSet assumed = {}) {
        Estimated e;
        e.m_least = {};
        e.m_most = {};
        e.m_assumed = assumed;
        return e;
    }

    bool isKnown() const { return m_least && m_most && *m_least == *m_most; }
    bool isInfinite() const { return !m_least; }
    bool isUnknown() const { return !isKnown() && !isInfinite(); }
    std::optional<T> known() const { return isKnown() ? m_least : std::nullopt; }
    std::optional<T> atLeast() const { return m_least; } ///< absent: infinite
    std::optional<T> atMost() const { return m_most; }   ///< absent: no bound
    const QString& unknownBecause() const { return m_because; }
    AssumptionSet assumed() const { return m_assumed; }
    Estimated restingOn(AssumptionSet more) const {
        Estimated e = *this;
        e.m_assumed |= more;
        return e;
    }

    /// Met and missed also where the bounds allow to say so.
    Verdict against(const std::optional<T>& target) const {
        if (!target)
            return Verdict::NoTarget;
        if (!m_least || *m_least > *target)
            return Verdict::Missed;
        return m_most && *m_most <= *target ? Verdict::Met : Verdict::Unknown;
    }

    /// Applies a function that never decreases to the value or its bounds.
    template <class Function>
    auto mapped(Function function) const -> Estimated<decltype(function(std::declval<T>()))> {
        using To = decltype(function(std::declval<T>()));
        if (!m_least)
            return Estimated<To>::infinite(m_assumed);
        return Estimated<To>::unknown(m_because, function(*m_least),
                                      m_most ? std::optional<To>(function(*m_most)) : std::nullopt,
                                      m_assumed);
    }

    friend bool operator==(const Estimated&, const Estimated&) = default;

private:
    std::optional<T> m_least = T{};
    std::optional<T> m_most = T{};
    QString m_because;
    AssumptionSet m_assumed;
};

namespace detail {

/// Absent is larger than everything.
template <class T>
bool isSmaller(const std::optional<T>& a, const std::optional<T>& b) {
    return a && (!b || *a < *b);
}

template <class T>
Estimated<T> between(const std::optional<T>& least, const std::optional<T>& most, const QString& because,
                     AssumptionSet assumed) {
    return least ? Estimated<T>::unknown(because, *least, most, assumed) : Estimated<T>::infinite(assumed);
}

} // namespace detail

template <class T>
Estimated<T> largerOf(const Estimated<T>& a, const Estimated<T>& b) {
    const auto most = detail::isSmaller(a.atMost(), b.atMost()) ? b.atMost() : a.atMost();
    const auto least = detail::isSmaller(a.atLeast(), b.atLeast()) ? b.atLeast() : a.atLeast();
    return detail::between(least, most, a.isUnknown() ? a.unknownBecause() : b.unknownBecause(),
                           a.assumed() | b.assumed());
}

template <class T>
Estimated<T> sumOf(const Estimated<T>& a, const Estimated<T>& b) {
    const AssumptionSet assumed = a.assumed() | b.assumed();
    if (a.isInfinite() || b.isInfinite())
        return Estimated<T>::infinite(assumed);
    std::optional<T> most;
    if (a.atMost() && b.atMost())
        most = *a.atMost() + *b.atMost();
    return Estimated<T>::unknown(a.isUnknown() ? a.unknownBecause() : b.unknownBecause(),
                                 *a.atLeast() + *b.atLeast(), most, assumed);
}

/// The k-th smallest, k from 1 to the number of values. O(n).
template <class T>
Estimated<T> kthSmallest(const std::vector<Estimated<T>>& values, int k) {
    std::vector<std::optional<T>> least;
    std::vector<std::optional<T>> most;
    AssumptionSet assumed;
    QString because;
    for (const Estimated<T>& value : values) {
        least.push_back(value.atLeast());
        most.push_back(value.atMost());
        assumed |= value.assumed();
        if (because.isEmpty())
            because = value.unknownBecause();
    }
    const auto kth = [k](std::vector<std::optional<T>>& list) {
        std::nth_element(list.begin(), list.begin() + (k - 1), list.end(), detail::isSmaller<T>);
        return list[static_cast<std::size_t>(k - 1)];
    };
    return detail::between(kth(least), kth(most), because, assumed);
}

} // namespace drawbridge
