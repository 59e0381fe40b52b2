// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/pages/rename_editor.h"

#include "core/diagram/painting/diagram_painter.h"

#include <QKeyEvent>

namespace drawbridge {

RenameEditor::RenameEditor(const QString& text, const Theme& theme, QWidget* parent, Commit commit)
    : QLineEdit(text, parent), m_before(text), m_commit(std::move(commit)) {
    setObjectName(QStringLiteral("renameEditor"));
    setAccessibleName(tr("Name"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFont(uiFont(text, 13, 600));
    setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: 2px solid %3; border-radius: 5px; "
                       "padding: 0 4px; selection-background-color: %3; selection-color: %1; }")
            .arg(theme.panel.name(), theme.text.name(), theme.accent.name()));
    selectAll();
}

bool RenameEditor::event(QEvent* event) {
    // Keys that are shortcuts of the window (Delete, Ctrl+A, Escape) belong to the text while it is edited.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void RenameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take(true);
    else if (event->key() == Qt::Key_Escape)
        finish();
    else
        QLineEdit::keyPressEvent(event);
}

void RenameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        take(false);
}

void RenameEditor::take(bool stayWhenRefused) {
    if (m_done)
        return;
    const QString name = text().trimmed();
    const QString reason = name == m_before ? QString() : m_commit(name);
    if (!reason.isEmpty())
        emit refused(reason);
    if (reason.isEmpty() || !stayWhenRefused)
        finish();
}

void RenameEditor::finish() {
    if (m_done)
        return;
    m_done = true;
    if (parentWidget() != nullptr && hasFocus())
        parentWidget()->setFocus();
    close();
}

} // namespace drawbridge
