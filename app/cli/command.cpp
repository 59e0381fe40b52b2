// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/texts.h"
#include "core/operations/open_plan.h"

#include <QJsonDocument>
#include <QLocale>

#include <iostream>
#include <unistd.h>

namespace drawbridge::cli {

namespace {

constexpr int kWidth = 100;
constexpr int kNarrowest = 12;

Failure parseFailure(const Plan& plan, const QString& text) {
    const qsizetype colon = text.indexOf(u':');
    const QString kind = text.left(colon);
    const Field* field = colon < 0 ? nullptr : Failure::record().find(kind);
    if (field == nullptr)
        throw InputError(CliTexts::tr("--fail %1: expected KIND:NAME, where KIND is site, component, "
                                      "network, tunnel, provider or kind")
                             .arg(text));
    const auto value = parseValue(field->type, text.mid(colon + 1), PlanNames(plan));
    if (!value)
        throw InputError(CliTexts::tr("--fail %1: \"%2\" %3").arg(text, text.mid(colon + 1), value.error()));
    Failure failure;
    field->put(&failure, *value);
    return failure;
}

QStringList scenarioNames(const Plan& plan) {
    QStringList names;
    for (const Scenario& scenario : plan.scenarios)
        names += QStringLiteral("\"%1\"").arg(scenario.name);
    return names;
}

} // namespace

Plan loadPlan(const QString& file) {
    Diagnostics notes;
    Plan plan = openPlan(file, notes);
    for (const Diagnostic& note : notes)
        warn(toText(note));
    return plan;
}

void print(const QString& line) {
    std::cout << line.toStdString() << '\n';
}

void printJson(const QJsonObject& object) {
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString() << std::flush;
}

void warn(const QString& line) {
    QString oneLine = line;
    oneLine.replace(u'\n', QStringLiteral("\\n"));
    std::cerr << "drawbridge: " << oneLine.toStdString() << std::endl;
}

bool inColour() {
    return isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR");
}
QString bold(const QString& text) {
    return inColour() ? QStringLiteral("\033[1m%1\033[0m").arg(text) : text;
}
QString red(const QString& text) {
    return inColour() ? QStringLiteral("\033[31m%1\033[0m").arg(text) : text;
}

TextTable::TextTable(QStringList columns, std::vector<int> rightAligned)
    : m_columns(std::move(columns)), m_right(std::move(rightAligned)) {}

void TextTable::add(QStringList row) {
    m_rows.push_back(std::move(row));
}

void TextTable::print() const {
    std::vector<int> width;
    int total = 0;
    for (qsizetype c = 0; c < m_columns.size(); ++c) {
        qsizetype widest = m_columns[c].size();
        for (const QStringList& row : m_rows)
            widest = std::max(widest, row[c].size());
        width.push_back(static_cast<int>(widest));
        total += static_cast<int>(widest) + 2;
    }
    while (total - 2 > kWidth) {
        const auto widest = std::max_element(width.begin(), width.end());
        if (*widest <= kNarrowest)
            break;
        const int less = std::min(total - 2 - kWidth, *widest - kNarrowest);
        *widest -= less;
        total -= less;
    }
    const auto line = [&](const QStringList& row) {
        QString text;
        for (qsizetype c = 0; c < row.size(); ++c) {
            const int w = width[static_cast<std::size_t>(c)];
            QString cell = row[c];
            cell.replace(u'\n', u' ');
            if (cell.size() > w)
                cell = cell.left(w - 1) + u'…';
            const bool right =
                std::find(m_right.begin(), m_right.end(), static_cast<int>(c)) != m_right.end();
            text += (right ? cell.rightJustified(w) : cell.leftJustified(w)) + QStringLiteral("  ");
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return text;
    };
    cli::print(bold(line(m_columns)));
    for (const QStringList& row : m_rows)
        cli::print(line(row));
}

ProgressLine::ProgressLine(QString what) : m_what(std::move(what)) {}

ProgressLine::~ProgressLine() {
    if (m_percent >= 0)
        std::cerr << "\r\033[K" << std::flush;
}

std::function<void(double share)> ProgressLine::callback() {
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return [this](double share) {
        const std::lock_guard lock(m_guard);
        // Threads report in any order: never go back.
        const int percent = static_cast<int>(share * 100);
        if (percent <= m_percent)
            return;
        m_percent = percent;
        std::cerr << '\r' << m_what.toStdString() << ' ' << percent << " %\033[K" << std::flush;
    };
}

void ScenarioChoice::addTo(CLI::App& app, bool improvised) {
    auto* named = app.add_option("--scenario", scenario, "Name of the scenario");
    if (improvised)
        app.add_option("--fail", fails,
                       "Improvised scenario: KIND:NAME of what fails (site, component, network, tunnel, "
                       "provider, kind)")
            ->excludes(named);
}

Scenario ScenarioChoice::find(const Plan& plan) const {
    if (!fails.empty()) {
        std::vector<Failure> failures;
        for (const std::string& fail : fails)
            failures.push_back(parseFailure(plan, text(fail)));
        return improvisedScenario(plan, failures);
    }
    if (scenario.empty() && plan.scenarios.size() == 1)
        return plan.scenarios.at(0);
    for (const Scenario& s : plan.scenarios) {
        if (!scenario.empty() && s.name == text(scenario))
            return s;
    }
    const QString known =
        plan.scenarios.isEmpty()
            ? CliTexts::tr("the plan has none")
            : CliTexts::tr("the plan has %1").arg(scenarioNames(plan).join(QStringLiteral(", ")));
    if (scenario.empty())
        throw InputError(CliTexts::tr("--scenario is required: %1").arg(known));
    throw InputError(CliTexts::tr("there is no scenario \"%1\": %2").arg(text(scenario), known));
}

void StartChoice::addTo(CLI::App& app) {
    app.add_option("--start", start,
                   "When the incident happens, e.g. 2026-11-22T03:00 (default: a Monday, 00:00)");
}

int StartChoice::minute() const {
    if (start.empty())
        return 0;
    const QDateTime when = QDateTime::fromString(text(start), Qt::ISODate);
    if (!when.isValid())
        throw InputError(
            CliTexts::tr("--start %1 is not a time; expected e.g. 2026-11-22T03:00").arg(text(start)));
    return minuteOfWeek(when);
}

QString StartChoice::forPeople() const {
    const int m = minute();
    return QStringLiteral("%1 %2:%3")
        .arg(QLocale().standaloneDayName(m / (24 * 60) + 1))
        .arg(m / 60 % 24, 2, 10, QLatin1Char('0'))
        .arg(m % 60, 2, 10, QLatin1Char('0'));
}

void StartChoice::printAssumption(const Plan& plan) const {
    const bool hours = std::any_of(plan.teams.begin(), plan.teams.end(), [](const Team& t) {
        return !t.hours.value_or(WorkingHours()).isAlways();
    });
    if (hours)
        print(CliTexts::tr("Teams have working hours: the incident is assumed to happen on %1 (--start).")
                  .arg(forPeople()));
}

void ScheduleChoice::addTo(CLI::App& app) {
    start.addTo(app);
    app.add_option("--objective", objective, "What the schedule minimises")
        ->check(CLI::IsMember({"makespan", "penalty", "priority"}));
    app.add_option("--time-limit", timeLimit, "Time budget for the schedule, e.g. 10s");
}

ScheduleSettings ScheduleChoice::settings() const {
    ScheduleSettings settings;
    settings.objective = objective == "penalty"    ? Objective::Penalty
                         : objective == "priority" ? Objective::Priority
                                                   : Objective::Makespan;
    settings.incidentMinute = start.minute();
    if (!timeLimit.empty()) {
        const auto limit = parseDuration(text(timeLimit));
        if (!limit || limit->count() > 24 * 3600)
            throw InputError(
                CliTexts::tr("--time-limit %1 is not a duration of up to a day; expected e.g. 10s")
                    .arg(text(timeLimit)));
        settings.timeLimit = *limit;
    }
    return settings;
}

} // namespace drawbridge::cli
