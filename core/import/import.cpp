// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/import.h"

#include "core/base/texts.h"
#include "core/import/plan_text/plan_text.h"
#include "core/import/yaml/yaml_tree.h"

#include <QRegularExpression>

#include <algorithm>

namespace drawbridge {

namespace {

/// True also for invalid YAML, for which the plan text reader gives the best error.
bool looksLikePlanText(const QByteArray& text) {
    static const QRegularExpression key(
        QStringLiteral("\\A\\s*\\{\\s*[\"']?drawbridge[\"']?\\s*:|^[\"']?drawbridge[\"']?\\s*:"),
        QRegularExpression::MultilineOption);
    return key.match(QString::fromUtf8(text)).hasMatch();
}

ImportKind guessKind(const QString& file) {
    const QByteArray text = readInputFile(file);
    if (looksLikePlanText(text))
        return ImportKind::PlanText;
    if (compose::looksLikeCompose(text))
        return ImportKind::Compose;
    throw InputError(ImportTexts::tr("Cannot tell the file type from its content. Drawbridge reads Compose "
                                     "files (with a \"services:\" key) and plan text (with \"drawbridge: "
                                     "1\"); choose with --as compose or --as plan-text."),
                     {file, 0, 0});
}

bool isEmpty(const Plan& plan) {
    return std::all_of(entityTypes().begin(), entityTypes().end(),
                       [&plan](const EntityType& type) { return !type.inPlanText || type.count(plan) == 0; });
}

void importPlanText(const QStringList& files, Imported& imported) {
    if (files.size() > 1)
        throw InputError(ImportTexts::tr("Plan text is a whole project in one file; import it alone."),
                         {files.at(1), 0, 0});
    if (!isEmpty(imported.plan))
        throw InputError(ImportTexts::tr("Plan text is a whole project and cannot be added to a non-empty "
                                         "one; import it into a new project."),
                         {files.first(), 0, 0});
    Plan plan = readPlanText(readInputFile(files.first()), files.first());
    plan.pages = imported.plan.pages;
    plan.placements = imported.plan.placements;
    imported.plan = std::move(plan);
}

void importCompose(const QStringList& files, const ImportOptions& options, Imported& imported) {
    for (const QString& file : files) {
        if (looksLikePlanText(readInputFile(file)))
            throw InputError(ImportTexts::tr("This is plan text among Compose files; import it alone."),
                             {file, 0, 0});
    }
    const compose::Project project = compose::load(files, options.compose, imported.diagnostics);
    addComposeProject(imported.plan, project, options.target, imported.diagnostics);
}

} // namespace

Imported importSources(const QStringList& files, const Plan& existing, const ImportOptions& options) {
    if (files.isEmpty())
        throw InputError(ImportTexts::tr("Nothing to import; name at least one file."));
    Imported imported;
    imported.base = existing;
    imported.plan = existing;
    imported.kind = options.as ? *options.as : guessKind(files.first());
    if (imported.kind == ImportKind::PlanText)
        importPlanText(files, imported);
    else
        importCompose(files, options, imported);
    imported.added = imported.plan.components.size() - existing.components.size();
    return imported;
}

Diagnostics problemsOf(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const PlanTextError& error) {
        return error.diagnostics();
    } catch (const Error& error) {
        return {{Severity::Error, error.place(), error.message()}};
    } catch (...) {
        return {{Severity::Error, {}, reportOf(exception).sentence}};
    }
}

} // namespace drawbridge
