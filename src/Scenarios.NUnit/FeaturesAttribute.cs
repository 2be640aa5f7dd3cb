using System.Runtime.CompilerServices;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Scenarios.NUnit;

/// <summary>
/// Makes NUnit tests of feature files: one test for each scenario and each row of an outline. One line is enough in a test project:
/// <code>[Features("../features")] public sealed class Features : FeatureFixture;</code>
/// Step classes are those of the test project itself, those of Scenarios.Steps, and those of the assemblies that reqnroll.json names.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeaturesAttribute : NUnitAttribute, IFixtureBuilder
{
    private readonly string _sourceFile;

    /// <param name="path">A feature file or folder; relative to the source file this stands in, or to the test assembly's folder or one
    /// above it.</param>
    /// <param name="parallelScope">
    /// What runs side by side: features unless set, each with its scenarios in order and its hooks once; with <see
    /// cref="ParallelScope.All"/> scenarios too, where Reqnroll opens a feature once for each that runs at a time.
    /// </param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    // A parameter with a type of NUnit's: NUnit looks for tests only in assemblies that reference it, and this may be their one line.
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

    /// <summary>What runs side by side.</summary>
    public ParallelScope ParallelScope { get; }

    /// <summary>A tag expression that scenarios must match.</summary>
    public string? Tags { get; set; }

    /// <summary>The seconds of wall time after which a step that has not ended is given up; 60 unless set.</summary>
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

        // Built on another machine, or with paths mapped: from the build's output upwards.
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
