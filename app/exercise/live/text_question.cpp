// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/text_question.h"

#include "app/common/controls.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace drawbridge {

std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                               const QString& hint, const QString& button, bool required) {
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto* column = new QVBoxLayout(&dialog);
    column->setSpacing(8);
    auto* name = makeLabel(label, "heading");
    column->addWidget(name);
    auto* text = new QPlainTextEdit;
    text->setPlaceholderText(hint);
    text->setTabChangesFocus(true);
    text->setMinimumSize(420, 90);
    text->setAccessibleName(label);
    column->addWidget(text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* take = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    take->setEnabled(!required);
    take->setProperty("primary", true);
    take->setToolTip(tipWithShortcut(button, QKeySequence(Qt::CTRL | Qt::Key_Return)));
    column->addWidget(buttons);
    QObject::connect(text, &QPlainTextEdit::textChanged, take, [take, text, required] {
        take->setEnabled(!required || !text->toPlainText().trimmed().isEmpty());
    });
    QObject::connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &dialog), &QShortcut::activated,
                     take, &QPushButton::click);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return text->toPlainText().trimmed();
}

} // namespace drawbridge
