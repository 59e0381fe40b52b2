// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/target_questions_row.h"

#include "app/common/controls.h"
#include "app/common/style.h"

#include <QGridLayout>
#include <QLineEdit>

namespace drawbridge {

namespace {

constexpr int kMostFields = 40;
constexpr int kFieldWidth = 104;
constexpr int kBoxWidth = 380;

bool isAnswered(const TargetQuestion& question, const std::map<QString, Targets>& answers) {
    const auto found = answers.find(question.key);
    return found != answers.end() && (!question.rto || found->second.rto) &&
           (!question.rpo || found->second.rpo);
}

} // namespace

TargetQuestionsRow::TargetQuestionsRow(QWidget* parent)
    : QFrame(parent), m_mark(new QLabel), m_icon(new QLabel), m_title(makeLabel({}, "heading")),
      m_wrong(makeLabel({}, "error")), m_grid(new QGridLayout) {
    setProperty("question", true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(11, 6, 10, 6);
    line->setSpacing(8);
    m_title->setFixedWidth(150);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addSpacing(3);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_title, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    auto* sentence = new ElidedLabel;
    sentence->setProperty("role", QStringLiteral("small"));
    sentence->setFullText(
        tr("Targets are asked for, never invented: without one, nothing is met and nothing is missed."));
    words->addWidget(sentence);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(4);
    words->addLayout(m_grid);
    words->addWidget(m_wrong);
    m_wrong->hide();
    line->addLayout(words, 1);
}

void TargetQuestionsRow::show(const std::vector<TargetQuestion>& questions,
                              const std::map<QString, Targets>& answers) {
    const auto isSame = [](const TargetQuestion& a, const TargetQuestion& b) {
        return a.key == b.key && a.name == b.name && a.rto == b.rto && a.rpo == b.rpo;
    };
    std::vector<TargetQuestion> shown;
    for (const Asked& asked : m_asked)
        shown.push_back(asked.question);
    const auto some = std::min(questions.size(), std::size_t(kMostFields));
    if (!std::equal(shown.begin(), shown.end(), questions.begin(), questions.begin() + qsizetype(some),
                    isSame))
        rebuild(questions, answers);
    m_more = static_cast<int>(questions.size() - some);
    refresh(answers);
}

void TargetQuestionsRow::rebuild(const std::vector<TargetQuestion>& questions,
                                 const std::map<QString, Targets>& answers) {
    clearLayout(m_grid);
    m_asked.clear();
    m_columns = 0;
    m_wrong->clear();
    m_wrong->hide();
    for (const TargetQuestion& question : questions) {
        if (static_cast<int>(m_asked.size()) == kMostFields)
            break;
        const auto found = answers.find(question.key);
        m_asked.push_back(makeFields(question, found == answers.end() ? Targets() : found->second));
    }
    place();
}

TargetQuestionsRow::Asked TargetQuestionsRow::makeFields(const TargetQuestion& question,
                                                         const Targets& answer) {
    Asked asked{question, new QWidget, nullptr, nullptr};
    auto* line = new QHBoxLayout(asked.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* name = new ElidedLabel;
    name->setFullText(question.name);
    line->addWidget(name, 1);
    if (question.rto)
        line->addWidget(asked.rto = makeField(question.key, QStringLiteral("RTO"), answer.rto));
    if (question.rpo)
        line->addWidget(asked.rpo = makeField(question.key, QStringLiteral("RPO"), answer.rpo));
    for (QLineEdit* field : {asked.rto, asked.rpo}) {
        if (field == nullptr)
            continue;
        field->setAccessibleName(field == asked.rto ? tr("RTO target of %1").arg(question.name)
                                                    : tr("RPO target of %1").arg(question.name));
        connect(field, &QLineEdit::editingFinished, this, [this, key = question.key] {
            for (const Asked& each : m_asked) {
                if (each.question.key == key)
                    take(each);
            }
        });
    }
    return asked;
}

QLineEdit* TargetQuestionsRow::makeField(const QString& key, const QString& what,
                                         const std::optional<Seconds>& value) {
    auto* field = new QLineEdit;
    field->setObjectName(what + u':' + key);
    field->setPlaceholderText(what == u"RTO" ? tr("RTO, e.g. 8h") : tr("RPO, e.g. 1d"));
    field->setToolTip(what == u"RTO" ? tr("How soon it must be back")
                                     : tr("How much of the newest data may be lost"));
    field->setFixedWidth(kFieldWidth);
    if (value)
        field->setText(formatDuration(*value));
    return field;
}

void TargetQuestionsRow::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    place();
}

/// As many beside each other as fit.
void TargetQuestionsRow::place() {
    const int columns = std::max(1, (width() - 240) / kBoxWidth);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const Asked& asked : m_asked)
        m_grid->removeWidget(asked.box);
    int i = 0;
    for (const Asked& asked : m_asked) {
        m_grid->addWidget(asked.box, i / columns, i % columns);
        ++i;
    }
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

/// What is no duration stays as typed, and is said; the other target counts nevertheless.
void TargetQuestionsRow::take(const Asked& asked) {
    Targets targets;
    QString wrong;
    const auto read = [&wrong](QLineEdit* field, std::optional<Seconds>& target) {
        if (field == nullptr)
            return;
        const QString text = field->text().trimmed();
        const auto value = parseDuration(text);
        const bool isWrong = !text.isEmpty() && !value;
        setStyleProperty(field, "wrong", isWrong);
        if (isWrong)
            wrong = tr("“%1” %2.").arg(text, value.error());
        else if (!text.isEmpty())
            target = *value;
    };
    read(asked.rto, targets.rto);
    read(asked.rpo, targets.rpo);
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    emit answered(asked.question.key, targets);
}

void TargetQuestionsRow::refresh(const std::map<QString, Targets>& answers) {
    int open = m_more;
    for (const Asked& asked : m_asked)
        open += isAnswered(asked.question, answers) ? 0 : 1;
    m_isOpen = open > 0;
    const Theme& theme = currentTheme();
    const double ratio = devicePixelRatioF();
    m_mark->setPixmap(iconPixmap(m_isOpen ? QStringLiteral("warning") : QStringLiteral("state-recovered"), 16,
                                 m_isOpen ? theme.lost.ink : theme.recovered.ink, ratio));
    m_icon->setPixmap(iconPixmap(QStringLiteral("single-point"), 14, theme.secondary, ratio));
    QString title = m_isOpen ? tr("%n without targets", nullptr, open) : tr("Targets");
    if (m_more > 0)
        title += QStringLiteral(" · ") + tr("%n later", nullptr, m_more);
    m_title->setText(title);
}

bool TargetQuestionsRow::hasWrong() const {
    return !m_asked.empty() && !m_wrong->text().isEmpty();
}

QLineEdit* TargetQuestionsRow::field(const QString& key, bool rpo) const {
    for (const Asked& asked : m_asked) {
        if (asked.question.key == key)
            return rpo ? asked.rpo : asked.rto;
    }
    return nullptr;
}

void TargetQuestionsRow::focusField(const QString& key) {
    for (const Asked& asked : m_asked) {
        if (asked.question.key == key)
            (asked.rto != nullptr ? asked.rto : asked.rpo)->setFocus(Qt::TabFocusReason);
    }
}

} // namespace drawbridge
