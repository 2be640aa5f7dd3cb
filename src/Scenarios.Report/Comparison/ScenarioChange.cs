namespace Scenarios.Report.Comparison;

/// <summary>A scenario in two runs; null in a run that lacks it, never in both.</summary>
public sealed record ScenarioChange(ScenarioDigest? Old, ScenarioDigest? New)
{
    /// <summary>The newer state, or the older one if the scenario is gone.</summary>
    public ScenarioDigest Known => New ?? Old!;

    /// <summary>Whether it fails now and did not fail before.</summary>
    public bool IsNewFailure => New is { IsAcceptable: false } && Old is not { IsAcceptable: false };

    /// <summary>Whether it passes now and failed before.</summary>
    public bool IsFixed => Old is { IsAcceptable: false } && New is { IsAcceptable: true };

    /// <summary>Whether it failed before and still does.</summary>
    public bool StillFails => Old is { IsAcceptable: false } && New is { IsAcceptable: false };

    /// <summary>Whether its status is the same but its output differs.</summary>
    public bool HasOtherOutput => Old is not null && New is not null && Old.Status == New.Status && Old.Output != New.Output;

    /// <summary>Whether its file was renamed.</summary>
    public bool IsMoved => Old is not null && New is not null && Old.Uri != New.Uri;

    /// <summary>Whether its status or output differs.</summary>
    public bool HasChanged => HasOtherOutput || (Old is not null && New is not null && Old.Status != New.Status);

    /// <summary>Whether it took more virtual time.</summary>
    public bool IsSlower => Old?.VirtualDuration is { } before && New?.VirtualDuration is { } now && now > before;

    /// <summary>Whether it took less virtual time.</summary>
    public bool IsFaster => Old?.VirtualDuration is { } before && New?.VirtualDuration is { } now && now < before;
}
