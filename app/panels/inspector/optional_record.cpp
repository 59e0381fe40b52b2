// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/optional_record.h"

#include "app/common/controls.h"
#include "app/panels/inspector/form_section.h"
#include "app/panels/inspector/record_form.h"
#include "app/panels/inspector/value_editor.h"
#include "core/model/words.h"

#include <QVBoxLayout>

namespace drawbridge {

OptionalRecord::OptionalRecord(RecordContext& context, RecordPath owner, const Field& field, bool inCard,
                               QWidget* parent)
    : QWidget(parent), m_context(context), m_owner(std::move(owner)), m_field(field), m_inCard(inCard) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_section = new FormSection(fieldLabel(field), QStringLiteral("record:") + field.key);
    m_section->setToolTip(fieldHelp(field));
    column->addWidget(m_section);
    m_add = makeLink(tr("Add"));
    m_add->setObjectName(QStringLiteral("add:") + fieldPlace(m_owner, field));
    m_add->setAccessibleName(tr("Add “%1”").arg(fieldLabel(field)));
    m_add->setEnabled(!context.isReadOnly());
    m_remove = makeIconButton(QStringLiteral("delete"), tr("Remove “%1”").arg(fieldLabel(field)));
    m_remove->setEnabled(!context.isReadOnly());
    m_section->addHeaderWidget(m_add);
    m_section->addHeaderWidget(m_remove);
    connect(m_add, &QPushButton::clicked, this, &OptionalRecord::add);
    connect(m_remove, &QToolButton::clicked, this, &OptionalRecord::remove);
    m_quick = makeQuick();
    if (m_quick != nullptr)
        m_section->body()->addWidget(m_quick);
    showForm(isPresent());
}

/// "15m" is typed without asking for a form first.
ValueEditor* OptionalRecord::makeQuick() {
    const RecordType& type = m_field.record();
    if (type.shorthand < 0 || m_field.shape != Shape::Optional)
        return nullptr;
    const Field& field = type.fields[static_cast<std::size_t>(type.shorthand)];
    auto* editor =
        ValueEditor::make(field, m_context, quickSlot(fieldSlot(childPath(m_owner, m_field, 0), field, 0)),
                          [this](const std::optional<Stored>& value) { return putQuick(value); });
    editor->input()->setAccessibleName(fieldLabel(m_field));
    editor->show(std::nullopt);
    connect(editor, &ValueEditor::finished, this, &OptionalRecord::edited);
    connect(editor, &ValueEditor::entered, this, &OptionalRecord::entered);
    return editor;
}

QString OptionalRecord::putQuick(const std::optional<Stored>& value) {
    if (!value)
        return {};
    const QString label = tr("Change “%1” of %2").arg(fieldLabel(m_field), m_context.name());
    return m_context.change(label, [&](void* root) {
        void* owner = recordAt(root, m_owner);
        const RecordType& type = m_field.record();
        if (owner != nullptr)
            type.fields[static_cast<std::size_t>(type.shorthand)].put(m_field.addChild(owner), *value);
    });
}

bool OptionalRecord::isPresent() const {
    const void* owner = recordAt(m_context.root(), m_owner);
    return owner != nullptr && m_field.count(owner) > 0;
}

void OptionalRecord::showForm(bool present) {
    if (m_quick != nullptr)
        m_quick->setVisible(!present);
    m_add->setVisible(!present && m_field.shape == Shape::Optional);
    m_remove->setVisible(present && m_field.shape == Shape::Optional);
    if (present == (m_form != nullptr))
        return;
    if (!present) {
        retire(m_form);
        m_form = nullptr;
        return;
    }
    RecordContext& context = m_pending ? *m_pending : m_context;
    m_form = new RecordForm(context, childPath(m_owner, m_field, 0),
                            m_inCard ? RecordForm::Style::Card : RecordForm::Style::Nested);
    connect(m_form, &RecordForm::edited, this, &OptionalRecord::edited);
    connect(m_form, &RecordForm::entered, this, &OptionalRecord::entered);
    m_section->body()->addWidget(m_form);
}

OptionalRecord::~OptionalRecord() {
    endPending();
}

void OptionalRecord::endPending() {
    if (m_pending == nullptr)
        return;
    if (m_form != nullptr) {
        retire(m_form);
        m_form = nullptr;
    }
    m_pending->deleteLater(); // after the form that works on it
    m_pending = nullptr;
}

void OptionalRecord::refresh() {
    const bool present = isPresent();
    const bool wasQuick = m_quick != nullptr && m_form == nullptr;
    const QString slot = m_pending != nullptr || wasQuick ? focusedSlot(this) : QString();
    if (present)
        endPending(); // complete now: a form on the plan's own record goes on
    showForm(present || m_pending != nullptr);
    if (m_form != nullptr)
        m_form->refresh();
    if (!present && wasQuick)
        return; // what is being typed there stays
    if (m_quick != nullptr)
        m_quick->setText({});
    focusSlot(this, slotOfQuick(slot));
}

void OptionalRecord::add() {
    m_section->setFolded(false);
    m_pending = new PendingContext(m_context, m_owner, m_field, [] {});
    if (!m_pending->mustWait()) {
        const QString wrong = m_pending->join();
        if (!wrong.isEmpty())
            emit m_context.session().failed(wrong);
        endPending();
    }
    refresh();
    if (m_form != nullptr)
        m_form->editFirst();
}

void OptionalRecord::remove() {
    if (m_pending != nullptr) {
        endPending();
        refresh();
        return;
    }
    const QString label = tr("Remove “%1” from %2").arg(fieldLabel(m_field), m_context.name());
    const QString wrong = m_context.change(label, [this](void* root) {
        if (void* owner = recordAt(root, m_owner))
            m_field.clear(owner);
    });
    if (!wrong.isEmpty())
        emit m_context.session().failed(wrong);
    refresh();
}

} // namespace drawbridge
