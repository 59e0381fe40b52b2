// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <QSet>

namespace drawbridge {

namespace {

/// The edge of a cycle that is cheapest to give up: into a service or middleware rather than a database or
/// host.
int weakestEdge(const RecoveryGraph& graph, const std::vector<int>& cycle) {
    int best = 0;
    int bestScore = -1;
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        const int from = cycle[i];
        const int to = cycle[(i + 1) % cycle.size()];
        if (graph.host[idx(from)] == to)
            continue; // nothing runs without its host
        const ComponentKind kind = graph.component(to).kind;
        int score = 1;
        if (kind == ComponentKind::Service || kind == ComponentKind::Middleware)
            score = 2;
        if (kind == ComponentKind::AuditServer)
            score = 3;
        if (graph.hard.of(from).size() > 1)
            ++score;
        if (score > bestScore) {
            best = static_cast<int>(i);
            bestScore = score;
        }
    }
    return best;
}

void reportCycles(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (const std::vector<int>& cycle : hardCycles(graph)) {
        std::vector<EntityRef> entities;
        QStringList path;
        for (const int component : cycle) {
            entities.push_back(componentRef(graph, component));
            if (path.size() < 8)
                path << graph.name(component);
        }
        if (path.size() < static_cast<qsizetype>(cycle.size()))
            path << QStringLiteral("…");
        path << graph.name(cycle.front());
        const int edge = weakestEdge(graph, cycle);
        const int from = cycle[idx(edge)];
        const int to = cycle[(idx(edge) + 1) % cycle.size()];
        out.add(std::move(entities),
                FindingsTexts::tr("These require each other, so none can start first and none can be "
                                  "recovered: %1 (each requires the next). Best broken where %2 requires %3.")
                    .arg(path.join(QStringLiteral(" → ")), graph.name(from), graph.name(to)),
                FindingsTexts::tr("Make %1's dependency on %2 soft").arg(graph.name(from), graph.name(to)));
    }
}

/// Single points of failure of one service. Quadratic in the worst case, so the number of steps is bounded: a
/// pathological plan gets an incomplete answer.
class SinglePoints {
public:
    explicit SinglePoints(const RecoveryGraph& graph)
        : m_graph(graph), m_inClosure(idx(graph.size), 0), m_found(idx(graph.size), 0),
          m_failed(idx(graph.size), 0), m_membersFailed(idx(graph.size), 0) {}

    /// Components whose loss alone disables the service; without itself and redundancy groups.
    std::vector<int> of(int service) {
        ++m_round;
        collectClosure(service);
        std::vector<int> redundant = markAlways(service);
        if (!redundant.empty())
            testSharedParts(service);
        std::vector<int> result;
        for (const int component : m_closure)
            if (m_found[idx(component)] == m_round && component != service && !isGroup(component))
                result.push_back(component);
        std::sort(result.begin(), result.end());
        return result;
    }
    bool hasBudget() const { return m_budget > 0; }

private:
    bool isGroup(int component) const { return m_graph.isGroup[idx(component)] != 0; }
    bool isRedundant(int component) const {
        return isGroup(component) && m_graph.atLeast[idx(component)] < m_graph.hard.of(component).size();
    }

    void collectClosure(int service) {
        m_closure.assign(1, service);
        m_inClosure[idx(service)] = m_round;
        for (std::size_t i = 0; i < m_closure.size(); ++i) {
            for (const int next : m_graph.hard.of(m_closure[i])) {
                --m_budget;
                if (m_inClosure[idx(next)] == m_round)
                    continue;
                m_inClosure[idx(next)] = m_round;
                m_closure.push_back(next);
            }
        }
    }

    /// Marks what is required without an alternative; returns the redundant groups found.
    std::vector<int> markAlways(int start) {
        std::vector<int> redundant;
        std::vector<int> stack{start};
        m_found[idx(start)] = m_round;
        while (!stack.empty()) {
            const int component = stack.back();
            stack.pop_back();
            if (isRedundant(component)) {
                redundant.push_back(component);
                continue;
            }
            for (const int next : m_graph.hard.of(component)) {
                --m_budget;
                if (m_found[idx(next)] == m_round)
                    continue;
                m_found[idx(next)] = m_round;
                stack.push_back(next);
            }
        }
        return redundant;
    }

    /// Below a redundant group only a component with several dependents can be a single point of failure.
    void testSharedParts(int service) {
        for (const int candidate : m_closure) {
            if (m_budget <= 0)
                return;
            if (m_found[idx(candidate)] == m_round || dependentsInClosure(candidate) < 2)
                continue;
            if (takesDown(candidate, service))
                markAlways(candidate);
        }
    }

    int dependentsInClosure(int component) {
        int count = 0;
        for (const int dependent : m_graph.hardDependents.of(component)) {
            --m_budget;
            count += m_inClosure[idx(dependent)] == m_round ? 1 : 0;
        }
        return count;
    }

    bool takesDown(int component, int service) {
        ++m_trial;
        std::vector<int> queue{component};
        m_failed[idx(component)] = m_trial;
        std::vector<int> touched;
        for (std::size_t i = 0; i < queue.size() && m_failed[idx(service)] != m_trial; ++i) {
            for (const int dependent : m_graph.hardDependents.of(queue[i])) {
                --m_budget;
                if (m_inClosure[idx(dependent)] != m_round || m_failed[idx(dependent)] == m_trial)
                    continue;
                if (isGroup(dependent)) {
                    touched.push_back(dependent);
                    const int lost = ++m_membersFailed[idx(dependent)];
                    if (m_graph.hard.of(dependent).size() - lost >= m_graph.atLeast[idx(dependent)])
                        continue;
                }
                m_failed[idx(dependent)] = m_trial;
                queue.push_back(dependent);
            }
        }
        for (const int group : touched)
            m_membersFailed[idx(group)] = 0;
        return m_failed[idx(service)] == m_trial;
    }

    const RecoveryGraph& m_graph;
    std::vector<int> m_closure;
    std::vector<int> m_inClosure;
    std::vector<int> m_found;
    std::vector<int> m_failed;
    std::vector<int> m_membersFailed; ///< per group: members failed in the current trial
    int m_round = 0;
    int m_trial = 0;
    qint64 m_budget = 20'000'000;
};

/// Per component: the clients it is contracted to.
std::vector<QStringList> clientsOf(const RecoveryGraph& graph) {
    std::vector<QStringList> clients(idx(graph.size));
    for (const Contract& contract : graph.plan.contracts)
        for (const ComponentId& id : contract.services)
            if (const int service = graph.plan.components.indexOf(id); service >= 0)
                clients[idx(service)] << contract.client;
    return clients;
}

void reportSinglePoints(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const std::vector<QStringList> clients = clientsOf(graph);
    SinglePoints points(graph);
    for (int service = 0; service < graph.size && points.hasBudget(); ++service) {
        if (clients[idx(service)].isEmpty())
            continue;
        const std::vector<int> found = points.of(service);
        if (found.empty())
            continue;
        std::vector<EntityRef> entities{componentRef(graph, service)};
        for (const int component : found)
            entities.push_back(componentRef(graph, component));
        const QString message =
            found.size() == 1
                ? FindingsTexts::tr("%1, contracted to %2, has a single point of failure: %3.")
                      .arg(graph.name(service), nameList(clients[idx(service)]), graph.name(found.front()))
                : FindingsTexts::tr("%1, contracted to %2, has %3 single points of failure: %4.")
                      .arg(graph.name(service), nameList(clients[idx(service)]))
                      .arg(found.size())
                      .arg(componentList(graph, found));
        out.add(std::move(entities), message,
                FindingsTexts::tr("Add a second one and put both in a redundancy group"));
    }
}

void reportMissingHealthChecks(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    std::vector<std::vector<int>> waiting(idx(graph.size));
    for (int c = 0; c < graph.size; ++c)
        for (const Dependency& dependency : graph.component(c).dependencies)
            if (const int on = graph.indexOf(dependency.on);
                on >= 0 && dependency.when == StartCondition::Healthy)
                waiting[idx(on)].push_back(c);
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        if (waiting[idx(c)].empty() || component.healthCheck.value_or(false) ||
            isOthersKind(component.kind) || graph.isGroup[idx(c)] != 0)
            continue;
        std::vector<EntityRef> entities{refTo(component.id)};
        for (const int other : waiting[idx(c)])
            entities.push_back(componentRef(graph, other));
        out.add(std::move(entities),
                FindingsTexts::tr("%1 has no health check, so %2 cannot wait for it to be healthy.")
                    .arg(component.name, componentList(graph, waiting[idx(c)])),
                FindingsTexts::tr("Add a health check to %1").arg(component.name));
    }
}

} // namespace

const std::vector<FindingRule>& dependencyRules() {
    static const std::vector<FindingRule> rules{
        {"DR-101", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Cycle of hard dependencies"),
         reportCycles},
        {"DR-104", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Single point of failure of a contracted service"),
         reportSinglePoints},
        {"DR-105", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Health check missing where others wait for it"),
         reportMissingHealthChecks},
    };
    return rules;
}

} // namespace drawbridge
