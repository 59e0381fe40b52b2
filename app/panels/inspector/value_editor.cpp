// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/value_editor.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/panels/inspector/value_inputs.h"
#include "core/base/visible_text.h"
#include "core/model/words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace drawbridge {

ValueEditor::ValueEditor(const Field& field, RecordContext& context, QString slot, Commit commit,
                         QWidget* parent)
    : QWidget(parent), m_field(field), m_context(context), m_slot(std::move(slot)),
      m_commit(std::move(commit)), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
}

ValueEditor* ValueEditor::make(const Field& field, RecordContext& context, const QString& slot, Commit commit,
                               QWidget* parent) {
    ValueEditor* editor = nullptr;
    switch (field.type.kind) {
    case ValueKind::Prose:
    case ValueKind::Code:
        editor = new LinesInput(field, context, slot, std::move(commit), parent);
        break;
    case ValueKind::Choice:
    case ValueKind::Boolean:
        editor = new ChoiceInput(field, context, slot, std::move(commit), parent);
        break;
    case ValueKind::Reference:
    case ValueKind::Place:
    case ValueKind::TrafficEnd:
        editor = new NameInput(field, context, slot, std::move(commit), parent);
        break;
    default:
        editor = new LineInput(field, context, slot, std::move(commit), parent);
    }
    editor->setObjectName(slot);
    editor->input()->setObjectName(QStringLiteral("input"));
    editor->input()->setAccessibleName(fieldLabel(field));
    editor->input()->setAccessibleDescription(fieldHelp(field));
    editor->input()->setToolTip(fieldHelp(field));
    editor->setEnabled(!context.isReadOnly());
    return editor;
}

bool ValueEditor::mayBeAbsent() const {
    return !m_field.required && m_field.shape != Shape::List;
}

void ValueEditor::place(QWidget* input) {
    m_input = input;
    m_layout->addWidget(input);
    setFocusProxy(input);
}

QString ValueEditor::formatted(const std::optional<Stored>& value) const {
    return value ? formatValue(m_field.type, *value, PlanNames(m_context.session().plan())) : QString();
}

void ValueEditor::restoreKept() {
    const auto kept = m_context.kept().constFind(m_context.place() + m_slot);
    if (kept == m_context.kept().constEnd())
        return;
    setText(*kept);
    finish();
}

void ValueEditor::show(const std::optional<Stored>& value) {
    const QString text = formatted(value);
    const bool first = m_shown.isNull();
    const bool touched = !first && this->text() != m_shown;
    if (isWrong() || (touched && input()->hasFocus()))
        return;
    setDifferent(false);
    m_shown = text.isNull() ? QStringLiteral("") : text;
    setText(m_shown);
    if (first)
        restoreKept();
}

void ValueEditor::showDifferent() {
    if (isWrong() || (!m_shown.isNull() && text() != m_shown && input()->hasFocus()))
        return;
    const bool first = m_shown.isNull();
    setDifferent(true);
    m_shown = QStringLiteral("");
    setText(m_shown);
    if (first)
        restoreKept();
}

void ValueEditor::setAbsentHint(const QString& hint, const QString& why) {
    if (hint == m_absentHint && why == m_absentWhy)
        return;
    m_absentHint = hint;
    m_absentWhy = why;
    if (m_different)
        return;
    setHint(hint);
    QStringList help{fieldHelp(m_field), why};
    help.removeAll(QString());
    input()->setToolTip(help.join(u'\n'));
}

void ValueEditor::setDifferent(bool different) {
    if (!different && !m_different)
        return;
    m_different = different;
    m_clearing = false;
    setHint(different ? tr("different values") : m_absentHint);
    QStringList help{fieldHelp(m_field)};
    if (different)
        help << (mayBeAbsent()
                     ? tr("The values differ. What you enter here applies to all; Backspace clears all.")
                     : tr("The values differ. What you enter here applies to all."));
    else
        help << m_absentWhy;
    help.removeAll(QString());
    input()->setToolTip(help.join(u'\n'));
}

void ValueEditor::setClearing(bool clearing) {
    if (!m_different)
        return;
    m_clearing = clearing;
    setHint(clearing ? tr("cleared for all") : tr("different values"));
}

QString ValueEditor::commitText(const QString& text) {
    if (text.isEmpty()) {
        if (m_field.required || m_field.shape == Shape::List)
            return tr("A value is needed here.");
        return m_commit(std::nullopt);
    }
    const auto parsed = parseValue(m_field.type, text, PlanNames(m_context.session().plan()));
    if (!parsed)
        return tr("“%1” %2.").arg(shortened(text), parsed.error());
    if (const QString why = whyNot(*parsed); !why.isEmpty())
        return tr("“%1” %2.").arg(shortened(text), why);
    return m_commit(*parsed);
}

void ValueEditor::commitStored(const Stored& value, const QString& text) {
    const QScopedValueRollback guard(m_finishing, true);
    settle(text, m_commit(value));
}

void ValueEditor::finish() {
    // A change may take this editor away, and so its focus, before it has returned.
    if (m_finishing || signalsBlocked())
        return;
    const QScopedValueRollback guard(m_finishing, true);
    const QString text = meant(this->text());
    if (text == m_shown && !m_clearing) {
        setText(m_shown);
        tellWrong({});
        m_context.kept().remove(m_context.place() + m_slot);
        return;
    }
    settle(text, commitText(text));
}

void ValueEditor::settle(const QString& text, const QString& wrong) {
    if (wrong.isEmpty()) {
        setDifferent(false);
        m_context.kept().remove(m_context.place() + m_slot);
        const auto parsed = parseValue(m_field.type, text, PlanNames(m_context.session().plan()));
        m_shown = text.isEmpty() || !parsed ? QStringLiteral("") : formatted(*parsed);
        tellWrong({});
        setText(m_shown);
    } else {
        m_context.kept().insert(m_context.place() + m_slot, text);
        tellWrong(wrong);
        offerCreation(creation(text));
    }
    emit finished(wrong.isEmpty());
}

void ValueEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || (text() == m_shown && !m_clearing)) {
        QWidget::keyPressEvent(event);
        return;
    }
    setClearing(false);
    setText(m_shown);
    finish();
}

bool ValueEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m_different && mayBeAbsent() && text().isEmpty()) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
            setClearing(true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ValueEditor::tellWrong(const QString& sentence) {
    m_wrong = sentence;
    setStyleProperty(input(), "wrong", !sentence.isEmpty());
    if (sentence.isEmpty()) {
        offerCreation({});
        if (m_sentence != nullptr)
            m_sentence->hide();
        input()->setAccessibleDescription(fieldHelp(m_field));
        return;
    }
    if (m_sentence == nullptr) {
        m_sentence = makeLabel({}, "error", this);
        m_sentence->setObjectName(QStringLiteral("wrong"));
        m_sentence->setWordWrap(true);
        m_layout->addWidget(m_sentence);
    }
    m_sentence->setText(sentence);
    m_sentence->show();
    input()->setAccessibleDescription(sentence);
}

void ValueEditor::offerCreation(const QString& label) {
    if (m_create == nullptr) {
        if (label.isEmpty())
            return;
        m_create = makeLink({}, this);
        m_create->setObjectName(QStringLiteral("create"));
        connect(m_create, &QPushButton::clicked, this, [this] { create(); });
        m_layout->addWidget(m_create, 0, Qt::AlignLeft);
    }
    m_create->setText(label);
    m_create->setToolTip(label);
    m_create->setVisible(!label.isEmpty());
}

QString focusedSlot(const QWidget* within) {
    for (QWidget* widget = QApplication::focusWidget(); widget != nullptr && widget != within;
         widget = widget->parentWidget()) {
        if (within->isAncestorOf(widget) && qobject_cast<ValueEditor*>(widget) != nullptr)
            return widget->objectName();
    }
    return {};
}

void focusSlot(const QWidget* within, const QString& slot) {
    if (slot.isEmpty())
        return;
    const auto editors = within->findChildren<ValueEditor*>(slot);
    for (ValueEditor* editor : editors) {
        if (!editor->signalsBlocked()) // retired ones are on their way out
            editor->setFocus();
    }
}

} // namespace drawbridge
