// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/state/target_lines.h"

#include <algorithm>
#include <limits>
#include <map>

namespace drawbridge {

namespace {

int rankOf(Verdict verdict) {
    return verdict == Verdict::Missed ? 0 : verdict == Verdict::Unknown ? 1 : 2;
}

/// Share of the target that is used up.
double shareOf(const TargetLine& line) {
    const auto most = line.estimate.atMost();
    if (!most || line.target.count() == 0)
        return std::numeric_limits<double>::infinity();
    return static_cast<double>(most->count()) / static_cast<double>(line.target.count());
}

bool isWorse(const TargetLine& a, const TargetLine& b) {
    return std::pair(rankOf(a.verdict), -shareOf(a)) < std::pair(rankOf(b.verdict), -shareOf(b));
}

class Lines {
public:
    explicit Lines(const ScenarioAnalysis& analysis) : m_analysis(analysis) {}

    std::vector<TargetLine> run() {
        for (const ComponentResult& result : m_analysis.components) {
            if (!result.isDown())
                continue;
            const Component& component = m_analysis.graph->component(result.component);
            if (result.rtoTarget)
                add({{}, false, result.component, *result.rtoTarget, result.estimatedRto, result.rtoVerdict},
                    component.rto.has_value());
            if (result.rpoTarget && result.rpoVerdict != Verdict::NoTarget)
                add({{}, true, result.component, *result.rpoTarget, result.estimatedRpo, result.rpoVerdict},
                    component.rpo.has_value());
        }
        std::vector<TargetLine> lines;
        for (auto& [key, line] : m_lines)
            lines.push_back(std::move(line));
        std::stable_sort(lines.begin(), lines.end(), &isWorse);
        return lines;
    }

private:
    void add(TargetLine line, bool isOwn) {
        const int group = m_analysis.graph->protectionGroup[static_cast<std::size_t>(line.component)];
        const bool ofGroup = !isOwn && group >= 0;
        line.name = ofGroup ? m_analysis.plan().protectionGroups.at(group).name
                            : m_analysis.graph->name(line.component);
        const std::tuple key(ofGroup, ofGroup ? group : line.component, line.isRpo);
        const auto found = m_lines.find(key);
        if (found == m_lines.end())
            m_lines.emplace(key, std::move(line));
        else if (isWorse(line, found->second))
            found->second = std::move(line);
    }

    const ScenarioAnalysis& m_analysis;
    std::map<std::tuple<bool, int, bool>, TargetLine> m_lines;
};

} // namespace

std::vector<TargetLine> targetLines(const ScenarioAnalysis& analysis) {
    return Lines(analysis).run();
}

} // namespace drawbridge
