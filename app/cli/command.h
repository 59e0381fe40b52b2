// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/diagnostic.h"
#include "core/document/document.h"

#include <QJsonObject>
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

/// Reads a project (read-only), plan text or a Compose file; prints warnings to standard error.
Plan loadPlan(const QString& file);

/// Prints a line to standard output, in UTF-8.
void print(const QString& line = {});
void printJson(const QJsonObject& object);
/// Prints "drawbridge: LINE" to standard error.
void warn(const QString& line);

/// True when standard output is a terminal and NO_COLOR is not set.
bool inColour();
QString bold(const QString& text);
QString red(const QString& text);

/// A table of at most 100 columns; the widest columns are elided with "…" if necessary.
class TextTable {
public:
    explicit TextTable(QStringList columns, std::vector<int> rightAligned = {});
    void add(QStringList row);
    void print() const;

private:
    QStringList m_columns;
    std::vector<int> m_right;
    std::vector<QStringList> m_rows;
};

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

/// --start TIME as minutes since Monday 00:00; default 0.
struct StartChoice {
    std::string start;
    void addTo(CLI::App& app);
    int minute() const;
    QString forPeople() const;
    /// Prints the assumed start if teams of the plan have working hours.
    void printAssumption(const Plan& plan) const;
};

/// Scheduling options: --start, --objective, --time-limit.
struct ScheduleChoice {
    StartChoice start;
    std::string objective = "makespan";
    std::string timeLimit;
    void addTo(CLI::App& app);
    ScheduleSettings settings() const;
};

} // namespace drawbridge::cli
