using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Watch;

/// <summary>
/// <c>scenarios watch</c> over fifty edits as editors and people make them: its output after each, and the page at the end.
/// </summary>
[Platform(Exclude = "Win")]
internal sealed partial class WatchTests : IDisposable
{
    private const string A = "Feature: A\n  Scenario: shows\n    When I run \"cat data.txt\"\n    Then the output contains \"apples\"\n";
    private const string B =
        "Feature: B\n  Scenario: two\n    When I run \"echo 2\"\n    Then the output contains \"2\"\n  Scenario: three\n    When I run "
        + "\"echo 3\"\n    Then the output contains \"3\"\n";
    private const string Good = "all: 3 scenarios (3 passed)";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With("features/one/a.feature", A).With("features/two/b.feature", B).With("fixtures/one/data.txt", "apples\n");

    public void Dispose() => _features.Dispose();

    [Test]
    public void Watch_PathThatIsNotThere_EndsAsRunDoes()
    {
        using var watch = CommandProcess.Start(_features.FullPath, "watch", "nosuch");

        watch.WaitForExit().ShouldBe(2, watch.Text);
        watch.Text.ShouldContain("nosuch: there is no such file or folder");
    }

    [Test]
    public void Watch_FiftyEdits_TellsEachAndKeepsThePage()
    {
        using var watch = CommandProcess.Start(_features.FullPath, "watch");
        watch.WaitFor(Good);
        var seen = 1;
        for (var round = 0; round < 5; round++)
        {
            // In place, and as editors do it: a new file replaces the old one.
            Edit(Good, () => _features.With("features/one/a.feature", $"{A}# {round}\n"));
            Edit(Good, () => Rename("features/two/b.feature", $"{B}# {round}\n"));
            // Half of a file, then all of it.
            Edit(
                "all: 2 scenarios (2 passed), errors in the files: 1",
                () => _features.With("features/one/a.feature", "Feature: A\n  Scenario: shows\n    Whe"));
            Edit(Good, () => _features.With("features/one/a.feature", A));
            // New, moved, deleted.
            Edit("all: 5 scenarios (5 passed)", () => _features.With($"features/new{round}/c.feature", B));
            Edit(
                "all: 5 scenarios (5 passed)",
                () => File.Move(PathOf($"features/new{round}/c.feature"), PathOf($"features/new{round}/d.feature")));
            Edit(Good, () => Directory.Delete(PathOf($"features/new{round}"), recursive: true));
            // A file that the feature only reads; then an expectation.
            Edit("all: 3 scenarios (2 passed, 1 failed)", () => Rename("fixtures/one/data.txt", $"pears {round}\n"));
            Edit(Good, () => _features.With("features/one/a.feature", A.Replace("apples", "pears", StringComparison.Ordinal)));
            Edit("all: 3 scenarios (2 passed, 1 failed)", () => _features.With("fixtures/one/data.txt", "apples\n"));
            Edit(Good, () => _features.With("features/one/a.feature", A));
        }

        var page = Get(watch.Text, "/");
        watch.Signal("TERM");
        watch.WaitForExit().ShouldBe(0, watch.Text);
        var whole = CommandProcess.Start(_features.FullPath, "run", "--report", "html=page.html");
        whole.WaitForExit().ShouldBe(0);
        Script().Replace(page, "").ShouldBe(_features.Read("page.html"));
        TestContext.Out.WriteLine("milliseconds after the save: "
            + $"{string.Join(' ', Saves().Matches(watch.Text).Select(save => save.Groups["time"].Value))}");

        void Edit(string expected, Action edit)
        {
            edit();
            var since = Stopwatch.StartNew();
            while (Lines(watch.Text).Length <= seen || !Lines(watch.Text)[^1].StartsWith(expected, StringComparison.Ordinal))
            {
                since.Elapsed.ShouldBeLessThan(Longest, $"\"{expected}\" did not come. {watch.Text}");
                Thread.Sleep(5);
            }

            seen = Lines(watch.Text).Length;
        }
    }

    [Test]
    public void Watch_Page_IsForLoopbackOnlyAndWaitsForANewerOne()
    {
        using var watch = CommandProcess.Start(_features.FullPath, "watch");
        watch.WaitFor(Good);

        Get(watch.Text, "/", "evil.example").ShouldBe("This page is only for localhost.\n");
        Get(watch.Text, "/other").ShouldBe("The only page is /\n");
        var waiting = Task.Run(() => Get(watch.Text, "/newer-than/1"));
        _features.With("features/one/a.feature", A + "# saved\n");
        waiting.Wait(Longest).ShouldBeTrue();
        waiting.Result.ShouldBe("2");
        watch.Signal("INT");
        watch.WaitForExit().ShouldBe(0, watch.Text);
    }

    [TestCase("watch --history h", "scenarios watch: --history needs a whole run")]
    [TestCase("watch --report messages=m", "scenarios watch: --report messages=FILE needs a single run")]
    [TestCase("watch --retry -1", "scenarios watch: --retry -1: expected 0 or more.")]
    [TestCase("watch --tags (", "scenarios watch: ")]
    public void Watch_WrongCall_IsRefusedByName(string call, string expected)
    {
        using var command = CommandProcess.Start(_features.FullPath, call.Split(' '));

        command.WaitForExit().ShouldBe(2, command.Text);
        command.Text.ShouldContain(expected);
    }

    [Test]
    public void Watch_PortThatIsTaken_IsRefused()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var command = CommandProcess.Start(_features.FullPath, "watch", "--port", port.ToString(CultureInfo.InvariantCulture));

        command.WaitForExit().ShouldBe(2, command.Text);
        command.Text.ShouldStartWith($"scenarios watch: --port {port}: ");
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Where(line => line.StartsWith("all: ", StringComparison.Ordinal))];

    private static string Get(string text, string path, string? host = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Url().Match(text).Value + path.TrimStart('/'));
        request.Headers.Host = host;
        using var answer = client.Send(request);
        return new StreamReader(answer.Content.ReadAsStream()).ReadToEnd();
    }

    private void Rename(string name, string text)
    {
        _features.With(name + "~", text);
        File.Move(PathOf(name + "~"), PathOf(name), overwrite: true);
    }

    private string PathOf(string name) => Path.Combine(_features.FullPath, name);

    [GeneratedRegex("http://localhost:[0-9]+/", RegexOptions.None, 1000)]
    private static partial Regex Url();

    [GeneratedRegex("<script>\n\\(async.*?</script>\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"\((?<time>[0-9]+) ms after the save\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Saves();
}
