using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>An object that a Given describes without creating it. A later step applies its manifest.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Names">The names of the described objects.</param>
/// <param name="Described">Their description.</param>
internal sealed record PlannedObject(string Kind, IReadOnlyList<string> Names, PhraseMatch Described)
{
    /// <summary>Additions of later sentences.</summary>
    public List<PhraseMatch> More { get; } = [];

    public bool Is(string kind, string name) => Kind == kind && Names.Contains(name, StringComparer.Ordinal);
}
