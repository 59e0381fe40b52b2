// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/modes.h"

#include "app/connect/connect_page.h"
#include "app/exercise/exercise_page.h"
#include "app/expose/expose_page.h"
#include "app/recover/recover_page.h"

namespace drawbridge {

namespace {

template <class Page>
ModePage* make(Session& session) {
    return new Page(session);
}

} // namespace

const std::vector<ModeRow>& modes() {
    static const std::vector<ModeRow> rows{
        {Mode::Design, "design", QT_TRANSLATE_NOOP("ModeTexts", "&Design"),
         QT_TRANSLATE_NOOP("ModeTexts", "Draw the estate"), QT_TRANSLATE_NOOP("ModeTexts", "Ctrl+1"),
         nullptr},
        {Mode::Recover, "recover", QT_TRANSLATE_NOOP("ModeTexts", "&Recover"),
         QT_TRANSLATE_NOOP("ModeTexts", "Recovery order, RTO and RPO"),
         QT_TRANSLATE_NOOP("ModeTexts", "Ctrl+2"), &make<RecoverPage>},
        {Mode::Expose, "expose", QT_TRANSLATE_NOOP("ModeTexts", "&Expose"),
         QT_TRANSLATE_NOOP("ModeTexts", "What each scenario costs"), QT_TRANSLATE_NOOP("ModeTexts", "Ctrl+3"),
         &make<ExposePage>},
        {Mode::Connect, "connect", QT_TRANSLATE_NOOP("ModeTexts", "C&onnect"),
         QT_TRANSLATE_NOOP("ModeTexts", "Who reaches what"), QT_TRANSLATE_NOOP("ModeTexts", "Ctrl+4"),
         &make<ConnectPage>},
        {Mode::Exercise, "exercise", QT_TRANSLATE_NOOP("ModeTexts", "E&xercise"),
         QT_TRANSLATE_NOOP("ModeTexts", "Exercises, incidents and what they proved"),
         QT_TRANSLATE_NOOP("ModeTexts", "Ctrl+5"), &make<ExercisePage>}};
    return rows;
}

} // namespace drawbridge
