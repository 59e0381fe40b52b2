// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/dialogs/tabletop_dialog.h"
#include "app/exercise/exercise_page.h"
#include "app/shell/export/exercise_documents.h"
#include "app/shell/export/export_folder.h"
#include "app/shell/main_window.h"

#include <QFileDialog>

namespace drawbridge {

/// Where a document of an exercise goes; empty: it was cancelled.
QString MainWindow::askDocumentPath(const QString& title, const QString& of) {
    const QString path =
        QFileDialog::getSaveFileName(this, title, suggestedPath(QStringLiteral(".pdf"), of),
                                     tr("PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;OpenDocument (*.odt)"));
    if (path.isEmpty())
        return {};
    const QString kept = rememberedExport(*m_session, path);
    return QFileInfo(kept).suffix().isEmpty() ? kept + QStringLiteral(".pdf") : kept;
}

void MainWindow::connectExercises() {
    auto* page = static_cast<ExercisePage*>(m_modePages[static_cast<std::size_t>(Mode::Exercise)]);
    auto* documents = new ExerciseDocuments(*m_session, this);
    connect(page, &ExercisePage::reportWanted, this, [this, documents](RunId run) {
        const Run* of = m_session->plan().runs.find(run);
        const QString path = of == nullptr ? QString() : askDocumentPath(tr("Save the report"), of->name);
        if (!path.isEmpty())
            documents->report(run, path);
    });
    connect(page, &ExercisePage::evidenceWanted, this, [this, documents] {
        const QString path = askDocumentPath(tr("Save the evidence pack"), tr("evidence"));
        if (!path.isEmpty())
            documents->evidence(path);
    });
    connect(page, &ExercisePage::tabletopWanted, this, [this, documents] {
        if (m_session->analysis() == nullptr) {
            emit m_session->failed(tr("Choose a scenario first: the tabletop exercise is about it."));
            return;
        }
        const auto settings = askTabletop(this, shownScenario());
        const QString path =
            settings ? askDocumentPath(tr("Save the tabletop exercise"), tr("tabletop")) : QString();
        if (!path.isEmpty())
            documents->tabletop(*settings, path);
    });
}

} // namespace drawbridge
