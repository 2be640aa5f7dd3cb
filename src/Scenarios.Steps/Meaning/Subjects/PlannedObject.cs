using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>What a Given describes without making it: its manifest, which a later step applies.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Names">The names of those that it describes.</param>
/// <param name="Described">What it is like.</param>
internal sealed record PlannedObject(string Kind, IReadOnlyList<string> Names, PhraseMatch Described)
{
    /// <summary>What later sentences add.</summary>
    public List<PhraseMatch> More { get; } = [];

    public bool Is(string kind, string name) => Kind == kind && Names.Contains(name, StringComparer.Ordinal);
}
