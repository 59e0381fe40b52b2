// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/background.h"
#include "tests/support/test_program.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace drawbridge;

namespace {

/// Until it is cancelled; the test may wait for its beginning.
Background::Work endless(QSemaphore& begun) {
    return [&begun](const Background::Context& context) {
        begun.release();
        while (!context.isCancelled())
            QThread::yieldCurrentThread();
    };
}

} // namespace

/// Work in the background: the newest counts.
class BackgroundTest : public QObject {
    Q_OBJECT

private slots:
    void theAnswerComesWhenTheWorkNoLongerRuns() {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        QStringList heard;
        background.start([&](const Background::Context& context) {
            context.answer([&] { heard += background.isRunning() ? u"runs"_qs : u"answer"_qs; });
            context.post([&] { heard += background.isRunning() ? u"half"_qs : u"late"_qs; });
        });
        QVERIFY(background.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QCOMPARE(heard, QStringList({u"half"_qs, u"answer"_qs}));
        QVERIFY(!background.isRunning());
    }

    void newerWorkCancelsWhatRunsAndItsAnswerIsDropped() {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        QSemaphore begun;
        QStringList heard;
        const Background::Work neverEnding = endless(begun);
        background.start([&](const Background::Context& context) {
            context.answer([&] { heard += u"old"_qs; });
            context.post([&] { heard += u"old"_qs; });
            neverEnding(context);
        });
        begun.acquire();
        background.start(
            [&](const Background::Context& context) { context.answer([&] { heard += u"new"_qs; }); });
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QCOMPARE(heard, QStringList(u"new"_qs));
    }

    void cancelledWorkSaysNothing() {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        QSemaphore begun;
        background.start(endless(begun));
        begun.acquire();
        background.cancel();
        QVERIFY(!background.isRunning());
        background.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 0);
    }

    void whatIsThrownIsReported() {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        std::vector<ErrorReport> reports;
        bool answered = false;
        connect(&background, &Background::failed, this,
                [&reports](const ErrorReport& report) { reports.push_back(report); });
        background.start([&](const Background::Context& context) {
            context.answer([&] { answered = true; });
            throw InputError(QStringLiteral("not that"));
        });
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QCOMPARE(reports.size(), std::size_t(1));
        QCOMPARE(reports.front().sentence, QStringLiteral("not that"));
        QVERIFY(!reports.front().isDefect);
        QVERIFY(!answered);
    }

    void anAnswerMayStartMoreOrEndTheOwner() {
        auto background = std::make_unique<Background>();
        QSignalSpy finished(background.get(), &Background::finished);
        bool ended = false;
        background->start([&](const Background::Context& first) {
            first.answer([&] {
                background->start([&](const Background::Context& second) {
                    second.answer([&] {
                        background.reset();
                        ended = true;
                    });
                });
            });
        });
        QTRY_VERIFY_WITH_TIMEOUT(ended, kPatience);
        QCOMPARE(finished.size(), 0); // not of the first, which other work followed
    }
};

DRAWBRIDGE_TEST(BackgroundTest)
#include "background_test.moc"
