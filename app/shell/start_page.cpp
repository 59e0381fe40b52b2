// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/start_page.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/shell/project_files.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>

namespace drawbridge {

namespace {

/// A card-shaped button: icon, title and a two-line sentence.
class StartCard : public QAbstractButton {
public:
    StartCard(const QString& icon, const QString& title, const QString& sentence) : m_icon(icon) {
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
        column->addWidget(m_picture);
        column->addSpacing(4);
        column->addWidget(makeLabel(title, "title"));
        QLabel* text = makeLabel(sentence, "secondary");
        text->setWordWrap(true);
        column->addWidget(text);
        column->addStretch(1);
        setMinimumHeight(132);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all of equal width
        paintPicture();
    }

protected:
    void paintEvent(QPaintEvent*) override {} // only the style sheet's background
    void changeEvent(QEvent* event) override {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            paintPicture();
    }

private:
    void paintPicture() {
        m_picture->setPixmap(iconPixmap(m_icon, 24, currentTheme().accent, devicePixelRatioF()));
    }
    QString m_icon;
    QLabel* m_picture;
};

/// The time if today, else the date.
QString lastChange(const QDateTime& when) {
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
    row->addStretch(1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 56, 24, 40);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Know how you will recover before you have to"), "display"));
    QLabel* lead = makeLabel(tr("Draw what depends on what, and see the recovery order, how long it takes, "
                                "what is lost, and what it costs."),
                             "secondary");
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addSpacing(18);
    column->addWidget(makeLabel(tr("Start from a sample"), "title"));
    column->addWidget(samples());
    column->addSpacing(14);
    column->addWidget(makeLabel(tr("Start your own"), "title"));
    column->addWidget(otherWays());
    column->addSpacing(14);
    m_recentPart = new QWidget;
    auto* recent = new QVBoxLayout(m_recentPart);
    recent->setContentsMargins(0, 0, 0, 0);
    recent->addWidget(makeLabel(tr("Recent projects"), "title"));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    recent->addLayout(m_recent);
    column->addWidget(m_recentPart);
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
    }
    return part;
}

QWidget* StartPage::otherWays() {
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* import =
        new StartCard(QStringLiteral("import"), tr("Import"),
                      tr("Compose files, tables (CSV) or plan text. You can also drop them on this window."));
    auto* blank = new StartCard(QStringLiteral("new"), tr("Blank project"),
                                tr("An empty canvas: place sites and hosts, then connect them."));
    auto* open = new StartCard(QStringLiteral("open"), tr("Open"),
                               tr("A project file that you or a colleague saved."));
    connect(import, &QAbstractButton::clicked, this, &StartPage::importChosen);
    connect(blank, &QAbstractButton::clicked, this, &StartPage::blankChosen);
    connect(open, &QAbstractButton::clicked, this, &StartPage::openChosen);
    for (StartCard* card : {import, blank, open})
        row->addWidget(card, 1);
    return part;
}

void StartPage::refreshRecent() {
    clearLayout(m_recent);
    const QStringList files = ProjectFiles::recentFiles();
    m_recentPart->setVisible(!files.isEmpty());
    for (const QString& path : files.mid(0, 8)) {
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
        auto* when = makeLabel(lastChange(info.lastModified()), "secondary");
        line->addWidget(link);
        line->addWidget(where, 1);
        line->addWidget(when);
        connect(link, &QPushButton::clicked, this, [this, path] { emit fileChosen(path); });
        m_recent->addWidget(row);
    }
}

} // namespace drawbridge
