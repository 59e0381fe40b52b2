// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/record_form.h"

#include "app/common/controls.h"
#include "app/panels/inspector/field_hints.h"
#include "app/panels/inspector/form_section.h"
#include "app/panels/inspector/optional_record.h"
#include "app/panels/inspector/record_list.h"
#include "app/panels/inspector/value_editor.h"
#include "app/panels/inspector/value_list.h"
#include "core/model/words.h"

#include <QGridLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kLabelWidth = 104;
constexpr int kCardLabelWidth = 76;

} // namespace

RecordForm::RecordForm(RecordContext& context, RecordPath path, Style style, QWidget* parent)
    : QWidget(parent), m_context(context), m_path(std::move(path)), m_style(style) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_style == Style::Entity ? 10 : 6);
    build();
}

const RecordType& RecordForm::type() const {
    return m_path.empty() ? m_context.type() : m_path.back().field->record();
}

std::vector<FieldGroup> RecordForm::groups(const void* record, bool* hidden) const {
    std::vector<FieldGroup> groups = fieldGroups(type(), record, m_all || m_context.count() > 1, hidden);
    for (FieldGroup& group : groups)
        std::erase_if(group.fields, [this](const Field* field) { return !m_context.offers(m_path, *field); });
    std::erase_if(groups, [](const FieldGroup& group) { return group.fields.empty(); });
    return groups;
}

QString RecordForm::signature() const {
    const void* record = recordAt(m_context.root(), m_path);
    if (record == nullptr)
        return {};
    QString keys;
    for (const FieldGroup& group : groups(record, nullptr)) {
        for (const Field* field : group.fields)
            keys += field->key + u',';
    }
    return keys;
}

void RecordForm::build() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    const QString slot = focusedSlot(this); // the cursor stays in its field
    clearLayout(column);
    m_parts.clear();
    m_built = signature();
    const void* record = recordAt(m_context.root(), m_path);
    if (record == nullptr)
        return;
    bool hidden = false;
    for (const FieldGroup& group : groups(record, &hidden)) {
        const Field& first = *group.fields.front();
        if (first.isRecord())
            addRecord(column, first);
        else if (first.shape == Shape::List)
            addList(column, first);
        else if (m_style != Style::Entity || group.title.isEmpty())
            addSimpleFields(column, group.fields);
        else {
            // What a thing is called is always there.
            const bool hasName =
                std::any_of(group.fields.begin(), group.fields.end(), [this](const Field* field) {
                    return field->required && field == &type().fields.front();
                });
            auto* section = new FormSection(group.title, hasName ? QString() : type().name + group.title);
            column->addWidget(section);
            addSimpleFields(section->body(), group.fields);
        }
        if (m_style == Style::Entity)
            column->addWidget(makeRule());
    }
    if (hidden) {
        QPushButton* more = makeLink(tr("Show every field"));
        more->setObjectName(QStringLiteral("showAll"));
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = true;
            build();
        });
        column->addWidget(more);
    }
    refresh();
    focusSlot(this, slot);
}

void RecordForm::editFirst() {
    for (auto* editor : findChildren<ValueEditor*>()) {
        if (editor->isEnabled() && !editor->signalsBlocked() && !editor->isHidden()) {
            editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void RecordForm::addSimpleFields(QVBoxLayout* column, const std::vector<const Field*>& fields) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Field* field : fields) {
        auto* label = makeLabel(fieldLabel(*field), "secondary");
        label->setToolTip(fieldHelp(*field));
        label->setWordWrap(true);
        label->setFixedWidth(m_style == Style::Card ? kCardLabelWidth : kLabelWidth);
        auto* editor = ValueEditor::make(
            *field, m_context, fieldSlot(m_path, *field, 0),
            [this, field](const std::optional<Stored>& value) { return commit(*field, value); });
        label->setBuddy(editor->input());
        label->setContentsMargins(0, 5, 0, 0);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(editor, row, 1);
        connect(editor, &ValueEditor::finished, this, &RecordForm::edited);
        connect(editor, &ValueEditor::entered, this, &RecordForm::entered);
        m_parts.push_back({[this, field, editor](const void* record) {
            const FieldHint hint = fieldHint(m_context, type(), *field);
            editor->setAbsentHint(hint.text, hint.why);
            if (m_context.differs(m_path, *field))
                editor->showDifferent();
            else
                editor->show(field->count(record) > 0 ? std::optional(field->get(record, 0)) : std::nullopt);
        }});
        ++row;
    }
    column->addLayout(grid);
}

void RecordForm::addRecord(QVBoxLayout* column, const Field& field) {
    if (field.shape == Shape::List) {
        auto* list = new RecordList(m_context, m_path, field);
        column->addWidget(list);
        connect(list, &RecordList::edited, this, &RecordForm::edited);
        connect(list, &RecordList::entered, this, &RecordForm::entered);
        m_parts.push_back({[list](const void*) { list->refresh(); }});
        return;
    }
    auto* part = new OptionalRecord(m_context, m_path, field, m_style == Style::Card);
    column->addWidget(part);
    connect(part, &OptionalRecord::edited, this, &RecordForm::edited);
    connect(part, &OptionalRecord::entered, this, &RecordForm::entered);
    m_parts.push_back({[part](const void*) { part->refresh(); }});
}

void RecordForm::addList(QVBoxLayout* column, const Field& field) {
    auto* list = new ValueList(m_context, m_path, field);
    column->addWidget(list);
    connect(list, &ValueList::edited, this, &RecordForm::edited);
    m_parts.push_back({[list](const void*) { list->refresh(); }});
}

void RecordForm::refresh() {
    const void* record = recordAt(m_context.root(), m_path);
    if (record == nullptr)
        return;
    if (signature() != m_built) {
        build();
        return;
    }
    for (const Part& part : m_parts)
        part.refresh(record);
}

QString RecordForm::commit(const Field& field, const std::optional<Stored>& value) {
    const RecordType& owner = type();
    const QString label = m_context.entity() || m_context.count() > 1
                              ? tr("Change “%1” of %2").arg(fieldLabel(field), m_context.name())
                              : tr("Change “%1” of the project").arg(fieldLabel(field));
    return m_context.change(label, [&](void* root) {
        void* record = recordAt(root, m_path);
        if (record == nullptr)
            return;
        putValue(field, record, value);
        const auto position = static_cast<int>(&field - owner.fields.data());
        const auto& alternatives = owner.exactlyOneOf;
        if (!value || std::find(alternatives.begin(), alternatives.end(), position) == alternatives.end())
            return;
        // The others of the alternative go: it is one or the other.
        for (const int other : alternatives) {
            if (other != position)
                owner.fields[static_cast<std::size_t>(other)].clear(record);
        }
    });
}

} // namespace drawbridge
