// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_groups.h"

#include "core/analysis/findings/finding_rules.h"
#include "core/base/texts.h"

#include <map>

namespace drawbridge {

namespace {

/// Finding → the one it stands under at last, itself where it follows from none of the list.
std::vector<std::size_t> rootsOf(const std::vector<Finding>& findings) {
    std::map<FindingKey, std::size_t> at;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        if (!finding.entities.empty())
            at.emplace(FindingKey{finding.id, finding.entities.front(), finding.scenario}, i);
    }
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        std::size_t root = i;
        for (std::size_t steps = 0; findings[root].followsFrom && steps < findings.size(); ++steps) {
            const auto cause = at.find(*findings[root].followsFrom);
            if (cause == at.end())
                break;
            root = cause->second;
        }
        roots.push_back(root);
    }
    return roots;
}

QString titleOf(const QString& id, const std::vector<RuleInfo>& rules) {
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&id](const RuleInfo& info) { return info.id == id; });
    return rule == rules.end() ? id : rule->title;
}

} // namespace

std::vector<FindingGroup> groupedFindings(const std::vector<Finding>& findings, std::size_t most) {
    using Key = std::pair<QString, Severity>;
    const auto keyOf = [](const Finding& finding) { return Key(finding.id, finding.severity); };
    const std::vector<std::size_t> roots = rootsOf(findings);
    std::map<Key, std::size_t> counts;
    std::map<std::size_t, std::vector<std::size_t>> under;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (roots[i] == i)
            ++counts[keyOf(findings[i])];
        else
            under[roots[i]].push_back(i);
    }
    std::vector<FindingGroup> groups;
    std::map<Key, std::size_t> groupOf;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (roots[i] != i)
            continue;
        const Key key = keyOf(findings[i]);
        const auto known = groupOf.find(key);
        const bool joins = counts[key] > most && known != groupOf.end();
        if (!joins) {
            groupOf[key] = groups.size();
            groups.emplace_back();
        }
        FindingGroup& group = groups[joins ? known->second : groups.size() - 1];
        group.members.push_back(i);
        group.consequences.push_back(std::move(under[i]));
    }
    return groups;
}

std::vector<FindingGroup> singleFindings(const std::vector<Finding>& findings) {
    std::vector<FindingGroup> groups;
    for (std::size_t i = 0; i < findings.size(); ++i)
        groups.push_back({{i}, {{}}});
    return groups;
}

QString groupText(const std::vector<Finding>& findings, const FindingGroup& group,
                  const std::vector<RuleInfo>& rules) {
    QStringList names;
    for (const std::size_t member : group.members) {
        const QString name = findings[member].names.value(0);
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    const QString title = titleOf(findings[group.members.front()].id, rules);
    return names.isEmpty() ? title : FindingsTexts::tr("%1: %2").arg(title, nameList(names));
}

QString consequencesText(const std::vector<Finding>& findings, const std::vector<std::size_t>& consequences,
                         const std::vector<RuleInfo>& rules) {
    std::map<QString, int> counts;
    for (const std::size_t consequence : consequences)
        ++counts[findings[consequence].id];
    QStringList parts;
    for (const auto& [id, count] : counts)
        parts += FindingsTexts::tr("%1 (%2)").arg(titleOf(id, rules)).arg(count);
    return FindingsTexts::tr("%n more follow from it: %1", nullptr, static_cast<int>(consequences.size()))
        .arg(parts.join(QStringLiteral(", ")));
}

} // namespace drawbridge
