// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/import_questions.h"

#include "app/shell/project_files.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>

namespace drawbridge {

namespace {

void askFolder(ProjectFiles& files, QWidget* window, const QString& folder) {
    auto* box = new QMessageBox(QMessageBox::Question, ProjectFiles::tr("Import"),
                                ProjectFiles::tr("This project refers to files in %1. Read them?")
                                    .arg(QDir::toNativeSeparators(folder)),
                                QMessageBox::Yes | QMessageBox::No, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // names come from the files
    QObject::connect(box, &QMessageBox::finished, &files,
                     [&files](int answer) { files.answerOutside(answer == QMessageBox::Yes); });
    box->open();
}

void askStack(ProjectFiles& files, QWidget* window, const QString& differences, const QString& stack) {
    using Answer = ProjectFiles::StackAnswer;
    auto* box = new QMessageBox(QMessageBox::Question, ProjectFiles::tr("Import"),
                                ProjectFiles::tr("%1\n\nIs this a stack of its own, or does it replace “%2”?")
                                    .arg(differences, stack),
                                QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // names come from the files
    const auto* apart = box->addButton(ProjectFiles::tr("Its own"), QMessageBox::AcceptRole);
    const auto* replace = box->addButton(ProjectFiles::tr("Replace"), QMessageBox::DestructiveRole);
    QObject::connect(box, &QMessageBox::finished, &files, [&files, box, apart, replace] {
        const QAbstractButton* clicked = box->clickedButton();
        files.answerOtherStack(clicked == apart     ? Answer::Apart
                               : clicked == replace ? Answer::Replace
                                                    : Answer::Neither);
    });
    box->open();
}

} // namespace

void askAboutImports(ProjectFiles& files, QWidget* window) {
    // Queued: an answer may start another import only when this one has ended.
    QObject::connect(
        &files, &ProjectFiles::outsideFolder, window,
        [&files, window](const QString& folder) { askFolder(files, window, folder); }, Qt::QueuedConnection);
    QObject::connect(
        &files, &ProjectFiles::otherStack, window,
        [&files, window](const QString& differences, const QString& stack) {
            askStack(files, window, differences, stack);
        },
        Qt::QueuedConnection);
}

} // namespace drawbridge
