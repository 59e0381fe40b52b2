// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/note_list.h"

#include "app/common/result_words.h"
#include "app/common/style.h"
#include "core/base/visible_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QListWidget>

namespace drawbridge {

namespace {

struct NoteList {
    Q_DECLARE_TR_FUNCTIONS(NoteList)
};

} // namespace

QListWidget* makeNoteList(const QString& accessibleName) {
    auto* list = new QListWidget;
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setAccessibleName(accessibleName);
    list->setMinimumHeight(72);
    return list;
}

void addNotes(QListWidget& list, const Diagnostics& notes) {
    const Theme& theme = currentTheme();
    for (const Diagnostic& note : notes) {
        const QColor colour = note.severity == Severity::Error     ? theme.lost.ink
                              : note.severity == Severity::Warning ? theme.disabled.ink
                                                                   : theme.secondary;
        const QString file = QFileInfo(note.place.file).fileName();
        const QString place = file.isEmpty() ? QString()
                              : note.place.line > 0
                                  ? NoteList::tr("%1, line %2: ").arg(file).arg(note.place.line)
                                  : file + QStringLiteral(": ");
        list.addItem(new QListWidgetItem(
            QIcon(iconPixmap(severityIcon(note.severity), 16, colour, list.devicePixelRatioF())),
            place + visibleText(note.message)));
    }
}

} // namespace drawbridge
