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

/// What subcommands share. Each one is a file of its own: a function that declares its options on the CLI11
/// application and its action as a callback, which sets `status`.
namespace drawbridge::cli {

struct Context {
    int status = 0;
    bool json = false;
};

inline QString text(const std::string& s) {
    return QString::fromStdString(s);
}

/// Reads a plan for an analysis: a project (read-only), plan text, or a Compose file.
Plan loadPlan(const QString& file);

/// A line on standard output, UTF-8.
void print(const QString& line = {});
void printJson(const QJsonObject& object);
/// A diagnostic on standard error: "drawbridge: FILE:LINE:COLUMN: message".
void warn(const QString& line);

/// True when standard output is a terminal and NO_COLOR is not set.
bool inColour();
QString bold(const QString& text);
QString red(const QString& text);

/// A table that fits 100 columns: the widest text column is shortened with "…" when it must be.
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

/// A line on standard error that tells how far long work is, when that is a terminal; gone when the work is.
class ProgressLine {
public:
    explicit ProgressLine(QString what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    /// May be called from any thread, as long as the line lives.
    std::function<void(double share)> callback();

private:
    QString m_what;
    std::mutex m_guard;
    int m_percent = -1;
};

/// Options that choose a scenario, for impact, plan, simulate, exposure and runbook.
struct ScenarioChoice {
    std::string scenario;
    std::vector<std::string> fails;
    void addTo(CLI::App& app, bool improvised);
    /// The named or improvised scenario; the only one of the plan when none is named. InputError names those
    /// there are.
    Scenario find(const Plan& plan) const;
};

/// --start TIME as minutes of the week; Monday 00:00 without.
struct StartChoice {
    std::string start;
    void addTo(CLI::App& app);
    int minute() const;
    QString forPeople() const;
    /// Tells what was assumed when teams of the plan keep hours.
    void printAssumption(const Plan& plan) const;
};

/// How a schedule is made, for plan and simulate: --start, --objective, --time-limit.
struct ScheduleChoice {
    StartChoice start;
    std::string objective = "makespan";
    std::string timeLimit;
    void addTo(CLI::App& app);
    ScheduleSettings settings() const;
};

} // namespace drawbridge::cli
