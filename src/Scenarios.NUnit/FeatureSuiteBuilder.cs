using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using Scenarios.Gherkin.Execution;
using Scenarios.Gherkin.Parsing;
using Scenarios.Gherkin.Results;

namespace Scenarios.NUnit;

/// <summary>Builds the tree of tests of a fixture: features, and in each its scenarios; what is wrong with a file is a test that cannot run.</summary>
internal static class FeatureSuiteBuilder
{
    public static TestSuite Build(ITypeInfo type, FeaturesAttribute attribute)
    {
        var fixture = new TestFixture(type);
        fixture.ApplyAttributesToTest(type.Type);
        if (!fixture.Properties.ContainsKey(PropertyNames.ParallelScope))
        {
            fixture.Properties.Set(PropertyNames.ParallelScope, attribute.ParallelScope);
        }

        try
        {
            AddFeatures(fixture, type, FeatureRun.Start(type.Type, FixtureOptions.Of(type.Type, attribute)));
        }
        catch (Exception exception) when (exception is ArgumentException or Gherkin.ReqnrollException)
        {
            fixture.MakeInvalid(exception.Message);
        }

        return fixture;
    }

    private static void AddFeatures(TestFixture fixture, ITypeInfo type, FeatureRun run)
    {
        var method = new MethodWrapper(type.Type, nameof(FeatureFixture.RunScenario));
        foreach (var error in run.Session.Plan.Errors)
        {
            fixture.Add(Invalid(fixture, method, error));
        }

        foreach (var group in run.Session.Plan.Scenarios.GroupBy(scenario => scenario.Feature))
        {
            var suite = new ParameterizedMethodSuite(method) { Name = group.Key.Name, FullName = $"{fixture.FullName}.{group.Key.Name}" };
            foreach (var scenario in group)
            {
                suite.Add(Test(suite, method, run, scenario));
            }

            fixture.Add(suite);
        }

        if (!fixture.HasChildren)
        {
            fixture.MakeInvalid($"There is no scenario in {string.Join(", ", run.Session.Plan.Features.Select(feature => feature.Uri).DefaultIfEmpty("the features' folder"))}.");
        }
    }

    private static TestMethod Test(TestSuite suite, IMethodInfo method, FeatureRun run, PlannedScenario scenario)
    {
        var test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, new TestCaseParameters([new ScenarioCase(run, scenario)]));
        var name = NameOf(scenario.Feature, scenario.Pickle);
        test.Name = name;
        test.FullName = $"{suite.FullName}.{name}";
        foreach (var tag in scenario.Pickle.Tags.Distinct(StringComparer.Ordinal))
        {
            test.Properties.Add(PropertyNames.Category, tag[1..]);
        }

        test.Properties.Set(PropertyNames.Description, $"{scenario.Pickle.Uri}:{scenario.Pickle.Line}");
        if (scenario.Pickle.Tags.Contains("@ignore"))
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(PropertyNames.SkipReason, "@ignore");
        }

        return test;
    }

    /// <summary>The scenario's identity without the feature's name, which the suite has.</summary>
    private static string NameOf(FeatureFile feature, Pickle pickle)
    {
        var prefix = feature.Name + " / ";
        return pickle.Identity.StartsWith(prefix, StringComparison.Ordinal) ? pickle.Identity[prefix.Length..] : pickle.Identity;
    }

    private static TestMethod Invalid(TestFixture fixture, IMethodInfo method, SourceError error)
    {
        var name = error.Line == 0 ? error.Uri : $"{error.Uri}:{error.Line}";
        var test = new TestMethod(method, fixture) { Name = name, FullName = $"{fixture.FullName}.{name}" };
        test.MakeInvalid(error.ToString());
        return test;
    }
}
