using Scenarios.Accounts;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;

namespace Scenarios.Report.Html;

/// <summary>What stands on the page so far, so that nothing is there twice.</summary>
internal sealed class PageState(Book book)
{
    /// <summary>The book that is shown.</summary>
    public Book Book => book;

    /// <summary>What pictures have in common.</summary>
    public DrawnLines Drawn { get; } = new();

    /// <summary>Texts that the feature has shown already.</summary>
    public HashSet<NamedText> Shown { get; } = [];

    /// <summary>By the words of each background that the feature has told already the id of the scenario that told it.</summary>
    public Dictionary<string, string> Backgrounds { get; } = new(StringComparer.Ordinal);
}
