using Scenarios.Api.Schema;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>What exists and can be named on a command line, asked for only where it matters.</summary>
internal interface ICompletionFacts
{
    /// <summary>What can be typed as a command.</summary>
    IEnumerable<string> Commands { get; }

    /// <summary>What an alias stands for; null where there is none of that name.</summary>
    string? AliasOf(string name);

    /// <summary>The names in a folder; the path is as typed, <c>.</c> for the current one. None where there is no such folder.</summary>
    IEnumerable<(string Name, bool IsFolder)> FilesIn(string folder);

    /// <summary>What the server has, in its order.</summary>
    IReadOnlyList<ResourceType> Resources { get; }

    /// <summary>The namespace that kubectl means when none is given.</summary>
    string Namespace { get; }

    /// <summary>The names of kubectl's contexts.</summary>
    IEnumerable<string> Contexts { get; }

    /// <summary>The names of the objects of a resource; of all namespaces where none is given.</summary>
    IEnumerable<string> NamesOf(ResourceType type, string @namespace);

    /// <summary>The containers of a Pod, or of a workload's template.</summary>
    IEnumerable<string> ContainersOf(ResourceType type, string @namespace, string name);
}
