// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/start_page.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/shell/project_files.h"
#include "app/shell/recent_card.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QSettings>

namespace drawbridge {

namespace {

/// A card-shaped button: icon, title and a two-line sentence; with a number, what comes next and the key that
/// chooses it.
class StartCard : public QAbstractButton {
public:
    StartCard(const QString& icon, const QString& title, const QString& sentence, int number = 0,
              const QString& next = {})
        : m_icon(icon) {
        setObjectName(QStringLiteral("startCard"));
        setAttribute(Qt::WA_StyledBackground);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAccessibleName(title);
        setAccessibleDescription(sentence);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(16, 14, 16, 14);
        column->setSpacing(4);
        m_picture = new QLabel;
        m_picture->setFixedSize(24, 24);
        auto* top = new QHBoxLayout;
        top->addWidget(m_picture);
        top->addStretch(1);
        if (number > 0)
            top->addWidget(makeLabel(QString::number(number), "secondary"), 0, Qt::AlignTop);
        column->addLayout(top);
        column->addSpacing(4);
        column->addWidget(makeLabel(title, "title"));
        QLabel* text = makeLabel(sentence, "secondary");
        text->setWordWrap(true);
        column->addWidget(text);
        column->addStretch(1);
        if (!next.isEmpty())
            column->addWidget(makeLabel(next, "secondary"));
        setMinimumHeight(132);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all of equal width
        paintPicture();
    }

protected:
    void paintEvent(QPaintEvent*) override {} // only the style sheet's background
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void changeEvent(QEvent* event) override {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::EnabledChange)
            paintPicture();
    }

private:
    void paintPicture() {
        m_picture->setPixmap(iconPixmap(
            m_icon, 24, isEnabled() ? currentTheme().accent : currentTheme().secondary, devicePixelRatioF()));
    }
    QString m_icon;
    QLabel* m_picture;
};

constexpr int kCardsInRow = 4;
constexpr int kSideWidth = 330;
constexpr int kRoomForSide = 1180;
constexpr int kMostRecentShown = 12;
const auto kPutAway = QStringLiteral("start/putAway"); ///< path of the plan whose card was put away

/// The time if today, else the date.
QString lastChangeText(const QDateTime& when) {
    return when.date() == QDate::currentDate() ? QLocale().toString(when.time(), QLocale::ShortFormat)
                                               : QLocale().toString(when.date(), QLocale::ShortFormat);
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("page"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(page);
    auto* middle = new QWidget;
    middle->setMaximumWidth(880);
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addStretch(1);
    row->addWidget(middle, 100);
    m_sidePart = new QWidget;
    m_sidePart->setFixedWidth(kSideWidth);
    m_side = new QVBoxLayout(m_sidePart);
    m_side->setContentsMargins(0, 130, 24, 40);
    row->addWidget(m_sidePart);
    row->addStretch(1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 56, 24, 40);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("What do you have?"), "display"));
    QLabel* lead = makeLabel(tr("Drawbridge makes a first picture of it, proposes a recovery, and lists "
                                "everything it had to assume."),
                             "secondary");
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addSpacing(18);
    column->addWidget(ways());
    column->addSpacing(14);
    m_recentPart = new QWidget;
    auto* recent = new QVBoxLayout(m_recentPart);
    recent->setContentsMargins(0, 0, 0, 0);
    recent->addWidget(makeLabel(tr("Recent projects"), "title"));
    m_recentCards = new QGridLayout;
    m_recentCards->setSpacing(12);
    for (int i = 0; i < kCardsInRow; ++i)
        m_recentCards->setColumnStretch(i, 1);
    recent->addLayout(m_recentCards);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    recent->addLayout(m_recent);
    column->addWidget(m_recentPart);
    column->addSpacing(14);
    column->addWidget(makeLabel(tr("Samples"), "title"));
    column->addWidget(samples());
    column->addStretch(1);
    scroll->setWidget(page);
    outer->addWidget(scroll);
    refreshRecent();
}

QWidget* StartPage::samples() {
    struct Sample {
        QString resource, icon, title, sentence;
    };
    const Sample all[] = {
        {QStringLiteral("web-shop"), QStringLiteral("service"), tr("Web shop"),
         tr("Two cloud regions, a database that has a replica, and clients with penalties.")},
        {QStringLiteral("hospital"), QStringLiteral("authentication-server"), tr("Hospital"),
         tr("A private cloud and a second site, where everything depends on sign-in.")},
        {QStringLiteral("one-host"), QStringLiteral("docker-host"), tr("One host"),
         tr("A single Docker host with backups: how most teams start.")}};
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (const Sample& sample : all) {
        auto* card = new StartCard(sample.icon, sample.title, sample.sentence);
        card->setProperty("sample", sample.resource);
        connect(card, &QAbstractButton::clicked, this,
                [this, resource = sample.resource] { emit sampleChosen(resource); });
        row->addWidget(card, 1);
        if (m_firstSample == nullptr)
            m_firstSample = card;
    }
    return part;
}

QWidget* StartPage::ways() {
    auto* part = new QWidget;
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    const auto add = [this, grid](const char* icon, const QString& title, const QString& sentence,
                                  const QString& next, auto choose) {
        const int number = static_cast<int>(m_ways.size()) + 1;
        auto* card = new StartCard(QString::fromLatin1(icon), title, sentence, number, next);
        card->setToolTip(tr("%1 (%2)").arg(title).arg(number));
        connect(card, &QAbstractButton::clicked, this, choose);
        grid->addWidget(card, (number - 1) / 3, (number - 1) % 3);
        m_ways.push_back(card);
    };
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    add("import", tr("A Compose file"), tr("One file, or several that override each other."),
        tr("First picture in one step"), [this] { emit composeChosen(); });
    add("docker-host", tr("A running Docker Engine"),
        tr("Local socket, ssh, TLS or a Docker context; read only."), tr("Two steps: endpoint, choice"),
        [this] { emit engineChosen(); });
    add("open", tr("A spreadsheet (CSV)"), tr("Hosts, networks, contacts and more; headings are recognised."),
        tr("Two steps: mapping, import"), [this] { emit tablesChosen(); });
    add("save", tr("Another plan"), tr("A project that you or a colleague saved, or plan text."),
        tr("First picture in one step"), [this] { emit openChosen(); });
    add("service", tr("A sample"), tr("Web shop, Hospital or One host: small real estates."),
        tr("Look around; nothing can break"), [this] { m_firstSample->setFocus(Qt::ShortcutFocusReason); });
    add("new", tr("Nothing yet"), tr("A blank page and the palette, to draw on."), tr("Draw it by hand"),
        [this] { emit blankChosen(); });
    return part;
}

/// 1 to 6 choose, wherever the focus is on the page.
void StartPage::keyPressEvent(QKeyEvent* event) {
    const int number = event->key() - Qt::Key_0;
    if (number < 1 || number > static_cast<int>(m_ways.size()) || event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_ways[static_cast<std::size_t>(number) - 1]->click();
}

void StartPage::refreshRecent() {
    clearLayout(m_recentCards);
    clearLayout(m_recent);
    const QStringList files = ProjectFiles::recentFiles();
    m_recentPart->setVisible(!files.isEmpty());
    const QStringList cards = files.mid(0, kCardsInRow);
    for (int i = 0; i < cards.size(); ++i) {
        auto* card = new RecentCard(cards.at(i), recentLook(cards.at(i)));
        connect(card, &QAbstractButton::clicked, this, [this, path = cards.at(i)] { emit fileChosen(path); });
        m_recentCards->addWidget(card, 0, i);
    }
    for (const QString& path : files.mid(kCardsInRow, kMostRecentShown - kCardsInRow))
        m_recent->addWidget(recentLine(path));
    refreshLastPlan(files);
}

QWidget* StartPage::recentLine(const QString& path) {
    const QFileInfo info(path);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 1, 0, 1);
    QPushButton* link = makeLink(info.completeBaseName());
    link->setToolTip(path);
    link->setFixedWidth(260);
    auto* where = new ElidedLabel;
    where->setProperty("role", QStringLiteral("secondary"));
    where->setFullText(ProjectFiles::isDraft(path) ? tr("Draft")
                                                   : QDir::toNativeSeparators(info.absolutePath()));
    line->addWidget(link);
    line->addWidget(where, 1);
    line->addWidget(makeLabel(lastChangeText(info.lastModified()), "secondary"));
    connect(link, &QPushButton::clicked, this, [this, path] { emit fileChosen(path); });
    return row;
}

void StartPage::refreshLastPlan(const QStringList& files) {
    clearLayout(m_side);
    const QString path = files.value(0);
    const auto look = path.isEmpty() ? std::nullopt : recentLook(path);
    m_hasLastPlan = look && !look->checklist.empty() && QSettings().value(kPutAway).toString() != path;
    if (m_hasLastPlan) {
        auto* card = new LastPlanCard(path, *look);
        m_side->addWidget(card);
        m_side->addStretch(1);
        connect(card, &LastPlanCard::continued, this, [this, path] { emit fileChosen(path); });
        connect(card, &LastPlanCard::opened, this,
                [this, path](ChecklistPart part) { emit checklistPartChosen(path, part); });
        connect(card, &LastPlanCard::putAway, this, [this, path] {
            QSettings().setValue(kPutAway, path);
            refreshLastPlan({path});
        });
    }
    m_sidePart->setVisible(m_hasLastPlan && width() >= kRoomForSide);
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_sidePart->setVisible(m_hasLastPlan && width() >= kRoomForSide);
}

} // namespace drawbridge
