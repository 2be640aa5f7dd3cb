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
        using var folder = new FeatureFolder(("b.feature", Feature), ("a/c.FEATURE", Feature), ("a/d.txt", "x"), (".hidden/e.feature", Feature));

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
    public void Find_WhatLinksLeadToTwice_IsFoundOnceByItsOwnName()
    {
        using var folder = new FeatureFolder(("z/one.feature", Feature), ("elsewhere/two.feature", Feature), ("root/three.feature", Feature));
        File.CreateSymbolicLink(Path.Combine(folder.FullPath, "a.feature"), Path.Combine(folder.FullPath, "z/one.feature"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "root", "b"), "../z");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullPath, "root", "c"), "../elsewhere");

        Found(folder, out _, ".").ShouldBe(["elsewhere/two.feature", "root/three.feature", "z/one.feature"]);
        Found(folder, out _, "root").ShouldBe(["root/b/one.feature", "root/c/two.feature", "root/three.feature"], "a link is followed");
        Found(folder, out _, "a.feature", "root", "z/one.feature", "root/b/one.feature").ShouldBe(["root/c/two.feature", "root/three.feature", "z/one.feature"]);
    }

    [Test]
    public void Find_Lines_AreThoseOfAllItsNames()
    {
        using var folder = new FeatureFolder(("a.feature", Feature));

        Lines(folder, "a.feature:2", "./a.feature:3:2").ShouldBe([2, 3]);
        Lines(folder, "a.feature:2", "a.feature").ShouldBeNull();
        Lines(folder, ".", "a.feature:2").ShouldBeNull();
    }

    [TestCase("nowhere", "nowhere: there is no such file or folder")]
    [TestCase("featrues", "featrues: there is no such file or folder. Near it: features")]
    [TestCase("features/web.featur", "features/web.featur: there is no such file or folder. Near it: features/web.feature")]
    [TestCase("features/*.feature", "features/*.feature: there is no such file or folder. Patterns are the shell's: leave out the quotes around them, or name a folder, which stands for all features below it")]
    [TestCase("features/web.feature:x", "features/web.feature:x: there is no such file or folder. \"x\" is no line number: expected features/web.feature:LINE")]
    [TestCase("features/web.feature:1-3", "features/web.feature:1-3: there is no such file or folder. \"1-3\" is no line number: expected features/web.feature:LINE")]
    [TestCase("features/web.feature:99999999999", "features/web.feature:99999999999: there is no such file or folder. \"99999999999\" is no line number: expected features/web.feature:LINE")]
    [TestCase("features/web.feature:", "features/web.feature:: there is no such file or folder. \"\" is no line number: expected features/web.feature:LINE")]
    [TestCase("features:3", "features: lines can be named of a file only, and this is a folder")]
    [TestCase("features/web.yaml", "features/web.yaml: this is no feature file: expected a name that ends in .feature, or a folder")]
    [TestCase("empty", "empty: there is no feature file (.feature) in this folder or below (--allow-empty lets it pass)")]
    [TestCase("", "\"\": the path is empty: expected a feature file or a folder")]
    public void Find_PathThatLeadsNowhere_SaysWhy(string path, string expected)
    {
        using var folder = new FeatureFolder(("features/web.feature", Feature), ("features/web.yaml", "kind: Pod"), ("empty/readme.txt", "x"));

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

        result.Errors.ShouldHaveSingleItem().ToString().ShouldBe("b.feature: the file cannot be read: it is a link that leads nowhere, or was just removed");
        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
        result.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Execute_FolderAndFileThatCannotBeRead_AreNamedAndTheRestRuns()
    {
        using var folder = new FeatureFolder(("ours/a.feature", Feature), ("theirs/b.feature", Feature), ("c.feature", Feature));
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("Who may read everything cannot try this.");
            return;
        }

        File.SetUnixFileMode(Path.Combine(folder.FullPath, "theirs"), UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(folder.FullPath, "c.feature"), UnixFileMode.None);
        try
        {
            var result = folder.Run(typeof(AppleSteps));

            result.Errors.Select(error => error.ToString()).ShouldBe(
                ["theirs: the folder cannot be read: permission denied. What is in it did not run", "c.feature: the file cannot be read: permission denied"]);
            result.AllScenarios.Single().Uri.ShouldBe("ours/a.feature");
            result.ExitCode.ShouldBe(2);
        }
        finally
        {
            File.SetUnixFileMode(Path.Combine(folder.FullPath, "theirs"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
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

        return finder.Files.Single().Lines?.Distinct().Order().ToArray();
    }
}
