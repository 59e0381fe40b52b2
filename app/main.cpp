// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/output.h"
#include "app/shell/run_window.h"
#include "app/window_arguments.h"
#include "core/base/diagnostic.h"
#include "core/base/document_language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdlib>
#include <iostream>
#include <memory>

namespace {

constexpr auto kNoDisplay = "no display available for the window: use a subcommand, see drawbridge help";
constexpr auto kDeadDisplay =
    "drawbridge: the display cannot be opened: check DISPLAY, or use a subcommand, see drawbridge help";

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// Hides Qt's warnings (no runtime folder, no fonts cache): commands print one-line errors.
void dropWarnings(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        drawbridge::cli::warn(message);
}

/// Texts in the language of `locale`, else in English, whose texts need their plurals.
void installTexts(QTranslator& texts, const QLocale& locale) {
    const auto load = [&texts](const QLocale& language) {
        return texts.load(language, QStringLiteral("drawbridge"), QStringLiteral("_"),
                          QStringLiteral(":/i18n"));
    };
    if (load(locale) || load(QLocale(QLocale::English)))
        QCoreApplication::installTranslator(&texts);
}

int runInTerminal(int argc, char** argv, const QStringList& arguments) {
    std::unique_ptr<QCoreApplication> application;
    qInstallMessageHandler(dropWarnings);
    // Scripts need the same texts, dates and numbers in every locale.
    QLocale::setDefault(QLocale(QLocale::English));
    if (drawbridge::needsGui(arguments)) {
        // A command never needs a display, whatever the environment says.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("drawbridge"));
    QTranslator texts;
    installTexts(texts, QLocale());
    drawbridge::installDocumentLanguages();
    return drawbridge::runCommandLine(arguments);
}

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Installed while the platform plugin starts, which would otherwise abort().
void endWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg)
        return;
    std::cerr << kDeadDisplay << std::endl;
    std::_Exit(3);
}

int runWithWindow(int argc, char** argv, const QStringList& arguments) {
    const drawbridge::WindowRequest request = drawbridge::readWindowArguments(arguments);
    if (!hasDisplay()) {
        drawbridge::requireFiles(request);
        drawbridge::cli::warn(QString::fromLatin1(kNoDisplay));
        return 2;
    }
    const QtMessageHandler usual = qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setApplicationName(QStringLiteral("drawbridge"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DRAWBRIDGE_VERSION));
    QTranslator texts;
    installTexts(texts, QLocale());
    QTranslator qtTexts;
    if (qtTexts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtTexts);
    drawbridge::installDocumentLanguages();
    return drawbridge::runWindow(application, request);
}

} // namespace

int main(int argc, char** argv) {
    drawbridge::cli::prepareStreams();
    const QStringList arguments = argumentsOf(argc, argv);
    try {
        return drawbridge::isCommandLine(arguments) ? runInTerminal(argc, argv, arguments)
                                                    : runWithWindow(argc, argv, arguments);
    } catch (...) {
        const drawbridge::ErrorReport report = drawbridge::reportOf(std::current_exception());
        drawbridge::cli::warn(report.sentence);
        return report.isDefect ? 3 : 2;
    }
}
