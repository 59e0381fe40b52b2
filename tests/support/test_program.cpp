// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <vector>

#if defined(QT_WIDGETS_LIB)
#include <QApplication>
using Application = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using Application = QGuiApplication;
#else
using Application = QCoreApplication;
#endif

namespace drawbridge::testing {

namespace {

struct Test {
    QByteArray file; ///< base name
    MakeTest make;
};

struct Child {
    QByteArray name;
    RunChild run;
};

std::vector<Test>& tests() {
    static std::vector<Test> all;
    return all;
}

std::vector<Child>& children() {
    static std::vector<Child> all;
    return all;
}

QByteArray stemOf(const char* sourceFile) {
    QByteArray name(sourceFile);
    name = name.mid(name.lastIndexOf('/') + 1);
    return name.left(name.lastIndexOf('.'));
}

int run(int argc, char** argv) {
    std::vector<char*> arguments(argv, argv + argc);
    const QByteArray wanted = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    const bool isFile = std::any_of(tests().begin(), tests().end(),
                                    [&wanted](const Test& test) { return test.file == wanted; });
    if (isFile)
        arguments.erase(arguments.begin() + 1);
    int failed = 0;
    for (const Test& test : tests()) {
        if (isFile && test.file != wanted)
            continue;
        const std::unique_ptr<QObject> instance = test.make();
        failed += QTest::qExec(instance.get(), static_cast<int>(arguments.size()), arguments.data());
    }
    return std::min(failed, 127);
}

} // namespace

bool addTest(const char* sourceFile, MakeTest make) {
    tests().push_back({stemOf(sourceFile), make});
    return true;
}

bool addChild(const char* name, RunChild run) {
    children().push_back({name, run});
    return true;
}

} // namespace drawbridge::testing

int main(int argc, char** argv) {
    using namespace drawbridge::testing;
    for (const Child& child : children()) {
        if (argc > 1 && child.name == argv[1])
            return child.run(argc, argv);
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    const Application application(argc, argv);
    return run(argc, argv);
}
