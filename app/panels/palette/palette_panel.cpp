// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/palette/palette_panel.h"

#include "app/common/controls.h"
#include "app/common/entity_mime.h"
#include "app/common/style.h"
#include "core/model/words.h"

#include <QApplication>
#include <QDrag>
#include <QGridLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollArea>

namespace drawbridge {

namespace {

constexpr int kRoomForTwo = 176;

/// A button that can be dragged away with the kind it stands for.
class KindButton : public QToolButton {
public:
    KindButton(QString mime, const QString& icon, const QString& label)
        : m_mime(std::move(mime)), m_icon(icon) {
        setProperty("kind", true);
        setText(label);
        setIcon(themedIcon(icon));
        setIconSize(QSize(20, 20));
        setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setFixedHeight(54);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override {
        m_pressed = event->pos();
        QToolButton::mousePressEvent(event);
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (!event->buttons().testFlag(Qt::LeftButton) || !far) {
            QToolButton::mouseMoveEvent(event);
            return;
        }
        setDown(false);
        auto* mime = new QMimeData;
        mime->setData(QString::fromLatin1(kPaletteMime), m_mime.toUtf8());
        auto* drag = new QDrag(this);
        drag->setMimeData(mime);
        drag->setPixmap(iconPixmap(m_icon, 32, currentTheme().accent, devicePixelRatioF()));
        drag->setHotSpot(QPoint(16, 16));
        drag->exec(Qt::CopyAction);
    }

private:
    QString m_mime;
    QString m_icon;
    QPoint m_pressed;
};

} // namespace

PalettePanel::PalettePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("Palette"), "heading"));
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_search->setPlaceholderText(tr("Find a kind …"));
    m_search->setAccessibleName(tr("Find a kind"));
    m_search->setToolTip(tr("Enter adds the first kind found"));
    m_search->setClearButtonEnabled(true);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(0, 0, 16, 0);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("formPage"));
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(0, 0, 6, 12); // and the scroll bar: in line with the search
    m_grid->setSpacing(6);
    m_nothing = makeLabel(tr("No kind is called that."), "secondary");
    m_nothing->setWordWrap(true);
    m_sitesTitle = makeLabel(tr("Sites"), "heading");
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    addKinds();
    filter({});
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &PalettePanel::chooseFirst);
}

void PalettePanel::addKinds() {
    const auto add = [this](const QString& key, const QString& mime, const QString& label,
                            const QString& help, const QString& words, bool site) {
        auto* button = new KindButton(mime, key, label);
        button->setObjectName(QStringLiteral("kind:%1").arg(key));
        button->setToolTip(tr("%1 — drag it to the canvas, or click to place it").arg(help));
        button->setAccessibleName(tr("Add %1").arg(label));
        m_entries.push_back({button, label, words + u' ' + help, site});
        return button;
    };
    const QStringList& kinds = ChoiceNames<ComponentKind>::names();
    for (int i = 0; i < kinds.size(); ++i) {
        const QString& key = kinds.at(i);
        connect(add(key, key, choiceLabel(key), choiceHelp(key), {}, false), &QToolButton::clicked, this,
                [this, i] { emit componentChosen(static_cast<ComponentKind>(i)); });
    }
    const QString network = kindLabel(EntityKind::Network);
    connect(add(QStringLiteral("network"), QString::fromLatin1(kNetworkMime), network,
                tr("Network: addresses that components have in common"), tr("subnet VLAN"), false),
            &QToolButton::clicked, this, &PalettePanel::networkChosen);
    const QStringList& sites = ChoiceNames<SiteKind>::names();
    for (int i = 0; i < sites.size(); ++i) {
        const QString& key = sites.at(i);
        connect(add(key, QStringLiteral("site:%1").arg(key), choiceLabel(key), choiceHelp(key),
                    tr("Site location data centre"), true),
                &QToolButton::clicked, this, [this, i] { emit siteChosen(static_cast<SiteKind>(i)); });
    }
}

bool PalettePanel::isFound(const Entry& entry, const QString& text) const {
    const QString wanted = text.trimmed();
    return entry.label.contains(wanted, Qt::CaseInsensitive) ||
           entry.words.contains(wanted, Qt::CaseInsensitive);
}

void PalettePanel::filter(const QString& text) {
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    int cell = 0;
    bool titled = false;
    m_sitesTitle->hide();
    for (const Entry& entry : m_entries) {
        const bool shown = isFound(entry, text);
        entry.button->setVisible(shown);
        if (!shown)
            continue;
        if (entry.site && !titled) {
            titled = true;
            cell = (cell + m_columns - 1) / m_columns * m_columns;
            m_grid->addWidget(m_sitesTitle, cell / m_columns, 0, 1, m_columns);
            m_sitesTitle->show();
            cell += m_columns;
        }
        m_grid->addWidget(entry.button, cell / m_columns, cell % m_columns);
        ++cell;
    }
    m_nothing->setVisible(cell == 0);
    if (cell == 0)
        m_grid->addWidget(m_nothing, 0, 0, 1, m_columns);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch((cell + m_columns) / m_columns + 1, 1);
}

void PalettePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int columns = width() < kRoomForTwo ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    filter(m_search->text());
}

void PalettePanel::chooseFirst() {
    const QString wanted = m_search->text().trimmed();
    const Entry* first = nullptr;
    for (const Entry& entry : m_entries) {
        if (entry.button->isHidden())
            continue;
        const bool isNamedSo = entry.label.startsWith(wanted, Qt::CaseInsensitive);
        if (first == nullptr || (isNamedSo && !first->label.startsWith(wanted, Qt::CaseInsensitive)))
            first = &entry;
    }
    if (first == nullptr)
        return;
    m_search->clear();
    first->button->click(); // last: what is new is named next
}

} // namespace drawbridge
