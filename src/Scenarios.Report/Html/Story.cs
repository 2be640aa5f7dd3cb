using Scenarios.Accounts;
using Scenarios.Report.Pictures;
using Scenarios.Running.Results;

namespace Scenarios.Report.Html;

/// <summary>A scenario as it is told from step to step: what was drawn and printed last, so that nothing is said twice.</summary>
/// <param name="result">The scenario.</param>
/// <param name="page">What was shown on the page before.</param>
internal sealed class Story(ScenarioResult result, PageState page)
{
    /// <summary>The steps.</summary>
    public IReadOnlyList<StepResult> Steps => result.Steps;

    /// <summary>Those of the steps' accounts that there are.</summary>
    public IReadOnlyList<StepAccount> Accounts { get; } = [.. result.Steps.Select(step => step.Account).OfType<StepAccount>()];

    /// <summary>How things are after the step that is told.</summary>
    public Scene Scene { get; } = new();

    /// <summary>The picture that was drawn last.</summary>
    public string LastPicture { get; set; } = "";

    /// <summary>Whether there is something new to be drawn.</summary>
    public bool IsUndrawn { get; set; }

    /// <summary>What the last command printed.</summary>
    public string LastOutput { get; set; } = "";

    /// <summary>What pictures of the page have in common.</summary>
    public DrawnLines Drawn => page.Drawn;

    /// <summary>Texts that the feature has shown already.</summary>
    public HashSet<NamedText> Shown => page.Shown;
}
