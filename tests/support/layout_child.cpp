// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace {

/// The child process of the automatic layout; hangs if a test requests it by an environment variable.
int runLayout(int argc, char** argv) {
    constexpr int hang = 20'000;
    if (qEnvironmentVariableIsSet("LAYOUT_TEST_HANG"))
        QTest::qSleep(hang);
    const QCoreApplication application(argc, argv);
    return drawbridge::runLayoutChild();
}

} // namespace

DRAWBRIDGE_TEST_CHILD("layout-child", runLayout)
