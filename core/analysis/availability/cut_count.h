// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace drawbridge {

/// A number of cut sets: up to 2¹²⁸ - 2, beyond which it is only known to be more.
class CutCount {
public:
    CutCount() = default;
    explicit CutCount(unsigned value) : m_value(value) {}

    bool isExact() const { return m_value != kMost; }
    bool isZero() const { return m_value == 0; }
    /// The whole number in decimal digits; beyond the range the largest with a "> " before it.
    QString text() const {
        QString digits;
        for (Wide rest = isExact() ? m_value : kMost - 1; rest > 0; rest /= 10)
            digits.prepend(QChar(u'0' + static_cast<char16_t>(rest % 10)));
        if (digits.isEmpty())
            return QStringLiteral("0");
        return isExact() ? digits : QStringLiteral("> ") + digits;
    }
    double toDouble() const { return static_cast<double>(m_value); }

    friend CutCount operator+(CutCount a, CutCount b) {
        return CutCount(a.m_value > kMost - b.m_value ? kMost : a.m_value + b.m_value, 0);
    }
    friend CutCount operator*(CutCount a, CutCount b) {
        if (a.isZero() || b.isZero())
            return {};
        return CutCount(a.m_value > kMost / b.m_value ? kMost : a.m_value * b.m_value, 0);
    }
    friend bool operator==(CutCount, CutCount) = default;

private:
    __extension__ using Wide = unsigned __int128;
    static constexpr Wide kMost = ~Wide(0);
    CutCount(Wide value, int /*wide*/) : m_value(value) {}
    Wide m_value = 0;
};

} // namespace drawbridge
