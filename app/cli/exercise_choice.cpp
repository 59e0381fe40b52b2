// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise_choice.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/exercise/run_moment.h"
#include "core/operations/exercise/run_view.h"
#include "core/store/project.h"

namespace drawbridge::cli {

std::unique_ptr<Document> projectToChange(const std::string& file) {
    auto document = openProject(text(file));
    if (document->isReadOnly())
        throw InputError(document->readOnlyReason());
    return document;
}

const Run& runCalled(const Plan& plan, const std::string& name, bool endedToo) {
    QStringList names;
    const Run* newest = nullptr;
    for (const Run& run : plan.runs) {
        if (run.name == text(name))
            return run;
        names += run.name;
        if (newest == nullptr || run.date >= newest->date)
            newest = &run;
    }
    if (!name.empty())
        throw InputError(withNearestOrAll(CliTexts::tr("no run is called %1").arg(inQuotes(text(name))),
                                          text(name), names));
    if (const Run* open = openRun(plan))
        return *open;
    if (endedToo && newest != nullptr)
        return *newest;
    throw InputError(CliTexts::tr("no exercise and no incident goes on: begin one by exercise start"));
}

namespace {

/// With the name of the option before what is wrong, and the note told.
template <class Read>
auto givenAt(const Read& read) {
    QString note;
    try {
        const auto result = read(note);
        if (!note.isEmpty())
            warn(note);
        return result;
    } catch (const InputError& error) {
        throw InputError(QStringLiteral("--at: %1").arg(error.text()));
    }
}

} // namespace

QDateTime momentOf(const Plan& plan, const std::string& at) {
    return givenAt([&](QString& note) { return momentNamed(plan, text(at), note); });
}

Seconds timeOf(const Plan& plan, const Run& run, const std::string& at) {
    return givenAt([&](QString& note) { return timeNamed(plan, run, text(at), note); });
}

} // namespace drawbridge::cli
