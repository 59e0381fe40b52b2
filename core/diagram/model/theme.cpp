// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/model/theme.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double readable = 4.5; // WCAG 2.1, 1.4.3

QString themeFile() {
    return QStringLiteral(":/themes/theme.json");
}

[[noreturn]] void refuse(const QString& what) {
    const QString message = ThemeTexts::tr("Invalid theme file: %1.");
    throw InputError(message.arg(what), SourcePlace{themeFile(), 0, 0});
}

QColor colourOf(const QJsonObject& object, const QString& key) {
    const QColor colour(object.value(key).toString());
    if (!colour.isValid())
        refuse(ThemeTexts::tr("\"%1\" is not a colour").arg(key));
    return colour;
}

StateColours stateColoursOf(const QJsonObject& object, const QString& key) {
    const QJsonObject state = object.value(key).toObject();
    return {colourOf(state, QStringLiteral("ink")), colourOf(state, QStringLiteral("tint"))};
}

QJsonObject readThemes() {
    QFile file(themeFile());
    if (!file.open(QIODevice::ReadOnly))
        refuse(file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        refuse(error.errorString());
    QJsonObject themes = document.object().value(QStringLiteral("themes")).toObject();
    if (!themes.contains(QStringLiteral("light")))
        refuse(ThemeTexts::tr("the light theme is missing"));
    return themes;
}

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(static_cast<double>(colour.redF())) +
           0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

} // namespace

double contrast(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

StateColours Theme::state(DiagramState state) const {
    switch (state) {
    case DiagramState::Lost:
        return lost;
    case DiagramState::Disabled:
        return disabled;
    case DiagramState::Degraded:
        return degraded;
    case DiagramState::Recovered:
        return recovered;
    case DiagramState::Neutral:
    case DiagramState::Unaffected:
        break;
    }
    return {text, panel};
}

QColor Theme::dataFill() const {
    constexpr double share = 0.4;
    return mixed(panel, siteOutline, share);
}

QColor Theme::secondaryOn(const QColor& fill) const {
    constexpr int steps = 10;
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = mixed(secondary, text, static_cast<double>(step) / steps);
        if (contrast(candidate, fill) >= readable)
            return candidate;
    }
    return text;
}

Theme loadTheme(const QString& name) {
    const QJsonObject themes = readThemes();
    const QString known = themes.contains(name) ? name : QStringLiteral("light");
    const QJsonObject object = themes.value(known).toObject();
    Theme theme;
    theme.name = known;
    theme.dark = object.value(QStringLiteral("dark")).toBool();
    theme.background = colourOf(object, QStringLiteral("background"));
    theme.panel = colourOf(object, QStringLiteral("panel"));
    theme.hairline = colourOf(object, QStringLiteral("hairline"));
    theme.text = colourOf(object, QStringLiteral("text"));
    theme.secondary = colourOf(object, QStringLiteral("secondary"));
    theme.accent = colourOf(object, QStringLiteral("accent"));
    theme.grid = colourOf(object, QStringLiteral("grid"));
    theme.field = colourOf(object, QStringLiteral("field"));
    theme.site = colourOf(object, QStringLiteral("site"));
    theme.siteOutline = colourOf(object, QStringLiteral("siteOutline"));
    theme.shadow = colourOf(object, QStringLiteral("shadow"));
    theme.missed = colourOf(object, QStringLiteral("missed"));
    theme.lost = stateColoursOf(object, QStringLiteral("lost"));
    theme.disabled = stateColoursOf(object, QStringLiteral("disabled"));
    theme.degraded = stateColoursOf(object, QStringLiteral("degraded"));
    theme.recovered = stateColoursOf(object, QStringLiteral("recovered"));
    return theme;
}

} // namespace drawbridge
