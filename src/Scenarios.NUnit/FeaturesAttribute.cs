using System.Runtime.CompilerServices;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Scenarios.NUnit;

/// <summary>
/// Makes NUnit tests from feature files: one test for each scenario and each row of an outline. One line is enough in a test project:
/// <code>[Features("../features")] public sealed class Features : FeatureFixture;</code> The step classes are those of the test project
/// itself, those of Scenarios.Steps, and those of the assemblies that reqnroll.json names.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeaturesAttribute : NUnitAttribute, IFixtureBuilder
{
    private readonly string _sourceFile;

    /// <param name="path">A feature file or folder; relative to the source file that contains this attribute, or to the test assembly's
    /// folder or one above it.</param>
    /// <param name="parallelScope">What runs in parallel. By default features do, each with its scenarios in order and its hooks once. With
    /// <see cref="ParallelScope.All"/> scenarios do, too; Reqnroll then opens a feature once for each of its scenarios that run at the same
    /// time.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    // A parameter of one of NUnit's types is required: NUnit looks for tests only in assemblies that reference it, and this may be the only
    // line that does.
    public FeaturesAttribute(
        string path = "features",
        ParallelScope parallelScope = ParallelScope.Fixtures,
        [CallerFilePath] string sourceFile = "")
    {
        Path = path;
        ParallelScope = parallelScope;
        _sourceFile = sourceFile;
    }

    /// <summary>The feature file or folder, as written.</summary>
    public string Path { get; }

    /// <summary>What runs in parallel.</summary>
    public ParallelScope ParallelScope { get; }

    /// <summary>A tag expression that scenarios must match.</summary>
    public string? Tags { get; set; }

    /// <summary>The seconds of wall time after which a step that has not ended is abandoned; the default is 60.</summary>
    public double StepTimeoutSeconds { get; set; } = 60;

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo)
    {
        return [FeatureSuiteBuilder.Build(typeInfo, this)];
    }

    /// <summary>The full path of <see cref="Path"/>; null if there is no such file or folder.</summary>
    internal string? FindPath(string assemblyFolder)
    {
        var folder = System.IO.Path.GetDirectoryName(_sourceFile);
        if (!string.IsNullOrEmpty(folder) && Existing(folder) is { } beside)
        {
            return beside;
        }

        // Built on another machine, or with mapped paths: search upwards from the build's output.
        for (var parent = new DirectoryInfo(assemblyFolder); parent is not null; parent = parent.Parent)
        {
            if (Existing(parent.FullName) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? Existing(string folder)
    {
        var full = System.IO.Path.GetFullPath(Path, folder);
        return Directory.Exists(full) || File.Exists(full) ? full : null;
    }
}
