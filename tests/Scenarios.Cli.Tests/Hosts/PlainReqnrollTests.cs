using System.Collections.Specialized;
using System.Globalization;
using Reqnroll.Analytics;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.UnitTestProvider;
using Scenarios.Cli.Run;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Runtime.Silence;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Terminals;


namespace Scenarios.Cli.Tests.Hosts;

/// <summary>
/// The step library under Reqnroll alone, driven by the calls of Reqnroll's generated fixtures: bindings are ordinary bindings, and
/// information that the host does not provide is derived. (Reqnroll.NUnit itself is not in every feed.)
/// </summary>
internal sealed class PlainReqnrollTests
{
    private const string Title = "A Service in front of three Pods";
    private const string Scenario = "Requests spread over the Pods";

    [Test]
    public async Task Steps_WithoutOurHost_RunWithTheSameSeed()
    {
        var runner = await OpenRunner();
        await runner.OnFeatureStartAsync(new FeatureInfo(
            new CultureInfo("en-US"),
            "features/01-start",
            Title,
            "",
            ProgrammingLanguage.CSharp,
            []));
        runner.OnScenarioInitialize(new ScenarioInfo(Scenario, "", [], new OrderedDictionary()), null);
        await runner.OnScenarioStartAsync();
        await runner.GivenAsync("a Deployment \"web\" with 3 replicas", null, null, "Given ");
        await runner.WhenAsync("I run \"kubectl get pods -o name\"", null, null, "When ");
        await runner.CollectScenarioErrorsAsync();

        var host = runner.ScenarioContext.ScenarioContainer.Resolve<ScenarioHost>();
        host.Feature.Path.ShouldBe(Path.Combine(CheckoutFolder.Path, "features", "01-start", "01-three-pods.feature"));
        host.Seed.ShouldBe(SeedInOurHost());
        runner.ScenarioContext.ScenarioContainer.Resolve<TerminalDriver>().Last.Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
            .ShouldBe(3);
        await runner.OnScenarioEndAsync();
        await runner.OnFeatureEndAsync();
    }

    private static async Task<ITestRunner> OpenRunner()
    {
        var assembly = typeof(TerminalDriver).Assembly;
        var manager = new ContainerBuilder(new WithoutTestFramework()).CreateGlobalContainer(assembly).Resolve<ITestRunnerManager>();
        manager.Initialize(assembly);
        await manager.FireTestRunStartAsync();
        return manager.GetTestRunner(null);
    }

    private static ulong SeedInOurHost()
    {
        var seeds = new Seeds();
        var options = StepLibraryOptions.With(
            new RunOptions
            {
                Paths = ["features/01-start/01-three-pods.feature"],
                BaseDirectory = CheckoutFolder.Path,
                BindingTypes = [typeof(SeedSteps)],
                BindingAssemblies = [typeof(TerminalDriver).Assembly],
            },
            new RunSettings());
        TestRun.Execute(options with
        {
            ConfigureRun = container =>
            {
                options.ConfigureRun!(container);
                container.RegisterInstanceAs(seeds);
            },
        });
        return seeds.Noted.ShouldHaveSingleItem();
    }

    [Binding]
    internal sealed class SeedSteps(ScenarioHost host, Seeds seeds)
    {
        [BeforeScenario]
        public void Note() => seeds.Noted.Add(host.Seed);
    }

    internal sealed class Seeds
    {
        public List<ulong> Noted { get; } = [];
    }

    private sealed class WithoutTestFramework : DefaultDependencyProvider
    {
        public override void RegisterGlobalContainerDefaults(ObjectContainer container)
        {
            base.RegisterGlobalContainerDefaults(container);
            container.RegisterTypeAs<NoTestFramework, IUnitTestRuntimeProvider>(ConfigDefaults.UnitTestProviderName);
            container.RegisterTypeAs<NoTelemetry, IAnalyticsRuntimeTelemetryService>();
        }

        public override void RegisterTestThreadContainerDefaults(ObjectContainer testThreadContainer)
        {
            base.RegisterTestThreadContainerDefaults(testThreadContainer);
            testThreadContainer.RegisterTypeAs<ReqnrollAttachmentHandler, IReqnrollAttachmentHandler>();
        }
    }

    private sealed class NoTestFramework : IUnitTestRuntimeProvider
    {
        public void TestPending(string message) => throw new InvalidOperationException(message);

        public void TestInconclusive(string message) => throw new InvalidOperationException(message);

        public void TestIgnore(string message) => throw new InvalidOperationException(message);

        public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) => null;
    }
}
