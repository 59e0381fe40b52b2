// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/project_files.h"

#include "app/common/drafts.h"
#include "core/operations/import_into.h"
#include "core/operations/new_plan.h"
#include "core/operations/plan_change.h"
#include "core/operations/samples.h"
#include "core/store/project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <memory>

namespace drawbridge {

namespace {

constexpr int kFollowMs = 2000;
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

ProjectFiles::ProjectFiles(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    m_following.setInterval(kFollowMs);
    connect(&m_following, &QTimer::timeout, this, &ProjectFiles::follow);
    connect(&session, &Session::documentReplaced, this, [this] {
        const bool isReadOnly = m_session.hasDocument() && m_session.document().isReadOnly();
        m_seen = isReadOnly ? QFileInfo(m_session.document().path()).lastModified() : QDateTime();
        isReadOnly ? m_following.start() : m_following.stop();
    });
}

/// A second window on the project, perhaps of another machine, shows what the first one does.
void ProjectFiles::follow() {
    const QString path = m_session.document().path();
    const QDateTime changed = QFileInfo(path).lastModified();
    if (!changed.isValid() || changed == m_seen)
        return;
    const auto scenario = m_session.scenario();
    const auto selection = m_session.selection();
    try {
        m_session.setDocument(openProject(path, OpenMode::ReadOnly));
    } catch (...) {
        return; // in the middle of an edit, or gone for the moment: it is looked at again
    }
    m_session.chooseScenario(scenario);
    m_session.select(selection);
}

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
    return drawbridge::draftsFolder();
}

bool ProjectFiles::isDraft(const QString& path) {
    return drawbridge::isDraft(path);
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

void ProjectFiles::importCompose(const QStringList& files, const ImportOptions& options) {
    startImport(files, options);
}

Plan ProjectFiles::planToImportInto() const {
    return m_session.hasDocument() ? m_session.plan() : newPlan({});
}

void ProjectFiles::startImport(const QStringList& files, const ImportOptions& options) {
    m_importing.start(
        [this, files, options, existing = planToImportInto()](const Background::Context& context) {
            try {
                const auto kind = options.as ? options.as : kindOf(files.constFirst());
                if (!options.as && kind != ImportKind::PlanText) {
                    context.answer([this, files, kind] {
                        if (kind == ImportKind::Inventory)
                            emit tablesChosen(files);
                        else if (kind == ImportKind::Compose)
                            emit composeChosen(files);
                        else
                            emit networkFilesChosen(files);
                    });
                    return;
                }
                const Imported result = importSources(files, existing, options);
                context.answer([this, files, result] { addImported(files, result); });
            } catch (...) {
                const Diagnostics wrong = problemsOf(std::current_exception());
                context.answer([this, wrong] { emit importRefused(wrong); });
            }
        });
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
