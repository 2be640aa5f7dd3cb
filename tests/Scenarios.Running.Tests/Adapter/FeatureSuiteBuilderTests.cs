using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using Scenarios.NUnit;

namespace Scenarios.Running.Tests.Adapter;

public sealed class FeatureSuiteBuilderTests
{
    private const string Feature = """
        @web
        Feature: Services (ClusterIP)
          Scenario: plain
            Given x
          @ignore
          Scenario: left out
            Given x
          Rule: Ports
            @slow @web
            Scenario Outline: port
              Given <n>
              Examples:
                | n  |
                | 80 |
        """;

    [Test]
    public void BuildFrom_Features_GivesATestForEachScenario()
    {
        var suite = Build(("a.feature", Feature)).Tests.Single(test => test.Name == "Services (ClusterIP)");

        suite.Tests.Select(test => test.Name)
            .ShouldBe(["Services (ClusterIP) / plain", "Services (ClusterIP) / left out", "Services (ClusterIP) / Ports / port (80)"]);
        suite.Tests[2].FullName.ShouldBe(
            "Scenarios.Running.Tests.Adapter.FeatureSuiteBuilderTests+Sample.Services (ClusterIP).Ports / port (80)");
        suite.Tests[2].Properties[PropertyNames.Category].Cast<string>().ShouldBe(["web", "slow"]);
        suite.Tests[0].RunState.ShouldBe(RunState.Runnable);
        suite.Tests[1].RunState.ShouldBe(RunState.Ignored);
    }

    [Test]
    public void BuildFrom_MalformedFeature_GivesATestThatCannotRun()
    {
        var test = Build(("bad.feature", "Feature: F\n  Scenario: S\n    Given a\n    Gwen b\n"), ("a.feature", Feature)).Tests
            .Single(test => test.Name.EndsWith("bad.feature:4", StringComparison.Ordinal));

        test.RunState.ShouldBe(RunState.NotRunnable);
        test.Properties.Get(PropertyNames.SkipReason).ShouldBeOfType<string>().ShouldContain("got \"Gwen b\"");
    }

    [Test]
    public void BuildFrom_MissingFolder_GivesATestThatCannotRun()
    {
        var suite = new FeaturesAttribute("no/such/folder").BuildFrom(new TypeWrapper(typeof(Sample))).Single().Tests.Single();

        suite.RunState.ShouldBe(RunState.NotRunnable);
        suite.Properties.Get(PropertyNames.SkipReason)
            .ShouldBeOfType<string>()
            .ShouldContain("[Features(\"no/such/folder\")]: there is no such file or folder");
    }

    [Test]
    public void BuildFrom_AnotherClass_SaysWhatToDeriveFrom()
    {
        var suite = new FeaturesAttribute().BuildFrom(new TypeWrapper(typeof(FeatureSuiteBuilderTests))).Single().Tests.Single();

        suite.Properties.Get(PropertyNames.SkipReason).ShouldBeOfType<string>().ShouldContain("so it must derive from FeatureFixture");
    }

    [Test]
    public void BuildFrom_FeaturesWithoutScenario_GivesATestThatCannotRun()
    {
        var test = Build(("empty.feature", "Feature: F\n")).Tests.Single(test => test.Name == "[Features]");

        test.Properties.Get(PropertyNames.SkipReason).ShouldBeOfType<string>().ShouldContain("There is no scenario in ");
    }

    private static TestSuite Build(params (string Name, string Text)[] files)
    {
        using var folder = new Execution.FeatureFolder(files);
        return new FeaturesAttribute(folder.FullPath).BuildFrom(new TypeWrapper(typeof(Sample))).Single();
    }

    internal sealed class Sample : FeatureFixture;
}
