using System.Reflection;
using Reqnroll.BoDi;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Planning;

/// <summary>What to run, and how. Immutable.</summary>
public sealed record RunOptions
{
    /// <summary>Feature files and folders; a file may be followed by lines, as in <c>web.feature:12:30</c>.</summary>
    public IReadOnlyList<string> Paths { get; init; } = ["features"];

    /// <summary>The base of relative paths and of file names in results; the working directory unless set.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>The name of Reqnroll's configuration file.</summary>
    public const string ConfigurationFile = "reqnroll.json";

    /// <summary>The folder whose <see cref="ConfigurationFile"/> is used; <see cref="BaseDirectory"/> if null.</summary>
    public string? ConfigurationFolder { get; init; }

    /// <summary>The assemblies with the step classes, in addition to those that reqnroll.json names.</summary>
    public IReadOnlyList<Assembly> BindingAssemblies { get; init; } = [];

    /// <summary>Individual step classes, in addition to those of the assemblies.</summary>
    public IReadOnlyList<Type> BindingTypes { get; init; } = [];

    /// <summary>Step assemblies as a replay line names them, relative to <see cref="BaseDirectory"/>.</summary>
    public IReadOnlyList<string> StepFiles { get; init; } = [];

    /// <summary>
    /// Optional step classes of the step library, by name, as a replay line names them. The library loads them itself.
    /// </summary>
    public IReadOnlyList<string> Bindings { get; init; } = [];

    /// <summary>Folders to search for Reqnroll plug-ins (<c>*.ReqnrollPlugin.dll</c>): those of users' own step assemblies.</summary>
    public IReadOnlyList<string> PluginFolders { get; init; } = [];

    /// <summary>Whether the formatters that reqnroll.json configures write their files.</summary>
    public bool Formatters { get; init; }

    /// <summary>
    /// Whether steps record what they did (<see cref="Results.StepResult.Account"/>), for a report that shows it.
    /// </summary>
    public bool Accounts { get; init; }

    /// <summary>A tag expression that scenarios must match.</summary>
    public string? Tags { get; init; }

    /// <summary>A regular expression that scenario names must match somewhere.</summary>
    public string? Name { get; init; }

    /// <summary>How many scenarios run at the same time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Which part of the scenarios to run; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>How often a scenario that did not pass is run again.</summary>
    public int Retry { get; init; }

    /// <summary>Whether to start nothing more once a scenario did not pass. The remaining scenarios are skipped.</summary>
    public bool FailFast { get; init; }

    /// <summary>
    /// Runs scenarios in a random order that this seed determines; null for the order of the files. Results keep the order of the files.
    /// </summary>
    public ulong? OrderSeed { get; init; }

    /// <summary>Whether steps are only matched, not run.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether messages for undefined steps include C# code that defines them.</summary>
    public bool Snippets { get; init; }

    /// <summary>
    /// The wall time after which a running step or hook is abandoned, as a last resort. Not applied while a debugger is attached.
    /// </summary>
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether an empty run passes, as well as scenarios without steps, outlines without rows and files without scenarios. By default they
    /// are errors: a suite must not be green because a name was mistyped.
    /// </summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Registers services about the run in the run's container, for a library of step classes.</summary>
    public Action<IObjectContainer>? ConfigureRun { get; init; }

    /// <summary>Registers services about the feature in its container, before the first hook.</summary>
    public Action<FeatureFile, IObjectContainer>? ConfigureFeature { get; init; }

    /// <summary>Registers services about the scenario in its container, before the first hook.</summary>
    public Action<Pickle, IObjectContainer>? ConfigureScenario { get; init; }

    /// <summary>
    /// Suggests what a step that no definition matches could mean; null to compare it with the definitions themselves.
    /// </summary>
    public StepAdvice? Advice { get; init; }

    /// <summary>The run's seed, for results and replay lines. <see cref="ConfigureRun"/> passes it to step libraries.</summary>
    public ulong Seed { get; init; } = 1;
}
