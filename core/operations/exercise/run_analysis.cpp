// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/run_analysis.h"

#include "core/analysis/improvements/strategy_comparison.h"
#include "core/base/index.h"

#include <algorithm>
#include <map>
#include <set>

namespace drawbridge {

namespace {

/// The last strategy chosen for each component, and when.
std::map<QString, LogEntry> chosenStrategies(const Run& run) {
    std::map<QString, LogEntry> chosen;
    for (const LogEntry& entry : run.log) {
        if (entry.kind == LogKind::Strategy && entry.component && entry.strategy)
            chosen.insert_or_assign(*entry.component, entry);
    }
    return chosen;
}

Plan withStrategies(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
                    const std::map<QString, LogEntry>& chosen) {
    ScenarioAnalysis base; // as much of it as recoveryBy() asks for
    base.graph = std::make_shared<const RecoveryGraph>(graph);
    base.scenario = scenario;
    base.impact = impact;
    Plan plan = graph.plan;
    for (int c = 0; c < graph.size; ++c) {
        const auto found = chosen.find(graph.name(c));
        const auto& own = graph.component(c).recovery;
        if (found == chosen.end() || (own && own->strategy == *found->second.strategy))
            continue;
        Component changed = graph.component(c);
        changed.recovery = recoveryBy(base, c, *found->second.strategy);
        plan.components.put(std::move(changed));
    }
    return plan;
}

/// Gives the steps of a run their tasks and numbers.
class Numbering {
public:
    Numbering(RunAnalysis& analysis, const Run& run, const std::map<QString, LogEntry>& chosen)
        : m_a(analysis), m_run(run), m_chosen(chosen), m_names(stepNames(analysis.tasks)),
          m_isNumbered(analysis.tasks.steps.size(), 0) {}

    void run() {
        for (std::size_t p = 0; p < m_run.planned.size(); ++p)
            add({m_run.planned[p].component, m_run.planned[p].step, -1, static_cast<int>(p), {}});
        for (std::size_t t = 0; t < m_a.tasks.steps.size(); ++t)
            join(t);
        pairRenamed();
        addLater();
        for (const RunStep& done : m_run.steps) { // of what the plan no longer has
            if (!m_a.byName.contains({done.component, done.step}))
                add({done.component, done.step, -1, -1, {}});
        }
        for (NumberedStep& step : m_a.steps) {
            if (const auto found = m_chosen.find(step.component); found != m_chosen.end() && step.task >= 0)
                step.since = found->second.at;
        }
    }

private:
    const QString& componentOf(std::size_t task) const {
        return m_a.graph->name(m_a.tasks.steps[task].component);
    }

    void add(NumberedStep step) {
        m_a.byName.insert({step.component, step.step}, static_cast<int>(m_a.steps.size()));
        m_a.steps.push_back(std::move(step));
    }

    void join(std::size_t task) {
        const int number = m_a.numbered(componentOf(task), m_names[static_cast<qsizetype>(task)]);
        if (number < 0)
            return;
        m_a.steps[idx(number)].task = static_cast<int>(task);
        m_isNumbered[task] = 1;
    }

    /// Steps that were renamed while the run went on, or whose names are now in another language: if as many
    /// of a component are left as there were, they are the same, in order.
    void pairRenamed() {
        std::map<QString, std::pair<std::vector<int>, std::vector<int>>> left;
        for (std::size_t i = 0; i < m_a.steps.size(); ++i) {
            if (m_a.steps[i].task < 0)
                left[m_a.steps[i].component].first.push_back(static_cast<int>(i));
        }
        for (std::size_t t = 0; t < m_isNumbered.size(); ++t) {
            if (m_isNumbered[t] == 0)
                left[componentOf(t)].second.push_back(static_cast<int>(t));
        }
        for (const auto& [component, both] : left) {
            const auto& [numbers, tasks] = both;
            if (numbers.size() != tasks.size() || m_chosen.count(component) > 0)
                continue;
            // Planned steps are in the order of their starts, tasks in that of the component's steps.
            for (std::size_t i = 0; i < tasks.size(); ++i) {
                m_a.steps[idx(numbers[i])].task = tasks[i];
                m_isNumbered[idx(tasks[i])] = 1;
            }
        }
    }

    /// By when their strategy was chosen, so that another choice changes no number.
    void addLater() {
        std::vector<std::size_t> later;
        for (std::size_t t = 0; t < m_isNumbered.size(); ++t) {
            if (m_isNumbered[t] == 0)
                later.push_back(t);
        }
        const auto chosenAt = [this](std::size_t task) {
            const auto found = m_chosen.find(componentOf(task));
            return found == m_chosen.end() ? Seconds::max() : found->second.at;
        };
        std::stable_sort(later.begin(), later.end(),
                         [&](std::size_t a, std::size_t b) { return chosenAt(a) < chosenAt(b); });
        for (const std::size_t t : later)
            add({componentOf(t), m_names[static_cast<qsizetype>(t)], static_cast<int>(t), -1, {}});
    }

    RunAnalysis& m_a;
    const Run& m_run;
    const std::map<QString, LogEntry>& m_chosen;
    QStringList m_names;
    std::vector<char> m_isNumbered; ///< per task
};

} // namespace

int RunAnalysis::numbered(const QString& component, const QString& step) const {
    return byName.value({component, step}, -1);
}

std::optional<RunAnalysis> analyseRun(const Plan& plan, const Run& run) {
    const Scenario* scenario = plan.scenarios.find(run.scenario);
    if (scenario == nullptr)
        return std::nullopt;
    const Exercise* exercise = plan.exercises.find(run.exercise);
    RunAnalysis a;
    a.scenario = *scenario;
    a.graph = std::make_shared<const RecoveryGraph>(plan);
    a.impact = impactInScope(*a.graph, *scenario, exercise);
    const auto chosen = chosenStrategies(run);
    if (!chosen.empty()) {
        a.graph =
            std::make_shared<const RecoveryGraph>(withStrategies(*a.graph, *scenario, a.impact, chosen));
        a.impact = impactInScope(*a.graph, *scenario, exercise);
    }
    a.tasks = makeRecoveryTasks(*a.graph, *scenario, a.impact);
    Numbering(a, run, chosen).run();
    return a;
}

Impact impactInScope(const RecoveryGraph& graph, const Scenario& scenario, const Exercise* exercise) {
    Impact impact = assessImpact(graph, scenario);
    if (exercise == nullptr || (exercise->groups.empty() && exercise->components.empty()))
        return impact;
    std::set<int> scope;
    for (const ComponentId component : exercise->components)
        scope.insert(graph.indexOf(component));
    for (const ProtectionGroupId id : exercise->groups) {
        const ProtectionGroup* group = graph.plan.protectionGroups.find(id);
        for (const ComponentId member : group != nullptr ? group->members : std::vector<ComponentId>())
            scope.insert(graph.indexOf(member));
    }
    for (int c = 0; c < graph.size; ++c) {
        if (scope.count(c) == 0) {
            impact.state[idx(c)] = ImpactState::Unaffected;
            impact.reason[idx(c)] = {};
        }
    }
    return impact;
}

QStringList stepNames(const RecoveryTasks& tasks) {
    QStringList names;
    for (const RecoveryStep& step : tasks.steps)
        names += step.name;
    for (const ComponentRecovery& recovery : tasks.components) {
        std::set<QString> used;
        for (const int s : recovery.steps) {
            for (int count = 2; !used.insert(names[s]).second; ++count)
                names[s] = QStringLiteral("%1 (%2)").arg(tasks.steps[idx(s)].name).arg(count);
        }
    }
    return names;
}

IncidentTime incidentTimeOf(const Plan& plan, const QDateTime& date) {
    QString note;
    const auto parsed =
        parseIncidentTime(date.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm'Z'")), zoneOf(plan), note);
    return parsed ? *parsed : IncidentTime{};
}

} // namespace drawbridge
