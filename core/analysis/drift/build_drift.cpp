// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/drift/build_drift.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// A value as people read it; host facts refer to nothing.
QString textAt(const Field& field, const void* owner, int index, const NameLookup& names) {
    return formatValue(field.type, field.get(owner, index), names);
}

std::optional<QString> single(const Field& field, const void* owner, const NameLookup& names) {
    return field.count(owner) == 0 ? std::nullopt : std::optional(textAt(field, owner, 0, names));
}

QStringList all(const Field& field, const void* owner, const NameLookup& names) {
    QStringList texts;
    for (int i = 0, n = field.count(owner); i < n; ++i)
        texts += textAt(field, owner, i, names);
    texts.sort();
    return texts;
}

/// Of a list of pairs: the second by the first.
std::map<QString, QString> pairs(const Field& field, const void* owner, const NameLookup& names) {
    std::map<QString, QString> found;
    const RecordType& type = field.record();
    for (int i = 0, n = field.count(owner); i < n; ++i) {
        const void* pair = field.child(owner, i);
        found[textAt(type.fields[0], pair, 0, names)] = textAt(type.fields[1], pair, 0, names);
    }
    return found;
}

void comparePairs(const Field& field, const HostFacts& wanted, const HostFacts& found,
                  const NameLookup& names, std::vector<Difference>& differences) {
    const auto has = pairs(field, &found, names);
    for (const auto& [key, value] : pairs(field, &wanted, names)) {
        const auto other = has.find(key);
        if (other == has.end() || other->second != value)
            differences.push_back({field.key + u'/' + key, value,
                                   other == has.end() ? std::nullopt : std::optional(other->second)});
    }
}

void compareLists(const Field& field, const HostFacts& wanted, const HostFacts& found,
                  const NameLookup& names, std::vector<Difference>& differences) {
    const QStringList want = all(field, &wanted, names);
    const QStringList has = all(field, &found, names);
    const QString mark = QStringLiteral(", ");
    if (!want.isEmpty() && want != has)
        differences.push_back(
            {field.key, want.join(mark), has.isEmpty() ? std::nullopt : std::optional(has.join(mark))});
}

} // namespace

std::vector<Difference> buildDrift(const HostFacts& wanted, const HostFacts& found) {
    static const PlanNames noNames{Plan()};
    std::vector<Difference> differences;
    for (const Field& field : HostFacts::record().fields) {
        if (field.isRecord()) {
            comparePairs(field, wanted, found, noNames, differences);
        } else if (field.shape == Shape::List) {
            compareLists(field, wanted, found, noNames, differences);
        } else {
            const auto want = single(field, &wanted, noNames);
            const auto has = single(field, &found, noNames);
            if (want && want != has)
                differences.push_back({field.key, want, has});
        }
    }
    return differences;
}

} // namespace drawbridge
