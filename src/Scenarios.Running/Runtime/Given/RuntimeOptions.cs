using System.Reflection;
using Reqnroll.BoDi;
using Scenarios.Running.Configuration;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Runtime.Given;

/// <summary>How Reqnroll is opened. Immutable.</summary>
internal sealed record RuntimeOptions
{
    /// <summary>The assemblies with step classes, in addition to those that reqnroll.json names.</summary>
    public required IReadOnlyList<Assembly> Assemblies { get; init; }

    /// <summary>If there are any, only these types of their assemblies are step classes.</summary>
    public IReadOnlyList<Type> Types { get; init; } = [];

    /// <summary>The folder whose reqnroll.json is used.</summary>
    public required string Folder { get; init; }

    /// <summary>The content of that file.</summary>
    public required ReqnrollJson Configuration { get; init; }

    /// <summary>
    /// Whether the formatters that reqnroll.json configures write their files. A run from the command line has <c>--report</c> instead.
    /// </summary>
    public bool Formatters { get; init; }

    /// <summary>See <see cref="Planning.RunOptions.Accounts"/>.</summary>
    public bool Accounts { get; init; }

    /// <summary>Folders to search for plug-ins (<c>*.ReqnrollPlugin.dll</c>): those of users' own step assemblies.</summary>
    public IReadOnlyList<string> PluginFolders { get; init; } = [];

    /// <summary>The wall time that a call of a step or hook may take.</summary>
    public required TimeSpan StepTimeout { get; init; }

    /// <summary>See <see cref="Planning.RunOptions.ConfigureRun"/>.</summary>
    public Action<IObjectContainer>? ConfigureRun { get; init; }

    /// <summary>See <see cref="Planning.RunOptions.ConfigureFeature"/>.</summary>
    public Action<FeatureFile, IObjectContainer>? ConfigureFeature { get; init; }

    /// <summary>See <see cref="Planning.RunOptions.ConfigureScenario"/>.</summary>
    public Action<Pickle, IObjectContainer>? ConfigureScenario { get; init; }
}
