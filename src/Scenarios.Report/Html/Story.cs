using Scenarios.Accounts;
using Scenarios.Report.Pictures;
using Scenarios.Running.Results;

namespace Scenarios.Report.Html;

/// <summary>The state while showing a scenario's steps: the last picture and output, so that nothing is repeated.</summary>
/// <param name="result">The scenario.</param>
/// <param name="page">What the page has shown before.</param>
internal sealed class Story(ScenarioResult result, PageState page)
{
    /// <summary>The steps.</summary>
    public IReadOnlyList<StepResult> Steps => result.Steps;

    /// <summary>The existing accounts of the steps.</summary>
    public IReadOnlyList<StepAccount> Accounts { get; } = [.. result.Steps.Select(step => step.Account).OfType<StepAccount>()];

    /// <summary>The scene after the current step.</summary>
    public Scene Scene { get; } = new();

    /// <summary>The picture that was drawn last.</summary>
    public string LastPicture { get; set; } = "";

    /// <summary>Whether there are changes that have not been drawn.</summary>
    public bool IsUndrawn { get; set; }

    /// <summary>What the last command printed.</summary>
    public string LastOutput { get; set; } = "";

    /// <summary>What the page's pictures share.</summary>
    public DrawnLines Drawn => page.Drawn;

    /// <summary>Texts that the feature has already shown.</summary>
    public HashSet<NamedText> Shown => page.Shown;
}
