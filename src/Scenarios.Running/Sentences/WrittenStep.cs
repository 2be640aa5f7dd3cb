namespace Scenarios.Running.Sentences;

/// <summary>A step as its writer sees it.</summary>
/// <param name="Written">The keyword as written: And, *, もし, ….</param>
/// <param name="Keyword">What it stands for: Given, When or Then.</param>
/// <param name="Text">The sentence, values filled in.</param>
/// <param name="Language">The feature's language, such as <c>en</c>.</param>
/// <param name="HasDocString">Whether the step has a doc string.</param>
/// <param name="HasTable">Whether a table stands below it.</param>
internal sealed record WrittenStep(
    string Written,
    string Keyword,
    string Text,
    string Language = "en",
    bool HasDocString = false,
    bool HasTable = false)
{
    /// <summary>The three keywords, in order.</summary>
    public static IReadOnlyList<string> AllKeywords { get; } = ["Given", "When", "Then"];

    /// <summary>Whether it is a list step (<c>*</c>), which may use any sentence.</summary>
    public bool IsStar => Written == "*";

    /// <summary>The keywords whose sentences may be meant, the step's own first. An action after a Then belongs to When.</summary>
    public IEnumerable<string> Candidates =>
        AllKeywords.OrderByDescending(keyword => keyword == Keyword).ThenByDescending(keyword => Keyword == "Then" && keyword == "When");
}
