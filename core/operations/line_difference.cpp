// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/line_difference.h"

namespace drawbridge {

namespace {

using Line = ConfigComparison::Line;
using Lines = std::vector<Line>;

Lines mergedSorted(const QStringList& a, const QStringList& b) {
    Lines lines;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        const bool hasBoth = i < a.size() && j < b.size();
        if (hasBoth && a[i] == b[j]) {
            lines.push_back({Line::Side::Both, a[i]});
            ++i;
            ++j;
        } else if (j == b.size() || (hasBoth && a[i] < b[j])) {
            lines.push_back({Line::Side::Machine, a[i++]});
        } else {
            lines.push_back({Line::Side::Generated, b[j++]});
        }
    }
    return lines;
}

/// What is between the common beginning and end.
void addMiddle(const QStringList& a, const QStringList& b, Lines& lines) {
    constexpr qsizetype mostCells = 4'000'000;
    const auto width = static_cast<std::size_t>(b.size() + 1);
    std::vector<quint16> longest;
    const bool isSmall = (a.size() + 1) * (b.size() + 1) <= mostCells && a.size() < 65'535;
    if (isSmall) {
        longest.resize(static_cast<std::size_t>(a.size() + 1) * width);
        for (qsizetype i = a.size() - 1; i >= 0; --i) {
            for (qsizetype j = b.size() - 1; j >= 0; --j) {
                const std::size_t at = static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j);
                longest[at] = a[i] == b[j] ? static_cast<quint16>(longest[at + width + 1] + 1)
                                           : std::max(longest[at + width], longest[at + 1]);
            }
        }
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (isSmall && i < a.size() && j < b.size()) {
        const std::size_t at = static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j);
        if (a[i] == b[j]) {
            lines.push_back({Line::Side::Both, a[i++]});
            ++j;
        } else if (longest[at + width] >= longest[at + 1]) {
            lines.push_back({Line::Side::Machine, a[i++]});
        } else {
            lines.push_back({Line::Side::Generated, b[j++]});
        }
    }
    for (; i < a.size(); ++i)
        lines.push_back({Line::Side::Machine, a[i]});
    for (; j < b.size(); ++j)
        lines.push_back({Line::Side::Generated, b[j]});
}

} // namespace

Lines lineDifference(const QStringList& machine, const QStringList& generated, bool isOrdered) {
    if (!isOrdered)
        return mergedSorted(machine, generated);
    const qsizetype shorter = std::min(machine.size(), generated.size());
    qsizetype first = 0;
    while (first < shorter && machine[first] == generated[first])
        ++first;
    qsizetype last = 0;
    while (last < shorter - first &&
           machine[machine.size() - 1 - last] == generated[generated.size() - 1 - last])
        ++last;
    Lines lines;
    for (qsizetype i = 0; i < first; ++i)
        lines.push_back({Line::Side::Both, machine[i]});
    addMiddle(machine.mid(first, machine.size() - first - last),
              generated.mid(first, generated.size() - first - last), lines);
    for (qsizetype i = machine.size() - last; i < machine.size(); ++i)
        lines.push_back({Line::Side::Both, machine[i]});
    return lines;
}

} // namespace drawbridge
