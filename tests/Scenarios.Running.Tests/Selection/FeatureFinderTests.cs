using Scenarios.Running.Results;
using Scenarios.Running.Selection;
using Scenarios.Running.Sources;
using Scenarios.Running.Tests.Execution;

namespace Scenarios.Running.Tests.Selection;

public sealed class FeatureFinderTests
{
    private const string Feature = "Feature: F\n  Scenario: S\n    Given 1 apple\n";

    [Test]
    public void Find_Folder_FindsAllBelowByName()
    {
        using var folder = new FeatureFolder(
            ("b.feature", Feature),
            ("a/c.FEATURE", Feature),
            ("a/d.txt", "x"),
            (".hidden/e.feature", Feature));

        Found(folder, out var errors, ".").ShouldBe([".hidden/e.feature", "a/c.FEATURE", "b.feature"]);
        errors.ShouldBeEmpty();
    }

    [Test]
    public void Find_LinkToAFolderAbove_Ends()
    {
        using var folder = new FeatureFolder(("a/b/c.feature", Feature), ("d.feature", Feature));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "a", "b", "up"), folder.FullPath);
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "a", "self"), Path.Combine(folder.FullPath, "a", "self"));

        Found(folder, out var errors, ".").ShouldBe(["a/b/c.feature", "d.feature"]);
        errors.ShouldBeEmpty();
    }

    [Test]
    public void Find_LinkToAFolderAboveTheNamedOne_FindsNothingThere()
    {
        using var folder = new FeatureFolder(("a/b/c.feature", Feature), ("d.feature", Feature), ("ab/e.feature", Feature));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "a", "b", "up"), "../..");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "a", "b", "root"), "/");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "a", "beside"), "../ab");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "ab", "up"), "..");

        Found(folder, out var errors, "a").ShouldBe(["a/b/c.feature", "a/beside/e.feature"]);
        errors.ShouldBeEmpty();
    }

    [Test]
    public void Find_WhatLinksLeadToTwice_IsFoundOnceByItsOwnName()
    {
        using var folder = new FeatureFolder(
            ("z/one.feature", Feature),
            ("elsewhere/two.feature", Feature),
            ("root/three.feature", Feature));
        File.CreateSymbolicLink(Path.Combine(folder.FullPath, "a.feature"), Path.Combine(folder.FullPath, "z/one.feature"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "root", "b"), "../z");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "root", "c"), "../elsewhere");

        Found(folder, out _, ".").ShouldBe(["elsewhere/two.feature", "root/three.feature", "z/one.feature"]);
        Found(folder, out _, "root").ShouldBe(["root/b/one.feature", "root/c/two.feature", "root/three.feature"], "a link is followed");
        Found(
            folder,
            out _,
            "a.feature",
            "root",
            "z/one.feature",
            "root/b/one.feature").ShouldBe(["root/c/two.feature", "root/three.feature", "z/one.feature"]);
    }

    [Test]
    public void Find_Lines_AreThoseOfAllItsNames()
    {
        using var folder = new FeatureFolder(("a.feature", Feature));

        Lines(folder, "a.feature:2", "./a.feature:3:2").ShouldBe([2, 3]);
        Lines(folder, "a.feature:2", "a.feature").ShouldBeNull();
        Lines(folder, ".", "a.feature:2").ShouldBeNull();
    }

    [Test]
    public void Find_SeveralNamesOfOneFile_TakesTheFirstByOrder()
    {
        using var folder = new FeatureFolder(("real/one.feature", Feature));
        foreach (var link in new[] { "b.feature", "c.feature", "a.feature" })
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullPath, link), "real/one.feature");
        }

        Found(folder, out _, "c.feature", "b.feature").ShouldBe(["b.feature"]);
        Found(folder, out _, "b.feature", "c.feature").ShouldBe(["b.feature"]);
        Found(folder, out _, "b.feature", "a.feature", "c.feature").ShouldBe(["a.feature"]);
        Found(folder, out _, "b.feature", "real", "c.feature").ShouldBe(["real/one.feature"]);
        Lines(folder, "c.feature:3", "b.feature:2", "real/one.feature:1").ShouldBe([1, 2, 3]);
    }

    [Test]
    public void Find_LinksToFolders_FollowsThemInOrderAfterTheFolder()
    {
        using var folder = new FeatureFolder(("real/one.feature", Feature), ("root/readme.txt", "x"));
        foreach (var link in new[] { "b", "a", "c" })
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "root", link), "../real");
        }

        Found(folder, out var errors, "root").ShouldBe(["root/a/one.feature"]);
        errors.ShouldBeEmpty();
        File.CreateSymbolicLink(Path.Combine(folder.FullPath, "root", ".#one.feature"), "nobody@nowhere.1");
        Found(folder, out _, "root").ShouldBe(["root/a/one.feature"]);
    }

    [Test]
    public void Find_FolderWhoseFilesAreKnownAlready_IsNotEmpty()
    {
        using var folder = new FeatureFolder(("real/one.feature", Feature), ("empty/x.txt", "x"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "again"), "real");

        Found(folder, out var errors, "real", "again", "real").ShouldBe(["real/one.feature"]);
        errors.ShouldBeEmpty();
        Found(folder, out errors, "real", "empty").ShouldBe(["real/one.feature"]);
        errors.ShouldHaveSingleItem().Uri.ShouldBe("empty");
    }

    [Test]
    public void Find_EmptyFolderThatMayBe_IsNoMistake()
    {
        using var folder = new FeatureFolder(("empty/x.txt", "x"));
        var finder = new FeatureFinder(folder.FullPath, allowEmpty: true);

        finder.Find("empty");

        finder.Errors.ShouldBeEmpty();
    }

    [Test]
    public void Find_SeveralNamesNearby_NamesTheThreeNearest()
    {
        using var folder = new FeatureFolder(("webapp1.feature", Feature), ("webapp.features", Feature), ("webapp22.feature", Feature),
            ("webap.feature", Feature),
            ("webapp.featur/x.txt", "x"), ("other.feature", Feature), ("webappx.yaml", "x"));

        Found(folder, out var errors, "webapp.feature").ShouldBeEmpty();

        errors.ShouldHaveSingleItem()
            .Message.ShouldBe("there is no such file or folder. Similar names: webap.feature, webapp.featur, webapp1.feature");
    }

    [TestCase("abcdef.feature")]
    [TestCase("nowhere/a.feature")]
    [TestCase(":3")]
    [TestCase("*")]
    public void Find_NothingNearby_NamesNone(string path)
    {
        using var folder = new FeatureFolder(("web.feature", Feature));

        Found(folder, out var errors, path).ShouldBeEmpty();

        errors.ShouldHaveSingleItem().Message.ShouldNotContain("Near it");
    }

    [TestCase("nowhere", "nowhere: there is no such file or folder")]
    [TestCase("featrues", "featrues: there is no such file or folder. Similar names: features")]
    [TestCase("features/web.featur", "features/web.featur: there is no such file or folder. Similar names: features/web.feature")]
    [TestCase(
        "features/*.feature",
        "features/*.feature: there is no such file or folder. Only the shell expands patterns: remove the quotes around "
        + "them, or name a folder to run all features in it")]
    [TestCase(
        "features/web.feature:x",
        "features/web.feature:x: there is no such file or folder. \"x\" is not a line number: expected features/web.feature:LINE")]
    [TestCase(
        "features/web.feature:1-3",
        "features/web.feature:1-3: there is no such file or folder. \"1-3\" is not a line number: expected features/web.feature:LINE")]
    [TestCase(
        "features/web.feature:99999999999",
        "features/web.feature:99999999999: there is no such file or folder. \"99999999999\" is not a line number: expected "
        + "features/web.feature:LINE")]
    [TestCase(
        "features/web.feature:",
        "features/web.feature:: there is no such file or folder. \"\" is not a line number: expected features/web.feature:LINE")]
    [TestCase("features:3", "features: line numbers need a file, and this is a folder")]
    [TestCase("features/web.yaml", "features/web.yaml: this is not a feature file: expected a name that ends in .feature, or a folder")]
    [TestCase("empty", "empty: there is no feature file (.feature) in this folder or below (use --allow-empty to allow this)")]
    [TestCase("", "\"\": the path is empty: expected a feature file or a folder")]
    public void Find_PathThatLeadsNowhere_SaysWhy(string path, string expected)
    {
        using var folder = new FeatureFolder(
            ("features/web.feature", Feature),
            ("features/web.yaml", "kind: Pod"),
            ("empty/readme.txt", "x"));

        Found(folder, out var errors, path).ShouldBeEmpty();
        errors.ShouldHaveSingleItem().ToString().ShouldBe(expected);
    }

    [Test]
    public void Find_NamesThatEndLikeALine_AreNames()
    {
        using var folder = new FeatureFolder(("v:1/a.feature", Feature), ("v:2.feature", Feature));

        Found(folder, out var errors, "v:1", "v:2.feature:2").ShouldBe(["v:1/a.feature", "v:2.feature"]);
        errors.ShouldBeEmpty();
    }

    [Test]
    public void Execute_LinkThatLeadsNowhere_IsNamedAndTheRestRuns()
    {
        using var folder = new FeatureFolder(("a.feature", Feature));
        File.CreateSymbolicLink(Path.Combine(folder.FullPath, "b.feature"), "gone.feature");

        var result = folder.Run(typeof(AppleSteps));

        result.Errors.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("b.feature: the file cannot be read: it is a link that leads nowhere, or was just removed");
        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
        result.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Execute_FolderAndFileThatCannotBeRead_AreNamedAndTheRestRuns()
    {
        using var folder = new FeatureFolder(("ours/a.feature", Feature), ("theirs/b.feature", Feature), ("c.feature", Feature));
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("A user who may read every file cannot try this.");
            return;
        }

        File.SetUnixFileMode(Path.Combine(folder.FullPath, "theirs"), UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(folder.FullPath, "c.feature"), UnixFileMode.None);
        try
        {
            var result = folder.Run(typeof(AppleSteps));

            result.Errors.Select(error => error.ToString()).ShouldBe(
                [
                    "theirs: the folder cannot be read: permission denied. Its features did not run",
                    "c.feature: the file cannot be read: permission denied",
                ]);
            result.AllScenarios.Single().Uri.ShouldBe("ours/a.feature");
            result.ExitCode.ShouldBe(2);
        }
        finally
        {
            File.SetUnixFileMode(
                Path.Combine(folder.FullPath, "theirs"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string[] Found(FeatureFolder folder, out IReadOnlyList<SourceError> errors, params string[] paths)
    {
        var finder = new FeatureFinder(folder.FullPath, allowEmpty: false);
        foreach (var path in paths)
        {
            finder.Find(path);
        }

        errors = finder.Errors;
        return [.. finder.Files.Select(file => file.Uri)];
    }

    private static int[]? Lines(FeatureFolder folder, params string[] paths)
    {
        var finder = new FeatureFinder(folder.FullPath, allowEmpty: false);
        foreach (var path in paths)
        {
            finder.Find(path);
        }

        var file = finder.Files.Single();
        return file.IsWhole ? null : [.. file.Lines.Distinct().Order()];
    }
}
