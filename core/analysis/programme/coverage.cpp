// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/programme/coverage.h"

#include "core/analysis/verification/fingerprint.h"
#include "core/model/exercise_dates.h"
#include "core/model/run_outcome.h"

#include <algorithm>

namespace drawbridge {

namespace {

class CoverageMaker {
public:
    CoverageMaker(const RecoveryGraph& graph, const PlannedWork& work, const std::vector<ProgrammeRow>& rows,
                  const QDate& today)
        : m_graph(graph), m_plan(graph.plan), m_work(work), m_rows(rows), m_fingerprints(graph.plan, today) {
        for (const Exercise& exercise : m_plan.exercises)
            m_scopes.emplace_back(graph, work, exercise);
    }

    std::vector<CoverageRow> run() {
        std::vector<CoverageRow> rows;
        for (const ProtectionGroup& group : m_plan.protectionGroups) {
            std::vector<int> members;
            for (const ComponentId id : group.members) {
                if (const int index = m_graph.indexOf(id); index >= 0)
                    members.push_back(index);
            }
            rows.push_back(row(&group, members));
        }
        std::vector<int> others;
        for (int c = 0; c < m_graph.size; ++c) {
            if (m_graph.protectionGroup[idx(c)] < 0 && m_work.hasSteps[idx(c)])
                others.push_back(c);
        }
        if (!others.empty())
            rows.push_back(row(nullptr, others));
        return rows;
    }

private:
    CoverageRow row(const ProtectionGroup* group, const std::vector<int>& members) {
        CoverageRow result;
        if (group != nullptr)
            result.group = group->id;
        for (const int member : members)
            result.members.push_back(m_graph.component(member).id);
        result.cells.resize(static_cast<std::size_t>(ChoiceNames<ExerciseKind>::names().size()));
        for (int e = 0; e < m_plan.exercises.size(); ++e) {
            const Exercise& exercise = m_plan.exercises.at(e);
            const ExerciseScope::Part part =
                group != nullptr ? m_scopes[idx(e)].of(*group) : m_scopes[idx(e)].of(members);
            if (part == ExerciseScope::Part::None)
                continue;
            if (exercise.kind)
                takeProgramme(cellOf(result, *exercise.kind), exercise, part);
            for (const Run& run : m_plan.runs) {
                const auto kind = exerciseKindOf(m_plan, run);
                if (run.exercise == exercise.id && kind && wasHeld(m_plan, run))
                    takeRun(cellOf(result, *kind), run, part, group, members);
            }
        }
        return result;
    }

    static CoverageCell& cellOf(CoverageRow& row, ExerciseKind kind) {
        return row.cells[static_cast<std::size_t>(kind)];
    }

    void takeProgramme(CoverageCell& cell, const Exercise& exercise, ExerciseScope::Part part) {
        for (const ProgrammeRow& row : m_rows) {
            if (row.exercise == exercise.id)
                cell.daysOverdue = std::max(cell.daysOverdue, row.daysOverdue);
        }
        if (exercise.last && (!cell.on || *cell.on < *exercise.last)) {
            cell.on = exercise.last;
            cell.run.reset();
            cell.part = part == ExerciseScope::Part::Some;
            cell.state = VerifiedState::Never;
        }
    }

    /// By the kind that it had when it was held.
    void takeRun(CoverageCell& cell, const Run& run, ExerciseScope::Part part, const ProtectionGroup* group,
                 const std::vector<int>& members) {
        const QDate on = dayOf(m_plan, run.date);
        if (cell.on && *cell.on > on)
            return;
        cell.on = on;
        cell.run = run.id;
        cell.part = part == ExerciseScope::Part::Some;
        cell.state = stateOf(run, group, members);
    }

    /// What the run proved of the group, else of its members.
    VerifiedState stateOf(const Run& run, const ProtectionGroup* group, const std::vector<int>& members) {
        if (!provesRecovery(m_plan, run))
            return VerifiedState::Never;
        VerifiedState state = VerifiedState::Never;
        for (const RunProof& proof : run.proofs) {
            const bool isGroup = group != nullptr && proof.group == group->id;
            const int component = m_graph.indexOf(proof.component);
            const bool isMember =
                component >= 0 && std::find(members.begin(), members.end(), component) != members.end();
            if (!isGroup && !isMember)
                continue;
            const EntityRef what = *provenBy(proof);
            const bool holds =
                m_fingerprints.holds(what, proof.fingerprint) && !m_fingerprints.drifting(what);
            if (isGroup)
                return holds ? VerifiedState::Holds : VerifiedState::Lost;
            if (state != VerifiedState::Lost)
                state = holds ? VerifiedState::Holds : VerifiedState::Lost;
        }
        return state;
    }

    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    const PlannedWork& m_work;
    const std::vector<ProgrammeRow>& m_rows;
    Fingerprints m_fingerprints;
    std::vector<ExerciseScope> m_scopes;
};

/// It only talked about the steps.
bool wasTalk(const Plan& plan, const Run& run) {
    const auto kind = exerciseKindOf(plan, run);
    return kind && isTalk(*kind);
}

struct CheckKey {
    QString from;
    QString to;
    friend bool operator==(const CheckKey&, const CheckKey&) = default;
};
size_t qHash(const CheckKey& key, size_t seed = 0) {
    return ::qHash(key.from, seed) ^ ::qHash(key.to, seed + 1);
}

void countAccesses(const Plan& plan, Programme& programme) {
    QHash<CheckKey, std::vector<std::optional<PortRange>>> checked;
    for (const Run& run : plan.runs) {
        for (const RunCheck& check : run.checks)
            checked[{check.from, check.to}].push_back(check.port);
    }
    const PlanNames names(plan);
    const RecordType& record = Access::record();
    const auto end = [&](const char16_t* key, const Access& access) {
        const Field& field = *record.find(QStringView(key));
        return formatValue(field.type, field.get(&access, 0), names);
    };
    programme.accesses = plan.accesses.size();
    for (const Access& access : plan.accesses) {
        const auto ports = checked.value({end(u"from", access), end(u"to", access)});
        const bool isChecked = std::any_of(ports.begin(), ports.end(), [&](const auto& port) {
            return !port || !access.port || *port == *access.port;
        });
        if (isChecked)
            ++programme.accessesChecked;
        else
            programme.neverChecked.push_back(access.id);
    }
}

} // namespace

std::vector<CoverageRow> coverageOf(const RecoveryGraph& graph, const PlannedWork& work,
                                    const std::vector<ProgrammeRow>& rows, const QDate& today) {
    return CoverageMaker(graph, work, rows, today).run();
}

void countExercised(const RecoveryGraph& graph, const PlannedWork& work, Programme& programme) {
    QSet<std::pair<QString, QString>> done;
    for (const Run& run : graph.plan.runs) {
        for (const RunStep& step : run.steps) {
            if (step.state == RunState::Done && !wasTalk(graph.plan, run))
                done.insert({step.component, step.step});
        }
    }
    std::vector<char> exercised(idx(graph.size), 0);
    programme.steps = static_cast<int>(work.steps.size());
    for (const auto& [component, step] : work.steps) {
        if (!done.contains({graph.name(component), step}))
            continue;
        ++programme.stepsExercised;
        exercised[idx(component)] = 1;
    }
    for (int c = 0; c < graph.size; ++c) {
        if (work.hasSteps[idx(c)] && !exercised[idx(c)])
            programme.neverExercised.push_back(graph.component(c).id);
    }
    countAccesses(graph.plan, programme);
}

} // namespace drawbridge
