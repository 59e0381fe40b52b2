// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"

#include "core/base/diagnostic.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

namespace drawbridge {

namespace {

constexpr int kBodyPixels = 13;

Theme& sharedTheme() {
    static Theme theme = loadTheme(QStringLiteral("light"));
    return theme;
}

/// Call before the application sets its own palette: Qt 6.4 offers no other way to find out.
bool desktopIsDark(const QApplication& application) {
    static const bool dark = application.palette().color(QPalette::Window).lightness() <
                             application.palette().color(QPalette::WindowText).lightness();
    return dark;
}

QColor onAccent(const Theme& theme) {
    const QColor dark(0x14, 0x18, 0x1F);
    return contrast(theme.accent, Qt::white) >= contrast(theme.accent, dark) ? QColor(Qt::white) : dark;
}

QColor selectionOf(const Theme& theme) {
    return mixed(theme.panel, theme.accent, theme.dark ? 0.22 : 0.12);
}

QHash<QString, QColor> tokensOf(const Theme& theme) {
    return {{QStringLiteral("background"), theme.background},
            {QStringLiteral("panel"), theme.panel},
            {QStringLiteral("hairline"), theme.hairline},
            {QStringLiteral("text"), theme.text},
            {QStringLiteral("secondary"), theme.secondaryOn(theme.field)},
            {QStringLiteral("disabledText"), mixed(theme.panel, theme.secondary, 0.6)},
            {QStringLiteral("accent"), theme.accent},
            {QStringLiteral("accentHover"), mixed(theme.accent, theme.text, 0.12)},
            {QStringLiteral("onAccent"), onAccent(theme)},
            {QStringLiteral("field"), theme.field},
            {QStringLiteral("hover"), mixed(theme.panel, theme.text, 0.07)},
            {QStringLiteral("selection"), selectionOf(theme)},
            {QStringLiteral("control"), mixed(theme.panel, theme.secondary, 0.75)},
            {QStringLiteral("handle"), mixed(theme.panel, theme.secondary, 0.4)},
            {QStringLiteral("lost"), theme.lost.ink},
            {QStringLiteral("lostTint"), theme.lost.tint},
            {QStringLiteral("disabled"), theme.disabled.ink},
            {QStringLiteral("disabledTint"), theme.disabled.tint},
            {QStringLiteral("degraded"), theme.degraded.ink},
            {QStringLiteral("degradedTint"), theme.degraded.tint},
            {QStringLiteral("recovered"), theme.recovered.ink}};
}

QPalette paletteFor(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.field);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.lost.ink);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, onAccent(theme));
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.secondaryOn(theme.field));
    palette.setColor(QPalette::Mid, theme.hairline);
    palette.setColor(QPalette::Dark, theme.hairline);
    const QColor faint = mixed(theme.panel, theme.secondary, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

/// Renders on each paint, so that icons follow a change of theme.
class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        if (m_name != u"chevron-up") {
            paintIcon(*painter, m_name, QRectF(rect), colour(mode, state));
            return;
        }
        painter->save(); // the same chevron, upside down
        painter->translate(QRectF(rect).center());
        painter->rotate(180);
        paintIcon(*painter, QStringLiteral("chevron-down"),
                  QRectF(QPointF(-rect.width() / 2.0, -rect.height() / 2.0), QSizeF(rect.size())),
                  colour(mode, state));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new ThemedIconEngine(m_name); }

private:
    static QColor colour(QIcon::Mode mode, QIcon::State state) {
        const Theme& theme = currentTheme();
        if (mode == QIcon::Disabled)
            return mixed(theme.panel, theme.secondary, 0.55);
        if (state == QIcon::On)
            return theme.accent;
        return mixed(theme.secondary, theme.text, 0.45);
    }
    QString m_name;
};

} // namespace

const Theme& currentTheme() {
    return sharedTheme();
}

QColor mixed(const QColor& base, const QColor& other, double share) {
    const auto channel = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return QColor(channel(base.red(), other.red()), channel(base.green(), other.green()),
                  channel(base.blue(), other.blue()));
}

QString styleSheetFor(const Theme& theme) {
    QFile file(QStringLiteral(":/themes/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        throw MachineError(QStringLiteral("The style sheet is missing from the program."));
    QString sheet = QString::fromUtf8(file.readAll());
    const auto tokens = tokensOf(theme);
    for (auto it = tokens.begin(); it != tokens.end(); ++it)
        sheet.replace(QStringLiteral("{{%1}}").arg(it.key()), it.value().name());
    const bool whiteTick = onAccent(theme) == QColor(Qt::white);
    sheet.replace(QStringLiteral("{{tick}}"), whiteTick ? QStringLiteral("light") : QStringLiteral("dark"));
    static const QRegularExpression left(QStringLiteral("\\{\\{(\\w+)\\}\\}"));
    // The file's first comment shows a sample token, {{name}}, that must not be replaced.
    for (auto matches = left.globalMatch(sheet); matches.hasNext();) {
        const QString token = matches.next().captured(1);
        if (token != u"name")
            throw InputError(QStringLiteral("The style sheet uses the unknown colour %1.").arg(token));
    }
    return sheet;
}

void applyTheme(QApplication& application, ThemeChoice choice) {
    const bool systemDark = desktopIsDark(application);
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemDark);
    sharedTheme() = loadTheme(dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (application.style() == nullptr || application.style()->objectName() != u"fusion")
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(uiFont(QString(), kBodyPixels).family());
    font.setPixelSize(kBodyPixels);
    QApplication::setFont(font);
    QApplication::setPalette(paletteFor(currentTheme()));
    application.setStyleSheet(styleSheetFor(currentTheme()));
}

QIcon themedIcon(const QString& name) {
    return QIcon(new ThemedIconEngine(name));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double devicePixelRatio) {
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, name, QRectF(0, 0, size, size), colour);
    return pixmap;
}

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value) {
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace drawbridge
