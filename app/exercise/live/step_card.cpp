// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/step_card.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/exercise/live/step_words.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kButtonHeight = 33;

QLabel* wrapped(const QString& text, const char* role) {
    QLabel* label = makeLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

/// A command as it is typed: monospaced, never cut, with a button that copies it.
QWidget* commandBox(const QString& command) {
    auto* box = new QFrame;
    box->setObjectName(QStringLiteral("commandBox"));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(10, 6, 6, 6);
    QLabel* text = wrapped(command, "code");
    text->setFont(codeFont(11));
    line->addWidget(text, 1);
    QToolButton* copy = makeIconButton(QStringLiteral("copy"), StepCard::tr("Copy the command"));
    QObject::connect(copy, &QToolButton::clicked, box,
                     [command] { QGuiApplication::clipboard()->setText(command); });
    line->addWidget(copy, 0, Qt::AlignTop);
    return box;
}

/// A button with lines of text in it, as high as they need at its width.
class ChoiceButton : public QPushButton {
public:
    ChoiceButton() {
        setProperty("choice", true);
        setAutoDefault(false);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layout()->totalHeightForWidth(width); }
    QSize sizeHint() const override { return layout()->totalSizeHint(); }
};

void addLine(QVBoxLayout* column, const QString& title, const QString& text) {
    if (text.isEmpty())
        return;
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    QLabel* name = makeLabel(title, "secondary");
    name->setFixedWidth(76);
    line->addWidget(name, 0, Qt::AlignTop);
    line->addWidget(wrapped(text, ""), 1);
    column->addLayout(line);
}

} // namespace

QString choiceTitle(const FailureChoice& choice) {
    switch (choice.kind) {
    case FailureChoice::Kind::Retry:
        return StepCard::tr("Retry");
    case FailureChoice::Kind::IfNot:
        return StepCard::tr("If not: %1").arg(choice.text);
    case FailureChoice::Kind::OtherStrategy:
        return StepCard::tr("Other strategy: %1").arg(choice.text);
    case FailureChoice::Kind::Skip:
        return StepCard::tr("Skip, with a reason");
    }
    return {};
}

QString consequenceText(const FailureChoice& choice) {
    if (!choice.notPossibleBecause.isEmpty())
        return choice.notPossibleBecause;
    QStringList parts;
    if (!choice.service.isEmpty())
        parts += StepCard::tr("%1 back at %2")
                     .arg(choice.service, durationText(choice.back, StepCard::tr("an unknown time")));
    if (choice.allDataLost)
        parts += StepCard::tr("all data lost");
    else if (choice.dataLost && choice.dataLost->count() > 0)
        parts += StepCard::tr("%1 of data lost").arg(durationText(*choice.dataLost));
    return parts.join(QStringLiteral(" · "));
}

StepCard::StepCard(const LiveStep& step, const std::vector<FailureChoice>& choices, bool readOnly,
                   QWidget* parent)
    : QFrame(parent), m_step(step), m_isReadOnly(readOnly) {
    setObjectName(QStringLiteral("stepCard"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("state", step.state == LiveState::Failed       ? QStringLiteral("failed")
                         : step.state == LiveState::InProgress ? QStringLiteral("running")
                                                               : QStringLiteral("ready"));
    setAccessibleName(tr("Step %1, %2: %3").arg(step.number).arg(step.component, step.step));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    addHead(column);
    if (step.state == LiveState::Failed) {
        if (!step.note.isEmpty())
            column->addWidget(wrapped(step.note, "failure"));
        addChoices(column, choices);
    } else {
        addInstructions(column);
        if (!readOnly)
            addButtons(column);
    }
}

void StepCard::addHead(QVBoxLayout* column) {
    auto* line = new QHBoxLayout;
    auto* which = new ElidedLabel;
    which->setProperty("role", QStringLiteral("secondary"));
    which->setFullText(tr("Step %1 · %2").arg(m_step.number).arg(m_step.component));
    line->addWidget(which, 1);
    m_state = makeLabel(stateSentence(m_step), m_step.state == LiveState::Failed ? "error" : "secondary");
    line->addWidget(m_state);
    column->addLayout(line);
    QLabel* title = wrapped(m_step.step, "title");
    column->addWidget(title);
    if (m_step.state != LiveState::InProgress)
        return;
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    column->addWidget(m_progress);
}

void StepCard::addInstructions(QVBoxLayout* column) {
    const QString command = m_step.source && m_step.source->run ? *m_step.source->run : QString();
    if (m_step.what != command)
        column->addWidget(wrapped(m_step.what, ""));
    if (!command.isEmpty())
        column->addWidget(commandBox(command));
    addLine(column, tr("Good when"), m_step.goodWhen);
    addLine(column, tr("If not"), m_step.ifNot);
}

QPushButton* StepCard::button(const QString& text, const QString& icon, RunState state) {
    auto* made = new QPushButton(text);
    if (!icon.isEmpty())
        made->setIcon(themedIcon(icon));
    made->setMinimumHeight(kButtonHeight);
    made->setAutoDefault(false);
    made->setAccessibleName(QStringLiteral("%1: %2").arg(accessibleName(), text));
    connect(made, &QPushButton::clicked, this, [this, state] { emit marked(m_step.number, state); });
    return made;
}

void StepCard::addButtons(QVBoxLayout* column) {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    if (m_step.state == LiveState::InProgress) {
        m_main = button(tr("Done"), {}, RunState::Done);
        QPushButton* failed = button(tr("Failed"), {}, RunState::Failed);
        failed->setProperty("danger", true);
        line->addWidget(m_main, 1);
        line->addWidget(failed, 1);
    } else {
        m_main = button(tr("Start"), {}, RunState::Started);
        line->addWidget(m_main, 1);
    }
    m_main->setProperty("primary", true);
    column->addLayout(line);
}

void StepCard::addChoices(QVBoxLayout* column, const std::vector<FailureChoice>& choices) {
    column->addWidget(makeLabel(tr("How does it go on?"), "heading"));
    static const QHash<int, QString> keys{
        {static_cast<int>(FailureChoice::Kind::Retry), QStringLiteral("R")},
        {static_cast<int>(FailureChoice::Kind::IfNot), QStringLiteral("I")},
        {static_cast<int>(FailureChoice::Kind::OtherStrategy), QStringLiteral("O")},
        {static_cast<int>(FailureChoice::Kind::Skip), QStringLiteral("K")}};
    QList<int> seen;
    for (const FailureChoice& choice : choices) {
        const bool isFirst = !seen.contains(static_cast<int>(choice.kind));
        seen += static_cast<int>(choice.kind);
        auto* made = new ChoiceButton;
        const QString consequence = consequenceText(choice);
        made->setEnabled(!m_isReadOnly && choice.notPossibleBecause.isEmpty());
        made->setAccessibleName(QStringLiteral("%1. %2").arg(choiceTitle(choice), consequence));
        auto* inside = new QVBoxLayout(made);
        inside->setContentsMargins(12, 8, 12, 8);
        inside->setSpacing(2);
        auto* head = new QHBoxLayout;
        QLabel* title = makeLabel(choiceTitle(choice), "heading");
        title->setWordWrap(true);
        head->addWidget(title, 1);
        if (isFirst && !m_isReadOnly)
            head->addWidget(makeLabel(keys.value(static_cast<int>(choice.kind)), "key"), 0, Qt::AlignTop);
        inside->addLayout(head);
        if (!consequence.isEmpty()) {
            QLabel* says = makeLabel(consequence, "secondary");
            says->setWordWrap(true);
            inside->addWidget(says);
        }
        for (QLabel* label : made->findChildren<QLabel*>())
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        connect(made, &QPushButton::clicked, this, [this, choice] {
            if (choice.kind == FailureChoice::Kind::Skip)
                emit skipWanted(m_step.number);
            else
                emit choiceTaken(m_step.number, choice);
        });
        if (m_main == nullptr && made->isEnabled())
            m_main = made;
        column->addWidget(made);
    }
    if (choices.empty())
        column->addWidget(makeLabel(tr("What follows is being worked out …"), "secondary"));
}

void StepCard::tick(Seconds now) {
    if (m_step.state != LiveState::InProgress || !m_step.started)
        return;
    const Seconds elapsed = std::max(Seconds(0), now - *m_step.started);
    const auto planned = plannedLength(m_step);
    const QString clock =
        QStringLiteral("%1:%2").arg(elapsed.count() / 60).arg(elapsed.count() % 60, 2, 10, QLatin1Char('0'));
    m_state->setText(planned ? tr("running %1 of %2").arg(clock, durationText(*planned))
                             : tr("running %1").arg(clock));
    m_progress->setRange(0, planned && planned->count() > 0 ? static_cast<int>(planned->count()) : 1);
    m_progress->setValue(planned ? static_cast<int>(std::min(elapsed, *planned).count()) : 0);
    setStyleProperty(m_state, "tone", planned && elapsed > *planned ? QStringLiteral("warn") : QString());
}

} // namespace drawbridge
