// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/message_bar.h"
#include "app/common/result_words.h"
#include "app/expose/expose_page.h"
#include "app/shell/compose_dialog.h"
#include "app/shell/export/export_dialog.h"
#include "app/shell/export/export_folder.h"
#include "app/shell/export/exports.h"
#include "app/shell/preview/runbook_preview.h"
#include "app/shell/inventory_dialog.h"
#include "app/shell/main_window.h"
#include "app/shell/network_files_dialog.h"
#include "app/shell/project_files.h"
#include "app/shell/scenario_chooser.h"
#include "app/shell/status_line.h"
#include "app/shell/top_bar.h"
#include "app/shell/window_actions.h"
#include "core/model/words.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

/// Dialogs of the window: paths and names.
namespace drawbridge {

namespace {

const auto kFolderKey = QStringLiteral("lastFolder");

QString lastFolder() {
    const QString folder = QSettings().value(kFolderKey).toString();
    return QDir(folder).exists() && !folder.isEmpty()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString remembered(const QString& path) {
    if (!path.isEmpty())
        QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
    return path;
}

QString withEnding(const QString& path, const QString& ending) {
    return QFileInfo(path).suffix().isEmpty() ? path + ending : path;
}

} // namespace

QString MainWindow::suggestedPath(const QString& ending, const QString& of) const {
    const QString name = m_session->plan().project.name;
    return QDir(exportFolder(*m_session))
        .filePath(fileNameOf(of.isEmpty() ? name : name + QStringLiteral(" - ") + of) + ending);
}

void MainWindow::askOpen() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a project"), lastFolder(),
                                                      tr("Drawbridge projects (*.drplan);;All files (*)"));
    if (!path.isEmpty())
        openFile(remembered(path));
}

void MainWindow::askImport(const QString& filter) {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import"), lastFolder(), filter);
    if (files.isEmpty())
        return;
    remembered(files.constFirst());
    importFiles(files);
}

void MainWindow::askAboutTables(const QStringList& files) {
    m_status->setBusy({});
    try {
        auto* dialog = new InventoryDialog(files, m_files->planToImportInto(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, files] {
            m_status->setBusy(tr("Importing …"));
            m_files->importTables(files, dialog->wishes());
        });
        dialog->open();
    } catch (...) {
        emit m_session->failed(reportOf(std::current_exception()).sentence);
    }
}

void MainWindow::askAboutCompose(const QStringList& files) {
    m_status->setBusy({});
    auto* dialog = new ComposeDialog(files, m_files->planToImportInto(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_status->setBusy(tr("Importing …"));
        m_isShown = true;
        m_plansAfterImport = dialog->plansRecovery();
        m_files->importCompose(dialog->files(), dialog->options());
    });
    dialog->open();
}

void MainWindow::askAboutNetworkFiles(const QStringList& files) {
    m_status->setBusy({});
    auto* dialog = new NetworkFilesDialog(files, m_files->planToImportInto(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, files] {
        m_isShown = true;
        m_files->addNetworkFiles(files, dialog->imported());
    });
    dialog->open();
}

/// A new folder in the one that is chosen, so that nothing of others is in the way.
void MainWindow::askExportConfig() {
    const QString parent = QFileDialog::getExistingDirectory(
        this, tr("Where the folder with the configuration goes"), exportFolder(*m_session));
    if (!parent.isEmpty())
        m_exports->networkConfig(QDir(parent).filePath(
            fileNameOf(m_session->plan().project.name + QStringLiteral(" - ") +
                       (m_session->analysis() != nullptr ? shownScenario() : tr("normal operation")))));
}

/// What can be done next is one click away.
void MainWindow::afterImport(int components, const Diagnostics& diagnostics) {
    m_status->setBusy({});
    if (m_session->plan().placements.isEmpty() && !m_session->plan().components.isEmpty())
        m_canvas->layOutAll();
    const bool isShown = std::exchange(m_isShown, false);
    const bool plans = std::exchange(m_plansAfterImport, false);
    emit m_session->noticed(components == 0   ? tr("The import is in the plan.")
                            : components == 1 ? tr("One component was imported.")
                                              : tr("%1 components were imported.").arg(components));
    if (!diagnostics.empty() && !isShown)
        showDiagnostics(tr("Import warnings"), diagnostics);
    if (plans)
        planRecovery();
    else if (m_actions->planRecovery->isEnabled())
        m_message->offer(tr("Plan the recovery …"), [this] { planRecovery(); });
}

void MainWindow::askSaveAs() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the project as"),
                                                      suggestedPath(QStringLiteral(".drplan")),
                                                      tr("Drawbridge projects (*.drplan)"));
    if (!path.isEmpty()) // the dialog has already asked about replacing
        m_files->saveAs(withEnding(remembered(path), QStringLiteral(".drplan")), true);
}

void MainWindow::askSaveVersion() {
    bool accepted = false;
    const QString name = QInputDialog::getText(
        this, tr("Save a version"),
        tr("What this version is for. Every edit is already saved; a version is a state you can return to."),
        QLineEdit::Normal, {}, &accepted);
    if (!accepted)
        return;
    const bool saved = m_session->attempt([&](Document& document) {
        const NamedVersion version = document.saveVersion(name.trimmed());
        emit m_session->noticed(tr("Version %1 saved.").arg(version.number));
    });
    if (saved)
        emit m_session->planChanged({});
}

void MainWindow::askExportDiagram() {
    ExportDialog(*m_session, *m_exports, this).exec();
}

void MainWindow::askExportPlan() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the plan"), suggestedPath(QStringLiteral(".plan.yaml")),
                                     tr("Plan text (*.plan.yaml);;Table of components (*.csv)"));
    if (!path.isEmpty())
        m_exports->plan(rememberedExport(*m_session, path));
}

void MainWindow::askExportTable(const QString& table) {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the table"),
                                                      suggestedPath(u'-' + table + QStringLiteral(".csv")),
                                                      tr("Table (*.csv)"));
    if (!path.isEmpty())
        m_exports->table(table, remembered(path));
}

void MainWindow::askExportExposure(ExposeExport what) {
    const ExposeExportRow& row = exposeExport(what);
    const QString name = QString::fromLatin1(row.file);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), suggestedPath(name), row.filterText());
    if (!path.isEmpty())
        static_cast<ExposePage*>(m_modePages[static_cast<std::size_t>(Mode::Expose)])
            ->exportTo(what, remembered(withEnding(path, name.mid(dot))));
}

void MainWindow::copyPicture() {
    DiagramExport how;
    how.scope = m_session->selection().empty() ? ExportScope::Page : ExportScope::Selection;
    m_exports->toClipboard(how);
}

QString MainWindow::shownScenario() const {
    const auto id = m_session->scenario();
    const Scenario* scenario = id ? m_session->plan().scenarios.find(*id) : nullptr;
    return scenario != nullptr ? scenario->name : m_session->improvisedName();
}

bool MainWindow::choosesScenario() {
    const auto& scenarios = m_session->plan().scenarios;
    if (m_session->scenario() || m_session->failing())
        return true;
    if (scenarios.size() == 1) {
        m_session->chooseScenario(scenarios.at(0).id);
        return true;
    }
    emit m_session->failed(scenarios.isEmpty() ? tr("A runbook needs a scenario: add one to the plan first.")
                                               : tr("Choose a scenario for the runbook."));
    if (!scenarios.isEmpty())
        m_topBar->chooser()->showPopup();
    return false;
}

void MainWindow::previewRunbook() {
    if (auto* open = findChild<RunbookPreview*>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    if (!m_session->hasDocument() || !choosesScenario())
        return;
    auto* preview = new RunbookPreview(*m_session, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->QDialog::show();
}

void MainWindow::askExportRunbook() {
    if (!choosesScenario())
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the runbook"),
                                                      suggestedPath(QStringLiteral(".pdf"), shownScenario()),
                                                      tr("PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;OpenDocument (*.odt)"));
    if (!path.isEmpty())
        exportRunbookTo(withEnding(rememberedExport(*m_session, path), QStringLiteral(".pdf")));
}

void MainWindow::askExportSheet() {
    const std::vector<EntityRef>& chosen = m_session->selection();
    if (chosen.size() != 1 || chosen.front().kind != EntityKind::Component)
        return;
    const QString name = displayName(m_session->plan(), chosen.front());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the service sheet"),
                                                      suggestedPath(QStringLiteral(".pdf"), name),
                                                      tr("PDF (*.pdf);;HTML (*.html);;Markdown (*.md)"));
    if (!path.isEmpty())
        m_exports->serviceSheet(ComponentId(chosen.front().id),
                                withEnding(rememberedExport(*m_session, path), QStringLiteral(".pdf")));
}

void MainWindow::showDiagnostics(const QString& title, const Diagnostics& diagnostics) {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(640, 360);
    auto* column = new QVBoxLayout(dialog);
    auto* list = new QListWidget;
    list->setWordWrap(true);
    list->setAccessibleName(title);
    for (const Diagnostic& diagnostic : diagnostics) {
        const Theme& theme = currentTheme();
        const QColor colour = diagnostic.severity == Severity::Error     ? theme.lost.ink
                              : diagnostic.severity == Severity::Warning ? theme.disabled.ink
                                                                         : theme.secondary;
        list->addItem(new QListWidgetItem(
            QIcon(iconPixmap(severityIcon(diagnostic.severity), 16, colour, devicePixelRatioF())),
            toText(diagnostic)));
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(list);
    column->addWidget(buttons);
    dialog->show();
}

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About Drawbridge"),
                       tr("Drawbridge %1\n\nDraw what depends on what, and know how you will recover.\n\n"
                          "Free software under the GNU General Public License, version 3 or later.")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace drawbridge
