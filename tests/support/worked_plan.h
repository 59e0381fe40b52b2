// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/import/plan_text/plan_text.h"

#include <QtTest>

/// Small plans as text, and results by name, for worked examples.
namespace drawbridge::worked {

/// Assumes the cautious set unless it says what it assumes: most examples are not about what is left out.
inline QByteArray assumed(const QByteArray& body) {
    return body.contains("assumptions:") ? body : "assumptions: {use: cautious}\n" + body;
}

inline Plan plan(const QByteArray& body) {
    try {
        return readPlanText("drawbridge: 1\nname: Worked example\n" + assumed(body),
                            QStringLiteral("worked"));
    } catch (const InputError& error) {
        qFatal("the worked example is wrong: %s",
               qPrintable(toText(Diagnostic{Severity::Error, error.place(), error.message()})));
    }
}

class Result {
public:
    explicit Result(const QByteArray& body, const QString& scenario = {}, ScheduleSettings settings = {})
        : m_analysis(
              analyseScenario(std::make_shared<const RecoveryGraph>(plan(body)), Scenario{}, settings)) {
        for (const Scenario& s : m_analysis.plan().scenarios) {
            if (scenario.isEmpty() || s.name == scenario) {
                m_analysis = analyseScenario(m_analysis.graph, s, settings);
                return;
            }
        }
        qFatal("no such scenario");
    }

    const ScenarioAnalysis& analysis() const { return m_analysis; }

    const ComponentResult& of(const char* name) const {
        for (const ComponentResult& r : m_analysis.components) {
            if (m_analysis.graph->name(r.component) == QString::fromUtf8(name))
                return r;
        }
        qFatal("no component %s", name);
    }
    ImpactState state(const char* name) const { return of(name).state; }
    QStringList reasons(const char* name) const {
        return impactReasons(*m_analysis.graph, m_analysis.impact, of(name).component);
    }
    /// Estimated RTO in minutes, -1 when not recoverable.
    qint64 rto(const char* name) const {
        const auto rto = of(name).estimatedRto.known();
        return rto ? rto->count() / 60 : -1;
    }
    /// Estimated RPO in minutes, -1 when all data are lost.
    qint64 rpo(const char* name) const {
        const auto rpo = of(name).estimatedRpo.known();
        return rpo ? rpo->count() / 60 : -1;
    }
    /// Step of a component by number, from 0.
    const ScheduledStep& step(const char* name, std::size_t number = 0) const {
        const int entry = m_analysis.tasks.indexOf[static_cast<std::size_t>(of(name).component)];
        const auto& steps = m_analysis.tasks.components.at(static_cast<std::size_t>(entry)).steps;
        return m_analysis.schedule.steps.at(static_cast<std::size_t>(steps.at(number)));
    }
    QStringList criticalPath() const {
        QStringList path;
        for (const int s : m_analysis.schedule.criticalPath)
            path += m_analysis.graph->name(m_analysis.tasks.steps.at(static_cast<std::size_t>(s)).component);
        return path;
    }

private:
    ScenarioAnalysis m_analysis;
};

} // namespace drawbridge::worked
