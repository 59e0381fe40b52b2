// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_arguments.h"

#include "core/base/diagnostic.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/samples.h"

#include <QFileInfo>

namespace drawbridge {

namespace {

constexpr auto kSample = "--sample";

/// As QGuiApplication's and QApplication's documentation lists them; true if a value follows.
std::optional<bool> isOfQt(const QString& option) {
    static const QHash<QString, bool> known{{u"platform"_qs, true},        {u"platformpluginpath"_qs, true},
                                            {u"platformtheme"_qs, true},   {u"plugin"_qs, true},
                                            {u"qwindowgeometry"_qs, true}, {u"qwindowicon"_qs, true},
                                            {u"qwindowtitle"_qs, true},    {u"session"_qs, true},
                                            {u"display"_qs, true},         {u"geometry"_qs, true},
                                            {u"style"_qs, true},           {u"stylesheet"_qs, true},
                                            {u"reverse"_qs, false},        {u"widgetcount"_qs, false},
                                            {u"nograb"_qs, false}};
    QString name = option.section(u'=', 0, 0);
    name.remove(0, name.startsWith(u"--") ? 2 : 1);
    const auto found = known.constFind(name);
    if (found == known.constEnd())
        return std::nullopt;
    return *found && !option.contains(u'=');
}

[[noreturn]] void refuse(const QString& option) {
    const QString name = option.section(u'=', 0, 0);
    const QString whole = withNearest(CliTexts::tr("the window has no option %1").arg(inQuotes(name)), name,
                                      {QString::fromLatin1(kSample), u"--help"_qs, u"--version"_qs});
    throw InputError(whole.endsWith(u'?') ? whole : CliTexts::tr("%1; see drawbridge help").arg(whole));
}

QString checkedSample(const QString& name) {
    if (sampleNames().contains(name))
        return name;
    throw InputError(
        withNearestOrAll(CliTexts::tr("no sample is called %1").arg(inQuotes(name)), name, sampleNames()));
}

} // namespace

WindowRequest readWindowArguments(const QStringList& arguments) {
    WindowRequest request;
    bool onlyFiles = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (onlyFiles || !argument.startsWith(u'-') || argument.size() < 2)
            request.files += argument;
        else if (argument == u"--")
            onlyFiles = true;
        else if (argument == QLatin1String(kSample))
            request.sample = checkedSample(arguments.value(++i));
        else if (argument.startsWith(QLatin1String(kSample) + u'='))
            request.sample = checkedSample(argument.section(u'=', 1));
        else if (const auto hasValue = isOfQt(argument))
            i += *hasValue ? 1 : 0;
        else
            refuse(argument);
    }
    return request;
}

void requireFiles(const WindowRequest& request) {
    for (const QString& file : request.files) {
        if (!QFileInfo::exists(file))
            throw InputError(CliTexts::tr("there is no file %1: check its name").arg(inQuotes(file)));
    }
}

} // namespace drawbridge
