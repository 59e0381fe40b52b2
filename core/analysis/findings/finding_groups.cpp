// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_groups.h"

#include "core/analysis/findings/finding_rules.h"
#include "core/base/texts.h"

#include <map>

namespace drawbridge {

std::vector<FindingGroup> groupedFindings(const std::vector<Finding>& findings, std::size_t most) {
    using Key = std::pair<QString, Severity>;
    const auto keyOf = [](const Finding& finding) { return Key(finding.id, finding.severity); };
    std::map<Key, std::size_t> counts;
    for (const Finding& finding : findings)
        ++counts[keyOf(finding)];
    std::vector<FindingGroup> groups;
    std::map<Key, std::size_t> groupOf;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Key key = keyOf(findings[i]);
        const auto known = groupOf.find(key);
        if (counts[key] > most && known != groupOf.end()) {
            groups[known->second].members.push_back(i);
            continue;
        }
        groupOf[key] = groups.size();
        groups.push_back({{i}});
    }
    return groups;
}

QString groupText(const std::vector<Finding>& findings, const FindingGroup& group,
                  const std::vector<RuleInfo>& rules) {
    const QString& id = findings[group.members.front()].id;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&id](const RuleInfo& info) { return info.id == id; });
    QStringList names;
    for (const std::size_t member : group.members) {
        const QString name = findings[member].names.value(0);
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    const QString title = rule == rules.end() ? id : rule->title;
    return names.isEmpty() ? title : FindingsTexts::tr("%1: %2").arg(title, nameList(names));
}

} // namespace drawbridge
