using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using Scenarios.Running.Execution;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;

namespace Scenarios.NUnit;

/// <summary>
/// Builds a fixture's tree of tests: features, and the scenarios in each of them. An error in a file becomes a test that cannot run.
/// </summary>
internal static class FeatureSuiteBuilder
{
    public static TestSuite Build(ITypeInfo type, FeaturesAttribute attribute)
    {
        var fixture = new TestFixture(type);
        fixture.ApplyAttributesToTest(type.Type);
        if (!fixture.Properties.ContainsKey(PropertyNames.ParallelScope))
        {
            fixture.Properties.Set(PropertyNames.ParallelScope, ScopeOfFixture(attribute.ParallelScope));
        }

        if (!typeof(FeatureFixture).IsAssignableFrom(type.Type))
        {
            AddInvalid(fixture, type, "[Features]", $"{type.FullName} has [Features], so it must derive from {nameof(FeatureFixture)}.");
            return fixture;
        }

        try
        {
            AddFeatures(fixture, type, attribute.ParallelScope, FeatureRun.Start(type.Type, FixtureOptions.Of(type.Type, attribute)));
        }
        catch (Exception exception) when (exception is ArgumentException or Reqnroll.ReqnrollException)
        {
            AddInvalid(fixture, type, "[Features]", exception.Message);
        }

        return fixture;
    }

    private static ParallelScope ScopeOfFixture(ParallelScope scope) =>
        scope == ParallelScope.Fixtures ? ParallelScope.Self | ParallelScope.Children : scope;

    private static void AddFeatures(TestFixture fixture, ITypeInfo type, ParallelScope scope, FeatureRun run)
    {
        var method = new MethodWrapper(type.Type, nameof(FeatureFixture.RunScenario));
        foreach (var error in run.Session.Plan.Errors)
        {
            AddInvalid(fixture, type, error.Line == 0 ? error.Uri : $"{error.Uri}:{error.Line}", error.ToString());
        }

        foreach (var group in run.Session.Plan.Scenarios.GroupBy(scenario => scenario.Feature))
        {
            var suite = new ParameterizedMethodSuite(method) { Name = group.Key.Name, FullName = $"{fixture.FullName}.{group.Key.Name}" };
            if (scope == ParallelScope.Fixtures)
            {
                // The suite runs in parallel with other features, but its own scenarios run one after the other.
                suite.Properties.Set(PropertyNames.ParallelScope, ParallelScope.Self);
            }

            foreach (var scenario in group)
            {
                suite.Add(Test(suite, method, run, scenario));
            }

            fixture.Add(suite);
        }

        if (run.Session.Plan.Scenarios.Count == 0)
        {
            var files = string.Join(", ", run.Session.Plan.Features.Select(feature => feature.Uri).DefaultIfEmpty("the features' folder"));
            AddInvalid(fixture, type, "[Features]", $"There is no scenario in {files}.");
        }
    }

    private static TestMethod Test(TestSuite suite, IMethodInfo method, FeatureRun run, PlannedScenario scenario)
    {
        var test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, new TestCaseParameters([new ScenarioCase(run, scenario)]));
        // Runners list tests and filter by this name. It is the same as in other reports: feature, rule, scenario, values.
        test.Name = scenario.Pickle.Identity;
        test.FullName = $"{suite.FullName}.{NameOf(scenario.Feature, scenario.Pickle)}";
        foreach (var tag in scenario.Pickle.Tags.Distinct(StringComparer.Ordinal))
        {
            test.Properties.Add(PropertyNames.Category, tag[1..]);
        }

        test.Properties.Set(PropertyNames.Description, $"{scenario.Pickle.Uri}:{scenario.Pickle.Line}");
        // The adapter passes this to test explorers and TRX files as the test's source.
        test.Properties.Set("_CodeFilePath", scenario.Feature.FullPath);
        test.Properties.Set("_LineNumber", scenario.Pickle.Line);
        if (scenario.Pickle.Tags.Contains("@ignore", StringComparer.OrdinalIgnoreCase))
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(PropertyNames.SkipReason, "@ignore");
        }

        return test;
    }

    /// <summary>The scenario's identity without the feature's name, which is already the suite's name.</summary>
    private static string NameOf(FeatureFile feature, Pickle pickle)
    {
        var prefix = feature.Name + " / ";
        return pickle.Identity.StartsWith(prefix, StringComparison.Ordinal) ? pickle.Identity[prefix.Length..] : pickle.Identity;
    }

    /// <summary>
    /// A test that fails with a reason. A suite that cannot run would not be enough: without a test in it, "dotnet test" passes.
    /// </summary>
    private static void AddInvalid(TestFixture fixture, ITypeInfo type, string name, string reason)
    {
        var test = new TestMethod(new MethodWrapper(type.Type, nameof(ToString)), fixture)
        {
            Name = name,
            FullName = $"{fixture.FullName}.{name}",
        };
        test.MakeInvalid(reason);
        fixture.Add(test);
    }
}
