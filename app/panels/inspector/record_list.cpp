// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/record_list.h"

#include "app/common/controls.h"
#include "app/panels/inspector/field_groups.h"
#include "app/panels/inspector/form_section.h"
#include "app/panels/inspector/value_editor.h"
#include "core/model/words.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

/// Not put away; perhaps so new that it is not shown yet.
bool isOffered(const QWidget* widget, const QWidget* within) {
    for (; widget != nullptr && widget != within; widget = widget->parentWidget()) {
        if (widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
            return false;
    }
    return true;
}

} // namespace

RecordList::RecordList(RecordContext& context, RecordPath path, const Field& field, QWidget* parent)
    : FieldList(context, std::move(path), field, parent) {
    entries()->setSpacing(6);
    makeQuick();
    rebuild();
}

/// Where a name stands for an entry, such as the team of a step, it is typed without asking for a form first.
void RecordList::makeQuick() {
    const Field& first = field().record().fields.front();
    if (!field().asMap || first.type.kind != ValueKind::Reference)
        return;
    m_quick = ValueEditor::make(
        first, context(), quickSlot(fieldSlot(childPath(path(), field(), 0), first, 0)),
        [this, &first](const std::optional<Stored>& value) { return putQuick(first, value); });
    m_quick->input()->setAccessibleName(addLabel(field()));
    m_quick->show(std::nullopt);
    connect(m_quick, &ValueEditor::finished, this, &RecordList::edited);
    connect(m_quick, &ValueEditor::entered, this, &RecordList::entered);
    section()->body()->insertWidget(1, m_quick);
}

QString RecordList::putQuick(const Field& first, const std::optional<Stored>& value) {
    if (!value)
        return {};
    const QString label = tr("Add to “%1” of %2").arg(fieldLabel(field()), context().name());
    return context().change(label, [&](void* root) {
        if (void* holder = recordAt(root, path()))
            first.put(field().addChild(holder), *value);
    });
}

/// From field to field of a step, and from its last one to the next step: a list that is typed in one go.
void RecordList::goOn(const QString& slot) {
    const auto cardOf = [](const QWidget* widget) {
        const QWidget* card = widget;
        while (card != nullptr && card->parentWidget() != nullptr &&
               qobject_cast<const RecordCard*>(card) == nullptr)
            card = card->parentWidget();
        return card;
    };
    const QWidget* within = nullptr;
    for (const ValueEditor* editor : findChildren<ValueEditor*>(slot)) {
        if (!editor->signalsBlocked())
            within = cardOf(editor);
    }
    std::vector<ValueEditor*> line;
    static const QStringList spread{QStringLiteral("best"), QStringLiteral("worst"), QStringLiteral("units")};
    for (ValueEditor* editor : findChildren<ValueEditor*>()) {
        if (editor->isEntered() && isOffered(editor, this) && editor->isEnabled() &&
            !editor->signalsBlocked() && cardOf(editor) == within && !spread.contains(editor->field().key))
            line.push_back(editor);
    }
    const auto at = std::find_if(line.begin(), line.end(), [&slot](const ValueEditor* editor) {
        return slotOfQuick(editor->slot()) == slotOfQuick(slot);
    });
    if (at != line.end() && (*at)->isWrong())
        return;
    if (at != line.end() && at + 1 != line.end()) {
        (*(at + 1))->setFocus(Qt::TabFocusReason);
        return;
    }
    for (RecordCard* card : m_cards)
        card->setOpen(false);
    add();
}

RecordList::~RecordList() {
    if (m_pending != nullptr)
        m_pending->deleteLater();
}

void RecordList::rebuild() {
    std::vector<bool> open;
    for (const RecordCard* card : m_cards)
        open.push_back(card->isOpen());
    for (RecordCard* card : m_cards)
        retire(card);
    m_cards.clear();
    const auto before = static_cast<int>(open.size());
    for (int i = 0; i < count(); ++i) {
        addCard(i);
        const bool wasOpen = before <= count() && i < before && open[static_cast<std::size_t>(i)];
        const bool justJoined = m_pending != nullptr && i >= before;
        if (wasOpen || justJoined)
            m_cards.back()->setOpen(true);
    }
}

/// Later, when the change that Return makes is done.
void RecordList::listen(RecordCard* card) {
    connect(card, &RecordCard::entered, this, [this](const QString& slot) {
        if (isOrdered(field()))
            QTimer::singleShot(0, this, [this, slot] { goOn(slot); });
        else
            emit entered(slot);
    });
}

void RecordList::addCard(int index) {
    auto* card = new RecordCard(context(), childPath(path(), field(), index));
    if (isOrdered(field()) && count() > 1) {
        auto* up = card->addButton(QStringLiteral("chevron-up"), tr("Move up"));
        auto* down = card->addButton(QStringLiteral("chevron-down"), tr("Move down"));
        up->setEnabled(up->isEnabled() && index > 0);
        down->setEnabled(down->isEnabled() && index + 1 < count());
        connect(up, &QToolButton::clicked, this, [this, index] { move(index, index - 1); });
        connect(down, &QToolButton::clicked, this, [this, index] { move(index, index + 1); });
    }
    QToolButton* gone = card->addButton(QStringLiteral("delete"), tr("Remove"));
    gone->setObjectName(QStringLiteral("remove"));
    connect(gone, &QToolButton::clicked, this, [this, index] { remove(index); });
    connect(card, &RecordCard::edited, this, &RecordList::edited);
    listen(card);
    entries()->insertWidget(index, card);
    m_cards.push_back(card);
}

void RecordList::refresh() {
    if (m_quick != nullptr)
        m_quick->setVisible(count() == 0 && m_pending == nullptr);
    if (static_cast<int>(m_cards.size()) != count()) {
        rebuild();
        return;
    }
    for (RecordCard* card : m_cards)
        card->refresh();
    if (m_pendingCard != nullptr)
        m_pendingCard->refresh();
}

void RecordList::add() {
    section()->setFolded(false);
    if (m_pending != nullptr) { // one at a time: go on with the one that is not complete
        m_pendingCard->edit();
        return;
    }
    m_pending = new PendingContext(context(), path(), field(), [this] { endPending(); });
    if (!m_pending->mustWait()) {
        const QString wrong = m_pending->join();
        if (wrong.isEmpty()) {
            if (!m_cards.empty())
                m_cards.back()->edit();
            return;
        }
        emit context().session().failed(wrong);
        endPending();
        return;
    }
    m_pendingCard = new RecordCard(*m_pending, m_pending->element());
    m_pendingCard->setProperty("pending", true);
    QToolButton* gone = m_pendingCard->addButton(QStringLiteral("delete"), tr("Leave out"));
    connect(gone, &QToolButton::clicked, this, &RecordList::endPending);
    listen(m_pendingCard);
    connect(m_pendingCard, &RecordCard::edited, this, [this] {
        if (m_pendingCard != nullptr)
            m_pendingCard->refresh();
    });
    entries()->addWidget(m_pendingCard);
    m_pendingCard->edit();
}

void RecordList::endPending() {
    if (m_pending == nullptr)
        return;
    const QString slot = m_pendingCard == nullptr ? QString() : focusedSlot(m_pendingCard);
    if (m_pendingCard != nullptr) {
        retire(m_pendingCard);
        m_pendingCard = nullptr;
    }
    m_pending->deleteLater();
    m_pending = nullptr;
    refresh();
    focusSlot(this, slot); // the cursor goes on in the card that has taken its place
}

void RecordList::reorder(const QString& label, const std::vector<int>& order) {
    const void* source = owner();
    if (source == nullptr)
        return;
    const QString wrong = context().change(
        label, [&](void* root) { takeElements(field(), source, recordAt(root, path()), order); });
    if (!wrong.isEmpty())
        emit context().session().failed(wrong);
    rebuild();
}

void RecordList::move(int from, int to) {
    std::vector<int> order(static_cast<std::size_t>(count()));
    std::iota(order.begin(), order.end(), 0);
    std::swap(order[static_cast<std::size_t>(from)], order[static_cast<std::size_t>(to)]);
    reorder(tr("Reorder “%1” of %2").arg(fieldLabel(field()), context().name()), order);
}

void RecordList::remove(int index) {
    std::vector<int> order;
    for (int i = 0; i < count(); ++i) {
        if (i != index)
            order.push_back(i);
    }
    reorder(tr("Remove from “%1” of %2").arg(fieldLabel(field()), context().name()), order);
}

} // namespace drawbridge
