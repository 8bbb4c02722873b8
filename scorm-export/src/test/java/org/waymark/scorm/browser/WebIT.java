package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.scorm.ExportOrder;

/** A course on the web, as a folder and as one page, with every kind of activity: it shows all it has, keeps its place, and asks nothing of anyone. */
class WebIT {

    /** What a page shows: whether each picture came, the lengths of what can be played, and how many captions each has. */
    private static final String SHOWN = """
            async () => {
              const heard = (target, name) => new Promise((resolve, reject) => {
                target.addEventListener(name, resolve, { once: true });
                target.addEventListener('error', () => reject(new Error(`${target.tagName} could not be read`)), { once: true });
              });
              const shown = { pictures: 0, lengths: [], captions: [] };
              for (const picture of document.images) {
                picture.loading = 'eager';
                if (!picture.complete) await heard(picture, 'load');
                if (picture.naturalWidth) shown.pictures++;
              }
              for (const media of document.querySelectorAll('audio, video')) {
                if (media.readyState < 1) {
                  const loaded = heard(media, 'loadedmetadata');
                  media.load();
                  await loaded;
                }
                shown.lengths.push(media.duration > 0);
                for (const track of media.querySelectorAll('track')) {
                  track.track.mode = 'showing';
                  if (track.readyState < 2) await heard(track, 'load');
                  shown.captions.push(track.track.cues.length > 0);
                }
              }
              return shown;
            }""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private static TestCourse kinds() throws IOException {
        return TestCourse.of(TestCourse.folder().resolveSibling("kinds-catalogue"), "every-kind");
    }

    private Path export(TestCourse course, String format, Optional<StoreStub> store) throws IOException {
        return course.export(folder, ExportOrder.of(format).sendingTo(store.map(StoreStub::told)))
                .get(0)
                .file();
    }

    private static void showsAll(Learner learner) {
        assertThat(learner.frame().evaluate(SHOWN))
                .isEqualTo(Map.of("pictures", 2, "lengths", List.of(true, true), "captions", List.of(true, true)));
    }

    @Test
    void aFolderOnAWebServerShowsAllItHasKeepsThePlaceAndAsksNothingElse() throws Exception {
        try (Lms server = new Lms(export(kinds(), "web", Optional.empty()), folder.resolve("records"), "")) {
            BrowserContext device = CHROMIUM.device();
            Asked asked = Asked.by(device);
            Learner learner = Learner.reads(device, server.course());
            assertThat(learner.warning()).isEmpty();
            showsAll(learner);
            learner.goTo("Pause");
            assertThat(learner.takesABreak()).contains("in this browser");
            assertThat(Asked.refused(learner.page())).isEmpty();
            learner.closesTheTab();

            assertThat(Learner.reads(device, server.course()).shows()).isEqualTo("Pause");
            assertThat(asked.addresses()).allMatch(each -> each.startsWith(server.origin() + "/lms/course/"));
        }
    }

    @Test
    void aFolderThatNamesARecordStoreTellsItAndNobodyElse() throws Exception {
        try (StoreStub store = new StoreStub();
                Lms server =
                        new Lms(export(TestCourse.small(), "web", Optional.of(store)), folder.resolve("records"), "")) {
            BrowserContext device = CHROMIUM.device();
            Asked asked = Asked.by(device);
            Learner learner = Learner.reads(device, server.course()).finish();
            assertThat(learner.at("#end-text").innerText()).doesNotContain("record");
            assertThat(Asked.refused(learner.page())).isEmpty();
            learner.closesTheTab();
            eventually("the course is closed", () -> store.story().contains("terminated a-small-course"));

            assertThat(store.story()).contains("initialized a-small-course", "answered silence", "completed going-on");
            assertThat(store.stored().stream()
                            .map(each -> each.at("/actor/account/name").asString()
                                    + each.at("/context/registration").asString())
                            .distinct())
                    .as("one learner and one attempt")
                    .hasSize(1);
            assertThat(asked.addresses())
                    .allMatch(each ->
                            each.startsWith(server.origin() + "/lms/course/") || each.startsWith(store.endpoint()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from a disk", "from a web server"})
    void onePageHoldsAllItShowsKeepsThePlaceAndAsksNothing(String where) throws Exception {
        Path page = export(kinds(), "web-file", Optional.empty());
        try (StoreStub stranger = new StoreStub();
                Lms server = new Lms(export(kinds(), "web", Optional.empty()), folder.resolve("records"), "")) {
            String address = where.equals("from a disk")
                    ? page.toUri().toString()
                    : server.page("course.html", Files.readString(page));
            BrowserContext device = CHROMIUM.device();
            Asked asked = Asked.by(device);
            Learner learner = Learner.reads(device, address);
            assertThat(learner.warning()).isEmpty();
            showsAll(learner);
            learner.goTo("Pause");
            assertThat(learner.takesABreak()).contains("in this browser");
            assertThat(Asked.refused(learner.page())).isEmpty();
            learner.closesTheTab();

            Learner again = Learner.reads(device, address);
            assertThat(again.shows()).isEqualTo("Pause");
            assertThat(asked.addresses()).containsExactly(address, address);

            Object outcome = again.page().evaluate("""
                            address => {
                              const script = document.createElement('script');
                              script.textContent = 'window.foreign = true';
                              document.head.append(script);
                              return fetch(address).then(() => 'asked', () => String(window.foreign));
                            }""", stranger.endpoint() + "/statements");
            assertThat(outcome).as("the policy holds").isEqualTo("undefined");
            assertThat(stranger.requests()).isEmpty();
        }
    }
}
