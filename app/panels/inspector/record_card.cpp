// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/controls.h"
#include "app/panels/inspector/record_form.h"
#include "app/panels/inspector/record_list.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"
#include "core/model/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>

namespace drawbridge {

namespace {

bool namesItself(const Field& field) {
    switch (field.type.kind) {
    case ValueKind::Text:
    case ValueKind::Prose:
    case ValueKind::Code:
    case ValueKind::Choice:
    case ValueKind::Reference:
    case ValueKind::Place:
    case ValueKind::Address:
    case ValueKind::Block:
    case ValueKind::Ports:
        return true;
    default:
        return false;
    }
}

QString valueText(const Field& field, const Stored& value, const NameLookup& names) {
    switch (field.type.kind) {
    case ValueKind::Size:
        return sizeText({storedInteger(value)});
    case ValueKind::Rate:
        return rateText({storedInteger(value)});
    case ValueKind::Duration:
        return durationText(Seconds(storedInteger(value)));
    case ValueKind::Choice:
    case ValueKind::Boolean:
        return choiceLabel(formatValue(field.type, value, names));
    default:
        return formatValue(field.type, value, names);
    }
}

QString labelled(const Field& field, const QString& text) {
    return FormTexts::tr("%1 %2").arg(fieldLabel(field), text);
}

} // namespace

RecordSummary summaryOf(const RecordType& type, const void* record, const NameLookup& names) {
    RecordSummary summary;
    QStringList details;
    for (const Field& field : type.fields) {
        const bool isMissing = field.required && field.type.kind == ValueKind::Reference &&
                               !field.isRecord() && field.count(record) == 0;
        if (isMissing && summary.title.isEmpty() && type.exactlyOneOf.empty())
            summary.title = FormTexts::tr("%1 not chosen yet").arg(fieldLabel(field));
        if (field.count(record) == 0 || field.shape == Shape::List)
            continue;
        if (field.isRecord()) {
            const RecordSummary inner = summaryOf(field.record(), field.child(record, 0), names);
            details << inner.title;
            continue;
        }
        const Stored value = field.get(record, 0);
        if (isNothing(value))
            continue;
        const QString text = valueText(field, value, names).section(u'\n', 0, 0);
        const bool alternative = !type.exactlyOneOf.empty();
        const QString shown = namesItself(field) && !alternative ? text : labelled(field, text);
        if (summary.title.isEmpty())
            summary.title = shown;
        else
            details << shown;
    }
    summary.details = details.join(QStringLiteral(" · "));
    return summary;
}

RecordCard::RecordCard(RecordContext& context, RecordPath path, QWidget* parent)
    : QFrame(parent), m_context(context), m_path(std::move(path)), m_title(new ElidedLabel),
      m_details(new ElidedLabel), m_buttons(new QHBoxLayout), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("card"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_column->setContentsMargins(9, 6, 6, 7);
    m_column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    m_title->setProperty("strong", true);
    m_details->setProperty("role", QStringLiteral("small"));
    head->addWidget(m_title, 1);
    m_buttons->setSpacing(0);
    head->addLayout(m_buttons);
    m_column->addLayout(head);
    m_column->addWidget(m_details);
    refresh();
}

QToolButton* RecordCard::addButton(const QString& icon, const QString& tip) {
    QToolButton* button = makeIconButton(icon, tip);
    button->setIconSize(QSize(12, 12));
    button->setEnabled(!m_context.isReadOnly());
    m_buttons->addWidget(button);
    return button;
}

void RecordCard::refresh() {
    const void* record = recordAt(m_context.root(), m_path);
    if (record == nullptr)
        return;
    const RecordType& type = m_path.back().field->record();
    const RecordSummary summary = summaryOf(type, record, PlanNames(m_context.session().plan()));
    const QString fallback = tr("New");
    m_title->setFullText(summary.title.isEmpty() ? fallback : summary.title);
    m_details->setFullText(summary.details);
    m_details->setVisible(!summary.details.isEmpty() && m_form == nullptr);
    setAccessibleName(m_title->text());
    setAccessibleDescription(summary.details);
    if (m_form != nullptr)
        m_form->refresh();
}

void RecordCard::setOpen(bool open) {
    if (open == isOpen())
        return;
    if (open) {
        m_form = new RecordForm(m_context, m_path, RecordForm::Style::Card);
        m_form->setContentsMargins(0, 6, 3, 2);
        m_form->setCursor(Qt::ArrowCursor);
        connect(m_form, &RecordForm::edited, this, &RecordCard::edited);
        connect(m_form, &RecordForm::entered, this, &RecordCard::entered);
        m_column->addWidget(m_form);
    } else {
        retire(m_form);
        m_form = nullptr;
    }
    refresh();
}

void RecordCard::edit() {
    setOpen(true);
    m_form->editFirst();
}

void RecordCard::mousePressEvent(QMouseEvent* event) {
    const bool onForm = m_form != nullptr && m_form->geometry().contains(event->pos());
    if (event->button() == Qt::LeftButton && !onForm)
        setOpen(!isOpen());
    event->accept();
}

void RecordCard::keyPressEvent(QKeyEvent* event) {
    const bool toggles =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (toggles && hasFocus())
        setOpen(!isOpen());
    else
        QFrame::keyPressEvent(event);
}

} // namespace drawbridge
