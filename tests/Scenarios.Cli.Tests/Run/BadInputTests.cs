namespace Scenarios.Cli.Tests.Run;

/// <summary>Whatever is wrong, its author can correct it from the printed file, line and cause.</summary>
internal sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFeatures _features = new();

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_InputsInAnotherEncoding_AreNamed()
    {
        byte[] shiftJis = [0x93, 0xFA, 0x96, 0x7B];
        using var features = new TemporaryFeatures()
            .With("a.feature", "Feature: A\n  Scenario: x\n    When I run \"cat m.txt\"\n    Then the command succeeds\n")
            .WithBytes("m.txt", shiftJis);
        features.Print().ShouldContain("cat: m.txt: not simulated: a file that is not UTF-8 text");

        using var images = new TemporaryFeatures()
            .With("a.feature", "Feature: A\n  Scenario: x\n    When I run \"true\"\n")
            .With("fixtures/images/x.yaml", "");
        images.WithBytes("fixtures/images/x.yaml", [.. "names: ["u8, .. shiftJis, .. "]"u8])
            .Print()
            .ShouldContain("images/x.yaml: the file is not in UTF-8.");
    }

    [Test]
    public void Run_FolderThatIsGone_SaysSo()
    {
        using var command = CommandProcess.Start(
            _features.FullPath, "sh", ["-c", $"mkdir gone; cd gone; rmdir ../gone; exec dotnet {CommandProcess.Assembly} run"]);

        command.WaitForExit().ShouldBe(2);
        command.Text.ShouldBe("scenarios run: the working directory no longer exists: change to an existing one.\n");
    }

    [Test]
    public void Run_ImageEntryThatCannotBeRead_IsNamedAsItIsWritten()
    {
        using var features = new TemporaryFeatures().With("a.feature", "Feature: A\n  Scenario: x\n    When I run \"true\"\n")
            .With("fixtures/images/y.yaml", "").Link("fixtures/images/x.yaml", "nowhere.yaml");

        features.Print().ShouldContain("images/x.yaml: the file cannot be read: permission denied, or it no longer exists.");
    }

    [Test]
    public void Run_MalformedFeature_NamesPlaceAndWhatWasExpected()
    {
        _features.With("a.feature", "Feature: broken\n  Scenario: x\n    Given a cluster with 3 nodes\n   Foo bar\n");

        _features.Print().ShouldStartWith("error: a.feature:4:4: expected ");
        _features.Run().ExitCode.ShouldBe(2);
    }

    [TestCase(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n   labels: y\n",
        "a.feature:9:16: mapping values are not allowed in this context")]
    [TestCase("apiVersion: v1\nkind: Pood\nmetadata:\n  name: x\n", "no matches for kind \"Pood\" in version \"v1\"")]
    [TestCase("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndate:\n  a: b\n", "strict decoding error: unknown field \"date\"")]
    [TestCase("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndate:\n  a: b\n", "a.feature:9:7: date")]
    [TestCase(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  hostNetwork: maybe\n  containers:\n  - name: x\n    image: nginx\n",
        "a.feature:10:9: spec.hostNetwork")]
    [TestCase(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  containers:\n  - name: x\n",
        "spec.containers[0].image: Required value")]
    public void Run_WrongManifest_SaysItAsKubectlDoesAndNamesTheLine(string manifest, string expected)
    {
        var text = string.Join('\n', manifest.Split('\n').Select(line => line.Length == 0 ? line : "      " + line));
        _features.With("a.feature", $"Feature: A\n  Scenario: x\n    Given the manifest:\n      \"\"\"\n{text}      \"\"\"\n");

        var printed = _features.Print();

        printed.ShouldContain(expected);
        printed.ShouldContain("a.feature:3  Given the manifest:");
        printed.ShouldContain("Replay: scenarios run a.feature:2\n");
        printed.ShouldContain("virtual time 0");
    }

    [Test]
    public void Run_MissingFixture_NamesTheNearest()
    {
        _features.With("a.feature", "Feature: A\n  Scenario: x\n    Given the manifest \"web.yml\"\n").With("web.yaml", "kind: x\n");

        _features.Print().ShouldContain("There is no manifest \"web.yml\".");
        _features.Print().ShouldContain("Nearest: web.yaml.");
    }

    [Test]
    public void Run_UndefinedStep_ShowsWhatToWriteAndNoCode()
    {
        _features.With("a.feature", "Feature: A\n  Scenario: x\n    When I rnu \"ls\"\n");

        var printed = _features.Print();

        printed.ShouldContain("I ▸rnu \"ls\"◂");
        printed.ShouldContain("Write: When I run \"ls\"");
        printed.ShouldNotContain("[When(");
        _features.Run().ExitCode.ShouldBe(1);
    }

    [TestCase("while true; do sleep 1; done", @"Limit reached: EventsPerRun = 1000000\. Still moving: (while true; do )?sleep 1")]
    [TestCase("while true; do true; done", @"Limit reached: LoopIterationsPerInstant = 100000\.")]
    public void Run_CommandWithoutEnd_NamesLimitAndWhatStillMoved(string command, string expected)
    {
        _features.With("a.feature", $"Feature: A\n  Scenario: x\n    When I run \"{command}\"\n");

        var printed = _features.Print();

        // Which of the loop's own events is the last one allowed depends on what else happened.
        printed.ShouldMatch(expected);
        printed.ShouldContain("Seed ");
    }

    [Test]
    public void Run_UnknownImage_SaysHowToDescribeIt()
    {
        _features.With(
            "a.feature",
            "Feature: A\n  Scenario: x\n    Given a Deployment \"web\" with 1 replica of image \"acme/shop:1\"\n    Then the output is "
            + "empty\n");

        _features.Print().ShouldContain("The image catalogue has no docker.io/acme/shop:1");
    }
}
