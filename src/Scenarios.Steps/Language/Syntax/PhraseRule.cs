namespace Scenarios.Steps.Language.Syntax;

/// <summary>A part of the language, such as a condition, with all its wordings in one language.</summary>
/// <param name="Name">Its name, which slots refer to.</param>
/// <param name="Index">Its place in the book.</param>
/// <param name="Alternatives">The wordings, in the order in which they are tried.</param>
internal sealed record PhraseRule(string Name, int Index, IReadOnlyList<PhraseAlternative> Alternatives)
{
    /// <summary>Whether its phrases are properties of objects.</summary>
    public bool IsFeature { get; set; }

    /// <summary>Whether a slot of this name holds a property of an object.</summary>
    public static bool IsFeatureSlot(string name) => name is "feature" or "extension";

    /// <summary>The wordings that can begin with a letter, by its class; each null until it is asked for.</summary>
    public PhraseAlternative[]?[] ByFirstLetter { get; } = new PhraseAlternative[]?[FirstLetters.Classes];
}
