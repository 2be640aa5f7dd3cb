using Scenarios.Accounts;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;

namespace Scenarios.Report.Html;

/// <summary>What the page already shows, so that nothing appears twice.</summary>
internal sealed class PageState(Book book)
{
    /// <summary>The book that is shown.</summary>
    public Book Book => book;

    /// <summary>The shared parts of pictures.</summary>
    public DrawnLines Drawn { get; } = new();

    /// <summary>Texts that the feature has already shown.</summary>
    public HashSet<NamedText> Shown { get; } = [];

    /// <summary>The id of the scenario that first showed a background, by the background's text.</summary>
    public Dictionary<string, string> Backgrounds { get; } = new(StringComparer.Ordinal);
}
