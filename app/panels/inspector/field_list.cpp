// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/field_list.h"

#include "app/common/controls.h"
#include "app/panels/inspector/field_groups.h"
#include "app/panels/inspector/form_section.h"
#include "core/model/words.h"

#include <QVBoxLayout>

namespace drawbridge {

FieldList::FieldList(RecordContext& context, RecordPath path, const Field& field, QWidget* parent)
    : QWidget(parent), m_context(context), m_path(std::move(path)), m_field(field) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_section = new FormSection(fieldLabel(field), QStringLiteral("list:") + field.key);
    m_section->setToolTip(fieldHelp(field));
    column->addWidget(m_section);
    m_entries = new QVBoxLayout;
    m_section->body()->addLayout(m_entries);
    QPushButton* link = makeLink(addLabel(field));
    link->setObjectName(QStringLiteral("add:") + fieldPlace(m_path, field));
    link->setEnabled(!context.isReadOnly());
    connect(link, &QPushButton::clicked, this, [this] { add(); });
    m_section->body()->addWidget(link, 0, Qt::AlignLeft);
}

const void* FieldList::owner() const {
    return recordAt(m_context.root(), m_path);
}

int FieldList::count() const {
    const void* record = owner();
    return record == nullptr ? 0 : m_field.count(record);
}

} // namespace drawbridge
