// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/value_list.h"

#include "app/common/controls.h"
#include "app/common/words.h"
#include "app/panels/inspector/field_groups.h"
#include "app/panels/inspector/form_section.h"
#include "app/panels/inspector/value_editor.h"

#include <QVBoxLayout>

namespace drawbridge {

ValueList::ValueList(RecordContext& context, RecordPath owner, const Field& field, QWidget* parent)
    : QWidget(parent), m_context(context), m_owner(std::move(owner)), m_field(field) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_section = new FormSection(fieldLabel(field), QStringLiteral("list:") + field.key);
    m_section->setToolTip(fieldHelp(field));
    column->addWidget(m_section);
    m_rowsColumn = new QVBoxLayout;
    m_rowsColumn->setSpacing(4);
    m_section->body()->addLayout(m_rowsColumn);
    m_others = makeLabel(tr("Some have others besides."), "small");
    m_section->body()->addWidget(m_others);
    QPushButton* more = makeLink(addLabel(field));
    more->setObjectName(QStringLiteral("add:") + fieldPlace(m_owner, field));
    more->setEnabled(!context.isReadOnly());
    connect(more, &QPushButton::clicked, this, &ValueList::add);
    m_section->body()->addWidget(more, 0, Qt::AlignLeft);
    rebuild();
}

int ValueList::count() const {
    const void* owner = recordAt(m_context.root(), m_owner);
    return owner == nullptr ? 0 : m_field.count(owner);
}

ValueList::Row ValueList::makeRow(int index) {
    Row row;
    row.widget = new QWidget;
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    row.editor =
        ValueEditor::make(m_field, m_context, fieldSlot(m_owner, m_field, index),
                          [this, index](const std::optional<Stored>& value) { return put(index, value); });
    line->addWidget(row.editor, 1);
    QToolButton* gone = makeIconButton(QStringLiteral("delete"), tr("Remove"));
    gone->setObjectName(QStringLiteral("remove"));
    gone->setEnabled(!m_context.isReadOnly());
    line->addWidget(gone, 0, Qt::AlignTop);
    connect(gone, &QToolButton::clicked, this, [this, index] { remove(index); });
    connect(row.editor, &ValueEditor::finished, this, &ValueList::edited);
    return row;
}

void ValueList::rebuild() {
    clearLayout(m_rowsColumn);
    m_rows.clear();
    m_pending = {};
    for (int i = 0; i < count(); ++i) {
        m_rows.push_back(makeRow(i));
        m_rowsColumn->addWidget(m_rows.back().widget);
    }
    refresh();
}

void ValueList::refresh() {
    if (static_cast<int>(m_rows.size()) != count()) {
        rebuild();
        return;
    }
    const void* owner = recordAt(m_context.root(), m_owner);
    m_others->setVisible(m_context.differs(m_owner, m_field));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].editor->show(m_field.get(owner, static_cast<int>(i)));
}

void ValueList::add() {
    m_section->setFolded(false);
    if (m_pending.widget == nullptr) {
        m_pending = makeRow(count());
        m_rowsColumn->addWidget(m_pending.widget);
        m_pending.editor->show(std::nullopt);
    }
    m_pending.editor->setFocus();
}

QString ValueList::put(int index, const std::optional<Stored>& value) {
    if (!value)
        return {};
    const QString label = tr("Change “%1” of %2").arg(fieldLabel(m_field), m_context.name());
    const void* shown = recordAt(m_context.root(), m_owner);
    const auto old = index < count() ? std::optional(m_field.get(shown, index)) : std::nullopt;
    const bool many = m_context.count() > 1;
    return m_context.change(label, [&](void* root) {
        void* owner = recordAt(root, m_owner);
        if (owner == nullptr)
            return;
        const int place = old ? placeOf(m_field, owner, index, *old) : m_field.count(owner);
        // Among several one may have the value already, and need not have it twice.
        const bool known = many && old != value && placeOf(m_field, owner, 0, *value) >= 0;
        if (known && old && place >= 0)
            removeElement(m_field, owner, place);
        else if (!known && place >= 0)
            putElement(m_field, owner, place, *value);
    });
}

void ValueList::remove(int index) {
    m_context.kept().remove(m_context.place() + fieldSlot(m_owner, m_field, index));
    if (index >= count()) {
        rebuild();
        return;
    }
    const Stored gone = m_field.get(recordAt(m_context.root(), m_owner), index);
    const QString label = tr("Remove from “%1” of %2").arg(fieldLabel(m_field), m_context.name());
    const QString wrong = m_context.change(label, [&](void* root) {
        void* owner = recordAt(root, m_owner);
        const int place = owner != nullptr ? placeOf(m_field, owner, index, gone) : -1;
        if (place >= 0)
            removeElement(m_field, owner, place);
    });
    if (!wrong.isEmpty())
        emit m_context.session().failed(wrong);
    rebuild();
}

} // namespace drawbridge
