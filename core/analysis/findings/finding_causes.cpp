// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_causes.h"

#include "core/base/index.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace drawbridge {

namespace {

struct Consequence {
    const char* rule;
    std::vector<const char*> here;     ///< rules that cause it at the same place
    std::vector<const char*> required; ///< rules that cause it at what the place requires
};

const std::vector<Consequence>& consequences() {
    static const std::vector<Consequence> table{
        {"DR-102", {}, {"DR-102"}},
        {"DR-103", {}, {"DR-103"}},
        {"DR-108", {}, {"DR-102", "DR-103", "DR-107", "DR-108"}},
        {"DR-204",
         {"DR-101", "DR-102", "DR-103", "DR-107", "DR-108"},
         {"DR-101", "DR-102", "DR-103", "DR-107", "DR-108", "DR-204"}},
        {"DR-205",
         {"DR-102", "DR-103", "DR-111", "DR-112", "DR-117"},
         {"DR-102", "DR-103", "DR-111", "DR-112", "DR-117", "DR-205"}},
        {"DR-206",
         {"DR-101", "DR-102", "DR-103", "DR-107", "DR-108", "DR-204"},
         {"DR-101", "DR-102", "DR-103", "DR-107", "DR-108", "DR-204", "DR-206"}},
        {"DR-207", {}, {"DR-207"}}};
    return table;
}

class CauseFinder {
public:
    CauseFinder(const RecoveryGraph& graph, std::vector<Finding>& findings)
        : m_graph(graph), m_findings(findings), m_cause(findings.size(), -1) {
        for (std::size_t i = 0; i < findings.size(); ++i) {
            m_place.push_back(placeOf(findings[i]));
            m_of[findings[i].id].push_back(static_cast<int>(i));
        }
    }

    void run() {
        for (const Consequence& row : consequences()) {
            const auto own = m_of.find(QString::fromLatin1(row.rule));
            if (own == m_of.end())
                continue;
            std::set<QString> scenarios;
            for (const int finding : own->second)
                scenarios.insert(m_findings[idx(finding)].scenario);
            for (const QString& scenario : scenarios)
                findFor(row, own->second, scenario);
        }
        for (std::size_t i = 0; i < m_findings.size(); ++i) {
            if (m_cause[i] < 0 || isOwnCause(static_cast<int>(i)))
                continue;
            const Finding& cause = m_findings[idx(m_cause[i])];
            m_findings[i].followsFrom = FindingKey{cause.id, cause.entities.front(), cause.scenario};
        }
    }

private:
    int placeOf(const Finding& finding) const {
        if (finding.entities.empty() || finding.entities.front().kind != EntityKind::Component)
            return -1;
        return m_graph.indexOf(ComponentId(finding.entities.front().id));
    }

    /// Component → the gravest cause there is at it.
    std::vector<int> causesAt(const std::vector<const char*>& rules, const QString& scenario) const {
        std::vector<int> causes(idx(m_graph.size), -1);
        for (const char* rule : rules) {
            const auto found = m_of.find(QString::fromLatin1(rule));
            if (found == m_of.end())
                continue;
            for (const int finding : found->second) {
                const QString& where = m_findings[idx(finding)].scenario;
                const int place = m_place[idx(finding)];
                if (place >= 0 && causes[idx(place)] < 0 && (where.isEmpty() || where == scenario))
                    causes[idx(place)] = finding;
            }
        }
        return causes;
    }

    /// Component → a cause at the nearest of what it requires, itself left out.
    std::vector<int> causesBelow(const std::vector<int>& causes) const {
        std::vector<int> below(causes.size(), -1);
        std::deque<int> open;
        const auto reach = [&](int provider, int cause) {
            for (const int dependent : m_graph.hardDependents.of(provider)) {
                if (below[idx(dependent)] >= 0)
                    continue;
                below[idx(dependent)] = cause;
                if (causes[idx(dependent)] < 0)
                    open.push_back(dependent);
            }
        };
        for (int c = 0; c < m_graph.size; ++c) {
            if (causes[idx(c)] >= 0)
                reach(c, causes[idx(c)]);
        }
        for (; !open.empty(); open.pop_front())
            reach(open.front(), below[idx(open.front())]);
        return below;
    }

    void findFor(const Consequence& row, const std::vector<int>& own, const QString& scenario) {
        const std::vector<int> here = causesAt(row.here, scenario);
        const std::vector<int> below = causesBelow(causesAt(row.required, scenario));
        for (const int finding : own) {
            const int place = m_place[idx(finding)];
            if (place < 0 || m_findings[idx(finding)].scenario != scenario)
                continue;
            for (const int cause : {here[idx(place)], below[idx(place)]}) {
                const bool isCause = cause >= 0 && cause != finding && m_cause[idx(finding)] < 0 &&
                                     m_findings[idx(cause)].severity >= m_findings[idx(finding)].severity;
                if (isCause)
                    m_cause[idx(finding)] = cause;
            }
        }
    }

    /// Of findings that cause each other, the first has no cause.
    bool isOwnCause(int finding) const {
        int least = finding;
        int current = m_cause[idx(finding)];
        for (std::size_t steps = 0; current >= 0 && steps <= m_cause.size(); ++steps) {
            if (current == finding)
                return least == finding;
            least = std::min(least, current);
            current = m_cause[idx(current)];
        }
        return false;
    }

    const RecoveryGraph& m_graph;
    std::vector<Finding>& m_findings;
    std::vector<int> m_cause;
    std::vector<int> m_place;
    std::map<QString, std::vector<int>> m_of; ///< by rule
};

} // namespace

void nameCauses(const RecoveryGraph& graph, std::vector<Finding>& findings) {
    CauseFinder(graph, findings).run();
}

} // namespace drawbridge
