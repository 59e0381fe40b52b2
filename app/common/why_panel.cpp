// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/why_panel.h"

#include "app/common/controls.h"
#include "app/common/session.h"
#include "app/common/style.h"
#include "core/operations/edits/confirm_assumption.h"

#include <QApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace drawbridge {

namespace {

constexpr int kWidth = 460;
constexpr int kTallest = 520;
constexpr qsizetype kMostNames = 6;

QLabel* wrapped(const QString& text, const char* role) {
    QLabel* label = makeLabel(text, role);
    label->setWordWrap(true);
    return label;
}

QString buttonName(const char* what, int use) {
    return QStringLiteral("%1:%2").arg(QLatin1String(what)).arg(use);
}

} // namespace

WhyPanel::WhyPanel(Session& session, Question question, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_session(session), m_question(std::move(question)) {
    setObjectName(QStringLiteral("whyPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Why %1: %2").arg(m_question.label, m_question.value));
    if (m_question.analysis)
        m_uses = assumptionUses(*m_question.analysis, m_question.reasons.assumed);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    column->addWidget(wrapped(tr("%1: %2").arg(m_question.label, m_question.value), "heading"));
    addMissing(column);
    addChain(column);
    addAssumptions(column);
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    content->setFixedWidth(kWidth - 14);
    setFixedSize(kWidth, std::min(kTallest, content->heightForWidth(kWidth - 14) + 4));
}

WhyPanel* WhyPanel::ask(Session& session, Question question, QWidget* anchor) {
    auto* panel = new WhyPanel(session, std::move(question), anchor);
    const QRect room = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - panel->width())));
    at.setY(std::max(room.top(), std::min(at.y(), room.bottom() - panel->height())));
    panel->move(at);
    panel->show();
    if (auto* first = panel->findChild<QPushButton*>())
        first->setFocus();
    return panel;
}

void WhyPanel::addChain(QVBoxLayout* column) {
    const FigureReasons& reasons = m_question.reasons;
    if (!reasons.lead.isEmpty())
        column->addWidget(wrapped(reasons.lead, "secondary"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const FigureReason& reason : reasons.chain) {
        grid->addWidget(wrapped(reason.text, "plain"), row, 0);
        auto* value = makeLabel(reason.value, "plain");
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(value, row, 1);
        ++row;
    }
    column->addLayout(grid);
}

void WhyPanel::addMissing(QVBoxLayout* column) {
    const FigureReasons& reasons = m_question.reasons;
    if (reasons.unknownBecause.isEmpty())
        return;
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* icon = new QLabel;
    icon->setPixmap(
        iconPixmap(QStringLiteral("unknown"), 16, currentTheme().disabled.ink, devicePixelRatioF()));
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(wrapped(tr("Unknown: %1.").arg(reasons.unknownBecause), "plain"), 1);
    if (reasons.missing) {
        m_show = new QPushButton(tr("Show"));
        m_show->setObjectName(QStringLiteral("showMissing"));
        m_show->setToolTip(tr("Show where the plan can give it"));
        connect(m_show, &QPushButton::clicked, this, [this, entity = *reasons.missing] {
            Session& session = m_session;
            close();
            session.showInDesign(entity);
        });
        line->addWidget(m_show, 0, Qt::AlignTop);
    }
    column->addLayout(line);
}

void WhyPanel::addAssumptions(QVBoxLayout* column) {
    if (m_uses.empty())
        return;
    column->addWidget(makeRule());
    column->addWidget(makeLabel(tr("Rests on these assumptions"), "heading"));
    for (int i = 0; i < static_cast<int>(m_uses.size()); ++i)
        addUse(column, i);
}

void WhyPanel::addUse(QVBoxLayout* column, int index) {
    const AssumptionUse& use = m_uses[static_cast<std::size_t>(index)];
    const bool writable =
        m_question.isPlanned && m_session.hasDocument() && !m_session.document().isReadOnly();
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(wrapped(tr("%1: %2").arg(use.text.what, use.text.value), "plain"));
    QStringList small{use.text.source};
    if (const QString names = usedForText(*m_question.analysis, use, kMostNames); !names.isEmpty())
        small += tr("Used for %1").arg(names);
    words->addWidget(wrapped(small.join(QStringLiteral(" · ")), "small"));
    auto* input = new QLineEdit;
    input->setObjectName(buttonName("input", index));
    input->setPlaceholderText(use.text.value);
    input->setAccessibleName(tr("Another value for “%1”").arg(use.text.what));
    input->hide();
    auto* wrong = wrapped({}, "error");
    wrong->hide();
    words->addWidget(input);
    words->addWidget(wrong);
    line->addLayout(words, 1);
    auto* confirming = makeLink(tr("Confirm"));
    confirming->setObjectName(buttonName("confirm", index));
    confirming->setAccessibleName(tr("Confirm “%1”").arg(use.text.what));
    confirming->setToolTip(tr("It is right: write it into the plan as given"));
    confirming->setEnabled(writable);
    confirming->setVisible(m_question.isPlanned && canBeGiven(use.text.key));
    connect(confirming, &QPushButton::clicked, this, [this, index] { confirm(index); });
    auto* replacing = makeLink(tr("Replace…"));
    replacing->setObjectName(buttonName("replace", index));
    replacing->setAccessibleName(tr("Replace “%1”").arg(use.text.what));
    replacing->setToolTip(tr("Write another value into the plan"));
    replacing->setEnabled(writable);
    replacing->setVisible(m_question.isPlanned);
    connect(replacing, &QPushButton::clicked, this, [input] {
        input->show();
        input->setFocus();
    });
    connect(input, &QLineEdit::returnPressed, this, [this, index, input, wrong] {
        const QString sentence = replace(index, input->text());
        wrong->setText(sentence);
        wrong->setVisible(!sentence.isEmpty());
    });
    line->addWidget(confirming, 0, Qt::AlignTop);
    line->addWidget(replacing, 0, Qt::AlignTop);
    column->addLayout(line);
}

QPushButton* WhyPanel::confirmButton(int use) const {
    return findChild<QPushButton*>(buttonName("confirm", use));
}

QPushButton* WhyPanel::replaceButton(int use) const {
    return findChild<QPushButton*>(buttonName("replace", use));
}

void WhyPanel::confirm(int index) {
    const AssumptionUse& use = m_uses[static_cast<std::size_t>(index)];
    const bool accepted = m_session.edit(
        confirmLabel(use), [&](Edit& edit) { confirmAssumption(edit, *m_question.analysis, use); });
    if (accepted)
        close();
}

QString WhyPanel::replace(int index, const QString& text) {
    const AssumptionUse& use = m_uses[static_cast<std::size_t>(index)];
    const auto value = parseAssumedValue(use.text.key, text.trimmed());
    if (!value)
        return tr("“%1” %2.").arg(text, value.error());
    const QString refusal = m_session.refusalOf(
        replaceLabel(use), [&](Edit& edit) { confirmAssumption(edit, *m_question.analysis, use, *value); });
    if (refusal.isEmpty())
        close();
    return refusal;
}

} // namespace drawbridge
