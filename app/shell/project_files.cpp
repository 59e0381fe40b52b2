// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/project_files.h"

#include "core/model/compose_tag.h"
#include "core/operations/import_into.h"
#include "core/operations/new_plan.h"
#include "core/operations/plan_change.h"
#include "core/operations/samples.h"
#include "core/store/project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <memory>
#include <utility>

namespace drawbridge {

namespace {

constexpr int kMostRecent = 12;
const auto kRecentKey = QStringLiteral("recentFiles");

QString fileNameFor(const QString& name) {
    QString clean;
    for (const QChar c : name)
        clean += c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_' ? c : QChar(u'-');
    clean = clean.trimmed().left(80);
    return clean.isEmpty() ? QStringLiteral("project") : clean;
}

} // namespace

ProjectFiles::ProjectFiles(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

bool ProjectFiles::guarded(const std::function<void()>& what) {
    try {
        what();
        return true;
    } catch (...) {
        emit m_session.failed(reportOf(std::current_exception()).sentence);
    }
    return false;
}

QString ProjectFiles::draftsFolder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("drafts"));
}

bool ProjectFiles::isDraft(const QString& path) {
    return QFileInfo(path).absolutePath() == QFileInfo(draftsFolder()).absoluteFilePath();
}

QStringList ProjectFiles::recentFiles() {
    QStringList found;
    const QStringList kept = QSettings().value(kRecentKey).toStringList();
    for (const QString& path : kept) {
        if (QFile::exists(path))
            found << path;
    }
    return found;
}

void ProjectFiles::remember(const QString& path) {
    QStringList recent = recentFiles();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(kRecentKey, QStringList(recent.mid(0, kMostRecent)));
    emit recentFilesChanged();
}

bool ProjectFiles::open(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    return guarded([&] {
        // Our own lock would make the file read-only.
        if (m_session.hasDocument() && QFileInfo(m_session.document().path()) == QFileInfo(absolute))
            m_session.closeDocument();
        m_session.setDocument(openProject(absolute));
        remember(absolute);
    });
}

bool ProjectFiles::createDraft(const QString& name, const Plan& plan, const QString& label) {
    return guarded([&] {
        const QDir folder(draftsFolder());
        if (!folder.mkpath(QStringLiteral(".")))
            throw MachineError(tr("Cannot create the folder for drafts: %1").arg(folder.path()));
        const QString base = fileNameFor(name);
        QString path = folder.filePath(base + QStringLiteral(".drplan"));
        for (int n = 2; QFile::exists(path); ++n)
            path = folder.filePath(QStringLiteral("%1 %2.drplan").arg(base).arg(n));
        m_session.setDocument(createProject(path, plan, label));
        remember(path);
    });
}

bool ProjectFiles::newBlank() {
    const QString name = tr("New project");
    return createDraft(name, newPlan(name), name);
}

bool ProjectFiles::openSample(const QString& name) {
    Plan plan;
    return guarded([&] { plan = samplePlan(name); }) &&
           createDraft(plan.project.name, plan, tr("Open the sample “%1”").arg(plan.project.name));
}

bool ProjectFiles::saveAs(const QString& path, bool replace) {
    if (!m_session.hasDocument())
        return false;
    const QString before = m_session.document().path();
    const auto scenario = m_session.scenario();
    const auto selection = m_session.selection();
    return guarded([&] {
        m_session.document().saveCopy(path, replace);
        m_session.setDocument(openProject(path));
        remember(QFileInfo(path).absoluteFilePath());
        m_session.chooseScenario(scenario);
        m_session.select(selection);
        if (isDraft(before) && before != path)
            QFile::remove(before);
    });
}

void ProjectFiles::import(const QStringList& files) {
    if (!isImporting() && !files.isEmpty())
        startImport(files, {});
}

void ProjectFiles::importTables(const QStringList& files, const inventory::Wishes& wishes) {
    ImportOptions options;
    options.as = ImportKind::Inventory;
    options.inventory = wishes;
    startImport(files, options);
}

Plan ProjectFiles::planToImportInto() const {
    return m_session.hasDocument() ? m_session.plan() : newPlan({});
}

void ProjectFiles::startImport(const QStringList& files, const ImportOptions& options) {
    m_importing.start(
        [this, files, options, existing = planToImportInto()](const Background::Context& context) {
            try {
                if (!options.as && kindOf(files.constFirst()) == ImportKind::Inventory) {
                    context.answer([this, files] { emit tablesChosen(files); });
                    return;
                }
                const Imported result = importSources(files, existing, options);
                context.answer([this, files, options, result] { takeImported(files, options, result); });
            } catch (const compose::OutsideFolder& outside) {
                const QString refusal =
                    tr("Nothing was imported: parts of the project are in %1 and were not read.")
                        .arg(outside.folder());
                const Pending pending{files, options, outside.folder(), {}, std::nullopt, refusal};
                context.answer([this, pending] { askOutside(pending); });
            } catch (const OtherStack& other) {
                const Pending pending{files, options, {}, other.stack(), std::nullopt, other.differences()};
                context.answer([this, pending] {
                    m_pending = pending;
                    emit otherStack(pending.refusal, pending.stack);
                });
            } catch (...) {
                const Diagnostics wrong = problemsOf(std::current_exception());
                context.answer([this, wrong] { emit importRefused(wrong); });
            }
        });
}

void ProjectFiles::takeImported(const QStringList& files, const ImportOptions& options,
                                const Imported& result) {
    if (result.unreadFolder.isEmpty() || !options.compose.projectFolder.isEmpty())
        addImported(files, result);
    else
        askOutside({files, options, result.unreadFolder, {}, result, {}});
}

void ProjectFiles::askOutside(Pending pending) {
    m_pending = std::move(pending);
    emit outsideFolder(m_pending.folder);
}

void ProjectFiles::answerOutside(bool read) {
    Pending pending = std::exchange(m_pending, {});
    if (read) {
        pending.options.compose.projectFolder = pending.folder;
        startImport(pending.files, pending.options);
    } else if (pending.without) {
        addImported(pending.files, *pending.without);
    } else {
        emit importRefused({{Severity::Error, {}, pending.refusal}});
    }
}

void ProjectFiles::answerOtherStack(StackAnswer answer) {
    Pending pending = std::exchange(m_pending, {});
    if (answer == StackAnswer::Neither) {
        emit importRefused({{Severity::Error, {}, tr("Nothing was imported.")}});
        return;
    }
    pending.options.target.replace = answer == StackAnswer::Replace;
    if (answer == StackAnswer::Apart)
        pending.options.compose.projectName = freeStackName(pending.stack);
    startImport(pending.files, pending.options);
}

QString ProjectFiles::freeStackName(const QString& stack) const {
    const auto isTaken = [this](const QString& name) {
        const auto& components = m_session.plan().components;
        return std::any_of(components.begin(), components.end(), [&name](const Component& component) {
            return component.tags.contains(composeTag(name));
        });
    };
    for (int number = 2;; ++number) {
        const QString name = QStringLiteral("%1-%2").arg(stack).arg(number);
        if (!isTaken(name))
            return name;
    }
}

void ProjectFiles::addImported(const QStringList& files, const Imported& result) {
    const QString label = importLabel(files, result);
    bool taken = false;
    if (m_session.hasDocument()) {
        taken = m_session.attempt([&](Document& document) { applyImport(document, result, label); });
    } else {
        Plan plan = result.plan;
        if (plan.project.name.isEmpty())
            plan.project.name = QFileInfo(files.constFirst()).dir().dirName();
        taken = createDraft(plan.project.name, plan, label);
    }
    if (taken)
        emit imported(result.added, result.diagnostics);
}

bool ProjectFiles::addDiscovered(const Discovery& discovery, const QString& label) {
    const int added = static_cast<int>(
        std::count_if(discovery.components.begin(), discovery.components.end(),
                      [](const DiscoveredEntity& entity) { return entity.change == DiscoveredChange::New; }));
    bool taken = false;
    if (m_session.hasDocument()) {
        taken = m_session.attempt(
            [&](Document& document) { applyPlanChange(document, discovery.base, discovery.plan, label); });
    } else {
        Plan plan = discovery.plan;
        plan.project.name =
            discovery.hosts.empty() ? tr("Estate") : displayName(plan, discovery.hosts.front().ref);
        taken = createDraft(plan.project.name, plan, label);
    }
    if (taken)
        emit imported(added, discovery.notes);
    return taken;
}

} // namespace drawbridge
