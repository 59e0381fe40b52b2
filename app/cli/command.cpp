// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/unknown_name.h"
#include "core/operations/open_plan.h"

#include <iostream>
#include <unistd.h>

namespace drawbridge::cli {

namespace {

/// Of the one subcommand that runs.
std::string& projectFolder() {
    static std::string folder;
    return folder;
}

} // namespace

void addProjectFolder(CLI::App& command) {
    command
        .add_option("--project-folder", projectFolder(),
                    "Folder in which a Compose file may read others (default: its own)")
        ->check(CLI::ExistingDirectory);
}

compose::LoadOptions composeOptions() {
    compose::LoadOptions options;
    options.projectFolder = text(projectFolder());
    for (const char* name :
         {"COMPOSE_FILE", "COMPOSE_PATH_SEPARATOR", "COMPOSE_PROFILES", "COMPOSE_PROJECT_NAME"}) {
        if (qEnvironmentVariableIsSet(name))
            options.environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return options;
}

Plan loadPlan(const QString& file) {
    Diagnostics notes;
    ImportOptions options;
    options.compose = composeOptions();
    Plan plan = openPlan(file, notes, options);
    for (const Diagnostic& note : notes)
        warn(toText(note));
    return plan;
}

int componentCalled(const RecoveryGraph& graph, const QString& name) {
    for (int c = 0; c < graph.size; ++c) {
        if (graph.name(c) == name)
            return c;
    }
    throw InputError(withNearestOrAll(noneCalled(EntityKind::Component, name), name,
                                      namesOfKind(graph.plan, EntityKind::Component)));
}

QString counted(qsizetype number, const QString& one, const QString& many) {
    return number == 1 ? one : many.arg(number);
}

QString componentsText(qsizetype number) {
    return counted(number, CliTexts::tr("1 component"), CliTexts::tr("%1 components"));
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

} // namespace drawbridge::cli
