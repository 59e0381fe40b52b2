// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/value_list.h"

#include "app/common/controls.h"
#include "app/panels/inspector/field_groups.h"
#include "app/panels/inspector/form_section.h"
#include "app/panels/inspector/value_editor.h"
#include "core/model/words.h"

#include <QVBoxLayout>

namespace drawbridge {

ValueList::ValueList(RecordContext& context, RecordPath path, const Field& field, QWidget* parent)
    : FieldList(context, std::move(path), field, parent) {
    entries()->setSpacing(4);
    m_others = makeLabel(tr("Some have others besides."), "small");
    section()->body()->insertWidget(1, m_others);
    rebuild();
}

ValueList::Row ValueList::makeRow(int index) {
    Row row;
    row.widget = new QWidget;
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    row.editor =
        ValueEditor::make(field(), context(), fieldSlot(path(), field(), index),
                          [this, index](const std::optional<Stored>& value) { return put(index, value); });
    line->addWidget(row.editor, 1);
    QToolButton* gone = makeIconButton(QStringLiteral("delete"), tr("Remove"));
    gone->setObjectName(QStringLiteral("remove"));
    gone->setEnabled(!context().isReadOnly());
    line->addWidget(gone, 0, Qt::AlignTop);
    connect(gone, &QToolButton::clicked, this, [this, index] { remove(index); });
    connect(row.editor, &ValueEditor::finished, this, &ValueList::edited);
    return row;
}

void ValueList::rebuild() {
    clearLayout(entries());
    m_rows.clear();
    m_pending = {};
    for (int i = 0; i < count(); ++i) {
        m_rows.push_back(makeRow(i));
        entries()->addWidget(m_rows.back().widget);
    }
    refresh();
}

void ValueList::refresh() {
    if (static_cast<int>(m_rows.size()) != count()) {
        rebuild();
        return;
    }
    const void* list = owner();
    m_others->setVisible(context().differs(path(), field()));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].editor->show(field().get(list, static_cast<int>(i)));
}

void ValueList::add() {
    section()->setFolded(false);
    if (m_pending.widget == nullptr) {
        m_pending = makeRow(count());
        entries()->addWidget(m_pending.widget);
        m_pending.editor->show(std::nullopt);
    }
    m_pending.editor->setFocus();
}

QString ValueList::put(int index, const std::optional<Stored>& value) {
    if (!value)
        return {};
    const QString label = tr("Change “%1” of %2").arg(fieldLabel(field()), context().name());
    const void* shown = owner();
    const auto old = index < count() ? std::optional(field().get(shown, index)) : std::nullopt;
    const bool many = context().count() > 1;
    return context().change(label, [&](void* root) {
        void* owner = recordAt(root, path());
        if (owner == nullptr)
            return;
        const int place = old ? placeOf(field(), owner, index, *old) : field().count(owner);
        // Among several one may have the value already, and need not have it twice.
        const bool known = many && old != value && placeOf(field(), owner, 0, *value) >= 0;
        if (known && old && place >= 0)
            removeElement(field(), owner, place);
        else if (!known && place >= 0)
            putElement(field(), owner, place, *value);
    });
}

void ValueList::remove(int index) {
    context().kept().remove(context().place() + fieldSlot(path(), field(), index));
    if (index >= count()) {
        rebuild();
        return;
    }
    const Stored gone = field().get(owner(), index);
    const QString label = tr("Remove from “%1” of %2").arg(fieldLabel(field()), context().name());
    const QString wrong = context().change(label, [&](void* root) {
        void* owner = recordAt(root, path());
        const int place = owner != nullptr ? placeOf(field(), owner, index, gone) : -1;
        if (place >= 0)
            removeElement(field(), owner, place);
    });
    if (!wrong.isEmpty())
        emit context().session().failed(wrong);
    rebuild();
}

} // namespace drawbridge
