// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/question_bar.h"

#include "app/common/controls.h"
#include "app/common/style.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

namespace drawbridge {

namespace {

QComboBox* makeEnd(const QString& name, const QString& placeholder) {
    auto* box = new ComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumWidth(150);
    box->setAccessibleName(name);
    box->lineEdit()->setPlaceholderText(placeholder);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

} // namespace

QuestionBar::QuestionBar(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_from(makeEnd(tr("From"), tr("who"))),
      m_to(makeEnd(tr("To"), tr("what"))), m_port(new QLineEdit(QStringLiteral("any"))),
      m_answer(makeLabel({}, "plain")) {
    setObjectName(QStringLiteral("pageCard"));
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(14, 8, 14, 8);
    line->setSpacing(8);
    m_from->setObjectName(QStringLiteral("askFrom"));
    m_to->setObjectName(QStringLiteral("askTo"));
    m_port->setObjectName(QStringLiteral("askPort"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setMaximumWidth(90);
    line->addWidget(makeLabel(tr("Can"), "plain"));
    line->addWidget(m_from);
    line->addWidget(makeLabel(tr("reach"), "plain"));
    line->addWidget(m_to);
    line->addWidget(makeLabel(tr("on"), "plain"));
    line->addWidget(m_port);
    auto* ask = new QPushButton(tr("Ask"));
    ask->setObjectName(QStringLiteral("ask"));
    line->addWidget(ask);
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    line->addWidget(m_answer, 1);
    connect(ask, &QPushButton::clicked, this, &QuestionBar::submit);
    connect(m_port, &QLineEdit::returnPressed, this, &QuestionBar::submit);
    for (QComboBox* box : {m_from, m_to})
        connect(box->lineEdit(), &QLineEdit::returnPressed, this, &QuestionBar::submit);
}

void QuestionBar::refreshNames() {
    QStringList names{QStringLiteral("any")};
    const Plan& plan = m_session.plan();
    for (const Component& component : plan.components)
        names += component.name;
    for (const Network& network : plan.networks)
        names += network.name;
    for (const Site& site : plan.sites)
        names += site.name;
    for (QComboBox* box : {m_from, m_to}) {
        const QString text = box->currentText();
        box->clear();
        box->addItems(names);
        box->setEditText(text);
    }
}

void QuestionBar::ask(const QString& from, const QString& to, const QString& port) {
    m_from->setEditText(from);
    m_to->setEditText(to);
    m_port->setText(port);
    submit();
}

std::optional<TrafficEnd> QuestionBar::endIn(const QComboBox& box) {
    static const ValueType type{ValueKind::TrafficEnd, {}, {}};
    const QString text = box.currentText().trimmed();
    const PlanNames names(m_session.plan());
    const auto parsed = parseValue(type, text, names);
    if (!parsed) {
        answer(tr("“%1” %2.").arg(text, parsed.error()), false);
        return std::nullopt;
    }
    return StoredAs<TrafficEnd>::from(*parsed);
}

void QuestionBar::submit() {
    const auto from = endIn(*m_from);
    const auto to = from ? endIn(*m_to) : std::nullopt;
    if (!to)
        return;
    const auto port = parsePortRange(m_port->text().trimmed());
    if (!port) {
        answer(tr("“%1” %2.").arg(m_port->text(), port.error()), false);
        return;
    }
    emit asked(*from, *to, *port);
}

void QuestionBar::answer(const QString& sentence, bool isGood) {
    m_answer->setText(sentence);
    setStyleProperty(m_answer, "role", isGood ? QStringLiteral("good") : QStringLiteral("error"));
}

QString QuestionBar::answerText() const {
    return m_answer->text();
}

} // namespace drawbridge
