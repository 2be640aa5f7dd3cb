namespace Scenarios.Report.Comparison;

/// <summary>A scenario in two runs; what is not in one of them is null there, and never in both.</summary>
public sealed record ScenarioChange(ScenarioDigest? Old, ScenarioDigest? New)
{
    /// <summary>As it is now, or was last.</summary>
    public ScenarioDigest Known => New ?? Old!;

    /// <summary>It did not fail before, and fails now.</summary>
    public bool IsNewFailure => New is { IsAcceptable: false } && Old is not { IsAcceptable: false };

    /// <summary>It failed before, and passes now.</summary>
    public bool IsFixed => Old is { IsAcceptable: false } && New is { IsAcceptable: true };

    /// <summary>It failed before, and still does.</summary>
    public bool StillFails => Old is { IsAcceptable: false } && New is { IsAcceptable: false };

    /// <summary>It ended alike, and printed something else.</summary>
    public bool HasOtherOutput => Old is not null && New is not null && Old.Status == New.Status && Old.Output != New.Output;

    /// <summary>Its file has another name.</summary>
    public bool IsMoved => Old is not null && New is not null && Old.Uri != New.Uri;

    /// <summary>It ended otherwise, or printed something else.</summary>
    public bool HasChanged => HasOtherOutput || (Old is not null && New is not null && Old.Status != New.Status);

    /// <summary>It took more virtual time.</summary>
    public bool IsSlower => Old?.VirtualDuration is { } before && New?.VirtualDuration is { } now && now > before;

    /// <summary>It took less virtual time.</summary>
    public bool IsFaster => Old?.VirtualDuration is { } before && New?.VirtualDuration is { } now && now < before;
}
