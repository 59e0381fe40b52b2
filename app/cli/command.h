// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/diagnostic.h"
#include "core/document/document.h"
#include "core/import/compose/compose_project.h"

#include <QString>

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <mutex>

/// Shared by the subcommands. Each is a file with a function that declares its options on the CLI11
/// application and a callback, which sets `status`.
namespace drawbridge::cli {

struct Context {
    int status = 0;
    bool json = false;
};

inline QString text(const std::string& s) {
    return QString::fromStdString(s);
}

/// The option --project-folder of the commands that read Compose files.
void addProjectFolder(CLI::App& command);
/// What the command line gives the reader of Compose files: --project-folder, and the variables of the
/// process that choose files, profiles and a name, as for `docker compose`. No other variable counts.
compose::LoadOptions composeOptions();

/// Reads a project (read-only), plan text or a Compose file; prints warnings to standard error.
Plan loadPlan(const QString& file);

/// Index of a component by its name. InputError with the nearest name.
int componentCalled(const RecoveryGraph& graph, const QString& name);

/// "1 component", "3 components": a sentence for one, and one with %1 for other numbers.
QString counted(qsizetype number, const QString& one, const QString& many);
QString componentsText(qsizetype number);

/// Progress line on standard error, if that is a terminal; erased by the destructor.
class ProgressLine {
public:
    explicit ProgressLine(QString what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    /// Thread-safe; must not outlive the line. Empty if there is no terminal.
    std::function<void(double share)> callback();

private:
    QString m_what;
    std::mutex m_guard;
    int m_percent = -1;
};

/// Options that choose a scenario.
struct ScenarioChoice {
    std::string scenario;
    std::vector<std::string> fails;
    void addTo(CLI::App& app, bool improvised);
    /// The named or improvised scenario, or the plan's only one if none is named. Else throws InputError,
    /// which lists the plan's scenarios.
    Scenario find(const Plan& plan) const;
};

/// --start TIME; default Monday 00:00.
struct StartChoice {
    std::string start;
    void addTo(CLI::App& app);
    /// On the clock of the plan's zone, unless it has an offset. Throws InputError.
    IncidentTime find(const Plan& plan) const;
    QString forPeople(const Plan& plan) const;
    /// Prints the start and its time zone if teams of the plan have working hours, and what a change of the
    /// clock makes of it.
    void printAssumption(const Plan& plan) const;
};

/// Scheduling options: --start, --objective, --time-limit.
struct ScheduleChoice {
    StartChoice start;
    std::string objective = "makespan";
    std::string timeLimit;
    void addTo(CLI::App& app);
    ScheduleSettings settings(const Plan& plan) const;
};

} // namespace drawbridge::cli
