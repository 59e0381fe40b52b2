// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

/// A test program has the test classes of one folder. `PROGRAM FILE_test …` runs those of one file, with Qt
/// Test's arguments after it; without a file, all of them.
namespace drawbridge::testing {

using MakeTest = std::unique_ptr<QObject> (*)();
bool addTest(const char* sourceFile, MakeTest make);

/// Registers a function that a test runs in a child process, as `PROGRAM NAME …`.
using RunChild = int (*)(int argc, char** argv);
bool addChild(const char* name, RunChild run);

} // namespace drawbridge::testing

constexpr int kPatience = 60'000; ///< milliseconds that a test waits for the window, also on a busy machine

#define DRAWBRIDGE_TEST(Class)                                                                               \
    [[maybe_unused]] static const bool registered##Class = drawbridge::testing::addTest(                     \
        __FILE__, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });

#define DRAWBRIDGE_TEST_CHILD(name, run)                                                                     \
    [[maybe_unused]] static const bool registeredChild = drawbridge::testing::addChild(name, run);
