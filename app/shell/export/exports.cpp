// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export/exports.h"

#include "app/common/diagram_options.h"
#include "core/base/whole_file.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/model/diagram_part.h"
#include "core/import/fragment/plan_fragment.h"
#include "core/operations/generate_config.h"
#include "core/operations/start/export_compose.h"
#include "core/operations/write_runbook.h"

#include <QClipboard>
#include <QCursor>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>

#include <exception>
#include <functional>

namespace drawbridge {

namespace {

/// Runs `work` on a thread while the window keeps painting but takes no input: a large diagram takes seconds.
/// Rethrows what `work` throws.
QByteArray runKeepingWindowAlive(const std::function<QByteArray()>& work) {
    QByteArray result;
    std::exception_ptr failure;
    QEventLoop waiting;
    Background background;
    QObject::connect(&background, &Background::finished, &waiting, &QEventLoop::quit);
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    background.start([&](const Background::Context&) {
        try {
            result = work();
        } catch (...) {
            failure = std::current_exception();
        }
    });
    waiting.exec(QEventLoop::ExcludeUserInputEvents);
    QGuiApplication::restoreOverrideCursor();
    if (failure)
        std::rethrow_exception(failure);
    return result;
}

/// Diagram keys of the selection and of everything within it.
QSet<QString> selectedKeys(const Session& session) {
    const Plan parts = fragmentOf(session.plan(), session.selection(), std::nullopt).parts;
    QSet<QString> keys;
    for (const EntityKind kind :
         {EntityKind::Site, EntityKind::Network, EntityKind::Component, EntityKind::Tunnel}) {
        const EntityType& type = entityType(kind);
        for (int i = 0, n = type.count(parts); i < n; ++i)
            keys.insert(diagramKey({kind, type.id(type.at(parts, i))}));
    }
    return keys;
}

/// Replaces characters that some file system forbids.
QString fileName(QString name) {
    static const QRegularExpression unusual(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    name = name.replace(unusual, QStringLiteral("-")).trimmed().left(80);
    return name.isEmpty() ? QStringLiteral("page") : name;
}

QStringList pathsOf(const QString& path, const QStringList& pages) {
    if (pages.size() <= 1)
        return {path};
    const QFileInfo file(path);
    QStringList paths;
    for (const QString& page : pages) {
        const QString stem = file.completeBaseName() + u'-' + fileName(page);
        const auto pathFor = [&file](const QString& name) {
            const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
            return QDir(file.path()).filePath(name + ending);
        };
        QString wanted = pathFor(stem);
        for (int number = 2; paths.contains(wanted, Qt::CaseInsensitive); ++number)
            wanted = pathFor(QStringLiteral("%1-%2").arg(stem).arg(number));
        paths += wanted;
    }
    return paths;
}

} // namespace

Exports::Exports(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&m_writing, &Background::failed, this,
            [this](const ErrorReport& report) { emit m_session.failed(report.sentence); });
}

Exports::~Exports() {
    m_writing.waitForDone();
}

void Exports::runbook(const QString& path) {
    const ScenarioAnalysis* shown = m_session.analysis();
    if (shown == nullptr) {
        emit m_session.failed(tr("Choose a scenario for the runbook."));
        return;
    }
    if (isWriting())
        return;
    RunbookSettings settings;
    settings.version = versionText(m_session.document());
    settings.date = QDate::currentDate();
    settings.incidentStart = tr("Monday 00:00");
    m_writing.start([this, path, analysis = *shown, results = m_session.results(),
                     settings](const Background::Context& context) {
        writeRunbook(makeRunbook(results->plan, analysis, settings), path);
        context.answer([this, path] {
            emit m_session.noticed(tr("Runbook saved as %1.").arg(path));
            emit runbookWritten(path);
            emit written(path);
        });
    });
}

void Exports::serviceSheet(ComponentId component, const QString& path) {
    if (isWriting() || m_session.results() == nullptr)
        return;
    RunbookSettings settings;
    settings.version = versionText(m_session.document());
    settings.date = QDate::currentDate();
    const ScenarioAnalysis* shown = m_session.analysis();
    const auto analysis = shown == nullptr ? nullptr : std::make_shared<const ScenarioAnalysis>(*shown);
    m_writing.start([this, component, path, analysis, results = m_session.results(),
                     settings](const Background::Context& context) {
        const int index = results->plan.graph().indexOf(component);
        if (index < 0)
            return;
        writeRunbook(makeServiceSheet(results->plan, index, analysis.get(), settings), path);
        context.answer([this, path] {
            emit m_session.noticed(tr("Service sheet saved as %1.").arg(path));
            emit written(path);
        });
    });
}

bool Exports::plan(const QString& path) {
    if (const auto format = diagramFormatOf(path)) {
        DiagramExport how;
        how.format = *format;
        return diagram(how, path);
    }
    return m_session.attempt([&](Document&) {
        exportPlan(m_session.plan(), path);
        emit m_session.noticed(tr("Exported to %1.").arg(path));
        emit written(path);
    });
}

bool Exports::composeFiles(const QString& folder) {
    const ScenarioAnalysis* shown = m_session.analysis();
    if (shown == nullptr) {
        emit m_session.failed(tr("Choose a scenario first: its services are exported."));
        return false;
    }
    return m_session.attempt([&](Document&) {
        const ComposeExport exported = exportCompose(*shown, {});
        for (const ComposeFile& file : exported.files)
            writeWholeFile(QDir(folder).filePath(file.name), file.content);
        emit m_session.noticed(
            tr("%n Compose file(s) written to %1. What each still needs is written at its top.", nullptr,
               static_cast<int>(exported.files.size()))
                .arg(folder));
    });
}

void Exports::networkConfig(const QString& folder) {
    if (isWriting() || m_session.results() == nullptr)
        return;
    const ScenarioAnalysis* shown = m_session.analysis();
    const auto analysis = shown == nullptr ? nullptr : std::make_shared<const ScenarioAnalysis>(*shown);
    const GenerateSettings settings{versionText(m_session.document()), {}};
    m_writing.start([this, folder, analysis, results = m_session.results(),
                     settings](const Background::Context& context) {
        const config::NetworkConfig made = generateConfig(results->plan.graph(), analysis.get(), settings);
        if (made.files.empty())
            throw InputError(tr("The plan gives nothing to generate: no addresses, tunnels, rules or DNS "
                                "records stand in this state."));
        writeWholeFolder(folder, folderOf(made));
        context.answer([this, folder, files = static_cast<int>(made.files.size())] {
            emit m_session.noticed(
                tr("%n file(s) written to %1. Its README.txt says what to fill in and to check.", nullptr,
                   files)
                    .arg(folder));
            emit written(folder);
        });
    });
}

bool Exports::table(const QString& key, const QString& path) {
    return m_session.attempt([&](Document&) {
        writeWholeFile(path, renderTable(m_session.plan(), key, path));
        emit m_session.noticed(tr("Exported to %1.").arg(path));
    });
}

std::vector<NamedDiagram> Exports::diagrams(ExportScope scope) const {
    const Plan& plan = m_session.plan();
    const DiagramOptions options = diagramOptionsOf(m_session);
    const auto pageDiagram = [&](std::optional<PageId> id) {
        const Page* page = plan.pages.find(id);
        return NamedDiagram{page != nullptr ? page->name : plan.project.name,
                            withoutSelection(buildDiagram(plan, id, options))};
    };
    std::vector<NamedDiagram> found;
    if (scope == ExportScope::AllPages) {
        found.reserve(static_cast<std::size_t>(plan.pages.size()));
        for (const Page& page : plan.pages)
            found.push_back(pageDiagram(page.id));
    }
    if (found.empty())
        found.push_back(pageDiagram(m_session.page()));
    if (scope == ExportScope::Selection) {
        Diagram& diagram = found.front().diagram;
        diagram = partOf(diagram, selectedKeys(m_session));
        if (diagram.items.empty() && diagram.containers.empty())
            throw InputError(tr("Select what to export on the diagram."));
    }
    return found;
}

QStringList Exports::diagramPaths(const DiagramExport& how, const QString& path) const {
    if (how.scope != ExportScope::AllPages || how.format == ExportFormat::Pdf)
        return {path};
    QStringList names;
    for (const Page& page : m_session.plan().pages)
        names += page.name;
    return pathsOf(path, names);
}

bool Exports::diagram(const DiagramExport& how, const QString& path) {
    return m_session.attempt([&](Document&) {
        const auto pages = diagrams(how.scope);
        const QStringList paths = diagramPaths(how, path);
        if (how.format == ExportFormat::Pdf) {
            std::vector<Diagram> diagrams;
            for (const NamedDiagram& page : pages)
                diagrams.push_back(page.diagram);
            writeWholeFile(path, runKeepingWindowAlive([&] { return renderPages(diagrams, how.theme); }));
        } else {
            for (qsizetype i = 0; i < paths.size(); ++i)
                writeWholeFile(paths.at(i), runKeepingWindowAlive([&] {
                                   return renderDiagram(pages[static_cast<std::size_t>(i)].diagram, how);
                               }));
        }
        emit m_session.noticed(
            paths.size() == 1
                ? tr("Exported to %1.").arg(paths.constFirst())
                : tr("Exported %1 pages to %2.").arg(paths.size()).arg(QFileInfo(path).absolutePath()));
        emit written(paths.size() == 1 ? paths.constFirst() : QFileInfo(path).absolutePath());
    });
}

bool Exports::toClipboard(DiagramExport how) {
    return m_session.attempt([&](Document&) {
        if (how.scope == ExportScope::AllPages)
            how.scope = ExportScope::Page;
        const Diagram diagram = diagrams(how.scope).front().diagram;
        const QByteArray content = runKeepingWindowAlive([&] { return renderDiagram(diagram, how); });
        auto data = std::make_unique<QMimeData>();
        if (how.format == ExportFormat::Dot)
            data->setText(QString::fromUtf8(content));
        else if (how.format == ExportFormat::Pdf)
            data->setData(QStringLiteral("application/pdf"), content);
        else if (how.format == ExportFormat::Svg)
            data->setData(QStringLiteral("image/svg+xml"), content);
        if (how.format == ExportFormat::Png || how.format == ExportFormat::Svg) {
            how.format = ExportFormat::Png;
            data->setImageData(
                QImage::fromData(runKeepingWindowAlive([&] { return renderDiagram(diagram, how); }), "PNG"));
        }
        QGuiApplication::clipboard()->setMimeData(data.release());
        emit m_session.noticed(tr("Diagram copied to the clipboard."));
    });
}

} // namespace drawbridge
