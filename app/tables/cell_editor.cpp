// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/cell_editor.h"

#include "app/common/style.h"
#include "app/tables/sheet_model.h"
#include "core/model/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace drawbridge {

namespace {

bool isSeveralLines(const Field* field) {
    return field != nullptr && !field->isRecord() &&
           (field->type.kind == ValueKind::Prose || field->type.kind == ValueKind::Code);
}

std::vector<EntityKind> kindsIn(const Field& field) {
    using enum EntityKind;
    switch (field.type.kind) {
    case ValueKind::Reference:
        return {field.type.referenced};
    case ValueKind::Place:
        return {Component, Site};
    case ValueKind::TrafficEnd:
        return {Network, Component, Site};
    default:
        return {};
    }
}

/// The one suggestion that a beginning stands for; else what was written.
QString completed(const QString& text, const QStringList& suggestions) {
    QStringList fitting;
    for (const QString& each : suggestions) {
        if (each.compare(text, Qt::CaseInsensitive) == 0)
            return each;
        if (each.startsWith(text, Qt::CaseInsensitive))
            fitting += each;
    }
    return fitting.size() == 1 && !text.isEmpty() ? fitting.front() : text;
}

} // namespace

CellEditor::CellEditor(SheetModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QStringList CellEditor::suggestions(int column) const {
    const Field* field = m_model.field(column);
    QStringList found;
    if (field != nullptr && !field->isRecord() && field->type.kind == ValueKind::Choice) {
        for (const QString& choice : field->type.choices)
            found += choiceLabel(choice);
        return found;
    }
    if (field != nullptr && !field->isRecord() && field->type.kind == ValueKind::Boolean)
        return {choiceLabel(QStringLiteral("true")), choiceLabel(QStringLiteral("false"))};
    const TableForm& form = *m_model.view().form;
    const EntityKind owner = form.kind == EntityKind::Firewall ? EntityKind::Component : form.kind;
    for (const EntityKind kind : field == nullptr    ? std::vector{owner}
                                 : field->isRecord() ? std::vector<EntityKind>{}
                                                     : kindsIn(*field))
        found += m_model.namesOf(kind);
    std::sort(found.begin(), found.end(),
              [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    return found;
}

QWidget* CellEditor::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                  const QModelIndex& index) const {
    if (isSeveralLines(m_model.field(index.column()))) {
        auto* lines = new QPlainTextEdit(parent);
        lines->setObjectName(QStringLiteral("cellLines"));
        lines->setTabChangesFocus(true);
        return lines;
    }
    auto* line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("cellLine"));
    line->setFrame(false);
    const Field* field = m_model.field(index.column());
    if (field != nullptr && !field->isRecord())
        line->setPlaceholderText(exampleOf(field->type));
    if (const QStringList names = suggestions(index.column()); !names.isEmpty()) {
        auto* completer = new QCompleter(names, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCompletionMode(QCompleter::PopupCompletion);
        line->setCompleter(completer);
    }
    return line;
}

void CellEditor::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* lines = qobject_cast<QPlainTextEdit*>(editor)) {
        lines->setPlainText(text);
        lines->selectAll();
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        line->selectAll();
    }
}

void CellEditor::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (auto* lines = qobject_cast<QPlainTextEdit*>(editor))
        model->setData(index, lines->toPlainText().trimmed(), Qt::EditRole);
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, completed(line->text().trimmed(), suggestions(index.column())), Qt::EditRole);
}

void CellEditor::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    if (qobject_cast<QPlainTextEdit*>(editor) == nullptr) {
        QStyledItemDelegate::updateEditorGeometry(editor, option, index);
        return;
    }
    constexpr QSize room{320, 110};
    const QRect within = editor->parentWidget()->rect();
    QRect at(option.rect.topLeft(), option.rect.size().expandedTo(room).boundedTo(within.size()));
    at.moveLeft(std::max(0, std::min(at.left(), within.right() - at.width())));
    at.moveTop(std::max(0, std::min(at.top(), within.bottom() - at.height())));
    editor->setGeometry(at);
}

/// Return ends the editing of several lines, too: as in any sheet.
bool CellEditor::eventFilter(QObject* watched, QEvent* event) {
    auto* lines = qobject_cast<QPlainTextEdit*>(watched);
    if (lines != nullptr && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers().testAnyFlags(Qt::AltModifier | Qt::ShiftModifier)) {
                lines->insertPlainText(QStringLiteral("\n"));
            } else {
                emit commitData(lines);
                emit closeEditor(lines, QAbstractItemDelegate::SubmitModelCache);
            }
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

QString CellEditor::displayText(const QVariant& value, const QLocale&) const {
    return value.toString().replace(u'\n', QStringLiteral(" ↵ "));
}

void CellEditor::paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    const QString problem = m_model.problemAt(index.row(), index.column());
    QStyleOptionViewItem plain = option;
    if (!problem.isEmpty()) {
        painter->fillRect(option.rect, m_model.isDraft(index.row()) && index.data().toString().isEmpty()
                                           ? theme.disabled.tint
                                           : theme.lost.tint);
        plain.palette.setColor(QPalette::Text, theme.lost.ink);
        plain.palette.setColor(QPalette::HighlightedText, theme.lost.ink);
    } else if (m_model.isDraft(index.row())) {
        painter->fillRect(option.rect, theme.disabled.tint);
    }
    if (m_model.isBlankRow(index.row()) && index.column() == 0) {
        plain.palette.setColor(QPalette::Text, theme.secondary);
        QStyledItemDelegate::paint(painter, plain, index);
        painter->setPen(theme.secondary);
        painter->drawText(option.rect.adjusted(8, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          m_model.isReadOnly() ? QString() : tr("Type to add a row"));
    } else {
        QStyledItemDelegate::paint(painter, plain, index);
    }
    painter->save();
    painter->setPen(theme.hairline);
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (!problem.isEmpty() && !index.data().toString().isEmpty()) { // a mark that needs no colour
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.lost.ink);
        const QPointF corner = option.rect.topRight();
        constexpr int side = 7;
        painter->drawPolygon(QPolygonF{corner, corner - QPointF(side, 0), corner + QPointF(0, side)});
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view != nullptr && view->currentIndex() == index) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(view->hasFocus() ? theme.accent : theme.secondary, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace drawbridge
