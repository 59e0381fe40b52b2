// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/value_inputs.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/base/visible_text.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/model/kind_traits.h"
#include "core/model/reference_rule.h"
#include "core/model/words.h"
#include "core/operations/edits/new_entity.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

namespace drawbridge {

namespace {

/// Lets the window's Undo and Redo through when the line itself has nothing to undo.
class UndoForTheWindow : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        const auto* line = static_cast<const QLineEdit*>(watched);
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool passes = (key->matches(QKeySequence::Undo) && !line->isUndoAvailable()) ||
                            (key->matches(QKeySequence::Redo) && !line->isRedoAvailable());
        if (passes)
            event->ignore();
        return passes;
    }
};

QString placeholder(const Field& field) {
    if (field.type.kind == ValueKind::Money)
        return {};
    // What is counted in days or years has an example of that length.
    static const QStringList years{QStringLiteral("review-every"), QStringLiteral("mtbf")};
    static const QStringList days{QStringLiteral("keeps"), QStringLiteral("every")};
    if (field.type.kind == ValueKind::Duration && years.contains(field.key))
        return NameInput::tr("e.g. 1y or 180d");
    if (field.type.kind == ValueKind::Duration && days.contains(field.key))
        return NameInput::tr("e.g. 24h or 30d");
    return exampleOf(field.type);
}

} // namespace

LineInput::LineInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
                     QWidget* parent)
    : ValueEditor(field, context, slot, std::move(commit), parent), m_line(new QLineEdit(this)) {
    m_line->setPlaceholderText(placeholder(field));
    m_line->installEventFilter(new UndoForTheWindow(m_line));
    m_line->installEventFilter(this);
    place(m_line);
    connect(m_line, &QLineEdit::editingFinished, this, &ValueEditor::finish);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { emit entered(this->slot()); });
}

QString LineInput::text() const {
    return m_line->text().trimmed();
}

void LineInput::setText(const QString& text) {
    if (m_line->text() == text && !m_line->isUndoAvailable())
        return;
    m_line->setText(text);
    m_line->setCursorPosition(m_line->hasFocus() ? static_cast<int>(text.size()) : 0);
}

void LineInput::setHint(const QString& hint) {
    m_line->setPlaceholderText(hint.isEmpty() ? placeholder(field()) : hint);
}

LinesInput::LinesInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
                       QWidget* parent)
    : ValueEditor(field, context, slot, std::move(commit), parent), m_lines(new QPlainTextEdit(this)) {
    m_lines->setTabChangesFocus(true);
    m_lines->document()->setDocumentMargin(4);
    m_lines->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    if (field.type.kind == ValueKind::Code) {
        m_lines->setFont(codeFont(12));
        m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    }
    m_lines->installEventFilter(this);
    place(m_lines);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &LinesInput::fitHeight);
    fitHeight();
}

void LinesInput::fitHeight() {
    constexpr int most = 8;
    int lines = 0;
    for (QTextBlock block = m_lines->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    const int height = m_lines->fontMetrics().lineSpacing() * std::clamp(lines, 1, most) + 14;
    if (m_lines->height() != height || m_lines->minimumHeight() != height)
        m_lines->setFixedHeight(height);
}

QString LinesInput::text() const {
    return m_lines->toPlainText().trimmed();
}

void LinesInput::setText(const QString& text) {
    if (m_lines->toPlainText() != text)
        m_lines->setPlainText(text);
    fitHeight();
}

void LinesInput::setHint(const QString& hint) {
    m_lines->setPlaceholderText(hint);
}

bool LinesInput::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        finish();
    else if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &LinesInput::fitHeight); // wrapping has changed
    else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            finish();
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

ChoiceInput::ChoiceInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
                         QWidget* parent)
    : ValueEditor(field, context, slot, std::move(commit), parent), m_combo(new ComboBox(this)) {
    if (mayBeAbsent())
        m_combo->addItem(tr("Not given"), QString());
    const QStringList choices = field.type.kind == ValueKind::Boolean
                                    ? QStringList{QStringLiteral("true"), QStringLiteral("false")}
                                    : field.type.choices;
    for (const QString& choice : choices) {
        m_combo->addItem(choiceLabel(choice), choice);
        m_combo->setItemData(m_combo->count() - 1, choiceHelp(choice), Qt::ToolTipRole);
    }
    place(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this] {
        setClearing(text().isEmpty());
        finish();
    });
}

QString ChoiceInput::text() const {
    return m_combo->currentData().toString();
}

void ChoiceInput::setText(const QString& text) {
    // Nothing is chosen where values differ, which is not the same as the choice of none.
    m_combo->setCurrentIndex(isDifferent() && text.isEmpty() ? -1 : m_combo->findData(text));
}

void ChoiceInput::setHint(const QString& hint) {
    m_combo->setPlaceholderText(hint);
    setStyleProperty(m_combo, "hint", isDifferent() && !hint.isEmpty());
    if (const int none = mayBeAbsent() ? m_combo->findData(QString()) : -1; none >= 0)
        m_combo->setItemText(none, hint.isEmpty() || isDifferent() ? tr("Not given") : hint);
}

NameInput::NameInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
                     QWidget* parent)
    : ValueEditor(field, context, slot, std::move(commit), parent), m_combo(new ComboBox(this)) {
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    NameInput::setHint({});
    m_combo->lineEdit()->installEventFilter(new UndoForTheWindow(m_combo->lineEdit()));
    m_combo->installEventFilter(this);
    m_combo->lineEdit()->installEventFilter(this);
    place(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this] {
        setClearing(text().isEmpty());
        finish();
    });
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        // Going to the suggestions takes the focus, yet the choice is still to come. Return and Tab close
        // them, and what is typed counts.
        if (m_combo->completer()->popup()->isVisible())
            finishSoon();
        else
            finish();
    });
    connect(m_combo->completer(), qOverload<const QString&>(&QCompleter::activated), this,
            &NameInput::finishSoon);
    connect(m_combo->lineEdit(), &QLineEdit::returnPressed, this, [this] { emit entered(this->slot()); });
    styleCompletion(*m_combo->completer());
    // What is typed counts; what is chosen among the suggestions has been put into the line already.
    connect(m_combo->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { m_combo->completer()->popup()->hide(); });
    // The suggestions keep from the line that it has lost the focus.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* before, const QWidget* now) {
        // The line's focus is the chooser's.
        if ((before == m_combo || before == m_combo->lineEdit()) && now != nullptr && now != m_combo &&
            m_combo->completer()->popup()->isVisible()) {
            m_combo->completer()->popup()->hide();
            finishSoon();
        }
    });
}

/// When the suggestions are gone.
void NameInput::finishSoon() {
    QTimer::singleShot(0, this, [this] {
        if (!m_combo->completer()->popup()->isVisible())
            finish();
    });
}

std::vector<EntityKind> NameInput::kinds() const {
    switch (field().type.kind) {
    case ValueKind::Reference:
        return {field().type.referenced};
    case ValueKind::Place:
        return {EntityKind::Component, EntityKind::Site};
    default:
        return {EntityKind::Network, EntityKind::Component, EntityKind::Site};
    }
}

/// Those that fit here: what a document would refuse is not offered.
QStringList NameInput::names() const {
    const Plan& plan = context().session().plan();
    const void* owner = context().count() == 1 ? context().root() : nullptr;
    QStringList found;
    for (const EntityKind kind : kinds()) {
        const EntityType& type = entityType(kind);
        for (int i = 0; i < type.count(plan); ++i) {
            const void* entity = type.at(plan, i);
            if (whyNotRefer(field(), plan, owner, {kind, type.id(entity)}).isEmpty())
                found << type.name(entity);
        }
    }
    std::sort(found.begin(), found.end(),
              [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    if (field().type.kind == ValueKind::TrafficEnd)
        found.prepend(QStringLiteral("any"));
    return found;
}

QString NameInput::meant(const QString& typed) const {
    if (typed.isEmpty() || parseValue(field().type, typed, PlanNames(context().session().plan())))
        return typed;
    QStringList same;
    for (const QString& name : names()) {
        if (name.compare(typed, Qt::CaseInsensitive) == 0)
            same << name;
    }
    return same.size() == 1 ? same.front() : typed;
}

QString NameInput::whyNot(const Stored& value) const {
    const bool isOne = field().type.kind == ValueKind::Reference;
    const auto ref =
        isOne ? std::optional(EntityRef{field().type.referenced, storedInteger(value)}) : refInStored(value);
    const void* owner = context().count() == 1 ? context().root() : nullptr;
    return ref ? whyNotRefer(field(), context().session().plan(), owner, *ref) : QString();
}

/// What is made when a name is unknown: of a place, a site.
std::optional<EntityKind> NameInput::creatable() const {
    const EntityKind kind = field().type.kind == ValueKind::Reference ? field().type.referenced
                            : field().type.kind == ValueKind::Place   ? EntityKind::Site
                                                                      : EntityKind::Network;
    return isMadeByName(kind) && !context().isReadOnly() ? std::optional(kind) : std::nullopt;
}

QString NameInput::creation(const QString& text) const {
    const auto kind = creatable();
    constexpr qsizetype longest = 200;
    if (!kind || text.size() > longest || !hiddenCharacterIn(text).isEmpty() ||
        parseValue(field().type, text, PlanNames(context().session().plan())))
        return {};
    const void* owner = context().count() == 1 ? context().root() : nullptr;
    const QString what =
        *kind == EntityKind::Component ? labelOf(likelyKind(field(), owner)) : kindLabel(*kind);
    return tr("Create %1 “%2”").arg(what, shortened(text));
}

/// Made and referred to by one edit.
void NameInput::create() {
    const auto kind = creatable();
    const QString name = text();
    if (!kind || name.isEmpty())
        return;
    const Plan& plan = context().session().plan();
    const void* owner = context().count() == 1 ? context().root() : nullptr;
    const ComponentKind as = likelyKind(field(), owner);
    std::optional<SiteId> site;
    if (*kind == EntityKind::Component && context().kind() == EntityKind::Component && owner != nullptr &&
        field().key == u"host")
        site = effectiveSite(plan, *static_cast<const Component*>(owner));
    EntityRef made{*kind, TeamId::fresh().value()};
    context().alongWith([made, name, as, site](Edit& edit) { addNamed(edit, made, name, as, site); });
    commitStored(field().type.kind == ValueKind::Reference ? Stored{made.id} : storedRef(made), name);
}

void NameInput::fill() {
    const QString typed = m_combo->currentText();
    const QStringList now = names();
    const int offset = mayBeAbsent() ? 1 : 0;
    bool same = m_combo->count() == now.size() + offset;
    for (int i = 0; same && i < now.size(); ++i)
        same = m_combo->itemText(i + offset) == now.at(i);
    if (same)
        return;
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    if (mayBeAbsent())
        m_combo->addItem(QString());
    m_combo->addItems(now);
    m_combo->setEditText(typed);
}

QString NameInput::text() const {
    return m_combo->currentText().trimmed();
}

void NameInput::setText(const QString& text) {
    if (m_combo->currentText() == text && !m_combo->lineEdit()->isUndoAvailable())
        return;
    const int index = m_combo->findText(text);
    if (index >= 0)
        m_combo->setCurrentIndex(index);
    m_combo->setEditText(text);
    m_combo->lineEdit()->setCursorPosition(0);
}

void NameInput::setHint(const QString& hint) {
    const QString usual =
        field().type.kind == ValueKind::TrafficEnd ? tr("any, name or block") : tr("Choose …");
    m_combo->lineEdit()->setPlaceholderText(hint.isEmpty() ? usual : hint);
}

bool NameInput::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::FocusIn || type == QEvent::MouseButtonPress || type == QEvent::KeyPress)
        fill();
    return ValueEditor::eventFilter(watched, event);
}

} // namespace drawbridge
