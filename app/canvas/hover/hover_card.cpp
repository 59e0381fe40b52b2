// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/hover/hover_card.h"

#include "app/common/controls.h"
#include "app/common/result_words.h"
#include "app/common/style.h"
#include "core/model/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

constexpr int kContentWidth = 292;
constexpr int kPadding = 12;
constexpr int kNameWidth = 96;
constexpr int kGap = 10; ///< to the item, and to the edge of the room

const char* toneName(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Warn:
        return "warn";
    case Tone::Bad:
        return "bad";
    case Tone::Plain:
    case Tone::Quiet:
        break;
    }
    return "";
}

QColor severityColour(Severity severity) {
    const Theme& theme = currentTheme();
    if (severity == Severity::Error)
        return theme.lost.ink;
    return severity == Severity::Warning ? theme.disabled.ink : theme.secondary;
}

/// The text in at most two lines of a width, the second cut with an ellipsis.
QString inTwoLines(const QString& text, const QFont& font, int width) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const int length = first.textLength();
    if (length >= text.size())
        return text;
    return text.left(length).trimmed() + u'\n' +
           QFontMetrics(font).elidedText(text.mid(length), Qt::ElideRight, width);
}

QLabel* wrapped(const QString& text, const char* role) {
    QLabel* label = makeLabel(text, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

QRect placeBeside(const QSize& card, const QRect& item, const QRect& room) {
    const QRect inner = room.adjusted(kGap, kGap, -kGap, -kGap);
    const auto clampedInto = [&inner](QRect rect) {
        rect.moveLeft(std::max(inner.left(), std::min(rect.left(), inner.right() - rect.width() + 1)));
        rect.moveTop(std::max(inner.top(), std::min(rect.top(), inner.bottom() - rect.height() + 1)));
        return rect;
    };
    struct Side {
        QPoint corner;
        int spare; ///< room that is left over there
    };
    const std::array<Side, 4> sides{
        Side{{item.right() + 1 + kGap, item.top()}, inner.right() - item.right() - kGap - card.width()},
        Side{{item.left() - kGap - card.width(), item.top()},
             item.left() - kGap - card.width() - inner.left()},
        Side{{item.left(), item.bottom() + 1 + kGap}, inner.bottom() - item.bottom() - kGap - card.height()},
        Side{{item.left(), item.top() - kGap - card.height()},
             item.top() - kGap - card.height() - inner.top()}};
    const auto fits = std::find_if(sides.begin(), sides.end(), [](const Side& s) { return s.spare >= 0; });
    if (fits != sides.end())
        return clampedInto(QRect(fits->corner, card));
    const auto most = std::max_element(sides.begin(), sides.end(),
                                       [](const Side& a, const Side& b) { return a.spare < b.spare; });
    return clampedInto(QRect(most->corner, card));
}

HoverCard::HoverCard(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding - 2, kPadding, kPadding - 2);
    hide();
}

void HoverCard::showText(const HoverText& text, const QRect& beside) {
    if (text.isEmpty()) {
        hideCard();
        return;
    }
    fill(text);
    const int width = std::min(kContentWidth + 2 * kPadding, parentWidget()->width() - 2 * kGap);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    setGeometry(placeBeside(QSize(width, height), beside, parentWidget()->rect()));
    raise();
    show();
}

void HoverCard::hideCard() {
    hide();
}

void HoverCard::fill(const HoverText& text) {
    delete m_content; // labels only: nothing of it is running
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addHead(column, text);
    addRows(column, text);
    addFindings(column, text);
    layout()->addWidget(m_content);
    setAccessibleName(text.title);
}

void HoverCard::addHead(QVBoxLayout* column, const HoverText& text) {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    if (!text.icon.isEmpty()) {
        auto* icon = new QLabel;
        icon->setPixmap(iconPixmap(text.icon, 18, currentTheme().secondary, devicePixelRatioF()));
        line->addWidget(icon, 0, Qt::AlignTop);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(wrapped(text.title, "heading"));
    if (!text.subtitle.isEmpty())
        words->addWidget(wrapped(text.subtitle, "small"));
    line->addLayout(words, 1);
    column->addLayout(line);
}

void HoverCard::addRows(QVBoxLayout* column, const HoverText& text) {
    if (text.rows.empty())
        return;
    column->addWidget(makeRule());
    if (!text.scenario.isEmpty())
        column->addWidget(wrapped(tr("When: %1").arg(text.scenario).toUpper(), "section"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, kNameWidth);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const HoverRow& row : text.rows) {
        QLabel* name = makeLabel(row.name, "secondary");
        name->setText(name->fontMetrics().elidedText(row.name, Qt::ElideRight, kNameWidth + 20));
        QLabel* value = wrapped(row.value, "plain");
        value->setProperty("tone", QString::fromLatin1(toneName(row.tone)));
        value->setProperty("strong", row.tone != Tone::Plain);
        grid->addWidget(name, at, 0, Qt::AlignTop);
        grid->addWidget(value, at, 1);
        ++at;
    }
    column->addLayout(grid);
}

void HoverCard::addFindings(QVBoxLayout* column, const HoverText& text) {
    if (text.findings.empty())
        return;
    column->addWidget(makeRule());
    constexpr int iconSize = 14;
    for (const HoverFinding& finding : text.findings) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        auto* icon = new QLabel;
        icon->setPixmap(iconPixmap(severityIcon(finding.severity), iconSize, severityColour(finding.severity),
                                   devicePixelRatioF()));
        icon->setAccessibleName(severityText(finding.severity));
        line->addWidget(icon, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(makeLabel(finding.id, "small"));
        QLabel* message = makeLabel({}, "plain");
        message->ensurePolished();
        message->setText(inTwoLines(finding.message, message->font(), kContentWidth - iconSize - 8 - 4));
        words->addWidget(message);
        line->addLayout(words, 1);
        column->addLayout(line);
    }
    if (text.moreFindings > 0)
        column->addWidget(makeLabel(tr("and %1 more").arg(text.moreFindings), "small"));
}

} // namespace drawbridge
